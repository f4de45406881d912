import { agreementWith, areTextsPresent, comparisons, GLANCES, TEXTS_FOLDER, type Comparison } from './glance-texts';

// Prints how far the judge agrees with two real Glances, and each text on which it does not: npx tsx test/cases/print-texts.ts [--all]

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printText({ name, release, outcome, detail, owed, findings }: Comparison): void {
  print(`${name} (${release}): ${outcome}${detail === '' ? '' : ` (${detail})`}; owed: ${owed}`);
  findings.forEach(({ severity, rule, path, message }) => print(`    ${severity} ${rule} ${path.replace(/^.*customServiceConfig/, '')}: ${message}`));
}

if (areTextsPresent()) {
  const all = comparisons();
  all.filter(({ agrees }) => !agrees || process.argv.includes('--all')).forEach(printText);
  GLANCES.map((release) => agreementWith(release, all)).forEach(({ release, agreed, verdicts, falseErrors, falseSilence }) => print(
    `${release}: ${agreed} of ${verdicts} verdicts (${Math.round((100 * agreed) / verdicts)} %), ${falseErrors.length} false errors, ${falseSilence.length} false silences`,
  ));
} else {
  print(`No texts in ${TEXTS_FOLDER}.`);
}
