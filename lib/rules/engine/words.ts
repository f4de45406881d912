import { quotedShort as quoted } from '../../facts/quoting';
import { nearestName } from '../../schemas/nearest-name';

export { listed, quotedShort as quoted } from '../../facts/quoting';

/** The value of an option in quotes; a secret is not shown. */
export function shown(value: string, isSecret: boolean | undefined): string {
  return isSecret ? 'a secret that is not shown' : quoted(value);
}

/** `Did you mean 'x'?` for the nearest known name, or another sentence if no name is near. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? otherwise : `Did you mean ${quoted(nearest)}?`;
}
