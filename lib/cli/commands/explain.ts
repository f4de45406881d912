import { includes, RELEASES } from '../../facts/release';
import type { RuleFacts } from '../../rules/engine/rule';
import { didYouMean, quoted } from '../../rules/engine/words';
import { RULE_FACTS } from '../../rules/registry';
import { EXIT_STATUS, UsageError, type Command } from '../command';

/** `explain`: everything about one rule. */
export const EXPLAIN: Command = {
  name: 'explain',
  operands: 'RULE',
  description: ['Explains a rule, with a bad and a good manifest.'],
  run: ({ operands: [id] }, terminal) => {
    terminal.print(ruleText(ruleNamed(id)));
    return EXIT_STATUS.clean;
  },
};

function ruleNamed(id: string): RuleFacts {
  const rule = RULE_FACTS.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    throw new UsageError(`unknown rule ${quoted(id)}. ${didYouMean(id, RULE_FACTS.map((other) => other.id), 'See cdk8s-glance rules.')}`);
  }
  return rule;
}

function ruleText(rule: RuleFacts): string {
  const releases = rule.releases === undefined ? 'all' : RELEASES.filter((release) => includes(rule.releases, release)).join(', ');
  return `${rule.id} (${rule.severity}): ${rule.title}\n\n${rule.why}\n\nReleases: ${releases}\nSource: ${rule.source}\n\n`
    + `Bad:\n${indented(rule.bad)}\nGood:\n${indented(rule.good)}`;
}

function indented(text: string): string {
  return text.trim().split('\n').map((line) => `  ${line}`.trimEnd()).join('\n') + '\n';
}
