import { nameOf, type Comparison } from '../oracles/glance/agreement';
import { GLANCE_RELEASES } from '../oracles/glance/case';
import { recordedComparisons } from '../oracles/glance/recorded';
import { sharedTexts } from '../oracles/glance/shared-texts';
import { OWN_TEXTS } from '../oracles/glance/texts';

// Prints how far the judge agrees with two real Glances, and each text on which it does not:
// npx tsx test/cases/print-texts.ts [--all] [--own]

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printText({ one, release, glance: { outcome, detail }, owed, findings }: Comparison): void {
  print(`${nameOf({ one, release })}: ${outcome}${detail === '' ? '' : ` (${detail})`}; owed: ${owed}`);
  findings.forEach(({ severity, rule, path, message }) => print(`    ${severity} ${rule} ${path.replace(/^.*customServiceConfig/, '')}: ${message}`));
}

const all = recordedComparisons(process.argv.includes('--own') ? OWN_TEXTS : sharedTexts());
all.filter(({ agrees }) => !agrees || process.argv.includes('--all')).forEach(printText);
GLANCE_RELEASES.map((release) => all.filter((comparison) => comparison.release === release)).forEach((own, index) => {
  const wrong = own.filter(({ agrees }) => !agrees);
  const falseErrors = wrong.filter(({ owed }) => owed === 'no error').length;
  print(`${GLANCE_RELEASES[index]}: ${own.length - wrong.length} of ${own.length} verdicts (${Math.round((100 * (own.length - wrong.length)) / own.length)} %), `
    + `${falseErrors} false errors, ${wrong.length - falseErrors} false silences`);
});
