import { isJsonObject } from '../../../json';

/**
 * What is wrong with a file of `filesystem_store_metadata_file`; `undefined` for a file that the store reads.
 *
 * @see https://opendev.org/openstack/glance_store/src/branch/master/glance_store/_drivers/filesystem.py
 */
export function metadataProblem(text: string): string | undefined {
  const content = parsed(text);
  const entries = Array.isArray(content) ? content : [content];
  return entries.length > 0 && entries.every(isEntry) ? undefined
    : 'is not a JSON object, or a list of them, with the texts id and mountpoint, so uploads to the store fail with status 410';
}

function isEntry(entry: unknown): boolean {
  return isJsonObject(entry) && typeof entry.id === 'string' && typeof entry.mountpoint === 'string' && hasOnlyTexts(entry);
}

function hasOnlyTexts(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && Object.values(value).every(hasOnlyTexts));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
