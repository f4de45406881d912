import { manifestsOf, readManifests } from '../../../lib/manifest/read';
import type { RuleContext } from '../../../lib/rules/engine/context';
import { defineRule } from '../../../lib/rules/engine/define';
import { judge, type JudgeOptions } from '../../../lib/rules/engine/judge';
import { OBJECTS } from '../../../lib/rules/engine/queries';
import type { Rule } from '../../../lib/rules/engine/rule';
import { RULES } from '../../../lib/rules/registry';
import { glanceText } from '../lint';

const TEXT = glanceText('[DEFAULT]', 'debug = maybe', 'wrkers = 1');

function findings(text: string, options?: JudgeOptions) {
  return judge(readManifests([{ file: 'cloud.yaml', text }]).documents, options).findings;
}

test('a finding has every field', () => {
  const text = TEXT.replace('spec:', 'metadata:\n  name: openstack\n  namespace: cloud\nspec:');
  expect(findings(`kind: Secret\n---\n${text}`)[0]).toEqual({
    rule: 'text/value',
    severity: 'error',
    file: 'cloud.yaml',
    document: 2,
    kind: 'OpenStackControlPlane',
    namespace: 'cloud',
    name: 'openstack',
    path: 'spec.glance.template.customServiceConfig[DEFAULT].debug',
    line: 12,
    column: 9,
    endLine: 12,
    endColumn: 22,
    identity: { place: 'spec.glance.template.customServiceConfig[DEFAULT].debug', value: '09e45c1d78f7bdea' },
    message: "debug in [DEFAULT] is 'maybe'. Allowed: true, on, yes, 1, false, off, no, 0, in upper or lower case.",
    fix: 'Write true or false.',
  });
});

test('a long name of an object or a section does not grow the report with each finding', () => {
  const name = 'n'.repeat(10_000);
  const text = glanceText(`[${name}]`, ...Array.from({ length: 20 }, (_, index) => `- ${index}`)).replace('spec:', `metadata:\n  name: ${name}\n  namespace: ${name}\nspec:`);
  expect(JSON.stringify(findings(text)).length).toBeLessThan(100_000);
});

test('findings are ordered by place, not by rule', () => {
  expect(findings(TEXT).map(({ rule, line }) => [rule, line])).toEqual([['text/value', 7], ['text/unknown-option', 8]]);
});

test('objects of a program have no lines', () => {
  const object = { kind: 'OpenStackControlPlane', spec: { galnce: {} } };
  expect(judge(manifestsOf([object]).documents).findings).toEqual([expect.objectContaining({ rule: 'schema/unknown-field', file: '', document: 1, line: 0, column: 0 })]);
});

test('the release decides which rules apply', () => {
  const text = 'kind: OpenStackControlPlane\nspec:\n  applicationCredential:\n    enabled: true\n';
  expect(findings(text, { release: '18.0-fr4' }).map(({ rule }) => rule)).toEqual(['schema/unknown-field']);
  expect(findings(text, { release: 'main' })).toEqual([]);
});

test('a place has one finding, by the rule that says most', () => {
  const place = { document: manifestsOf([{ kind: 'Secret' }]).documents[0], path: ['a'] };
  const rule = (id: string, supersedes?: string[]): Rule => ({
    id, severity: 'info', title: '', why: '', source: '', bad: '', good: '', supersedes, check: () => [{ place, message: 'm', fix: 'f' }, { place, message: 'm', fix: 'f' }],
  });
  const rules = [rule('a/less'), rule('a/more', ['a/less']), rule('a/other')];
  expect(judge([place.document], { rules }).findings.map((finding) => finding.rule)).toEqual(['a/more', 'a/other']);
  expect(judge([place.document], { rules, keepsSuperseded: true }).findings.map((finding) => finding.rule)).toEqual(['a/less', 'a/more', 'a/other']);
});

describe('suppressions', () => {
  test('remove their findings', () => {
    const suppressions = [{ rule: 'text/value', reason: 'known' }, { rule: 'text/unknown-option', path: 'spec.glance.**', reason: 'known' }];
    expect(findings(TEXT, { suppressions })).toEqual([]);
  });

  test('without a finding are findings themselves', () => {
    const suppressions = [{ rule: 'text/value', reason: 'known' }, { rule: 'text/value', path: 'spec.cinder.**', reason: 'one day' }];
    expect(findings(TEXT, { suppressions }).map(({ rule }) => rule)).toEqual(['suppressions/unused', 'text/unknown-option']);
    expect(findings(TEXT, { suppressions })[0]).toEqual({
      rule: 'suppressions/unused',
      severity: 'warning',
      file: '',
      document: 1,
      kind: '',
      namespace: '',
      name: '',
      path: 'suppressions[1]',
      line: 0,
      column: 0,
      endLine: 0,
      endColumn: 0,
      identity: { place: 'suppressions[]' },
      message: "the suppression of 'text/value' at 'spec.cinder.**' ('one day') matches no finding.",
      fix: 'Remove it, or correct its rule and path.',
    });
  });
});

describe('a rule that fails', () => {
  const FACTS = { id: 'a/fails', severity: 'error', title: '', why: '', source: '', bad: '', good: '' } as const;
  const TEXT_OF_THREE = 'kind: Secret\n---\nkind: ConfigMap\n---\nkind: Secret\n';

  function verdict(...rules: Rule[]) {
    return judge(readManifests([{ file: 'cloud.yaml', text: TEXT_OF_THREE }]).documents, { rules });
  }

  function failOn(kind: string): never[] {
    if (kind === 'ConfigMap') {
      throw new TypeError('a secret');
    }
    return [];
  }

  const PROBLEM = {
    rule: 'a/fails',
    file: 'cloud.yaml',
    document: 2,
    line: 2,
    column: 1,
    message: 'document 2 could not be judged by a/fails: the rule failed with TypeError. Please report this as a bug.',
  };

  test('at one match is a problem of its document, and judges the other matches', () => {
    const rule = defineRule(OBJECTS, { ...FACTS, find: ({ kind }) => [...failOn(kind), { message: 'm', fix: 'f' }] });
    const { problems, findings: found } = verdict(rule);
    expect([problems, found.map(({ document }) => document)]).toEqual([[PROBLEM], [1, 3]]);
  });

  test('in a generator is a problem too', () => {
    const rule = defineRule(OBJECTS, { ...FACTS, * find({ kind }) { yield* failOn(kind); } });
    expect(verdict(rule)).toEqual({ problems: [PROBLEM], findings: [] });
  });

  test('in its query is a problem of the document that makes it fail', () => {
    const query = { ...OBJECTS, matches: ({ view }: RuleContext) => view.documents.flatMap(({ kind }) => failOn(kind)) };
    expect(verdict(defineRule(query, { ...FACTS, find: () => undefined })).problems).toEqual([PROBLEM]);
  });

  test('in its query leaves the findings about other documents', () => {
    const query = { ...OBJECTS, matches: ({ view }: RuleContext) => view.documents.filter(({ kind }) => failOn(kind).length === 0) };
    const { problems, findings: found } = verdict(defineRule(query, { ...FACTS, find: () => ({ message: 'm', fix: 'f' }) }));
    expect([problems, found.map(({ document }) => document)]).toEqual([[PROBLEM], [1, 3]]);
  });

  test('on no document alone is a problem of the first one', () => {
    const check = ({ view }: RuleContext) => (view.documents.length > 1 ? failOn('ConfigMap') : []);
    const { problems } = verdict({ ...FACTS, check });
    expect(problems).toEqual([expect.objectContaining({ document: 1, line: 1 })]);
  });

  test('leaves the findings of other rules', () => {
    const other = defineRule(OBJECTS, { ...FACTS, id: 'a/other', find: () => ({ message: 'm', fix: 'f' }) });
    const failing: Rule = { ...FACTS, check: () => { throw 'a string'; } };
    const { problems, findings: found } = verdict(failing, other);
    expect(problems.map(({ message }) => message.split(': ')[1])).toEqual(expect.arrayContaining(['the rule failed with string. Please report this as a bug.']));
    expect(found.map(({ rule }) => rule)).toEqual(['a/other', 'a/other', 'a/other']);
  });
});

describe('a document that cannot be viewed', () => {
  const broken = (index: number) => ({ ...manifestsOf([{ kind: 'OpenStackControlPlane' }]).documents[0], index, file: 'a.yaml', get object(): never { throw new RangeError('a secret'); } });
  const problem = (document: number) => ({
    rule: '*', file: 'a.yaml', document, line: 0, column: 0, message: `document ${document} could not be judged: reading it failed with RangeError. Please report this as a bug.`,
  });

  test('is a problem, and the others are judged', () => {
    const { documents } = readManifests([{ file: 'cloud.yaml', text: TEXT }]);
    const { findings: found, problems } = judge([broken(1), ...documents, broken(3)]);
    expect([problems, found.map(({ file }) => file)]).toEqual([[problem(1), problem(3)], ['cloud.yaml', 'cloud.yaml']]);
  });
});

test.each(['constructor', '__proto__', 'toString'])('the name %s is an ordinary name everywhere', (name) => {
  const text = [
    'kind: OpenStackControlPlane', 'spec:', `  ${name}: {}`,
    `  extraMounts: [{ extraVol: [{ propagation: [${name}], volumes: [{ name: ${name}, ${name}: {} }], mounts: [{ name: ${name}, mountPath: /x }] }] }]`,
    '  glance:', '    template:', `      keystoneEndpoint: ${name}`, '      customServiceConfig: |',
    ...['[DEFAULT]', `enabled_backends = a:${name},${name}:swift`, `${name} = $${name}`, `[${name}]`, `${name} = {{ .${name} }}`].map((line) => `        ${line}`),
    `      glanceAPIs: { ${name}: { type: ${name}, override: { service: { ${name}: {} } } } }`,
    `  cinder: { template: { cinderVolumes: { ${name}: { customServiceConfig: "[${name}]\\nvolume_driver = ${name}" } } } }`,
    '---', `kind: ${name}`, '',
  ].join('\n');
  const { documents } = readManifests([{ file: 'cloud.yaml', text }]);
  const { findings: found, problems } = judge(documents);
  expect(problems).toEqual([]);
  expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['schema/unknown-field', 'stores/unknown-type', 'text/unknown-option', 'text/placeholder']));
});

describe('documents that share an object', () => {
  const BAD = RULES.map(({ bad }) => bad.trimStart());

  function verdictOf(texts: readonly string[], prepare: (object: object) => void = () => undefined) {
    const { documents } = readManifests(texts.map((text, index) => ({ file: `${index}.yaml`, text })));
    documents.forEach(({ object }) => prepare(object));
    return judge(documents);
  }

  test('no rule changes what it judges', () => {
    // A change would throw, which is a problem of the verdict.
    expect(verdictOf(BAD, deepFreeze).problems).toEqual([]);
  });

  test('the findings are those of documents with objects of their own', () => {
    const twice = BAD.flatMap((text) => [text, text]);
    const apart = twice.map((text, index) => (text.startsWith('{') ? `${text}${' '.repeat(index)}` : `${text}${text.endsWith('\n') ? '' : '\n'}# ${index}\n`));
    const shared = twice.map((text) => (text.startsWith('{') || text.endsWith('\n') ? text : `${text}\n`));
    expect(verdictOf(shared)).toEqual(verdictOf(apart));
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  }
}
