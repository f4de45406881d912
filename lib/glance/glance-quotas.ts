import type { Size } from 'cdk8s';
import { QUOTAS } from '../facts/glance/quotas';
import { UNROUNDED } from '../oslo/value/units';
import { mebibytes, struct, whole } from '../services/field-rows';
import type { FieldTable } from '../services/field-table';

/**
 * The limits of every project, which the operator registers in keystone. All four belong together: without a value, a limit would be 0 and
 * allow nothing. Four times 0 switches the quotas of the base off.
 *
 * @see https://docs.openstack.org/glance/latest/admin/quotas.html
 */
export interface GlanceQuotas {
  /** The most images of a project, at least 1. */
  readonly imageCountTotal: number;

  /** The most images of a project that are being uploaded at the same time, at least 1. */
  readonly imageCountUpload: number;

  /** The most data of a project in all stores, in whole mebibytes, at least 1. */
  readonly imageSizeTotal: Size;

  /** The most data of a project in the staging area, in whole mebibytes, at least 1. */
  readonly imageStageTotal: Size;
}

const BOUNDS = { min: 0 };

export const QUOTAS_FIELDS: FieldTable<GlanceQuotas> = {
  imageCountTotal: whole('imageCountTotal', BOUNDS),
  imageCountUpload: whole('imageCountUpload', BOUNDS),
  imageSizeTotal: mebibytes('imageSizeTotal', BOUNDS),
  imageStageTotal: mebibytes('imageStageTotal', BOUNDS),
};

/** The row of the quotas. It refuses a 0 beside other limits, and absent limits, which only a compiler checks otherwise. */
export const QUOTAS_ROW = struct('template.quotas', QUOTAS_FIELDS, { check: refuseZero });

function refuseZero(property: string, quotas: GlanceQuotas): void {
  const zero = QUOTAS.filter(({ field }) => amount(quotas[field as keyof GlanceQuotas]) === 0);
  if (zero.length > 0 && zero.length < QUOTAS.length) {
    const [{ field, effect }] = zero;
    throw new Error(`${property}.${field} is 0, so ${effect}: use at least 1, or 0 for all four to switch the quotas off.`);
  }
}

function amount(value: number | Size | undefined): number {
  return value === undefined ? 0 : typeof value === 'number' ? value : value.toKibibytes({ rounding: UNROUNDED });
}
