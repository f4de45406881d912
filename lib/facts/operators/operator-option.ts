import type { ReleaseRange } from '../release';

/** What must be in a manifest for an operator to set an option: a message bus for notifications of the service, or Horizon. */
export type OperatorCondition = 'notification-bus' | 'horizon';

/** Options that an operator sets in its own file, and keeps up to date. */
export interface OperatorOption {
  readonly group: string;
  readonly options: readonly string[];

  /** What setting them in a text does: the end of a sentence that begins with the option. */
  readonly effect: string;

  /**
   * Whether a value does no harm. Values with a placeholder never do: the operator fills them in.
   *
   * @default - every value does
   */
  readonly isHarmless?: (value: string) => boolean;

  /**
   * When the operator sets them.
   *
   * @default - always
   */
  readonly when?: OperatorCondition;

  /**
   * The releases whose operator sets them.
   *
   * @default - all releases
   */
  readonly releases?: ReleaseRange;

  /** What to do instead. */
  readonly fix: string;
}

/** The options with which a service identifies itself to Keystone. */
export const IDENTITY_OPTIONS: readonly string[] = [
  'auth_url', 'auth_type', 'username', 'password', 'project_name', 'user_domain_name', 'project_domain_name', 'application_credential_id',
  'application_credential_secret',
];
