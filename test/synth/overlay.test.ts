import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { manifestOf, secretsNamed, testChart, testControlPlane } from './synth';
import { wholeControlPlane } from './whole';
import {
  ApiLayout, CephClient, ControlPlaneBase, CustomStore, ExtraVolume, FileStore, GlanceStorage, OpenStackControlPlane, OptionValue, RbdStore,
  Release, Store, SwiftStore,
} from '../../lib';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { yamlObjects } from '../../lib/control-plane/base/yaml-objects';
import { applyMergePatch } from '../../lib/control-plane/merge-patch';
import { RELEASES } from '../../lib/facts/release';
import { JsonObject } from '../../lib/json';

/** Without networks and services in the base, a new instance has none of them, whether the library sees the base or not. */
const PLAIN = { networkAttachments: null, override: null };

/** A control plane without stores, and with a layout for every instance: what is contributed does not depend on it. */
const BASE = applyMergePatch(networkIsolation(Release.MAIN, {}), {
  spec: { glance: { template: { customServiceConfig: null, glanceAPIs: { default: { ...PLAIN, type: 'split' }, edge: { type: 'split', replicas: 1 } } } } },
}) as JsonObject;

/** A manifest as kubectl reads it. */
const asRead = (manifest: JsonObject): JsonObject => yamlObjects(Yaml.stringify(manifest), 'the manifest').objects[0] as JsonObject;

const stores: fc.Arbitrary<(id: string) => Store> = fc.oneof(
  fc.constantFrom('a', 'b').map((cluster) => (id: string) => new RbdStore(id, { ceph: CephClient.fromSecretName(cluster, { cluster }) })),
  fc.constantFrom('a', 'b').map((server) => (id: string) => new FileStore(id, { directory: `/mnt/${id}`, volume: ExtraVolume.nfs({ server, path: '/a' }) })),
  fc.boolean().map((applicationCredential) => (id: string) => new SwiftStore(id, { applicationCredential })),
  fc.constantFrom<string[]>([], ['a'], ['a', 'b']).map((names) => (id: string) => new CustomStore(id, { type: 's3', customServiceConfigSecrets: secretsNamed(...names) })),
);

/** A change of a control plane, whatever its base. */
const changes: fc.Arbitrary<(controlPlane: OpenStackControlPlane, id: string) => void> = fc.oneof(
  stores.map((make) => ({ glance }: OpenStackControlPlane, id: string) => glance.addStore(make(id))),
  fc.tuple(fc.constantFrom('default', 'edge', 'new'), stores)
    .map(([api, make]) => ({ glance }: OpenStackControlPlane, id: string) => (api === 'new' ? glance.addApi(api) : glance.api(api)).addStore(make(id))),
  fc.tuple(fc.constantFrom('default', 'edge'), fc.nat(3))
    .map(([api, replicas]) => ({ glance }: OpenStackControlPlane) => void glance.api(api).configure({ replicas, networkAttachments: ['storage'] })),
  fc.tuple(fc.nat(3), fc.constantFrom(ApiLayout.EDGE, ApiLayout.SINGLE))
    .map(([replicas, layout]) => ({ glance }: OpenStackControlPlane) => void glance.addApi('new', { replicas, layout, networkAttachments: ['storage'] })),
  fc.constantFrom(GlanceStorage.external(), GlanceStorage.fromRequest('5Gi')).map((storage) => ({ glance }: OpenStackControlPlane) => glance.configure({ storage })),
  fc.string({ unit: 'grapheme-ascii' }).map((value) => ({ glance }: OpenStackControlPlane, id: string) => glance.addOption(id, 'x', OptionValue.string(value.replace(/\{/g, '')))),
  fc.constantFrom({ spec: { swift: null } }, { spec: { swift: { enabled: false } } }, { metadata: { labels: { a: 'b' } } }, { spec: { glance: { template: { quotas: {} } } } })
    .map((overlay) => (controlPlane: OpenStackControlPlane) => controlPlane.addOverlay(overlay)),
);

function changed(base: ControlPlaneBase, all: readonly ((controlPlane: OpenStackControlPlane, id: string) => void)[]): JsonObject {
  const controlPlane = testControlPlane({ base, release: Release.MAIN });
  all.forEach((change, index) => change(controlPlane, `id-${index}`));
  return asRead(manifestOf(controlPlane));
}

test('an overlay laid over the base is the full output, whatever is changed', () => {
  fc.assert(fc.property(fc.array(changes, { maxLength: 6 }), (all) => {
    expect(applyMergePatch(BASE, changed(ControlPlaneBase.none(), all))).toEqual(changed(ControlPlaneBase.fromManifest(BASE), all));
  }), { numRuns: 100 });
});

test.each([...RELEASES])('an overlay of all that the library can write says the same over a base of %s without stores', (release) => {
  const template = { customServiceConfig: null, glanceAPIs: { default: PLAIN } };
  const base = applyMergePatch(networkIsolation(release, {}), { spec: { glance: { template } } }) as JsonObject;
  const whole = (given: ControlPlaneBase): JsonObject => asRead(manifestOf(wholeControlPlane(testChart(), release, given)));
  expect(applyMergePatch(base, whole(ControlPlaneBase.none()))).toEqual(whole(ControlPlaneBase.fromManifest(base)));
});
