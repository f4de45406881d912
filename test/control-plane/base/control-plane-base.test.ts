import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ControlPlaneBase, ExistingBaseOptions } from '../../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../../lib/control-plane/base/network-isolation';
import { Release, RELEASES } from '../../../lib/facts/release';
import { deepFreeze } from '../../synth/synth';

/** All that a base says of itself. */
function facts(base: ControlPlaneBase, release = Release.MAIN): object {
  return {
    manifest: base._manifest(release),
    replaceStores: base._replaceStores(),
    replaceBackends: base._replaceBackends(),
    isOverlay: base._isOverlay(),
  };
}

const manifest = deepFreeze({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'a' }, spec: { any: 'thing' } });
const yaml = JSON.stringify(manifest);

test('the embedded base depends on the release, and added stores and back-ends replace its own', () => {
  const options = Object.freeze({ secretName: 'other' });
  RELEASES.forEach((release) => expect(facts(ControlPlaneBase.networkIsolation(options), release)).toEqual({
    manifest: networkIsolation(release, options), replaceStores: true, replaceBackends: true, isOverlay: false,
  }));
  expect(facts(ControlPlaneBase.networkIsolation())).toEqual(facts(ControlPlaneBase.networkIsolation({})));
});

test('no base gives an overlay without a name', () => {
  expect(facts(ControlPlaneBase.none())).toEqual({
    manifest: { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane' }, replaceStores: false, replaceBackends: false, isOverlay: true,
  });
});

describe('an existing manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'control-plane-base-'));
  const file = join(folder, 'base.yaml');
  writeFileSync(file, yaml);
  afterAll(() => rmSync(folder, { recursive: true }));

  const factories: [string, (options?: ExistingBaseOptions) => ControlPlaneBase][] = [
    ['as an object', (options) => ControlPlaneBase.fromManifest(manifest, options)],
    ['as text', (options) => ControlPlaneBase.fromYaml(yaml, options)],
    ['in a file', (options) => ControlPlaneBase.fromFile(file, options)],
  ];

  test.each(factories)('%s keeps its stores unless told otherwise', (_name, factory) => {
    expect(facts(factory())).toEqual({ manifest, replaceStores: false, replaceBackends: false, isOverlay: false });
    expect(facts(factory({ replaceStores: false }))).toEqual(facts(factory()));
    expect(facts(factory({ replaceStores: true }))).toEqual({ ...facts(factory()), replaceStores: true });
  });

  test('may have no spec', () => {
    const bare = { apiVersion: 'core.openstack.org/v1', kind: 'OpenStackControlPlane' };
    expect(facts(ControlPlaneBase.fromManifest(bare))).toMatchObject({ manifest: bare });
  });

  test.each<[string, () => ControlPlaneBase, string | RegExp]>([
    ['a missing file', () => ControlPlaneBase.fromFile(join(folder, 'none.yaml')), /^the base '.*none\.yaml' is unreadable: ENOENT/],
    ['a folder', () => ControlPlaneBase.fromFile(folder), /^the base '.*' is unreadable: EISDIR/],
    ['no YAML', () => ControlPlaneBase.fromYaml('a: [', {}), /^the text, line 1: is not valid YAML: /],
    ['several documents', () => ControlPlaneBase.fromYaml(`${yaml}\n---\n${yaml}`),
      'the text contains 2 documents, but a base must be one OpenStackControlPlane. Put it in a separate file, and use Include of cdk8s for other objects.'],
    ['a list', () => ControlPlaneBase.fromYaml('[1]'), 'the text contains [1], but a base must be one OpenStackControlPlane.'],
    ['a text', () => ControlPlaneBase.fromYaml('a'), "the text contains 'a', but a base must be one OpenStackControlPlane."],
    ['another kind', () => ControlPlaneBase.fromManifest({ ...manifest, kind: 'Glance' }),
      "the manifest has kind 'Glance' and apiVersion 'core.openstack.org/v1beta1', but a base must be one OpenStackControlPlane of core.openstack.org/v1beta1."],
    ['another group', () => ControlPlaneBase.fromManifest({ ...manifest, apiVersion: 'v1' }),
      "the manifest has kind 'OpenStackControlPlane' and apiVersion 'v1', but a base must be one OpenStackControlPlane of core.openstack.org/v1beta1."],
    ['no group', () => ControlPlaneBase.fromManifest({ kind: 'OpenStackControlPlane' }),
      "the manifest has kind 'OpenStackControlPlane' and apiVersion undefined, but a base must be one OpenStackControlPlane of core.openstack.org/v1beta1."],
    ['a malformed spec', () => ControlPlaneBase.fromManifest({ ...manifest, spec: [1] }), 'the manifest has [1] as spec, but spec must be an object.'],
    ['a spec of null', () => ControlPlaneBase.fromManifest({ ...manifest, spec: null }), 'the manifest has null as spec, but spec must be an object.'],
  ])('is not %s', (_name, make, message) => expect(make).toThrow(typeof message === 'string' ? new Error(message) : message));
});
