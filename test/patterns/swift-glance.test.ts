import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { Release } from '../../lib/facts/release';
import { SwiftGlance } from '../../lib/patterns/swift-glance';
import { EndpointType } from '../../lib/stores/swift-options';
import { difference } from '../control-plane/difference';
import { linesOf, manifestOf, testChart, testControlPlane, textOf } from '../synth/synth';

const section = (id: string, ...lines: string[]): string[] => ['[DEFAULT]', `enabled_backends = ${id}:swift`, '[glance_store]', `default_backend = ${id}`, `[${id}]`, ...lines];

test('no property is required', () => {
  const { controlPlane, store } = new SwiftGlance(testChart(), 'glance');
  expect([store.id, store.type]).toEqual(['default_backend', 'swift']);
  expect(difference(networkIsolation(Release.RHOSO_18_0_FR6, {}), manifestOf(controlPlane))).toEqual({
    'spec.glance.template.customServiceConfig': linesOf(...section(
      'default_backend',
      'swift_store_auth_version = 3',
      'swift_store_auth_address = {{ .KeystoneInternalURL }}',
      'swift_store_user = service:glance',
      'swift_store_key = {{ .ServicePassword }}',
      'swift_store_region = {{ .Region }}',
      'swift_store_endpoint_type = internalURL',
      'swift_store_create_container_on_put = true',
    )),
  });
});

test('with properties of the store, and an application credential that the control plane enables', () => {
  const { controlPlane } = new SwiftGlance(testChart(), 'glance', Object.freeze({
    storeId: 'objects', applicationCredential: true, region: 'north', endpointType: EndpointType.PUBLIC, container: 'images', base: ControlPlaneBase.none(),
  }));
  expect(manifestOf(controlPlane).spec).toEqual({
    applicationCredential: { enabled: true },
    glance: {
      applicationCredential: { enabled: true },
      template: {
        customServiceConfig: linesOf(...section(
          'objects',
          'swift_store_auth_version = 3',
          'swift_store_auth_address = {{ .KeystoneInternalURL }}',
          'swift_store_application_credential_id = {{ .ApplicationCredentialID }}',
          'swift_store_application_credential_secret = {{ .ApplicationCredentialSecret }}',
          'swift_store_region = north',
          'swift_store_endpoint_type = publicURL',
          'swift_store_container = images',
          'swift_store_create_container_on_put = true',
        )),
      },
    },
  });
});

test('adds its store to an existing control plane', () => {
  const controlPlane = testControlPlane();
  expect(new SwiftGlance(controlPlane.node.scope!, 'glance', { controlPlane, storeId: 'objects' }).controlPlane).toBe(controlPlane);
  expect(textOf(controlPlane)).toContain('enabled_backends = objects:swift\n');
});
