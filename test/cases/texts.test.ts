import { agreementWith, areTextsPresent, comparisons, GLANCES, TEXTS_FOLDER } from './glance-texts';
import type { ReleaseName } from '../../lib/facts/release';

// `npx tsx test/cases/print-texts.ts` prints the findings of the texts on which the judge and a Glance disagree.

/** The fewest verdicts on which the judge agrees with a real Glance. A change may raise them only. */
const LEAST: Readonly<Partial<Record<ReleaseName, { readonly agreed: number; readonly falseErrors: number }>>> = {
  '18.0-fr6': { agreed: 150, falseErrors: 0 },
  'main': { agreed: 147, falseErrors: 0 },
};

if (!areTextsPresent()) {
  test.skip(`the texts are not in ${TEXTS_FOLDER}`, () => undefined);
} else {
  test.each(GLANCES)('the judge agrees with the Glance of %s', (release) => {
    const { agreed, falseErrors } = agreementWith(release, comparisons());
    expect(agreed).toBeGreaterThanOrEqual(LEAST[release]!.agreed);
    expect(falseErrors.length).toBeLessThanOrEqual(LEAST[release]!.falseErrors);
  });
}
