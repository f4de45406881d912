import { operatorEntries } from '../../facts/enabled-backends';
import { layoutVerdict, type LayoutVerdict } from '../../facts/layouts';
import type { ConfigText } from '../../manifest/config-text';
import type { GlanceView } from '../../manifest/glance-view';
import type { InstanceView } from '../../manifest/instance-view';
import type { RuleContext } from '../engine/context';
import { atField } from '../engine/places';
import type { PlacedQuery } from '../engine/query';

/** An API instance, and what the operator makes of its layout. */
export interface InstanceLayout {
  readonly instance: InstanceView;

  /** The types of the stores that the operator sees; one at least. */
  readonly types: readonly string[];
  readonly verdict: LayoutVerdict;
}

/** Each API instance whose layout the operator checks, which are those with replicas. */
export const INSTANCE_LAYOUTS: PlacedQuery<InstanceLayout> = {
  name: 'each API instance whose layout is checked',
  matches: layouts,
  placeOf: ({ instance: { fields } }) => atField(fields, ...fields.has('type') ? ['type'] : []),
};

function layouts({ view, release }: RuleContext): InstanceLayout[] {
  return view.glances.flatMap((glance) => glance.instances.filter(({ replicas }) => replicas !== 0).flatMap((instance) => {
    const types = typesOf(glance, instance);
    return types === undefined || types.length === 0 ? [] : [{ instance, types, verdict: layoutVerdict(instance.layout, types, release) }];
  }));
}

/** The types in the instance's own text, or else in that of the service, or else `file`; `undefined` if the manifest does not say. */
function typesOf({ text, isPartial }: GlanceView, { ownText }: InstanceView): readonly string[] | undefined {
  const isUnknown = isPartial && text === undefined;
  return typesIn(ownText) ?? typesIn(text) ?? (isUnknown ? undefined : ['file']);
}

/** The operator looks neither into Secrets nor at the placeholders of a text. */
function typesIn(text: ConfigText | undefined): readonly string[] | undefined {
  return text && operatorEntries(text.text)?.flatMap(({ id, type }) => (id === '' || type === undefined || type === '' ? [] : [type]));
}
