import { groupsOf } from './groups';
import { summaryText } from './text';
import type { Consequence, Plan } from '../plan';

/** The symbols of disruptions. */
const SYMBOLS: Readonly<Record<Consequence['disruption'], string>> = { refused: '⛔', data: '🔴', reboot: '🟠', outage: '🟠', restart: '🟡', none: '⚪' };

/** A plan as Markdown, for the description of a pull request or a comment on it. */
export function planMarkdown(plan: Plan): string {
  const { fields, problems } = plan;
  return `${[
    `### What this change does\n\n${escaped(summaryText(plan))}`,
    ...problems.length > 0 ? [problems.map((problem) => `- ❓ **Could not tell**: ${escaped(problem)}`).join('\n')] : [],
    ...groupsOf(plan).map(({ heading, lines }) => `#### ${heading}\n\n${lines.map(consequenceText).join('\n')}`),
    ...fields.length > 0 ? [otherChanges(fields)] : [],
  ].join('\n\n')}\n`;
}

function consequenceText({ disruption, effect, subjects, message, safeWay, source }: Consequence): string {
  return [
    `- ${SYMBOLS[disruption]} ${disruption === 'none' ? '' : `**${disruption}** `}${escaped(subjects.join(', '))}: ${escaped(message)} ([${effect}](${source}))`,
    ...safeWay === undefined ? [] : [`  - *Instead:* ${escaped(safeWay)}`],
  ].join('\n');
}

function otherChanges(fields: Plan['fields']): string {
  const lines = fields.map(({ object, path, change }) => `- ${escaped([object, path].filter((part) => part !== '').join(' '))}: ${escaped(change)}`);
  return `<details><summary>Other changes (${fields.length})</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** The text without what Markdown, HTML or a forge acts on, such as a mention of a user. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]|~#]/g, '\\$&').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/@/g, '&#64;').replace(/\n/g, ' ');
}
