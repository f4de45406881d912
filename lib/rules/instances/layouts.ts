import type { ConfigText } from '../../manifest/config-text';
import { EffectiveConfig } from '../../manifest/effective-config';
import type { GlanceView } from '../../manifest/glance-view';
import type { InstanceView } from '../../manifest/instance-view';
import { enabledStores } from '../../manifest/stores';
import type { RuleContext } from '../engine/context';
import { typedStores } from '../engine/enabled-config';

/** An API instance, and the types of stores that the operator takes it to have. */
export interface InstanceLayout {
  readonly instance: InstanceView;

  /** One at least. */
  readonly types: readonly string[];
}

/** The API instances whose layout the operator looks at: with no replicas it does not. */
export function layouts({ view }: RuleContext): InstanceLayout[] {
  return view.glances.flatMap((glance) => glance.instances.filter(({ replicas }) => replicas !== 0).flatMap((instance) => {
    const types = typesOf(glance, instance);
    return types === undefined || types.length === 0 ? [] : [{ instance, types }];
  }));
}

/** Those of its own text, else those of the service's, else a file store; `undefined` where the manifest does not tell. */
function typesOf({ text, isPartial }: GlanceView, { ownText }: InstanceView): readonly string[] | undefined {
  const isUnknown = isPartial && text === undefined;
  return typesIn(ownText) ?? typesIn(text) ?? (isUnknown ? undefined : ['file']);
}

/** The operator looks neither into Secrets nor behind the placeholders of a text. */
function typesIn(text: ConfigText | undefined): readonly string[] | undefined {
  const enabled = text && enabledStores(new EffectiveConfig([text], true));
  return enabled && typedStores(enabled).map(({ type }) => type);
}
