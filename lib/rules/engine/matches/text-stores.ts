import type { ConfigText } from '../../../manifest/config-text';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import type { ManifestDocument } from '../../../manifest/source';
import { enabledStores, type EnabledStore } from '../../../manifest/stores';
import { sectionKey } from '../../../oslo/document/config-option';
import type { RuleContext } from '../context';
import { isReadable } from './readable-configs';

/** The stores of all configurations that contain a text. */
export interface TextStores {
  /** The enabled stores, by the keys of their sections. */
  readonly stores: ReadonlyMap<string, EnabledStore>;

  /** Whether the input holds every Secret of these configurations. If not, a missing one may enable more stores. */
  readonly isComplete: boolean;

  /** Whether one of the configurations sets `enabled_backends`. */
  readonly isMultistore: boolean;
}

/** The stores of the configurations that contain a text. */
export function storesOf(context: RuleContext, text: ConfigText): TextStores {
  return context.once(storesByText).of(text) ?? { stores: new Map(), isComplete: false, isMultistore: false };
}

/** What is known of texts. Several views can have the same text of a document. */
class StoresByText {
  private readonly byDocument = new Map<ManifestDocument, Map<string, TextStores>>();

  public of({ document, path }: ConfigText): TextStores | undefined {
    return this.byDocument.get(document)?.get(JSON.stringify(path));
  }

  public set({ document, path }: ConfigText, stores: TextStores): void {
    const ofDocument = this.byDocument.get(document) ?? new Map<string, TextStores>();
    this.byDocument.set(document, ofDocument.set(JSON.stringify(path), stores));
  }
}

function storesByText({ view }: RuleContext): StoresByText {
  const found = new StoresByText();
  // The text of the service counts although every API instance has a text of its own: its sections belong to the stores that it enables.
  for (const config of view.glances.flatMap((glance) => [...glance.configs, ...glance.config ? [glance.config] : []])) {
    const own = storesIn(config);
    config.texts.forEach((text) => found.set(text, joined(found.of(text), own)));
  }
  return found;
}

function storesIn(config: EffectiveConfig): TextStores {
  const enabled = enabledStores(config);
  return {
    stores: new Map((enabled?.entries ?? []).map((store) => [sectionKey(store.id), store])),
    isComplete: config.isComplete && config.texts.every(isReadable),
    isMultistore: enabled !== undefined,
  };
}

function joined(known: TextStores | undefined, own: TextStores): TextStores {
  return known === undefined ? own : {
    stores: new Map([...known.stores, ...own.stores]),
    isComplete: known.isComplete && own.isComplete,
    isMultistore: known.isMultistore || own.isMultistore,
  };
}
