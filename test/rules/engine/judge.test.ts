import { manifestsOf, readManifests } from '../../../lib/manifest/read';
import { judge, type JudgeOptions } from '../../../lib/rules/engine/judge';
import type { Rule } from '../../../lib/rules/engine/rule';
import { glanceText } from '../lint';

const TEXT = glanceText('[DEFAULT]', 'debug = maybe', 'wrkers = 1');

function findings(text: string, options?: JudgeOptions) {
  return judge(readManifests([{ file: 'cloud.yaml', text }]).documents, options);
}

test('a finding tells all that there is to tell', () => {
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
    message: "debug in [DEFAULT] is 'maybe'. Allowed: true, on, yes, 1, false, off, no, 0, in upper or lower case.",
    fix: 'Write true or false.',
  });
});

test('findings come by their places, whatever the order of the rules', () => {
  expect(findings(TEXT).map(({ rule, line }) => [rule, line])).toEqual([['text/value', 7], ['text/unknown-option', 8]]);
});

test('objects of a program have no lines', () => {
  const object = { kind: 'OpenStackControlPlane', spec: { galnce: {} } };
  expect(judge(manifestsOf([object]).documents)).toEqual([expect.objectContaining({ rule: 'schema/unknown-field', file: '', document: 1, line: 0, column: 0 })]);
});

test('the release decides', () => {
  const text = 'kind: OpenStackControlPlane\nspec:\n  applicationCredential:\n    enabled: true\n';
  expect(findings(text, { release: '18.0-fr4' }).map(({ rule }) => rule)).toEqual(['schema/unknown-field']);
  expect(findings(text, { release: 'main' })).toEqual([]);
});

test('the same place is told once, by the rule that says most', () => {
  const place = { document: manifestsOf([{ kind: 'Secret' }]).documents[0], path: ['a'] };
  const rule = (id: string, supersedes?: string[]): Rule => ({
    id, severity: 'info', title: '', why: '', source: '', bad: '', good: '', supersedes, check: () => [{ place, message: 'm', fix: 'f' }, { place, message: 'm', fix: 'f' }],
  });
  const rules = [rule('a/less'), rule('a/more', ['a/less']), rule('a/other')];
  expect(judge([place.document], { rules }).map((finding) => finding.rule)).toEqual(['a/more', 'a/other']);
});

describe('suppressions', () => {
  test('take away what they mean', () => {
    const suppressions = [{ rule: 'text/value', reason: 'known' }, { rule: 'text/unknown-option', path: 'spec.glance.**', reason: 'known' }];
    expect(findings(TEXT, { suppressions })).toEqual([]);
  });

  test('that no finding needs are findings', () => {
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
      message: "the suppression of 'text/value' at 'spec.cinder.**' ('one day') suppresses nothing.",
      fix: 'Remove it, or put its rule and path right.',
    });
  });
});
