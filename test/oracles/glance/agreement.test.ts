import { nameOf } from './agreement';
import { GLANCE_RELEASES } from './case';
import { KNOWN_DIFFERENCES } from './known-differences';
import { differing, recordedComparisons } from './recorded';
import { sharedTexts } from './shared-texts';
import { OWN_TEXTS } from './texts';
import { recordedVerdict } from './verdicts';

/*
 * The judge against what the real Glances did when they last ran (test/oracles/glance/run.ts). An entry of known-differences.json that is
 * no difference any more fails, too: `npx tsx test/oracles/glance/shrink.ts` removes it.
 */

const known = (isShared: boolean): string[] => KNOWN_DIFFERENCES.filter((name) => name.startsWith('glance-texts/') === isShared);

test('each text of this repository has a name of its own, and a verdict of each Glance that can run it', () => {
  expect(new Set(OWN_TEXTS.map(({ name }) => name)).size).toBe(OWN_TEXTS.length);
  const owing = OWN_TEXTS.flatMap((one) => (one.only ?? GLANCE_RELEASES).filter((release) => !recordedVerdict(one, release))
    .map((release) => nameOf({ one, release })));
  expect(owing).toEqual([]);
});

test('the judge differs from Glance on the known texts of this repository only', () => {
  expect(differing(recordedComparisons(OWN_TEXTS))).toEqual(known(false));
});

const onShared = sharedTexts().length > 0 ? test : test.skip;

onShared('the judge differs from Glance on the known texts of ../shared/glance-texts only (skipped where they are absent)', () => {
  expect(differing(recordedComparisons(sharedTexts()))).toEqual(known(true));
});
