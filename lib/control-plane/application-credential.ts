import { checkAll, distinct, integer, oneLine, optional } from '../check';
import { isAtLeast, Release } from '../facts/release';
import { defined, JsonObject } from '../json';

/**
 * Application credentials, which the operators make and renew for services.
 *
 * @see https://github.com/openstack-k8s-operators/keystone-operator/blob/main/docs/applicationcredentials.md
 */
export interface ApplicationCredentialOptions {
  /**
   * How many days one is valid, 2 at least.
   *
   * @default 730
   */
  readonly expirationDays?: number;

  /**
   * How many days before its end it is renewed, 1 at least and fewer than it is valid.
   *
   * @default 364
   */
  readonly gracePeriodDays?: number;

  /**
   * The roles that it has, of those that the service's user has.
   *
   * @default ['admin', 'service']
   */
  readonly roles?: string[];

  /**
   * Whether it may make further application credentials.
   *
   * @default false
   */
  readonly unrestricted?: boolean;
}

const DEFAULT_EXPIRATION_DAYS = 730;
const DEFAULT_GRACE_PERIOD_DAYS = 364;

/** What `spec.applicationCredential` holds for the options. */
export function applicationCredential(options: ApplicationCredentialOptions, release: Release): JsonObject {
  const { expirationDays, gracePeriodDays, roles, unrestricted } = options;
  checkAll('applicationCredential',
    () => refuseEarlier(release),
    () => optional(expirationDays, (value) => integer('expirationDays', value, 2, 2147483647)),
    () => optional(gracePeriodDays, (value) => integer('gracePeriodDays', value, 1, 2147483647)),
    () => refuseLongGrace(gracePeriodDays ?? DEFAULT_GRACE_PERIOD_DAYS, expirationDays ?? DEFAULT_EXPIRATION_DAYS),
    () => optional(roles, (values) => distinct('roles', values)),
    () => roles?.forEach((role) => oneLine('roles', role)));
  return { enabled: true, ...defined({ expirationDays, gracePeriodDays, roles: roles && [...roles], unrestricted }) };
}

function refuseEarlier(release: Release): void {
  if (!isAtLeast(release, Release.RHOSO_18_0_FR5)) {
    throw new Error(`release is ${release}, which has no application credentials: use ${Release.RHOSO_18_0_FR5} or later, or leave it out.`);
  }
}

function refuseLongGrace(gracePeriodDays: number, expirationDays: number): void {
  if (gracePeriodDays >= expirationDays) {
    throw new Error(`gracePeriodDays is ${gracePeriodDays}, and expirationDays is ${expirationDays}: use fewer days of grace.`);
  }
}
