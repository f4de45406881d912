import { FINDING, PROBLEM, report } from './report';
import { githubFormat } from '../../../lib/cli/formats/github';

test('findings are commands, problems first', () => {
  expect(githubFormat(report({ problems: [PROBLEM] }))).toBe([
    '::error file=broken.yaml,line=2,col=7,title=not judged::document 1 is no YAML.',
    "::error file=clouds/a & b.yaml,line=3,col=5,title=text/value::spec.glance.template.customServiceConfig[DEFAULT].debug: debug is 'maybe', 100%25 <wrong>. Write true, or false.",
    '',
  ].join('\n'));
});

test('severities have their own commands', () => {
  const findings = (['warning', 'info'] as const).map((severity) => ({ ...FINDING, severity, message: 'm', path: 'p', fix: 'f' }));
  expect(githubFormat(report({ findings })).match(/^::\w+/gm)).toEqual(['::warning', '::notice']);
});

test('no text can end a command or a property', () => {
  const finding = { ...FINDING, file: 'a,line=9:b\n.yaml', message: 'a\n::error::b\r', line: 0, column: 0, path: 'p', fix: 'f' };
  expect(githubFormat(report({ findings: [finding] }))).toBe('::error file=a%2Cline=9%3Ab%0A.yaml,title=text/value::p: a%0A::error::b%0D f\n');
});

test('no findings give an empty report', () => {
  expect(githubFormat(report({ findings: [] }))).toBe('');
});
