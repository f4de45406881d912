import { since, type ReleaseRange } from '../release';
import type { Path } from '../text/field-path';

/** A deprecated field of services, and the field that takes its place. */
export interface RenamedField {
  /** The name of the deprecated field, at any depth of `spec`. */
  readonly name: string;

  /** The path that takes its place, beside it. */
  readonly successor: Path;

  /** The releases in which the field is deprecated. */
  readonly releases: ReleaseRange;
}

/**
 * Fields that a webhook or an operator moves to others.
 *
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/webhook/deprecated.go
 */
export const RENAMED_FIELDS: readonly RenamedField[] = [
  { name: 'rabbitMqClusterName', successor: ['messagingBus', 'cluster'], releases: since('18.0-fr5') },
  { name: 'notificationsBusInstance', successor: ['notificationsBus', 'cluster'], releases: since('18.0-fr5') },
  { name: 'notificationBusInstance', successor: ['notificationsBus', 'cluster'], releases: since('18.0-fr5') },
];
