import { UsageError } from './arguments';
import { includes, RELEASES } from '../facts/release';
import { didYouMean, quoted } from '../rules/engine/words';
import { RULE_FACTS } from '../rules/registry';

/** The list of rules: one line each, by area and name. */
export function rulesText(): string {
  const width = Math.max(...RULE_FACTS.map(({ id }) => id.length));
  return RULE_FACTS.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join('');
}

/** All about one rule. @throws UsageError when there is none of that id */
export function explainText(id: string): string {
  const rule = RULE_FACTS.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    throw new UsageError(`there is no rule ${quoted(id)}. ${didYouMean(id, RULE_FACTS.map((other) => other.id), 'See cdk8s-glance rules.')}`);
  }
  const releases = rule.releases === undefined ? 'all' : RELEASES.filter((release) => includes(rule.releases, release)).join(', ');
  return `${rule.id} (${rule.severity}): ${rule.title}\n\n${rule.why}\n\nReleases: ${releases}\nSource: ${rule.source}\n\n`
    + `Bad:\n${indented(rule.bad)}\nGood:\n${indented(rule.good)}`;
}

function indented(text: string): string {
  return text.trim().split('\n').map((line) => `  ${line}`.trimEnd()).join('\n') + '\n';
}
