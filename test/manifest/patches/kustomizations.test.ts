import { readManifests } from '../../../lib/manifest/read';
import { judge } from '../../../lib/rules/engine/judge';

/** What the judge says of some files, by place and rule. */
function judged(files: Readonly<Record<string, string>>) {
  const { documents, problems, skipped, absent } = readManifests(Object.entries(files).map(([file, text]) => ({ file, text })));
  return {
    findings: judge(documents, { release: 'main' }).findings.map(({ file, line, column, rule, path }) => `${file}:${line}:${column} ${rule} ${path}`),
    others: [...problems, ...skipped, ...absent].map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  };
}

const WHOLE = 'kind: OpenStackControlPlane\nmetadata: { name: openstack }\nspec:\n  secret: osp-secret\n';
const TARGET = 'target: { kind: OpenStackControlPlane }';

test('a patch in a file of its own is a part, although it looks whole', () => {
  const patch = `${WHOLE}  glance:\n    template:\n      glanceAPIs:\n        default: { replicas: three }\n        old: null\n`;
  const kustomization = 'resources: [base.yaml]\npatches:\n- path: patch.yaml\n';
  expect(judged({ 'o/kustomization.yaml': kustomization, 'o/patch.yaml': patch, 'o/base.yaml': WHOLE })).toEqual({
    findings: ['o/patch.yaml:8:20 schema/type spec.glance.template.glanceAPIs.default.replicas'], others: [],
  });
  expect(judged({ 'o/patch.yaml': patch }).findings).toContain('o/patch.yaml:6:5 instances/keystone-endpoint spec.glance.template');
});

test('a patch without a kind is of the kind that the kustomization says', () => {
  const patches = { 'a.yaml': 'spec: { glanc: {} }\n', 'b.json': '[{ "op": "add", "path": "/spec/glanc", "value": {} }]\n' };
  expect(judged(patches)).toEqual({ findings: [], others: ['a.yaml:1:1 document 1 has no kind', 'b.json:1:1 document 1 has no kind'] });
  expect(judged({ ...patches, 'kustomization.yaml': `patches:\n- { path: a.yaml, ${TARGET} }\n- { path: ./b.json, ${TARGET} }\n` })).toEqual({
    findings: ['a.yaml:1:9 schema/unknown-field spec.glanc', 'b.json:1:41 schema/unknown-field spec.glanc'], others: [],
  });
});

describe('patches inside of a kustomization', () => {
  const inline = (...lines: string[]) => judged({ 'kustomization.yaml': ['resources:', '- base.yaml', ...lines, ''].join('\n') });
  const TEXT = ['[DEFAULT]', 'debugg = True'];

  test('are judged where they stand', () => {
    expect(inline('patches:', '- patch: |', '    kind: OpenStackControlPlane', '    metadata: { name: x }', '    spec:', '      glance:', '        template:',
      '          customServiceConfig: |', ...TEXT.map((line) => `            ${line}`), `  ${TARGET}`)).toEqual({
      findings: ['kustomization.yaml:12:13 text/unknown-option spec.glance.template.customServiceConfig[DEFAULT].debugg'], others: [],
    });
    expect(inline('patchesJson6902:', `- ${TARGET}`, '  patch: |-', '    - op: replace', '      path: /spec/glance/template/customServiceConfig', '      value: |',
      ...TEXT.map((line) => `        ${line}`), '    - op: add', '      path: /spec/glanc', '      value: 1')).toEqual({
      findings: [
        'kustomization.yaml:10:9 text/unknown-option spec.glance.template.customServiceConfig[DEFAULT].debugg',
        'kustomization.yaml:13:7 schema/unknown-field spec.glanc',
      ],
      others: [],
    });
  });

  test('in quotes are judged at the quotes', () => {
    expect(inline('patches:', '- patch: \'[{ "op": "add", "path": "/spec/glance/template/customServiceConfig", "value": "[DEFAULT]\\ndebugg = 1" }]\'')).toEqual({
      findings: ['kustomization.yaml:4:3 text/unknown-option spec.glance.template.customServiceConfig[DEFAULT].debugg'], others: [],
    });
  });

  test('several in one text are judged', () => {
    const patch = ['kind: OpenStackControlPlane', 'spec: { glanc: {} }'].map((line) => `    ${line}`);
    expect(inline('patches:', '- patch: |', ...patch, '    ---', ...patch).findings).toEqual([
      'kustomization.yaml:4:3 schema/unknown-field spec.glanc', 'kustomization.yaml:4:3 schema/unknown-field spec.glanc',
    ]);
  });

  test('of other kinds, or of none, or that cannot be read', () => {
    expect(inline('patches:', '- patch: "kind: Deployment"', '- patch: "spec: { replicas: 1 }"', '- { patch: "spec: { replicas: 1 }", target: { kind: Deployment } }', '- patch: "{"', '- patch: ""')).toEqual({
      findings: [],
      others: [
        'kustomization.yaml:7:3 patches[3].patch of document 1 is not valid YAML: unexpected end of the stream within a flow collection.',
        'kustomization.yaml:5:3 patches[1].patch of document 1 has no kind',
      ],
    });
  });
});

test('a patch that is not among the files is named', () => {
  expect(judged({ 'kustomization.yaml': 'patchesStrategicMerge:\n- a.yaml\n' })).toEqual({
    findings: [], others: ['kustomization.yaml:2:3 patchesStrategicMerge[0] names a.yaml, which is not among the files'],
  });
});

test('the patch of another object is no whole object', () => {
  expect(judged({
    'a.yaml': 'kind: MachineConfig\nmetadata: { name: x }\n$patch: delete\n---\nkind: Secret\nmetadata: { name: s }\nstringData: { a: 1 }\n$patch: replace\n---\n'
    + 'kind: IPAddressPool\nmetadata: { name: p }\nspec: { addresses: [ 1.1.1.1/32 ], $patch: replace }\n',
  }).findings).toEqual(['a.yaml:7:15 schema/data stringData.a']);
});

test('a JSON patch has no name of a field to edit', () => {
  const { documents } = readManifests([{ file: 'a.yaml', text: '- { op: add, path: /spec/glance/tempalte, value: {} }\n- { op: add, path: /spec/glance/template/glanceAPIs, value: { a: { typ: edge } } }\n' }]);
  expect(judge(documents, { release: 'main' }).findings.map(({ path, edit }) => [path, edit?.text])).toEqual([
    ['spec.glance.tempalte', undefined], ['spec.glance.template.glanceAPIs.a.typ', 'type'],
  ]);
});
