import { groupsOf } from './groups';
import type { Consequence, Plan } from '../plan';

/** The text of a plan without changes. */
export const NO_CHANGES = 'Nothing changes.';

/** A plan as text, for people: the consequences below headings, then the other changes. */
export function planText(plan: Plan): string {
  const { fields, problems } = plan;
  const blocks = [
    ...problems.map((problem) => `Could not tell: ${problem}`),
    ...groupsOf(plan).map(({ heading, lines }) => `${heading}\n${lines.map(consequenceText).join('\n')}`),
    ...fields.length > 0 ? [`Other changes\n${fields.map(({ object, path, change }) => `  ${[object, path].filter((part) => part !== '').join(' ')}: ${change}`).join('\n')}`] : [],
  ];
  return `${[...blocks, summaryText(plan)].join('\n\n')}\n`;
}

/** The number of consequences of each disruption in a sentence. */
export function summaryText({ from, to, consequences, fields, problems }: Plan): string {
  const release = from === to ? `Release ${to}.` : `Upgrade from ${from} to ${to}.`;
  if (consequences.length === 0 && fields.length === 0) {
    return problems.length > 0 ? release : `${NO_CHANGES} ${release}`;
  }
  const counts = (['refused', 'data', 'reboot', 'outage', 'restart', 'none'] as const)
    .map((disruption) => ({ disruption, count: consequences.filter((consequence) => consequence.disruption === disruption).length }))
    .filter(({ count }) => count > 0).map(({ disruption, count }) => `${count} ${disruption === 'none' ? 'without disruption' : disruption}`);
  return `${[...counts, ...fields.length > 0 ? [`${fields.length} other ${fields.length === 1 ? 'change' : 'changes'}`] : []].join(', ')}. ${release}`;
}

function consequenceText({ disruption, effect, subjects, message, safeWay }: Consequence): string {
  return [
    `  ${disruption === 'none' ? '' : `[${disruption}] `}${subjects.join(', ')}: ${message} (${effect})`,
    ...safeWay === undefined ? [] : [`      Instead: ${safeWay}`],
  ].join('\n');
}
