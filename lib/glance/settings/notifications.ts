import type { ISecret } from 'cdk8s-plus-27';
import { SettingsGroup } from './settings-group';
import { distinct, objectName, oneOf } from '../../check';
import { quoted } from '../../facts/text/quoting';
import { derived, list, text, whole } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';
import { ConfigDocument } from '../../oslo/document/config-document';
import { OptionValue } from '../../oslo/value/option-value';

/** A way to send notifications. */
export enum NotificationDriver {
  /** To the message bus, in the format of version 2. */
  MESSAGING_V2 = 'messagingv2',
  /** To the message bus, in the format of version 1. */
  MESSAGING = 'messaging',
  /** To the drivers that a routing file names. */
  ROUTING = 'routing',
  /** To the log. */
  LOG = 'log',
  /** Nowhere. */
  NOOP = 'noop',
}

const SECTION = 'oslo_messaging_notifications';

/**
 * The message bus of notifications, in a Secret, because its URL contains a password.
 *
 * Every key of the Secret must be a text of Glance's configuration, as `secretText` writes it.
 */
export class NotificationTransport {
  /**
   * The URL in an existing Secret.
   *
   * @param secret a Secret with a key whose text sets `transport_url` in `[oslo_messaging_notifications]`
   * @throws if the name of the Secret is malformed
   */
  public static fromSecret(secret: ISecret): NotificationTransport {
    return new NotificationTransport(objectName('transport', secret.name));
  }

  /**
   * The text for a key of a new Secret, such as a value of `stringData`. Take the URL from the environment of the program, never from
   * its source, and do not commit the manifest of the Secret.
   *
   * @param url the URL, such as `rabbit://USER:PASSWORD@HOST:5671/?ssl=1`
   * @throws if the URL does not begin with a transport of oslo.messaging. The message does not show it
   */
  public static secretText(url: string): string {
    if (!/^(rabbit|kombu|kafka):\/\/[^\s]+$/.test(url)) {
      throw new Error("url is malformed: begin it with 'rabbit://' or 'kafka://', and write no blanks. Its value is not shown.");
    }
    const document = ConfigDocument.parse('');
    document.set(SECTION, 'transport_url', OptionValue.string(url), 'the transport');
    return document.toString();
  }

  private constructor(
    /** The name of the Secret. */
    public readonly secretName: string,
  ) {}
}

/**
 * Notifications about images, for services such as Ceilometer.
 *
 * On release 18.0-fr4 the operator creates the address of the bus for `notificationBusInstance`. From 18.0-fr5 on it creates none for a
 * Glance in a control plane, so notifications to a bus need `transport`.
 *
 * @see https://docs.openstack.org/glance/latest/admin/notifications.html
 */
export interface Notifications {
  /**
   * The message bus. It needs a driver that uses it.
   *
   * @default - the bus that the operator creates, if any
   */
  readonly transport?: NotificationTransport;

  /**
   * The ways to send them (`driver`). They join those of the operator.
   *
   * @default - `NotificationDriver.MESSAGING_V2` with `transport`, else those of the operator
   */
  readonly drivers?: NotificationDriver[];

  /**
   * The topics, which are queues of the bus (`topics`).
   *
   * @default ['notifications']
   */
  readonly topics?: string[];

  /**
   * The number of attempts after a message could not be sent; -1 for no limit (`retry`).
   *
   * @default -1
   */
  readonly retries?: number;

  /**
   * The sender in notifications (`default_publisher_id`).
   *
   * @default 'image.localhost'
   */
  readonly publisherId?: string;

  /**
   * The notifications that Glance does not send, such as `image.create` or a whole group such as `image.member`
   * (`disabled_notifications`).
   *
   * @default - none
   */
  readonly disabledEvents?: string[];
}

/** The options of notifications in `[oslo_messaging_notifications]`. */
export const NOTIFICATION_OPTIONS: OptionTable<Notifications> = {
  drivers: derived('driver', 'string', (property, drivers: NotificationDriver[]) => OptionValue.multi(
    distinct(property, drivers).map((driver) => oneOf(property, driver, Object.values(NotificationDriver))))),
  topics: list('topics', topic),
  retries: whole('retry', { min: -1 }),
};

/** The options of notifications in `[DEFAULT]`. */
export const PUBLISHER_OPTIONS: OptionTable<Notifications> = {
  publisherId: text('default_publisher_id'),
  disabledEvents: list('disabled_notifications', event),
};

/** Drivers that send to a message bus. */
const ON_A_BUS: readonly NotificationDriver[] = [NotificationDriver.MESSAGING_V2, NotificationDriver.MESSAGING, NotificationDriver.ROUTING];

/** Notifications. */
export const NOTIFICATIONS: SettingsGroup<Notifications> = {
  parts: (props) => [
    { section: SECTION, table: NOTIFICATION_OPTIONS, props: withDrivers(props) },
    { section: 'DEFAULT', table: PUBLISHER_OPTIONS, props },
  ],
  checks: ({ transport, drivers }) => [() => {
    if (transport && drivers && !drivers.some((driver) => ON_A_BUS.includes(driver))) {
      throw new Error(`transport has no effect, because no driver sends to a bus (drivers: ${drivers.join(', ')}): add NotificationDriver.MESSAGING_V2, or remove transport.`);
    }
  }],
  secretNames: ({ transport }) => (transport ? [transport.secretName] : []),
};

function withDrivers(props: Notifications): Notifications {
  return props.transport ? { ...props, drivers: props.drivers ?? [NotificationDriver.MESSAGING_V2] } : props;
}

function topic(property: string, value: string): string {
  if (!/^[\w.-]+$/.test(value)) {
    throw new Error(`${property} holds ${quoted(value)}: use letters, digits, '_', '-' and '.'.`);
  }
  return value;
}

function event(property: string, value: string): string {
  if (!/^[a-z_]+(\.[a-z_]+)*$/.test(value)) {
    throw new Error(`${property} holds ${quoted(value)}: write a group or GROUP.EVENT, such as 'image.create'.`);
  }
  return value;
}
