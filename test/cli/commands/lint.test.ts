import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { RULES } from '../../../lib/rules/registry';
import { command, inFolder } from '../helpers';

const CLEAN = 'kind: OpenStackControlPlane\nspec:\n  glance: {}\n';
const BROKEN = 'kind: OpenStackControlPlane\nmetadata:\n  name: openstack\nspec:\n  galnce: {}\n';
const WARNING = 'kind: Cinder\nspec:\n  cinderVolumes:\n    lvm:\n      customServiceConfig: |\n        [lvm]\n        volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver\n';

describe('the exit status', () => {
  test('is 0 if nothing is found', () => {
    inFolder({ 'a.yaml': CLEAN });
    expect(command(['lint', 'a.yaml'])).toEqual({ status: 0, out: '0 errors, 0 warnings, 0 infos in 1 object of 1 file.\n', err: '' });
  });

  test.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'info'], 1],
  ])('with a warning and %j it is %d', (options, status) => {
    inFolder({ 'a.yaml': WARNING });
    expect(command(['lint', ...options, 'a.yaml']).status).toBe(status);
  });

  test('is 1 if an error is found', () => {
    inFolder({ 'a.yaml': BROKEN });
    expect(command(['lint', 'a.yaml']).status).toBe(1);
  });

  test('is 2 if some input could not be judged, whatever else is found', () => {
    inFolder({ 'a.yaml': BROKEN, 'b.yaml': 'a: [' });
    const { status, out } = command(['lint', 'a.yaml', 'b.yaml']);
    expect(status).toBe(2);
    expect(out).toContain('schema/unknown-field');
    expect(out).toContain('1 error, 0 warnings, 0 infos in 1 object of 2 files; 1 document could not be judged.');
  });

  test('is 2 if a rule fails, and the other rules still report', () => {
    inFolder({ 'a.yaml': CLEAN, 'b.yaml': BROKEN });
    const check = jest.spyOn(RULES.find(({ id }) => id === 'text/value')!, 'check').mockImplementation(() => {
      throw new TypeError('hunter2');
    });
    const { status, out, err } = command(['lint', 'a.yaml', 'b.yaml']);
    check.mockRestore();
    expect(status).toBe(2);
    expect(out).toContain('b.yaml:5:3 error schema/unknown-field');
    expect(out).toContain('2 documents could not be judged.');
    expect(err).toMatch(/^a\.yaml:1:1: document 1 could not be judged by text\/value: the rule failed with TypeError\./);
    expect(err).not.toContain('hunter2');
  });
});

test('the release decides which rules apply', () => {
  inFolder({ 'a.yaml': 'kind: OpenStackControlPlane\nspec:\n  applicationCredential: {}\n' });
  expect(command(['lint', '--release', '18.0-fr4', 'a.yaml']).status).toBe(1);
  expect(command(['lint', '--release=main', 'a.yaml']).status).toBe(0);
});

describe('paths', () => {
  test('a folder stands for the manifests in it, at any depth, sorted by name', () => {
    inFolder({ 'b/z.yml': BROKEN, 'b/a.json': '{"kind":"OpenStackControlPlane","spec":{"galnce":{}}}', 'b/c/d.YAML': BROKEN, 'b/notes.txt': 'a: [', 'a.yaml': BROKEN });
    const files = JSON.parse(command(['lint', '--format', 'json', '.']).out).findings.map(({ file }: { file: string }) => file);
    expect(files).toEqual(['a.yaml', 'b/a.json', 'b/c/d.YAML', 'b/z.yml']);
  });

  test('the name of a folder can look like the name of a file', () => {
    inFolder({ 'x.yaml/a.yaml': BROKEN });
    expect(command(['lint', 'x.yaml']).out).toContain('x.yaml/a.yaml:5:3 error schema/unknown-field');
  });

  test('a missing path is reported, and the others are judged', () => {
    inFolder({ 'a.yaml': BROKEN });
    const { status, out, err } = command(['lint', 'nowhere', 'a.yaml']);
    expect([status, err]).toEqual([2, 'nowhere: does not exist: check the path.\n']);
    expect(out).toContain('a.yaml:5:3');
  });

  test('links in a loop, to folders or to nothing are reported', () => {
    const folder = inFolder({ 'a.yaml': CLEAN });
    symlinkSync(folder, 'up.yaml');
    symlinkSync('circle.yaml', 'circle.yaml');
    symlinkSync('gone', 'gone.yaml');
    const { status, err } = command(['lint', '.']);
    expect(status).toBe(2);
    expect(err.split('\n').sort()).toEqual([
      '',
      'circle.yaml: cannot be read: its symbolic links form a loop.',
      'gone.yaml: does not exist: check the path.',
      'up.yaml: is a directory.',
    ]);
  });

  (process.getuid?.() === 0 ? test.skip : test)('a path without permission is reported', () => {
    inFolder({ 'a.yaml': CLEAN, 'b/c.yaml': CLEAN });
    chmodSync('a.yaml', 0);
    chmodSync('b', 0);
    const { status, err } = command(['lint', '.']);
    chmodSync('b', 0o700);
    expect([status, err]).toEqual([2, 'a.yaml: cannot be read: permission denied. Change the permissions or the user.\nb: cannot be read: permission denied. Change the permissions or the user.\n']);
  });

  test('an empty folder gives a notice', () => {
    inFolder({});
    mkdirSync('empty');
    const err = 'notice: empty contains no *.yaml, *.yml or *.json file.\n';
    expect(command(['lint', 'empty'])).toEqual({ status: 0, out: '0 errors, 0 warnings, 0 infos in 0 objects of 0 files.\n', err });
  });

  test('files that no rule inspects give a notice, and documents without a kind too', () => {
    const others = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`c/${index}.yaml`, 'a: 1\n']));
    inFolder({ 'a.yaml': CLEAN, 'b.yaml': 'kind: Deployment\n', 'd/a.yaml': 'kind: Route\n', ...others });
    expect(command(['lint', 'a.yaml', 'b.yaml', 'c', 'd'])).toEqual({
      status: 0,
      out: '0 errors, 0 warnings, 0 infos in 1 object of 9 files.\n',
      err: [
        'notice: b.yaml contains no object that the rules inspect.',
        'notice: c contains no object that the rules inspect, in 6 files.',
        'notice: d contains no object that the rules inspect, in 1 file.',
        'notice: 6 documents have no kind, so no rule inspects them: c/0.yaml:1:1, c/1.yaml:1:1, c/2.yaml:1:1, c/3.yaml:1:1, c/4.yaml:1:1 and 1 more.',
        '',
      ].join('\n'),
    });
    expect(command(['lint', 'a.yaml', 'c/0.yaml']).err).toContain('notice: 1 document has no kind, so no rule inspects it: c/0.yaml:1:1.\n');
  });

  test('the patches of a kustomization are judged as parts, and absent ones give a notice', () => {
    inFolder({ 'k/kustomization.yaml': 'patches:\n- path: part.yaml\n- path: ../other.yaml\n', 'k/part.yaml': 'kind: OpenStackControlPlane\nspec: { secret: osp-secret, glance: null }\n' });
    expect(command(['lint', 'k'])).toEqual({
      status: 0,
      out: '0 errors, 0 warnings, 0 infos in 1 object of 2 files.\n',
      err: 'notice: k/kustomization.yaml:3:3: patches[1].path names ../other.yaml, which is not among the files, so no rule inspects the patch.\n',
    });
  });
});

describe('bad input is reported', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['not UTF-8', Uint8Array.of(0x6b, 0xff, 0xfe), 'a.yaml: is not UTF-8: save it as UTF-8.\n'],
    ['UTF-16', Buffer.from('\ufeffkind: Secret', 'utf16le'), 'a.yaml: is not UTF-8: save it as UTF-8.\n'],
    ['not YAML', 'a: b: c\n', 'a.yaml:1:5: document 1 is not valid YAML: bad indentation of a mapping entry.\n'],
    ['text', 'hello\n', 'a.yaml:1:1: document 1 is plain text, not a manifest. A manifest is an object with apiVersion and kind.\n'],
    ['10,000 levels', '['.repeat(10_000), 'a.yaml:1:1000: document 1 is nested deeper than 1000 levels. No Kubernetes kind needs such nesting.\n'],
  ])('%s', (_, content, message) => {
    inFolder({ 'a.yaml': content, 'b.yaml': BROKEN });
    const { status, out, err } = command(['lint', 'a.yaml', 'b.yaml']);
    expect([status, err]).toEqual([2, message]);
    expect(out).toContain('b.yaml:5:3 error schema/unknown-field');
  });

  test('a byte order mark is ignored', () => {
    inFolder({ 'a.yaml': `\ufeff${CLEAN}` });
    expect(command(['lint', 'a.yaml']).status).toBe(0);
  });
});

describe('the configuration file', () => {
  test('sets the release, the threshold and suppressions', () => {
    inFolder({
      'a.yaml': `${BROKEN}---\n${WARNING}`,
      'lint.yaml': 'release: main\nfailOn: warning\nsuppressions:\n- rule: schema/unknown-field\n  path: spec.galnce\n  reason: a test\n',
    });
    const { status, out } = command(['lint', '--config', 'lint.yaml', 'a.yaml']);
    expect(status).toBe(1);
    expect(out).toContain('0 errors, 1 warning, 0 infos');
    expect(command(['lint', '--config', 'lint.yaml', '--fail-on', 'error', 'a.yaml']).status).toBe(0);
  });

  test('is the place of a finding about an unused suppression', () => {
    inFolder({ 'a.yaml': CLEAN, 'lint.json': '{\n  "suppressions": [\n    {"rule": "text/value", "reason": "one day"}\n  ]\n}\n' });
    expect(command(['lint', '--config', 'lint.json', 'a.yaml']).out).toBe([
      'lint.json:3:5 warning suppressions/unused ',
      '  suppressions[0]',
      "  the suppression of 'text/value' ('one day') matches no finding.",
      '  3 |     {"rule": "text/value", "reason": "one day"}',
      '    |     ^',
      '  Fix: Remove it, or correct its rule and path.',
      '',
      '0 errors, 1 warning, 0 infos in 1 object of 1 file.',
      '',
    ].join('\n'));
  });

  test('can leave the suppressions empty', () => {
    inFolder({ 'a.yaml': CLEAN, 'lint.yaml': 'suppressions:\n' });
    expect(command(['lint', '--config', 'lint.yaml', 'a.yaml']).status).toBe(0);
  });

  test('cannot flood the error stream', () => {
    const keys = Array.from({ length: 100 }, (_, index) => `k${index}\\n::error::\\e[31m${'x'.repeat(1000)}`);
    inFolder({ 'a.yaml': CLEAN, 'lint.yaml': keys.map((key) => `"${key}": 1\n`).join('') });
    const { status, err } = command(['lint', '--config', 'lint.yaml', 'a.yaml']);
    expect(status).toBe(2);
    expect(err.split('\n')[0]).toBe(`cdk8s-glance: lint.yaml: k0\\n::error::\\u001b[31m${'x'.repeat(43)}… is an unknown key. Use release, failOn or suppressions.`);
    expect(err.split('\n').slice(20)).toEqual(['and 80 more problems.', 'See cdk8s-glance --help.', '']);
  });

  test.each<[string, string | Uint8Array | undefined, string]>([
    ['an object as release', 'release: {toString: 1}', 'lint.yaml: release is \'{"toString":1}\'. Use 18.0-fr4'],
    ['an object as rule', 'suppressions: [{rule: {toString: 1, __proto__: 2}, reason: r}]', 'lint.yaml: suppressions[0].rule is \'{"toString":1,"__proto__":2}\', which is not a rule.'],
    ['missing', undefined, 'lint.yaml does not exist: check the path.'],
    ['not YAML', 'a: [', 'lint.yaml is not valid YAML:'],
    ['a list', '- a', 'lint.yaml must contain one object with release, failOn or suppressions.'],
    ['two documents', 'release: main\n---\nrelease: main\n', 'lint.yaml must contain one object with release, failOn or suppressions.'],
    ['an unknown key', 'relase: main', "lint.yaml: relase is an unknown key. Did you mean 'release'?"],
    ['an unknown release', 'release: 17', "lint.yaml: release is '17'. Use 18.0-fr4, 18.0-fr5, 18.0-fr6 or main."],
    ['an unknown threshold', 'failOn: errors', "lint.yaml: failOn is 'errors'. Did you mean 'error'?"],
    ['no list', 'suppressions: {}', 'lint.yaml: suppressions must be a list of objects with rule, path and reason.'],
    ['a suppression that is text', 'suppressions: [a]', 'lint.yaml: suppressions[0] must be an object with rule, path and reason.'],
    ['no such rule', 'suppressions: [{rule: text/valeu, reason: r}]', "lint.yaml: suppressions[0].rule is 'text/valeu', which is not a rule. Did you mean 'text/value'?"],
    ['no rule', 'suppressions: [{reason: r}]', "lint.yaml: suppressions[0].rule is 'undefined', which is not a rule."],
    ['a path that is no text', 'suppressions: [{rule: text/value, reason: r, path: 1}]', 'lint.yaml: suppressions[0].path must be a string such as spec.glance.**'],
    ['no reason', 'suppressions: [{rule: text/value, reason: " "}]', 'lint.yaml: suppressions[0].reason is missing: say why the finding is acceptable.'],
    ['an unknown key of a suppression', 'suppressions: [{rule: text/value, reason: r, file: x}]', 'lint.yaml: suppressions[0].file is an unknown key. Use rule, path or reason.'],
  ])('that is %s is refused', (_, content, message) => {
    inFolder({ 'a.yaml': CLEAN, ...content === undefined ? {} : { 'lint.yaml': content } });
    const { status, out, err } = command(['lint', '--config', 'lint.yaml', 'a.yaml']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`cdk8s-glance: ${message}`);
  });
});
