import { writeFileSync } from 'node:fs';
import { Release } from '../../lib';
import { COMMANDS } from '../../lib/cli/commands/commands';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { includes, RELEASES, type ReleaseName } from '../../lib/facts/release';
import { GlanceValidation } from '../../lib/glance-validation';
import { readManifests } from '../../lib/manifest/read';
import { judge } from '../../lib/rules/engine/judge';
import { RULES } from '../../lib/rules/registry';
import { FileStore } from '../../lib/stores/file-store';
import { command, inFolder } from '../cli/helpers';
import { manifestOf, testChart, testControlPlane } from '../synth/synth';
import { everyStore, wholeControlPlane } from '../synth/whole';

// One more release between 18.0-fr6 and main: one line in the enum, and generated schemas.
jest.mock('../../lib/facts/release', () => jest.requireActual('./added-release').withAddedRelease());
jest.mock('../../lib/schemas/schema-files', () => jest.requireActual('./added-release').withAddedSchemas(jest.requireActual('../../lib/schemas/schema-files')));

const ADDED = '18.0-fr7' as Release;

function findings(text: string, release: ReleaseName) {
  const { documents, problems } = readManifests([{ file: 'fragment.yaml', text }]);
  const verdict = judge(documents, { release });
  return [...problems, ...verdict.problems, ...verdict.findings];
}

test('the added release has its place in the order', () => {
  expect(RELEASES).toEqual(['18.0-fr4', '18.0-fr5', '18.0-fr6', ADDED, 'main']);
  expect(Object.values(Release)).toEqual(RELEASES);
});

describe('the rules', () => {
  const rulesOf = (release: Release) => RULES.filter((rule) => includes(rule.releases, release));

  test('that apply to both neighbours, or to every release from or before the added one, apply', () => {
    expect(rulesOf(ADDED)).toEqual(rulesOf(Release.RHOSO_18_0_FR6));
    expect(rulesOf(Release.MAIN).filter((rule) => rulesOf(Release.RHOSO_18_0_FR6).includes(rule) && !rulesOf(ADDED).includes(rule))).toEqual([]);
  });

  test.each(rulesOf(ADDED).map((rule) => [rule.id, rule] as const))('%s: the bad fragment gives this finding, the good one none', (id, { bad, good, severity }) => {
    expect(findings(bad, ADDED)).toEqual([expect.objectContaining({ rule: id, severity })]);
    expect(findings(good, ADDED)).toEqual([]);
  });
});

describe('the command line', () => {
  const BROKEN = 'kind: OpenStackControlPlane\nspec:\n  galnce: {}\n';

  test('accepts the release as an option and in a configuration file', () => {
    inFolder({ 'a.yaml': BROKEN, 'lint.yaml': `release: ${ADDED}\n` });
    expect(command(['lint', '--release', ADDED, 'a.yaml'])).toMatchObject({ status: 1, err: '' });
    expect(command(['lint', '--config', 'lint.yaml', 'a.yaml'])).toMatchObject({ status: 1, err: '' });
  });

  test('lists the release', () => {
    expect(COMMANDS.find(({ name }) => name === 'lint')?.options?.release.description).toBe('18.0-fr4, 18.0-fr5, 18.0-fr6, 18.0-fr7, main (default: 18.0-fr6)');
    expect(command(['lint', '--release', '17.1', 'a']).err).toContain('Use 18.0-fr4, 18.0-fr5, 18.0-fr6, 18.0-fr7 or main.');
    expect(command(['explain', 'instances/layout-mixed']).out).toContain('\nReleases: 18.0-fr6, 18.0-fr7\n');
  });

  test('so does the validation plug-in', async () => {
    inFolder({});
    writeFileSync('a.yaml', BROKEN);
    const report = { addViolation: jest.fn(), submit: jest.fn() };
    await new GlanceValidation({ release: ADDED }).validate({ manifests: ['a.yaml'], report });
    expect(report.submit).toHaveBeenCalledWith('failure', { release: ADDED, findings: '1' });
  });
});

describe('the constructs', () => {
  const ids = everyStore(testChart(), ADDED).map(({ id }) => id);

  test.each(ids)('write the store %s as for 18.0-fr6', (id) => {
    const written = (release: Release) => {
      const controlPlane = testControlPlane({ release });
      controlPlane.glance.addStore(everyStore(testChart(), release).find((store) => store.id === id)!);
      return manifestOf(controlPlane);
    };
    expect(written(ADDED)).toEqual(written(Release.RHOSO_18_0_FR6));
  });

  test.each([['a base', ControlPlaneBase.networkIsolation()], ['no base', ControlPlaneBase.none()]])('write everything that the library has, over %s', (_, base) => {
    expect(manifestOf(wholeControlPlane(testChart(), ADDED, base))).toEqual(manifestOf(wholeControlPlane(testChart(), Release.RHOSO_18_0_FR6, base)));
  });

  test('judge the control plane at synth', () => {
    const controlPlane = testControlPlane({ release: ADDED });
    controlPlane.addOverlay({ spec: { galnce: {} } });
    expect(controlPlane.node.validate().join('\n')).toContain('schema/unknown-field');
  });

  test('refuse what only main has', () => {
    const controlPlane = testControlPlane({ release: ADDED });
    expect(() => {
      controlPlane.glance.addStore(new FileStore('a', { weight: 1 }));
      manifestOf(controlPlane);
    }).toThrow(/weight/);
  });
});
