import { countOf, type Row, rowsOf, type Subject } from './coverage';
import { RELEASES } from '../../lib/facts/release';

/** The page of a subject, in Markdown. */
export function pageOf(subject: Subject): string {
  const rows = rowsOf(subject);
  return [
    '<!-- Written by scripts/generate-fields.ts. Do not edit. -->',
    `# ${subject.title}`,
    '',
    `Each ${subject.noun} with the property that sets it, or the reason why no property does: ✓ a property sets it, – no property does, × users cannot set it.`,
    `A release without a mark does not have the ${subject.noun}.`,
    '',
    `| ${subject.noun} | ${RELEASES.join(' | ')} | property, or why not |`,
    `| --- | ${RELEASES.map(() => ':-:').join(' | ')} | --- |`,
    ...rows.map(line),
    '',
    ...RELEASES.map((release) => {
      const { typed, settable, all } = countOf(rows, release);
      return `- ${release}: ${typed} of the ${settable} that users can set have a property (${percent(typed, settable)}), of all ${all} ${percent(typed, all)}`;
    }),
    '',
  ].join('\n');
}

function percent(part: number, all: number): string {
  return `${(100 * part / all).toFixed(1)} %`;
}

function line({ name, properties, reason, isSettable }: Row): string {
  const marks = { undefined: ' ', string: '✓', boolean: isSettable ? '–' : '×' };
  const cells = RELEASES.map((release) => marks[typeof properties.get(release) as keyof typeof marks]);
  const named = [...new Set([...properties.values()].filter((property) => property !== false))].map((property) => `\`${property}\``);
  return `| \`${name}\` | ${cells.join(' | ')} | ${[...named, ...reason === undefined ? [] : [reason]].join('; ')} |`;
}
