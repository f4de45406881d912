import { quotedShort as quoted } from '../../facts/text/quoting';
import { HIDDEN, isBareLine, isSecretOption } from '../../facts/text/secrets';
import type { LocatedOption } from '../../manifest/config-text';
import { nearestName } from '../../schemas/nearest-name';

export { listed, quotedShort as quoted } from '../../facts/text/quoting';

/** An option, and what the catalog knows about it. */
export interface ShownOption {
  readonly option: LocatedOption;
  readonly known?: { readonly secret?: boolean };
}

/** Whether the value of an option is a secret: by the catalog, by its name, or because it is in a Secret. */
export function isSecret({ option, known }: ShownOption): boolean {
  return option.text.isSecret || known?.secret === true || isSecretOption(option.name);
}

/** A value of an option in quotes; a secret is not shown. A continuation line without signs may be one. */
export function shown(option: ShownOption, value: string): string {
  const lines = value.split('\n').map((line, index) => (index > 0 && isBareLine(line) ? HIDDEN : line));
  return isSecret(option) ? 'a secret that is not shown' : quoted(lines.join('\n'));
}

/** `Did you mean 'x'?` for the nearest known name, or another sentence if no name is near. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? otherwise : `Did you mean ${quoted(nearest)}?`;
}
