import type { Fields } from '../../manifest/fields';
import { anyCase, anyCaseText } from '../../manifest/machine-config-view';

/** The text of a file that an Ignition configuration holds in a `data:` URL; `undefined` if it is fetched, or is not text. */
export function fileText(file: Fields): string | undefined {
  const source = anyCaseText(anyCase(file, 'contents'), 'source');
  const [, encoding, data] = /^data:([^,]*),(.*)$/s.exec(source ?? '') ?? [];
  return data === undefined ? undefined : decoded(encoding.endsWith(';base64') ? 'base64' : 'percent', data);
}

function decoded(encoding: 'base64' | 'percent', data: string): string | undefined {
  try {
    return encoding === 'percent' ? decodeURIComponent(data) : new TextDecoder().decode(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
