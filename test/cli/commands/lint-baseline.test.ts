import { readFileSync, writeFileSync } from 'node:fs';
import { command, inFolder } from '../helpers';

const BROKEN = `kind: OpenStackControlPlane
metadata:
  name: openstack
spec:
  galnce: {}
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = maybe
        password = hunter2
`;

/** A folder with a manifest, and a baseline of it. */
function withBaseline(): void {
  inFolder({ 'clouds/a.yaml': BROKEN });
  command(['lint', '--write-baseline', 'known.json', 'clouds']);
}

test('the findings are written, and not reported', () => {
  inFolder({ 'a.yaml': BROKEN });
  expect(command(['lint', '--write-baseline', 'known.json', 'a.yaml'])).toEqual({
    status: 0, out: '0 errors, 0 warnings, 0 infos in 1 object of 1 file.\n', err: 'notice: 3 findings written to the baseline known.json.\n',
  });
  const text = readFileSync('known.json', 'utf8');
  expect(JSON.parse(text).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['schema/unknown-field', 'text/value', 'text/wrong-group']);
  expect(text).not.toContain('hunter2');
});

test('only findings that are not in the baseline are reported, also after lines and files have moved', () => {
  withBaseline();
  writeFileSync('clouds/a.yaml', `# A comment.\n${BROKEN}`);
  expect(command(['lint', '--baseline', 'known.json', 'clouds'])).toEqual({
    status: 0, out: '0 errors, 0 warnings, 0 infos in 1 object of 1 file.\n', err: 'notice: 3 findings of the baseline known.json are not shown.\n',
  });
  writeFileSync('clouds/b.yaml', BROKEN.replace('galnce', 'glanec').replace('maybe', 'perhaps'));
  writeFileSync('clouds/a.yaml', 'kind: Secret\n');
  const { status, out, err } = command(['lint', '--baseline', 'known.json', '--format', 'json', 'clouds']);
  expect([status, err]).toEqual([1, 'notice: 1 finding of the baseline known.json is not shown.\n']);
  expect(JSON.parse(out).findings.map(({ identity }: { identity: { place: string } }) => identity.place)).toEqual([
    'spec.glanec', 'spec.glance.template.customServiceConfig[DEFAULT].debug',
  ]);
});

test('the baseline is no manifest, and can be written again', () => {
  withBaseline();
  expect(command(['lint', '--baseline', 'known.json', '.']).err).toBe('notice: 3 findings of the baseline known.json are not shown.\n');
  writeFileSync('clouds/a.yaml', BROKEN.replace('maybe', 'true').replace('galnce', 'glanec'));
  const { status, err, out } = command(['lint', '--baseline', 'known.json', '--write-baseline', 'known.json', 'clouds']);
  expect([status, err]).toEqual([1, 'notice: 1 finding of the baseline known.json is not shown.\nnotice: 2 findings written to the baseline known.json.\n']);
  expect(out).toContain('glanec');
  expect(command(['lint', '--baseline', 'known.json', 'clouds']).status).toBe(0);
});

test('what cannot be judged is not known', () => {
  withBaseline();
  writeFileSync('clouds/b.yaml', 'a: [');
  expect(command(['lint', '--baseline', 'known.json', 'clouds']).status).toBe(2);
  expect(command(['lint', '--write-baseline', 'known.json', 'clouds']).status).toBe(2);
});

test.each([
  [['--baseline', 'none.json'], '--baseline none.json does not exist: check the path.'],
  [['--baseline', 'a.yaml'], '--baseline a.yaml is not a baseline: a baseline is a JSON object of kind GlanceBaseline. '
    + 'Write it with cdk8s-glance lint --write-baseline FILE PATH.'],
  [['--write-baseline', 'none/known.json'], "--write-baseline none/known.json cannot be written: ENOENT: no such file or directory, open 'none/known.json'"],
])('%j is refused', (options, message) => {
  inFolder({ 'a.yaml': BROKEN });
  expect(command(['lint', ...options, 'a.yaml'])).toEqual({ status: 2, out: '', err: `cdk8s-glance: ${message}\nSee cdk8s-glance --help.\n` });
});
