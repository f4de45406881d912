import type { ServiceSide } from './services';
import { operatorEntries } from '../../../facts/glance/enabled-backends';
import { OPERATOR_DEFAULT_STORE } from '../../../facts/glance/stores/store-types';
import { quotedShort } from '../../../facts/text/quoting';
import { HIDDEN } from '../../../facts/text/secrets';
import { canonicalJson } from '../../../json';
import type { Fields } from '../../../manifest/fields';
import type { InstanceView } from '../../../manifest/instance-view';
import { dataOf } from '../../../manifest/secrets';
import type { ManifestDocument } from '../../../manifest/source';
import { enabledStores } from '../../../manifest/stores';
import { typedStores, type TypedStore } from '../../../rules/engine/matches/enabled-config';

/** A store of an API instance. */
export interface ShownStore extends TypedStore {
  /** The id as messages show it. An id that is in a Secret is not shown. */
  readonly shownId: string;
}

/** The stores of an API instance as Glance reads them. `undefined` if a part of the text is not in the input. */
export function storesOf(instance: InstanceView, { view }: ServiceSide): readonly ShownStore[] | undefined {
  const { config } = instance;
  const enabled = config && enabledStores(config);
  if (enabled !== undefined) {
    return typedStores(enabled).map((store) => ({ ...store, shownId: enabled.option.text.isSecret ? `'${HIDDEN}'` : quotedShort(store.id) }));
  }
  const isUnknown = config === undefined ? view.isPartial || view.own.namesSecrets || instance.own.namesSecrets : !config.isComplete;
  return isUnknown ? undefined : [{ entry: `${OPERATOR_DEFAULT_STORE}:file`, id: OPERATOR_DEFAULT_STORE, type: 'file', shownId: quotedShort(OPERATOR_DEFAULT_STORE) }];
}

/** The stores of an API instance as the operator reads them: only from `customServiceConfig`. */
export function operatorStoresOf(instance: InstanceView, { view }: ServiceSide): readonly string[] {
  const text = instance.ownText ?? view.text;
  return (text && operatorEntries(text.text)?.map(({ entry }) => entry)) ?? [`${OPERATOR_DEFAULT_STORE}:file`];
}

/** The storage of the pods of an API instance. */
export interface InstanceStorage {
  /** Whether the pods have no claim for `/var/lib/glance`. */
  readonly isExternal: boolean;
  readonly storageRequest: string | undefined;
  readonly storageClass: string | undefined;

  /** The size of the image cache. `undefined` without a cache. */
  readonly cacheSize: string | undefined;
}

/** The storage of an API instance: its own fields, then those of the service, then those of the control plane. */
export function storageOf({ fields }: InstanceView, { view: { template }, spec }: ServiceSide): InstanceStorage {
  return {
    isExternal: fields.get('storage', 'external') === true || template.get('storage', 'external') === true,
    storageRequest: fields.text('storage', 'storageRequest') ?? template.text('storage', 'storageRequest'),
    storageClass: fields.text('storage', 'storageClass') ?? template.text('storage', 'storageClass') ?? spec.text('storageClass'),
    cacheSize: fields.text('imageCache', 'size') ?? template.text('imageCache', 'size'),
  };
}

/** The texts that the pods of an API instance read, as bytes: a comment counts too. */
export function textOf(instance: InstanceView, { view }: ServiceSide): string | undefined {
  return (instance.ownText ?? view.text)?.text;
}

/** The names of the Secrets with texts that the pods of an API instance read. */
export function secretNamesOf(instance: InstanceView, { view }: ServiceSide): string[] {
  const own = instance.fields.texts('customServiceConfigSecrets');
  return own.length > 0 ? own : view.template.texts('customServiceConfigSecrets');
}

/** The names of Secrets whose data changes. A Secret that one of the inputs lacks is not known to change. */
export function changedSecrets(names: readonly string[], old: ServiceSide, later: ServiceSide): string[] {
  return names.filter((name) => {
    const [before, after] = [old, later].map(({ view }) => view.objects.find('Secret', name, view.template.document));
    return before !== undefined && after !== undefined && contentsOf(before) !== contentsOf(after);
  });
}

/** The value of a field of an instance, else of its service, else of the control plane. */
export function inherited(fields: Fields, { view: { template }, spec }: ServiceSide, name: string): unknown {
  return [fields.get(name), template.get(name), spec.get(name)].find((value) => value !== undefined && !isEmpty(value));
}

/** A list of stores in words. */
export function listText(stores: readonly string[]): string {
  return quotedShort(stores.join(','));
}

/** The contents of a Secret, whether they are encoded or not. */
function contentsOf(document: ManifestDocument): string {
  const { data, binaryData } = document.object;
  return canonicalJson(dataOf(document).map(({ key, text }) => [key, text ?? canonicalJson([data, binaryData])]));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
