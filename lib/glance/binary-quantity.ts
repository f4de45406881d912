import type { Size } from 'cdk8s';
import { quoted } from '../facts/text/quoting';
import { UNROUNDED } from '../oslo/value/units';

/**
 * A size as a Kubernetes quantity, in the largest binary unit without a fraction, such as `10Gi`.
 *
 * @throws if the size is not a whole number of kibibytes
 */
export function binaryQuantity(size: Size): string {
  const kibibytes = size.toKibibytes({ rounding: UNROUNDED });
  if (!Number.isInteger(kibibytes)) {
    throw new Error(`size is ${quoted(size.asString())}: use a whole number of kibibytes.`);
  }
  const units: [string, number][] = [['Ti', 2 ** 30], ['Gi', 2 ** 20], ['Mi', 2 ** 10], ['Ki', 1]];
  const [unit, factor] = units.find(([, value]) => kibibytes % value === 0 && kibibytes >= value) ?? ['Ki', 1];
  return `${kibibytes / factor}${unit}`;
}
