import { mounted, written } from './files';
import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { HttpdConfig } from '../../../lib/glance/settings/httpd-config';
import { PolicyOverrides } from '../../../lib/glance/settings/policy-overrides';
import { judgedManifestsOf, testControlPlane } from '../../synth/synth';

const policy = PolicyOverrides.fromRules({ add_image: 'role:admin' });

test('the ConfigMap is in the namespace of the control plane', () => {
  expect(written({ policy }, { metadata: { namespace: 'cloud' } }).others).toMatchObject([{ metadata: { name: 'glance-policy', namespace: 'cloud' } }]);
});

test('an API instance has files of its own', () => {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
  controlPlane.glance.addApi('one').configure({ policy });
  controlPlane.glance.addApi('policy').configure({ httpd: HttpdConfig.fromText('Timeout 300') });
  const [object, ...others] = judgedManifestsOf(controlPlane);
  expect(others.map(({ metadata }) => metadata)).toEqual([{ name: 'glance-policy-one' }, { name: 'glance-httpd-policy' }]);
  const volumesOf = (entries: object[]) => (entries[0] as { extraVol: object[] }).extraVol;
  expect(object.spec).toEqual({
    glance: {
      template: {
        glanceAPIs: { one: { customServiceConfig: '[oslo_policy]\npolicy_file = /etc/glance/policy.d/policy.yaml\n' }, policy: {} },
        extraMounts: [{
          name: 'v1',
          region: 'r1',
          extraVol: [
            ...volumesOf(mounted('glance-policy-one', 'Policy', '/etc/glance/policy.d', 'one')),
            ...volumesOf(mounted('glance-httpd-policy', 'Httpd', '/etc/httpd/conf_custom', 'policy')),
          ],
        }],
      },
    },
  });
});

test('files are given once', () => {
  const { controlPlane } = written({ policy });
  expect(() => controlPlane.glance.configure({ policy })).toThrow(new Error('[test/control-plane/glance] the files for Policy are given twice: put all of them into one call.'));
});

test('addHttpdConfig is the same as the property', () => {
  const { controlPlane } = written({ httpd: HttpdConfig.fromText('Timeout 300') });
  expect(() => controlPlane.glance.addHttpdConfig(HttpdConfig.fromText('Timeout 400')))
    .toThrow(new Error('[test/control-plane/glance] the files for Httpd are given twice: put all of them into one call.'));
});
