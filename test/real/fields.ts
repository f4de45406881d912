import { isJsonObject } from '../../lib/json';

/**
 * The fields of a base that a result does not have any more, as paths. A null counts as no field. A list may have more elements at its
 * end, and a configuration text more lines; the option `enabled_backends` may have more stores.
 */
export function lostFields(base: unknown, result: unknown, path = ''): string[] {
  if (base === null || base === undefined) {
    return [];
  }
  if (Array.isArray(base)) {
    const elements: unknown[] = Array.isArray(result) ? result : [];
    return base.flatMap((element, index) => lostFields(element, elements[index], `${path}[${index}]`));
  }
  if (isJsonObject(base)) {
    const fields = isJsonObject(result) ? result : undefined;
    return fields === undefined ? [path] : Object.entries(base).flatMap(([name, value]) => lostFields(value, fields[name], `${path}.${name}`));
  }
  return typeof base === 'string' && path.endsWith('.customServiceConfig') ? lostLines(base, String(result)).map((line) => `${path}: ${line}`)
    : base === result ? [] : [path];
}

function lostLines(base: string, result: string): string[] {
  const lines = result.split('\n').map((line) => line.trim());
  return base.split('\n').map((line) => line.trim()).filter((line) => !lines.includes(line))
    .filter((line) => !(/^enabled_backends\s*=/.test(line) && lines.some((longer) => longer.startsWith(`${line},`))));
}
