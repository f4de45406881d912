import { GLANCE_RELEASES } from '../oracles/glance/case';
import { recordedComparisons } from '../oracles/glance/recorded';
import { sharedTexts } from '../oracles/glance/shared-texts';

// `npx tsx test/cases/print-texts.ts` prints the findings of the texts on which the judge and a Glance disagree. The list of those texts is
// test/oracles/glance/known-differences.json.

/** The least part of the verdicts of a real Glance with which the judge agrees. */
const LEAST_AGREEMENT = 0.95;

const onShared = sharedTexts().length > 0 ? test : test.skip;

onShared.each(GLANCE_RELEASES)('the judge agrees with the Glance of %s on the texts of ../shared/glance-texts, and has no false errors (skipped where they are absent)', (release) => {
  const own = recordedComparisons(sharedTexts()).filter((comparison) => comparison.release === release);
  const wrong = own.filter(({ agrees }) => !agrees);
  expect(1 - wrong.length / own.length).toBeGreaterThan(LEAST_AGREEMENT);
  expect(wrong.filter(({ owed }) => owed === 'no error')).toEqual([]);
});
