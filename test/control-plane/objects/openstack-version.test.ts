import { Chart, Testing } from 'cdk8s';
import { OpenStackVersion } from '../../../lib/control-plane/objects/openstack-version';
import { OpenStackVersionOptions } from '../../../lib/control-plane/objects/openstack-version-options';
import { testControlPlane } from '../../synth/synth';

const IMAGE = 'registry.example.com/image:1.0.0';

test('with the minimum, and with everything', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'openstack' });
  new OpenStackVersion(chart, 'least');
  const version = new OpenStackVersion(chart, 'version', {
    name: 'cloud',
    metadata: { labels: { team: 'storage' } },
    targetVersion: '18.0.6-20250601.120000',
    glanceApiImage: IMAGE,
    cinderApiImage: IMAGE,
    cinderSchedulerImage: IMAGE,
    cinderBackupImage: IMAGE,
    cinderVolumeImages: { pure: IMAGE },
    manilaShareImages: { share: IMAGE },
    images: { novaComputeImage: IMAGE },
  });
  version.configure({ cinderVolumeImages: { unity: IMAGE }, targetVersion: '18.0.7' });
  expect(Testing.synth(chart)).toEqual([
    { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackVersion', metadata: { name: 'openstack', namespace: 'openstack' }, spec: {} },
    {
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackVersion',
      metadata: { name: 'cloud', namespace: 'openstack', labels: { team: 'storage' } },
      spec: {
        targetVersion: '18.0.7',
        customContainerImages: {
          novaComputeImage: IMAGE,
          glanceAPIImage: IMAGE,
          cinderAPIImage: IMAGE,
          cinderSchedulerImage: IMAGE,
          cinderBackupImage: IMAGE,
          cinderVolumeImages: { pure: IMAGE, unity: IMAGE },
          manilaShareImages: { share: IMAGE },
        },
      },
    },
  ]);
});

test('the version of a control plane has its name and its namespace', () => {
  const controlPlane = testControlPlane({ name: 'cloud', metadata: { namespace: 'two' } });
  const version = controlPlane.configureVersion({ targetVersion: '0.0.1' });
  expect(controlPlane.configureVersion({ glanceApiImage: IMAGE })).toBe(version);
  expect(version.apiObject.toJson()).toEqual({
    apiVersion: 'core.openstack.org/v1beta1',
    kind: 'OpenStackVersion',
    metadata: { name: 'cloud', namespace: 'two' },
    spec: { targetVersion: '0.0.1', customContainerImages: { glanceAPIImage: IMAGE } },
  });
});

test.each<[OpenStackVersionOptions, string]>([
  [{ targetVersion: 'latest' }, "targetVersion is 'latest': use the version that 'oc get openstackversion' prints as available, such as '18.0.6-20250601.120000'."],
  [{ glanceApiImage: 'a b' }, "glanceApiImage is 'a b': use the name of an image, such as 'registry.example.com/openstack-cinder-volume-pure:18.0'."],
  [{ cinderVolumeImages: { default: IMAGE } }, "cinderVolumeImages holds 'default', which has no effect, because the operator overwrites it: name each back-end."],
  [{ cinderVolumeImages: { A: IMAGE } }, "a back-end of cinderVolumeImages is 'A': use at most 38 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label)."],
  [{ images: { cinderAPIImage: IMAGE } }, "images holds 'cinderAPIImage', which has a property: use cinderApiImage instead."],
  [{ images: { nova: IMAGE } }, "images holds 'nova': use a field of customContainerImages, such as 'novaComputeImage'."],
  [{ images: { novaComputeImage: '' } }, "images['novaComputeImage'] is '': use the name of an image, such as 'registry.example.com/openstack-cinder-volume-pure:18.0'."],
])('%j is refused', (options, message) => {
  expect(() => new OpenStackVersion(Testing.chart(), 'version', options)).toThrow(new Error(`[test/version]: ${message}`));
});
