import { ACCESS_RULE_FIELDS, type AccessRule } from './access-rule';
import { structs } from './field-rows';
import { checkAll, distinct, integer, oneLine, optional } from '../check';
import { DEFAULT_CREDENTIAL_DAYS } from '../facts/operators/application-credentials';
import { isAtLeast, Release } from '../facts/release';
import { defined, JsonObject } from '../json';

/**
 * Options of the application credentials that the operators create and renew for services.
 *
 * @see https://github.com/openstack-k8s-operators/keystone-operator/blob/main/docs/applicationcredentials.md
 */
export interface ApplicationCredentialOptions {
  /**
   * The validity of a credential in days, at least 2.
   *
   * @default 730
   */
  readonly expirationDays?: number;

  /**
   * The number of days before expiry when the operator renews the credential. At least 1 and less than `expirationDays`.
   *
   * @default 364
   */
  readonly gracePeriodDays?: number;

  /**
   * The roles of the credential. The user of the service must have each of them.
   *
   * @default ['admin', 'service']
   */
  readonly roles?: string[];

  /**
   * Whether the credential may create further application credentials.
   *
   * @default false
   */
  readonly unrestricted?: boolean;

  /**
   * The only requests that the credential may send.
   *
   * @default - every request that the roles allow
   */
  readonly accessRules?: AccessRule[];
}

const ACCESS_RULES = structs('accessRules', ACCESS_RULE_FIELDS);

/**
 * The value of `spec.applicationCredential` for the options.
 *
 * @throws when the release is earlier than 18.0-fr5 or an option is out of range
 */
export function applicationCredential(options: ApplicationCredentialOptions, release: Release): JsonObject {
  const { expirationDays, gracePeriodDays, roles, unrestricted, accessRules } = options;
  checkAll('applicationCredential',
    () => refuseEarlier(release),
    () => optional(expirationDays, (value) => integer('expirationDays', value, 2, 2147483647)),
    () => optional(gracePeriodDays, (value) => integer('gracePeriodDays', value, 1, 2147483647)),
    () => refuseLongGrace({ ...DEFAULT_CREDENTIAL_DAYS, ...defined({ expirationDays, gracePeriodDays }) }),
    () => optional(roles, (values) => distinct('roles', values)),
    () => roles?.forEach((role) => oneLine('roles', role)),
    ...accessRules ? ACCESS_RULES.checks!('accessRules', accessRules, release) : []);
  return { enabled: true, ...defined({ expirationDays, gracePeriodDays, roles: roles && [...roles], unrestricted, accessRules: optional(accessRules, (rules) => ACCESS_RULES.write('accessRules', rules, release)) }) };
}

function refuseEarlier(release: Release): void {
  if (!isAtLeast(release, Release.RHOSO_18_0_FR5)) {
    throw new Error(`release is ${release}, but application credentials require ${Release.RHOSO_18_0_FR5} or later. Use a later release, or remove applicationCredential.`);
  }
}

function refuseLongGrace({ gracePeriodDays, expirationDays }: { readonly gracePeriodDays: number; readonly expirationDays: number }): void {
  if (gracePeriodDays >= expirationDays) {
    throw new Error(`gracePeriodDays is ${gracePeriodDays}, but must be less than expirationDays, which is ${expirationDays}.`);
  }
}
