import { strip } from '../text/python-text';

/** One entry of `enabled_backends`. */
export interface EnabledStore {
  /** The entry as written. */
  readonly entry: string;

  /** The text before the colon. */
  readonly id: string;

  /** The text after the colon; `undefined` for an entry without a colon. */
  readonly type: string | undefined;
}

/**
 * The entries of `enabled_backends` as Glance reads them: items separated by commas, each `id:type`, with blanks around both.
 *
 * Glance takes brackets around the list for a part of the first id and the last type, and does not start. They are left out here,
 * so that whoever asks sees the stores that the author means.
 *
 * @param rawValue the value of the option, without its continuation lines' line breaks removed
 * @see https://docs.openstack.org/glance/latest/admin/multistores.html
 */
export function glanceEntries(rawValue: string): EnabledStore[] {
  const value = strip(rawValue).replace(/^\[(.*)\]$/s, '$1');
  return value === '' ? [] : value.split(',').map((item) => entryOf(strip(item), strip));
}

/**
 * The entries of `enabled_backends` as the operator reads them; `undefined` if it finds none.
 *
 * The operator does not parse sections. It takes the first line whose text before the first `=` is `enabled_backends`, wherever
 * that line is, and splits the rest of the line at commas. Colons as delimiters, continuation lines and quotes mean nothing to it.
 *
 * @param text the whole configuration text
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/common_types.go
 */
export function operatorEntries(text: string): EnabledStore[] | undefined {
  for (const line of text.split('\n')) {
    const [name, value] = splitOnce(line.trim(), '=');
    if (value !== undefined && name.replaceAll(' ', '') === 'enabled_backends') {
      return value.trim().split(',').map((item) => entryOf(item.trim(), (part) => part));
    }
  }
  return undefined;
}

function entryOf(entry: string, trimmed: (text: string) => string): EnabledStore {
  const [id, type] = splitOnce(entry, ':');
  return { entry, id: trimmed(id), type: type === undefined ? undefined : trimmed(type) };
}

function splitOnce(text: string, delimiter: string): [string, string | undefined] {
  const index = text.indexOf(delimiter);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
