import { FINDING, PROBLEM, report } from './report';
import { textFormat } from '../../../lib/cli/formats/text';

test('a finding is shown with its line, a caret and the fix, then a summary', () => {
  expect(textFormat(report(), false)).toBe([
    'clouds/a & b.yaml:3:5 error text/value OpenStackControlPlane openstack/cloud',
    '  spec.glance.template.customServiceConfig[DEFAULT].debug',
    "  debug is 'maybe', 100% <wrong>.",
    '  3 |     debug = maybe',
    '    |     ^',
    '  Fix: Write true, or false.',
    '',
    '1 error, 0 warnings, 0 infos in 2 objects of 1 file.',
    '',
  ].join('\n'));
});

test('each severity has a colour', () => {
  const coloured = textFormat(report({ findings: [FINDING, { ...FINDING, severity: 'warning' }, { ...FINDING, severity: 'info' }] }), true);
  expect(coloured).toContain('\u001b[31merror\u001b[0m');
  expect(coloured).toContain('\u001b[33mwarning\u001b[0m');
  expect(coloured).toContain('\u001b[36minfo\u001b[0m');
  expect(coloured).toContain('\u001b[31m1 error, 1 warning, 1 info\u001b[0m in 2 objects');
});

test.each([
  ['warning', '\u001b[33m0 errors, 1 warning, 0 infos\u001b[0m'],
  ['info', '\u001b[36m0 errors, 0 warnings, 1 info\u001b[0m'],
] as const)('the summary has the colour of the worst severity: %s', (severity, summary) => {
  expect(textFormat(report({ findings: [{ ...FINDING, severity }] }), true)).toContain(summary);
});

test('the summary counts nothing found, and documents that could not be judged', () => {
  expect(textFormat(report({ findings: [], problems: [PROBLEM], files: ['a', 'b'], documents: 1 }), false))
    .toBe('0 errors, 0 warnings, 0 infos in 1 object of 2 files; 1 document could not be judged.\n');
});

test('several problems of one document count once', () => {
  expect(textFormat(report({ findings: [], problems: [PROBLEM, { ...PROBLEM, message: 'rule b failed.' }] }), false)).toContain('; 1 document could not be judged.');
});

test('a finding without a line, a file or an object is shown too', () => {
  expect(textFormat(report({ findings: [{ ...FINDING, line: 0, column: 0, kind: 'Secret', namespace: '', name: '' }] }), false).split('\n').slice(0, 4)).toEqual([
    'clouds/a & b.yaml error text/value Secret',
    '  spec.glance.template.customServiceConfig[DEFAULT].debug',
    "  debug is 'maybe', 100% <wrong>.",
    '  Fix: Write true, or false.',
  ]);
});

test('a long line is cut around the place, and tabs keep the caret under it', () => {
  const shown = (line: string, column: number) => textFormat(report({ findings: [{ ...FINDING, column }], line: () => line }), false).split('\n').slice(3, 5);
  expect(shown('\t\tdebug:', 3)).toEqual(['  3 | \t\tdebug:', '    | \t\t^']);
  const [line, caret] = shown(`${'a'.repeat(500)}X${':'.repeat(500)}`, 501);
  expect(line.length).toBe(126);
  expect(line[caret.indexOf('^')]).toBe('X');
});

test('the text of a manifest cannot control the terminal', () => {
  const hostile = 'a\u001b[2Jb\u2028c';
  const finding = { ...FINDING, file: hostile, path: hostile, message: hostile, fix: hostile, name: hostile };
  const text = textFormat(report({ findings: [finding], line: () => hostile }), false);
  // eslint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u001b\u2028]/);
});

test.each([
  ['    swift_store_key = hunter2', '    swift_store_key = ***'],
  ['    cinder_store_password: hunter2', '    cinder_store_password: ***'],
  ['    swift_store_key = {{ .ServicePassword }}', '    swift_store_key = {{ .ServicePassword }}'],
  ['    keystoneEndpoint: default', '    keystoneEndpoint: default'],
])('a secret is not repeated: %s', (line, shown) => {
  expect(textFormat(report({ line: () => line }), false)).toContain(`  3 | ${shown}\n`);
});
