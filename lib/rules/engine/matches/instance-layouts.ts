import { operatorEntries } from '../../../facts/glance/enabled-backends';
import { layoutVerdict, type LayoutVerdict } from '../../../facts/glance/layouts';
import type { ConfigText } from '../../../manifest/config-text';
import type { GlanceView } from '../../../manifest/glance-view';
import type { InstanceView } from '../../../manifest/instance-view';
import type { RuleContext } from '../context';
import { atField } from '../places';
import type { PlacedQuery } from '../query';

/** An API instance, and the operator's verdict on its layout. */
export interface InstanceLayout {
  readonly instance: InstanceView;

  /** The types of the stores that the operator finds, at least one. */
  readonly types: readonly string[];
  readonly verdict: LayoutVerdict;
}

/** Each API instance whose layout the operator checks. */
export const INSTANCE_LAYOUTS: PlacedQuery<InstanceLayout> = {
  name: 'each API instance whose layout is checked',
  matches: layouts,
  placeOf: ({ instance: { fields } }) => atField(fields, ...fields.has('type') ? ['type'] : []),
};

function layouts(context: RuleContext): InstanceLayout[] {
  return context.view.glances.flatMap((glance) => glance.instances.flatMap((instance) => {
    const types = typesOf(glance, instance, context);
    const verdict = types === undefined || types.length === 0 ? 'accepted' : verdictOf(instance.layout, types, context);
    return types === undefined || (instance.replicas === 0 && isAtAdmission(verdict)) ? [] : [{ instance, types, verdict }];
  }));
}

/** The verdict on a layout, made once for all instances with the same stores. */
function verdictOf(layout: string, types: readonly string[], context: RuleContext): LayoutVerdict {
  const known = context.onceFor(types, noVerdicts);
  const verdict = known.get(layout) ?? layoutVerdict(layout, types, context.release);
  known.set(layout, verdict);
  return verdict;
}

function noVerdicts(): Map<string, LayoutVerdict> {
  return new Map();
}

/** Whether the webhook decides. It accepts any layout of an instance without pods; the controller does not. */
function isAtAdmission(verdict: LayoutVerdict): boolean {
  return verdict !== 'single-without-one-file-store';
}

/** The types in the text of the instance, else in the text of the service, else `file`. `undefined` if an incomplete manifest has no text. */
function typesOf({ text, isPartial }: GlanceView, { ownText }: InstanceView, context: RuleContext): readonly string[] | undefined {
  const isUnknown = isPartial && text === undefined;
  const [own, ofService] = [ownText, text].map((one) => one && context.onceFor(one, typesIn));
  return own ?? ofService ?? (isUnknown ? undefined : ['file']);
}

/** The types in a text. The operator reads neither Secrets nor placeholders here. */
function typesIn({ text }: ConfigText): readonly string[] | undefined {
  return operatorEntries(text)?.flatMap(({ id, type }) => (id === '' || type === undefined || type === '' ? [] : [type]));
}
