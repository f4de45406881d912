import type { ConfigText, LocatedOption } from '../../../manifest/config-text';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import type { RuleContext } from '../context';

/** The configurations of all pods that read a text. */
export function configsWith(context: RuleContext, text: ConfigText): readonly EffectiveConfig[] {
  return context.once(configsByText).get(text.document)?.get(keyOf(text)) ?? [];
}

/** Whether a text that is not part of the input, a Secret, may set the option again. */
export function mayBeOverridden(context: RuleContext, { text }: LocatedOption): boolean {
  return configsWith(context, text).some(({ isComplete }) => !isComplete);
}

/** Whether all pods that read the option read another setting of it later. */
export function isOverridden(context: RuleContext, { text, section, name, line }: LocatedOption): boolean {
  const configs = configsWith(context, text);
  return configs.length > 0 && configs.every((config) => {
    const effective = config.find(section, name);
    return effective !== undefined && !(keyOf(effective.text) === keyOf(text) && effective.line === line);
  });
}

function configsByText({ view }: RuleContext): Map<unknown, Map<string, EffectiveConfig[]>> {
  const found = new Map<unknown, Map<string, EffectiveConfig[]>>();
  for (const config of view.services.flatMap(({ components }) => components).flatMap((component) => component.config ?? [])) {
    for (const text of config.texts) {
      const ofDocument = found.get(text.document) ?? new Map<string, EffectiveConfig[]>();
      found.set(text.document, ofDocument.set(keyOf(text), [...ofDocument.get(keyOf(text)) ?? [], config]));
    }
  }
  return found;
}

function keyOf({ service, path }: ConfigText): string {
  return JSON.stringify([service, path]);
}
