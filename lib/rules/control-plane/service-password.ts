import { PASSWORD_KEYS } from '../../facts/operators/secret-keys';
import { isTemplate } from '../../facts/operators/template-variables';
import { own } from '../../json';
import { Fields } from '../../manifest/fields';
import { dataOf, type DataEntry } from '../../manifest/secrets';
import type { ServiceView } from '../../manifest/service-view';
import type { ManifestDocument } from '../../manifest/source';

/** The password of a service in a Secret of the input. */
export interface ServicePassword {
  /** The object whose field `secret` names the Secret: the service, or else its control plane. */
  readonly holder: Fields;
  readonly secret: ManifestDocument;

  /** The key in which the operator looks. */
  readonly key: string;

  /** The password, or `undefined` if the Secret does not have the key. */
  readonly entry: DataEntry | undefined;
}

/** The password of a service; `undefined` if the input does not contain the Secret. */
export function servicePassword({ facts, template, isPartial, objects }: ServiceView): ServicePassword | undefined {
  const holder = template.has('secret') ? template : Fields.at(template.document, ['spec']);
  const name = holder.text('secret');
  const key = template.text('passwordSelectors', 'service') ?? own(PASSWORD_KEYS, facts.id);
  if (isPartial || key === undefined || name === undefined || isTemplate(name) || Object.keys(template.object).length === 0) {
    return undefined;
  }
  const secret = objects.find('Secret', name, holder.document);
  return secret && { holder, secret, key, entry: dataOf(secret).find((one) => one.key === key) };
}
