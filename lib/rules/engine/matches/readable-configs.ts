import type { ConfigText } from '../../../manifest/config-text';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import type { ConfigProblemKind } from '../../../oslo/document/config-option';
import type { RuleContext } from '../context';

/** Mistakes after which nobody can tell which section and option the author means. What follows from them is not reported. */
const CONFUSING: readonly ConfigProblemKind[] = ['option-before-section', 'unexpected-continuation', 'empty-section-name'];

/** Whether the sections and options of a text are those that its author means, apart from single lines. */
export function isReadable(text: ConfigText): boolean {
  const answer = known.get(text) ?? !text.config.problems.some(({ kind }) => CONFUSING.includes(kind));
  known.set(text, answer);
  return answer;
}

/** The answers so far, because many API instances can read one text. */
const known = new WeakMap<ConfigText, boolean>();

/** Each configuration that pods of Glance read, unless a mistake in a text makes it unclear. */
export function readableConfigs({ view }: RuleContext): EffectiveConfig[] {
  return view.glances.flatMap(({ configs }) => configs).filter(({ texts }) => texts.every(isReadable));
}
