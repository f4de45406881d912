import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ValidationThreshold } from '../lib/control-plane/validation';
import { Release } from '../lib/facts/release';
import { GlanceValidation, type GlanceValidationProps } from '../lib/glance-validation';
import { readManifests } from '../lib/manifest/read';
import { baselineText } from '../lib/rules/engine/baseline/baseline-file';
import { judge } from '../lib/rules/engine/judge';
import { RULES } from '../lib/rules/registry';

const folder = mkdtempSync(join(tmpdir(), 'validation-'));

afterAll(() => rmSync(folder, { recursive: true }));

function manifest(text: string): string {
  const file = join(folder, 'cloud.k8s.yaml');
  writeFileSync(file, text);
  return file;
}

/** Runs the plug-in as cdk8s does, and returns what it reports. */
async function validated(text: string, props?: GlanceValidationProps) {
  const violations: unknown[] = [];
  const submitted: unknown[] = [];
  const report = { addViolation: (violation: unknown) => violations.push(violation), submit: (...given: unknown[]) => submitted.push(given) };
  await new GlanceValidation(props).validate({ manifests: [manifest(text)], report });
  return { violations, submitted };
}

const BROKEN = 'kind: OpenStackControlPlane\nmetadata:\n  name: openstack\nspec:\n  galnce: {}\n';
const WARNING = 'kind: Cinder\nspec: { cinderVolumes: { lvm: { customServiceConfig: "[lvm]\\nvolume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver" } } }\n';

test('an error is a violation, and the validation fails', async () => {
  expect(await validated(BROKEN)).toEqual({
    violations: [{
      ruleName: 'schema/unknown-field (error)',
      recommendation: 'galnce is an unknown field, which the API server drops.',
      fix: 'Did you mean glance?',
      violatingResources: [{ resourceName: 'openstack', locations: ['spec.galnce (line 5)'], manifestPath: join(folder, 'cloud.k8s.yaml') }],
    }],
    submitted: [['failure', { release: '18.0-fr6', findings: '1' }]],
  });
});

test('a correct manifest succeeds', async () => {
  expect(await validated('kind: OpenStackControlPlane\nspec: {}\n')).toEqual({ violations: [], submitted: [['success', { release: '18.0-fr6', findings: '0' }]] });
});

test.each([
  [WARNING, undefined, 'success'],
  [WARNING, ValidationThreshold.WARNING, 'failure'],
  [BROKEN, ValidationThreshold.NEVER, 'success'],
])('the threshold decides whether the validation fails', async (text, failOn, status) => {
  const { violations, submitted } = await validated(text, { failOn });
  expect(violations).toHaveLength(1);
  expect(submitted).toEqual([[status, expect.anything()]]);
});

test('the release and the suppressions apply', async () => {
  const text = 'kind: OpenStackControlPlane\nspec: { applicationCredential: {} }\n';
  expect((await validated(text, { release: Release.RHOSO_18_0_FR4 })).violations).toHaveLength(1);
  expect((await validated(text, { release: Release.MAIN })).violations).toHaveLength(0);
  expect((await validated(BROKEN, { suppressions: [{ rule: 'schema/unknown-field', reason: 'a test' }] })).violations).toHaveLength(0);
});

describe('a baseline', () => {
  const baseline = join(folder, 'known.json');

  test('hides known findings, and their number is reported', async () => {
    const { findings } = judge(readManifests([{ file: 'a.yaml', text: BROKEN }]).documents);
    writeFileSync(baseline, baselineText(findings));
    expect(await validated(BROKEN, { baseline })).toEqual({ violations: [], submitted: [['success', { release: '18.0-fr6', findings: '0', known: '1' }]] });
    const { violations, submitted } = await validated(`${BROKEN}  glanec: {}\n`, { baseline });
    expect(violations).toEqual([expect.objectContaining({ recommendation: 'glanec is an unknown field, which the API server drops.' })]);
    expect(submitted).toEqual([['failure', { release: '18.0-fr6', findings: '1', known: '1' }]]);
  });

  test('that cannot be read is an error', async () => {
    writeFileSync(baseline, '[]');
    await expect(validated(BROKEN, { baseline })).rejects.toThrow(new Error(
      `baseline of GlanceValidation: ${baseline} is not a baseline: a baseline is a JSON object of kind GlanceBaseline. Write it with cdk8s-glance lint --write-baseline FILE PATH.`));
    await expect(validated(BROKEN, { baseline: 'none.json' })).rejects.toThrow('baseline of GlanceValidation: none.json ENOENT: no such file or directory');
  });
});

test('a manifest that cannot be read is an error with its place', async () => {
  await expect(validated('a: 1\na: 2\n')).rejects.toThrow(`${join(folder, 'cloud.k8s.yaml')}:2:1: document 1 has a duplicate key in one mapping`);
});

test('a rule that fails is an error that names the rule, without the text of the failure', async () => {
  const check = jest.spyOn(RULES.find(({ id }) => id === 'text/value')!, 'check').mockImplementation(() => {
    throw new TypeError('hunter2');
  });
  const failure = await validated(BROKEN).catch((error: Error) => error.message);
  check.mockRestore();
  expect(failure).toContain('document 1 could not be judged by text/value: the rule failed with TypeError.');
  expect(failure).not.toContain('hunter2');
});

test('properties are checked', () => {
  expect(() => new GlanceValidation({ release: '17.1' as Release })).toThrow("release of GlanceValidation is '17.1': use '18.0-fr4', '18.0-fr5', '18.0-fr6' or 'main'.");
  expect(() => new GlanceValidation({ failOn: 'errors' as ValidationThreshold })).toThrow("failOn of GlanceValidation is 'errors': use 'error', 'warning', 'info' or 'never'.");
});
