import { command } from './helpers';
import { RULE_FACTS } from '../../lib/rules/registry';

describe('a wrong command line gives exit status 2 and says what to write', () => {
  test.each([
    [[], 'a command is missing: use lint, plan, picture, rules or explain.'],
    [['lnit'], "unknown command 'lnit'. Did you mean 'lint'?"],
    [['frobnicate'], "unknown command 'frobnicate'. Use lint, plan, picture, rules or explain."],
    [['lint'], 'write: cdk8s-glance lint PATH...'],
    [['lint', '--format', 'jsno', 'a'], "--format is 'jsno'. Did you mean 'json'?"],
    [['lint', '--format', 'xml', 'a'], "--format is 'xml'. Use text, json, sarif, junit or github."],
    [['lint', '--release', '17.1', 'a'], "--release is '17.1'. Use 18.0-fr4, 18.0-fr5, 18.0-fr6 or main."],
    [['lint', '--fail-on', 'never', 'a'], "--fail-on is 'never'. Use error, warning or info."],
    [['lint', '--frmat', 'json', 'a'], "Unknown option '--frmat'."],
    [['lint', 'a', '--config'], "Option '--config <value>' argument missing."],
    [['lint', '--max-size', '0', 'a'], "--max-size is '0'. Use a whole number of MiB from 1 to 500."],
    [['lint', '--max-size', '501', 'a'], "--max-size is '501'. Use a whole number of MiB from 1 to 500."],
    [['lint', '--max-size', '1e2', 'a'], "--max-size is '1e2'. Use a whole number of MiB from 1 to 500."],
    [['rules', 'text'], 'write: cdk8s-glance rules'],
    [['rules', '--format', 'json'], 'rules has no option --format.'],
    [['explain', 'text/value', 'text/value'], 'write: cdk8s-glance explain RULE'],
    [['explain'], 'write: cdk8s-glance explain RULE'],
    [['explain', 'text/valeu'], "unknown rule 'text/valeu'. Did you mean 'text/value'?"],
    [['explain', 'nothing'], "unknown rule 'nothing'. See cdk8s-glance rules."],
  ])('%j', (args, message) => {
    expect(command(args)).toEqual({ status: 2, out: '', err: `cdk8s-glance: ${message}\nSee cdk8s-glance --help.\n` });
  });
});

test('an error of the program is a message without its text, and exit status 2', () => {
  const fails = (error: unknown) => command(['rules'], { print: () => { throw error; } });
  expect(fails(new RangeError('hunter2'))).toEqual({ status: 2, out: '', err: 'cdk8s-glance: failed with RangeError. Please report this as a bug.\n' });
  expect(fails('hunter2').err).toBe('cdk8s-glance: failed with string. Please report this as a bug.\n');
});

test.each([[['--help']], [['-h']], [['help']], [['lint', '--help']]])('%j prints the usage', (args) => {
  const { status, out, err } = command(args);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/^Usage:\n {2}cdk8s-glance lint \[--release RELEASE\] \[--format FORMAT\] \[--fail-on SEVERITY\] \[--config FILE\] \[--baseline FILE\] \[--write-baseline FILE\] \[--max-size MIB\] PATH\.\.\.\n/);
});

test('rules lists every rule', () => {
  const { status, out } = command(['rules']);
  expect(status).toBe(0);
  expect(out.trimEnd().split('\n').map((line) => line.split(' ')[0])).toEqual(RULE_FACTS.map(({ id }) => id));
  expect(out).toMatch(/^text\/value +error +Value that the option does not accept$/m);
});

test('explain gives the reason, the source and the manifests of a rule', () => {
  expect(command(['explain', 'instances/layout-deprecated'])).toEqual({
    status: 0,
    err: '',
    out: [
      'instances/layout-deprecated (info): Deprecated layout split',
      '',
      'A later release will remove the layout split, because with the location API one set of pods can serve both users and services. That API is still off, so only an instance with one file store can do without split.',
      '',
      'Releases: main',
      'Source: https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
      '',
      'Bad:',
      ...['kind: OpenStackControlPlane', 'spec:', '  glance:', '    template:', '      glanceAPIs:', '        default:', '          type: split'].map((line) => `  ${line}`),
      '',
      'Good:',
      ...['kind: OpenStackControlPlane', 'spec:', '  glance:', '    template:', '      glanceAPIs:', '        default:', '          type: single'].map((line) => `  ${line}`),
      '',
    ].join('\n'),
  });
  expect(command(['explain', 'text/value']).out).toContain('Releases: all\n');
  expect(command(['explain', 'suppressions/unused']).status).toBe(0);
});
