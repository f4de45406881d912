import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { fakePrograms } from './fake-programs';
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
    included: base._included(),
    given: base._given()?.objects,
    howToShow: base._given()?.howToShow('cdk8s-glance lint'),
  };
}

const manifest = deepFreeze({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'a' }, spec: { any: 'thing' } });
const yaml = JSON.stringify(manifest);

test('the embedded base depends on the release, and added stores and back-ends replace its own', () => {
  const options = Object.freeze({ secretName: 'other' });
  RELEASES.forEach((release) => expect(facts(ControlPlaneBase.networkIsolation(options), release)).toEqual({
    manifest: networkIsolation(release, options),
    replaceStores: true,
    replaceBackends: true,
    isOverlay: false,
    included: [],
    given: undefined,
    howToShow: undefined,
  }));
  expect(facts(ControlPlaneBase.networkIsolation())).toEqual(facts(ControlPlaneBase.networkIsolation({})));
});

test('no base gives an overlay without a name', () => {
  expect(facts(ControlPlaneBase.none())).toEqual({
    manifest: { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane' },
    replaceStores: false,
    replaceBackends: false,
    isOverlay: true,
    included: [],
    given: undefined,
    howToShow: undefined,
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
    expect(facts(factory())).toEqual({
      manifest, replaceStores: false, replaceBackends: false, isOverlay: false, included: [], given: [manifest], howToShow: expect.stringMatching(/^To show them, .*run: cdk8s-glance lint \S+$/),
    });
    expect(facts(factory({ replaceStores: false }))).toEqual(facts(factory()));
    expect(facts(factory({ replaceStores: true }))).toEqual({ ...facts(factory()), replaceStores: true });
  });

  test.each<[string, () => ControlPlaneBase, string]>([
    ['a file', () => ControlPlaneBase.fromFile(file), `To show them, run: cdk8s-glance lint ${file}`],
    ['a text', () => ControlPlaneBase.fromYaml(yaml), 'To show them, write the base to a file and run: cdk8s-glance lint FILE'],
    ['an object', () => ControlPlaneBase.fromManifest(manifest), 'To show them, write the base to a file and run: cdk8s-glance lint FILE'],
  ])('in %s says how to show its findings', (_name, make, howToShow) => expect(facts(make())).toMatchObject({ howToShow }));

  test('can be among other objects, which are judged with it and can be included', () => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', uid: '1' } };
    const text = [secret, manifest, { ...manifest, metadata: { name: 'b' } }].map((object) => JSON.stringify(object)).join('\n---\n');
    expect(facts(ControlPlaneBase.fromYaml(text, { name: 'a' }))).toMatchObject({ manifest, included: [], given: [manifest, secret] });
    expect(facts(ControlPlaneBase.fromYaml(text, { name: 'b', includeOthers: true })))
      .toMatchObject({ manifest: { metadata: { name: 'b' } }, included: [{ ...secret, metadata: { name: 's' } }] });
    expect(ControlPlaneBase.fromYaml(text, { name: 'a', includeOthers: true, keepServerFields: true })._included()).toEqual([secret]);
  });

  test('can be the output of a kustomization', () => {
    fakePrograms({ oc: `echo '${yaml}'; echo ---; echo 'kind: Secret'` });
    expect(facts(ControlPlaneBase.fromKustomization('cloud', { replaceStores: true }))).toEqual({
      manifest,
      replaceStores: true,
      replaceBackends: false,
      isOverlay: false,
      included: [],
      given: [manifest, { kind: 'Secret' }],
      howToShow: 'To show them, run: oc kustomize cloud | cdk8s-glance lint -',
    });
    expect(() => ControlPlaneBase.fromKustomization('cloud', { name: 'b' })).toThrow(
      new Error("the kustomization 'cloud' contains no OpenStackControlPlane with name 'b'. It contains 'a'."));
  });

  test.each([
    ['{kind: Secret}', "an object beside the control plane has kind 'Secret' and apiVersion undefined, but an included object must have both. Add them, or remove includeOthers."],
    ['{apiVersion: v1, kind: Secret, data: {constructor: YQ==}}',
      "the Secret beside the control plane has a field named 'constructor' at data. No kind of Kubernetes has such a field, and cdk8s cannot write it. Remove it."],
  ])('cannot include %s', (other, message) => {
    expect(() => ControlPlaneBase.fromYaml(`${yaml}\n---\n${other}`, { includeOthers: true })).toThrow(new Error(message));
    expect(() => ControlPlaneBase.fromYaml(`${yaml}\n---\n${other}`)).not.toThrow();
  });

  test('may have no spec', () => {
    const bare = { apiVersion: 'core.openstack.org/v1', kind: 'OpenStackControlPlane' };
    expect(facts(ControlPlaneBase.fromManifest(bare))).toMatchObject({ manifest: bare });
  });

  test.each<[string, () => ControlPlaneBase, string | RegExp]>([
    ['a missing file', () => ControlPlaneBase.fromFile(join(folder, 'none.yaml')), /^the base '.*none\.yaml' is unreadable: ENOENT/],
    ['a folder', () => ControlPlaneBase.fromFile(folder), /^the base '.*' is unreadable: EISDIR/],
    ['no YAML', () => ControlPlaneBase.fromYaml('a: [', {}), /^the text, line 1: is not valid YAML: /],
    ['one twice', () => ControlPlaneBase.fromYaml(`${yaml}\n---\n${yaml}`), "the text contains the OpenStackControlPlane 'a' 2 times. Keep one."],
    ['another object', () => ControlPlaneBase.fromYaml('kind: Secret'), 'the text contains no OpenStackControlPlane. It contains 1 Secret.'],
    ['a list', () => ControlPlaneBase.fromYaml('[1]'), 'document 1 of the text is not an object with apiVersion and kind. Remove it.'],
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
