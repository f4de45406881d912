import { GROUPS, type Graph, type Group, type Part } from './graph';

/** Characters that mean something in a label of Mermaid or in HTML, and all that are not printed. */
const SPECIAL = /[^\p{L}\p{N}\p{P}\p{S} ]|["#&<>`\\|[\]{}]/gu;

/** The length of the longest line of a label. */
const LONGEST_LINE = 80;

/**
 * A picture as a flowchart in the language of Mermaid, which GitHub, GitLab and many editors show.
 *
 * @param graph the parts
 * @returns the flowchart; every name from the manifest is in a quoted label
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaid(graph: Graph): string {
  const ids = new Map(graph.parts.map(({ key }, index) => [key, `p${index}`]));
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => ({ group, parts: graph.parts.filter((part) => part.group === group) }));
  return [
    'flowchart LR',
    ...groups.filter(({ parts }) => parts.length > 0).flatMap(({ group, parts }) => [
      `  subgraph ${group} ["${GROUPS[group]}"]`,
      ...parts.map((part) => `    ${ids.get(part.key)}${shape(part)}`),
      '  end',
    ]),
    ...graph.uses.map(({ from, to, label }) => `  ${ids.get(from)} -->${label === '' ? '' : `|"${escaped(label)}"|`} ${ids.get(to)}`),
    '',
  ].join('\n');
}

function shape({ group, lines }: Part): string {
  const label = `"${lines.map(escaped).join('<br>')}"`;
  return group === 'stores' || group === 'claims' ? `[(${label})]` : `[${label}]`;
}

function escaped(line: string): string {
  const short = [...line].length > LONGEST_LINE ? `${[...line].slice(0, LONGEST_LINE).join('')}…` : line;
  return short.replace(SPECIAL, (character) => `#${character.codePointAt(0)};`);
}
