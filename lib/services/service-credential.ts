import { ACCESS_RULE_FIELDS, type AccessRule } from './access-rule';
import { flag, list, struct, structs, whole } from './field-rows';
import type { FieldRow, FieldTable } from './field-table';
import { Release, since } from '../facts/release';

/**
 * The application credential of one service. The values of the control plane (`applicationCredential`) apply where the service has none.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/applicationcredential.go
 */
export interface ServiceCredential {
  /**
   * Whether the service uses an application credential instead of its password.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * The validity of the credential in days, at least 2 and more than `gracePeriodDays`.
   *
   * @default - the value of the control plane, 730 by default
   */
  readonly expirationDays?: number;

  /**
   * The number of days before expiry when the operator renews the credential, at least 1.
   *
   * @default - the value of the control plane, 364 by default
   */
  readonly gracePeriodDays?: number;

  /**
   * The roles of the credential. The user of the service must have each of them.
   *
   * @default - the roles of the control plane, `admin` and `service` by default
   */
  readonly roles?: string[];

  /**
   * Whether the credential may create further application credentials.
   *
   * @default - the value of the control plane, false by default
   */
  readonly unrestricted?: boolean;

  /**
   * The only requests that the credential may send.
   *
   * @default - the access rules of the control plane; without any, every request that the roles allow
   */
  readonly accessRules?: AccessRule[];
}

export const SERVICE_CREDENTIAL_FIELDS: FieldTable<ServiceCredential> = {
  enabled: flag('enabled'),
  expirationDays: whole('expirationDays', { min: 2 }),
  gracePeriodDays: whole('gracePeriodDays', { min: 1 }),
  roles: list('roles'),
  unrestricted: flag('unrestricted'),
  accessRules: structs('accessRules', ACCESS_RULE_FIELDS),
};

const ROW = struct('applicationCredential', SERVICE_CREDENTIAL_FIELDS, {
  releases: since(Release.RHOSO_18_0_FR5),
  check: (property, { expirationDays, gracePeriodDays }) => {
    if (expirationDays !== undefined && gracePeriodDays !== undefined && gracePeriodDays >= expirationDays) {
      throw new Error(`${property}.gracePeriodDays is ${gracePeriodDays}, but must be less than expirationDays, which is ${expirationDays}.`);
    }
  },
});

/** The row of `applicationCredential`. Credentials that are given are enabled, unless they say otherwise. */
export const SERVICE_CREDENTIAL: FieldRow<ServiceCredential> = {
  ...ROW,
  write: (property, value, release) => ({ enabled: true, ...ROW.write(property, value, release) as object }),
};
