import type { Duration, Size } from 'cdk8s';
import { quoted } from '../facts/quoting';
import { DurationUnit, OptionValue, SizeUnit } from '../oslo/value/option-value';

/** The value, or an error that names the property or option where it cannot be written. */
export function written(property: string, value: OptionValue): OptionValue {
  try {
    value.lines();
  } catch (error) {
    throw new Error(`${property}: ${(error as Error).message}`);
  }
  return value;
}

/** A size in whole mebibytes, one at least. */
export function mebibytes(property: string, size: Size): OptionValue {
  if (size.toKibibytes({ rounding: UNROUNDED }) < 1024) {
    throw new Error(`${property} is ${quoted(size.asString())}: use at least Size.mebibytes(1).`);
  }
  return written(property, OptionValue.size(size, SizeUnit.MEBIBYTES));
}

/** A time in whole seconds. */
export function seconds(property: string, duration: Duration): OptionValue {
  return written(property, OptionValue.duration(duration, DurationUnit.SECONDS));
}

// The value of SizeRoundingBehavior.NONE: cdk8s takes long to load, and a type costs nothing.
const UNROUNDED: import('cdk8s').SizeRoundingBehavior.NONE = 2;
