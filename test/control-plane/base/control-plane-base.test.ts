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

test('the embedded one is fitted to the release, and its stores and back-ends give way', () => {
  const options = Object.freeze({ secretName: 'other' });
  RELEASES.forEach((release) => expect(facts(ControlPlaneBase.networkIsolation(options), release)).toEqual({
    manifest: networkIsolation(release, options), replaceStores: true, replaceBackends: true, isOverlay: false,
  }));
  expect(facts(ControlPlaneBase.networkIsolation())).toEqual(facts(ControlPlaneBase.networkIsolation({})));
});

test('none is an overlay of no name', () => {
  expect(facts(ControlPlaneBase.none())).toEqual({
    manifest: { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane' }, replaceStores: false, replaceBackends: false, isOverlay: true,
  });
});

describe('somebody\'s manifest', () => {
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
    ['a file that is not there', () => ControlPlaneBase.fromFile(join(folder, 'none.yaml')), /^the base '.*none\.yaml' cannot be read: ENOENT/],
    ['a folder', () => ControlPlaneBase.fromFile(folder), /^the base '.*' cannot be read: EISDIR/],
    ['no YAML', () => ControlPlaneBase.fromYaml('a: [', {}), /^the text, line 1: is no YAML that can be read: /],
    ['several documents', () => ControlPlaneBase.fromYaml(`${yaml}\n---\n${yaml}`),
      'the text holds 2 documents: a base is one OpenStackControlPlane. Keep it in a file of its own; cdk8s has Include for others.'],
    ['a list', () => ControlPlaneBase.fromYaml('[1]'), 'the text holds [1]: a base is one OpenStackControlPlane.'],
    ['a text', () => ControlPlaneBase.fromYaml('a'), "the text holds 'a': a base is one OpenStackControlPlane."],
    ['another kind', () => ControlPlaneBase.fromManifest({ ...manifest, kind: 'Glance' }),
      "the manifest holds a 'Glance' of 'core.openstack.org/v1beta1': a base is one OpenStackControlPlane of core.openstack.org/v1beta1."],
    ['another group', () => ControlPlaneBase.fromManifest({ ...manifest, apiVersion: 'v1' }),
      "the manifest holds a 'OpenStackControlPlane' of 'v1': a base is one OpenStackControlPlane of core.openstack.org/v1beta1."],
    ['no group', () => ControlPlaneBase.fromManifest({ kind: 'OpenStackControlPlane' }),
      "the manifest holds a 'OpenStackControlPlane' of undefined: a base is one OpenStackControlPlane of core.openstack.org/v1beta1."],
    ['a spec that is none', () => ControlPlaneBase.fromManifest({ ...manifest, spec: [1] }), 'the manifest has [1] for its spec: a base has an object there.'],
    ['a spec of nothing', () => ControlPlaneBase.fromManifest({ ...manifest, spec: null }), 'the manifest has null for its spec: a base has an object there.'],
  ])('is not %s', (_name, make, message) => expect(make).toThrow(typeof message === 'string' ? new Error(message) : message));
});
