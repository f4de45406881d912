import { rulesOf, said } from './lint';
import { manifestsOf, readManifests } from '../../lib/manifest/read';
import { judge } from '../../lib/rules/engine/judge';

const secret = (name: string, value: string, namespace = 'openstack') => `kind: Secret\nmetadata: { name: ${name}, namespace: ${namespace} }\nstringData: { a: "${value}" }\n---\n`;
const controlPlane = (name: string, spec = 'secret: osp-secret', namespace = 'openstack') =>
  `kind: OpenStackControlPlane\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { ${spec} }\n---\n`;

describe('control-plane/duplicate', () => {
  test('names the first version', () => {
    expect(said(secret('a', '1') + secret('b', '1') + secret('a', '2'))).toEqual(["control-plane/duplicate: the Secret 'a' is in document 1 too, with different content: "
      + 'the one that is applied last replaces the other. Merge the two, or give each a name of its own.']);
    expect(rulesOf(controlPlane('a') + controlPlane('a', 'secret: other'))).toEqual(['control-plane/duplicate']);
  });

  test('says that an object of a program has no document', () => {
    const objects = ['1', '2'].map((a) => ({ kind: 'Secret', metadata: { name: 'a' }, stringData: { a } }));
    expect(judge(manifestsOf(objects).documents).findings.map(({ message }) => message)).toEqual(
      ["the Secret 'a' is in the program too, with different content: the one that is applied last replaces the other."]);
  });

  test.each([
    ['equal versions', secret('a', '1') + secret('a', '1')],
    ['another namespace', secret('a', '1') + secret('a', '2', 'other')],
    ['another kind', secret('a', '1') + secret('a', '2').replace('Secret', 'ConfigMap').replace('stringData', 'data')],
    ['no names', 'kind: Secret\nstringData: { a: "1" }\n---\nkind: Secret\nstringData: { a: "2" }\n'],
    ['patches of one control plane', controlPlane('a', 'swift: { enabled: true }') + controlPlane('a', 'swift: { enabled: false }')],
    ['patches of one service', ['split', 'single'].map((type) => `kind: Cinder\nmetadata: { name: a }\nspec: { customServiceConfig: "# ${type}" }\n---\n`).join('')],
    ['a patch that replaces an object', secret('a', '1') + secret('a', '2').replace('kind', '$patch: replace\nkind')],
  ])('accepts %s', (_what, text) => expect(rulesOf(text).filter((rule) => rule === 'control-plane/duplicate')).toEqual([]));

  test('accepts versions in several files, which may be for several clusters', () => {
    const sources = ['dev', 'prod'].map((file) => ({ file: `${file}.yaml`, text: controlPlane('openstack', `secret: ${file}`) + secret('a', file) }));
    expect(judge(readManifests(sources).documents).findings).toEqual([]);
  });
});

describe('control-plane/one-per-namespace', () => {
  test('compares with the first', () => {
    expect(said(controlPlane('a') + controlPlane('b') + controlPlane('c'))).toEqual(['b', 'c'].map((name) => `control-plane/one-per-namespace: the control plane '${name}' `
      + "is in the namespace of 'a', where the operator accepts only one control plane. Give each control plane a namespace of its own, or remove one."));
  });

  test.each([
    ['another namespace', controlPlane('a') + controlPlane('b', undefined, 'other')],
    ['a patch', controlPlane('a') + controlPlane('b', 'swift: { enabled: false }')],
  ])('accepts %s', (_what, text) => expect(rulesOf(text)).toEqual([]));
});
