import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { OpenStackControlPlaneProps } from '../../lib/control-plane/openstack-control-plane-props';
import { Release } from '../../lib/facts/release';
import { JsonObject, objectAt } from '../../lib/json';
import { CinderStore } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { FileStore } from '../../lib/stores/file-store';
import { Store } from '../../lib/stores/store';
import { SwiftStore } from '../../lib/stores/swift-store';
import { judgedManifestsOf, linesOf, manifestOf, testControlPlane } from '../synth/synth';

const credentials = CinderStoreCredentials.applicationCredential();
const swift = (): Store => new SwiftStore('swift', { applicationCredential: true });
const cinder = (): Store => new CinderStore('cinder', { credentials });

function overlay(props: OpenStackControlPlaneProps = {}): OpenStackControlPlane {
  return testControlPlane({ base: ControlPlaneBase.none(), ...props });
}

/** The switches of the control plane and of Glance. */
function switches(controlPlane: OpenStackControlPlane): unknown {
  const spec = objectAt(manifestOf(controlPlane), 'spec') ?? {};
  return { controlPlane: spec.applicationCredential, glance: (spec.glance as JsonObject | undefined)?.applicationCredential };
}

test('a Swift store, whole', () => {
  const controlPlane = overlay();
  controlPlane.glance.addStore(swift());
  expect(manifestOf(controlPlane).spec).toEqual({
    applicationCredential: { enabled: true },
    glance: {
      applicationCredential: { enabled: true },
      template: {
        customServiceConfig: linesOf(
          '[DEFAULT]',
          'enabled_backends = swift:swift',
          '[glance_store]',
          'default_backend = swift',
          '[swift]',
          'swift_store_auth_version = 3',
          'swift_store_auth_address = {{ .KeystoneInternalURL }}',
          'swift_store_application_credential_id = {{ .ApplicationCredentialID }}',
          'swift_store_application_credential_secret = {{ .ApplicationCredentialSecret }}',
          'swift_store_region = {{ .Region }}',
          'swift_store_endpoint_type = internalURL',
          'swift_store_create_container_on_put = true',
        ),
      },
    },
  });
});

test('a Cinder store, whole', () => {
  const controlPlane = overlay();
  controlPlane.glance.addStore(cinder());
  expect(manifestOf(controlPlane).spec).toEqual({
    applicationCredential: { enabled: true },
    glance: {
      applicationCredential: { enabled: true },
      template: {
        customServiceConfig: linesOf(
          '[DEFAULT]',
          'enabled_backends = cinder:cinder',
          '[glance_store]',
          'default_backend = cinder',
          '[cinder]',
          'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
          'cinder_store_project_name = service',
          'cinder_store_application_credential_id = {{ .ApplicationCredentialID }}',
          'cinder_store_application_credential_secret = {{ .ApplicationCredentialSecret }}',
          'cinder_catalog_info = volumev3::internalURL',
        ),
      },
    },
  });
});

const ON = { enabled: true };
const OFF = { controlPlane: undefined, glance: undefined };

test('both stores switch it on once', () => {
  const controlPlane = overlay();
  [swift(), cinder()].forEach((store) => controlPlane.glance.addStore(store));
  expect(switches(controlPlane)).toEqual({ controlPlane: ON, glance: ON });
});

test('a store of one API instance switches it on', () => {
  const controlPlane = overlay();
  controlPlane.glance.addApi('images').addStore(swift());
  expect(switches(controlPlane)).toEqual({ controlPlane: ON, glance: ON });
});

test.each<[string, () => Store]>([
  ['user and password', () => new SwiftStore('swift', { user: 'images', project: 'images' })],
  ['the user who uploads', () => new CinderStore('cinder', { credentials: CinderStoreCredentials.none() })],
  ['Glance\'s own user', () => new CinderStore('cinder')],
  ['nobody', () => new FileStore('file')],
])('a store as %s leaves it alone', (_name, store) => {
  const controlPlane = overlay();
  controlPlane.glance.addStore(store());
  expect(switches(controlPlane)).toEqual(OFF);
});

test('the control plane says how long it is valid', () => {
  const controlPlane = overlay({ applicationCredential: { expirationDays: 30, gracePeriodDays: 7, roles: ['service'], unrestricted: false } });
  controlPlane.glance.addStore(swift());
  expect(switches(controlPlane)).toEqual({
    controlPlane: { enabled: true, expirationDays: 30, gracePeriodDays: 7, roles: ['service'], unrestricted: false }, glance: ON,
  });
});

test('the control plane alone switches on its own, not Glance\'s', () => {
  expect(switches(overlay({ applicationCredential: {} }))).toEqual({ controlPlane: ON, glance: undefined });
});

describe('an overlay that leaves Glance\'s switch out', () => {
  function without(props: OpenStackControlPlaneProps = {}): OpenStackControlPlane {
    const controlPlane = testControlPlane(props);
    controlPlane.glance.addStore(swift());
    controlPlane.addOverlay({ spec: { glance: { applicationCredential: null } } });
    return controlPlane;
  }

  test('stops synth', () => {
    expect(() => judgedManifestsOf(without())).toThrow(/text\/application-credential.*Write spec\.glance\.applicationCredential\.enabled: true\./s);
  });

  test('is possible for who wants it', () => {
    const suppressions = [{ rule: 'text/application-credential', reason: 'the shape of a sample' }];
    const controlPlane = without({ validation: { suppressions } });
    expect(judgedManifestsOf(controlPlane)).toEqual([manifestOf(controlPlane)]);
    expect(switches(controlPlane)).toEqual({ controlPlane: ON, glance: undefined });
  });
});

describe('18.0-fr4 has none', () => {
  const release = Release.RHOSO_18_0_FR4;

  test.each([['swift', swift], ['cinder', cinder]])('for a %s store', (id, store) => {
    const message = `store '${id}': applicationCredential is set, but release 18.0-fr4 has none; use release 18.0-fr5 or later, or leave it out.`;
    const controlPlane = overlay({ release });
    expect(() => controlPlane.glance.addStore(store())).toThrow(new Error(message));
    expect(() => controlPlane.glance.addApi('images').addStore(store())).toThrow(new Error(message));
  });

  test('for the control plane', () => {
    expect(() => overlay({ release, applicationCredential: {} })).toThrow(new Error(
      'applicationCredential: release is 18.0-fr4, but application credentials require 18.0-fr5 or later. Use a later release, or remove applicationCredential.',
    ));
  });
});

test('a user beside an application credential is refused', () => {
  const message = 'an application credential has both in it; leave them out.';
  expect(() => new SwiftStore('swift', { applicationCredential: true, user: 'a' }))
    .toThrow(new Error(`store 'swift': applicationCredential is given together with user: ${message}`));
  expect(() => new SwiftStore('swift', { applicationCredential: true, project: 'a' }))
    .toThrow(new Error(`store 'swift': applicationCredential is given together with project: ${message}`));
});
