import { derived, name, text, struct } from './field-rows';
import type { FieldRow, FieldTable } from './field-table';
import { objectName } from '../check';
import { before, Release, since } from '../facts/release';

/** A RabbitMQ cluster of the control plane, and how a service uses it. */
export interface MessageBus {
  /** The name of the cluster, a key of `spec.rabbitmq.templates`. */
  readonly cluster: string;

  /**
   * The user of the service. Requires release 18.0-fr5 or later.
   *
   * @default - a user of the operator's
   */
  readonly user?: string;

  /**
   * The virtual host. Requires release 18.0-fr5 or later.
   *
   * @default - the virtual host of the cluster, `/`
   */
  readonly vhost?: string;
}

export const MESSAGE_BUS_FIELDS: FieldTable<MessageBus> = {
  cluster: name('cluster'),
  user: text('user'),
  vhost: text('vhost'),
};

/**
 * The rows of a message bus: a struct from 18.0-fr5 on, and the name of a cluster before.
 *
 * @param field the path of the struct
 * @param former the path of the name, which later releases have only for older control planes
 */
export function messageBus(field: string, former: string): readonly FieldRow<MessageBus>[] {
  return [
    { ...derived<MessageBus>(former, 'string', clusterOnly), releases: before(Release.RHOSO_18_0_FR5) },
    struct(field, MESSAGE_BUS_FIELDS, { releases: since(Release.RHOSO_18_0_FR5) }),
  ];
}

function clusterOnly(property: string, bus: MessageBus, release: string): string {
  const extra = (['user', 'vhost'] as const).find((key) => bus[key] !== undefined);
  if (extra) {
    throw new Error(`${property}.${extra} is given, but release ${release} has only the name of a cluster: leave it out, or use release ${Release.RHOSO_18_0_FR5} or later.`);
  }
  return objectName(`${property}.cluster`, bus.cluster);
}
