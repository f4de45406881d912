import { INEFFECTIVE_OPTIONS, type IneffectiveOption } from '../../facts/glance/ineffective-options';
import { includes } from '../../facts/release';
import type { LocatedOption } from '../../manifest/config-text';
import type { EffectiveConfig } from '../../manifest/effective-config';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { readerOf } from '../engine/matches/wrong-values';
import { atOption } from '../engine/places';
import { GLANCE_CONFIGS } from '../engine/queries';
import { each } from '../engine/query';
import type { Rule } from '../engine/rule';

/** An option, and why it has no effect. */
interface WithoutEffect {
  readonly option: LocatedOption;
  readonly facts: IneffectiveOption;
}

const WITHOUT_EFFECT = each('each option without effect', GLANCE_CONFIGS, withoutEffect, ({ option }) => atOption(option));

export const NO_EFFECT: Rule = defineRule(WITHOUT_EFFECT, {
  id: 'text/no-effect',
  severity: 'warning',
  title: 'Option that Glance knows but does not use here',
  why: 'The pods of the operator, or another option, leave it without effect. Nothing is logged.',
  source: 'https://docs.openstack.org/glance/latest/configuration/glance_api.html',
  supersedes: ['text/value', 'text/unusable-value', 'text/doubtful-value'],
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug = true', 'node_staging_uri = file:///var/lib/glance/staging'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = true'] }),
  find: ({ option, facts: { why, fix } }) => ({
    message: `${option.name} in [${option.section}] has no effect: ${why}.`,
    fix,
    edit: removeOption(option),
  }),
});

function withoutEffect(config: EffectiveConfig, context: RuleContext): WithoutEffect[] {
  return INEFFECTIVE_OPTIONS.filter((facts) => applies(facts, config, context)).flatMap((facts) => {
    const options = config.options(facts.group).filter(({ name }) => facts.options?.includes(name) ?? true);
    return lastOf(options).map((option) => ({ option, facts }));
  });
}

function applies({ releases, when }: IneffectiveOption, config: EffectiveConfig, { release }: RuleContext): boolean {
  const reader = readerOf(config, release);
  return includes(releases, release) && (when?.(reader) ?? true) && !reader.isUncertain;
}

/** The last setting of each option. */
function lastOf(options: readonly LocatedOption[]): LocatedOption[] {
  return [...new Map(options.map((option) => [option.name, option])).values()];
}
