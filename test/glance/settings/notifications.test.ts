import { linesFor, refusalOf } from './written';
import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { NotificationDriver, NotificationTransport } from '../../../lib/glance/settings/notifications';
import { glanceOf, secretsNamed, testControlPlane } from '../../synth/synth';

const transport = NotificationTransport.fromSecret(secretsNamed('glance-notifications')[0]);

test('every property becomes an option', () => {
  expect(linesFor({
    notifications: {
      drivers: [NotificationDriver.MESSAGING_V2, NotificationDriver.LOG],
      topics: ['notifications', 'billing'],
      retries: 3,
      publisherId: 'image.one',
      disabledEvents: ['image.create', 'image.member'],
    },
  })).toEqual([
    '[oslo_messaging_notifications]', 'driver = messagingv2', 'driver = log', 'topics = notifications,billing', 'retry = 3',
    '[DEFAULT]', 'default_publisher_id = image.one', 'disabled_notifications = image.create,image.member',
  ]);
});

test('a transport brings its Secret and its driver; a later call replaces both', () => {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none(), glance: { notifications: { transport } } });
  expect(glanceOf(controlPlane)).toEqual({
    template: {
      customServiceConfig: '[oslo_messaging_notifications]\ndriver = messagingv2\n', customServiceConfigSecrets: ['glance-notifications'],
    },
  });
  controlPlane.glance.configure({ notifications: { drivers: [NotificationDriver.NOOP] } });
  expect(glanceOf(controlPlane)).toEqual({ template: { customServiceConfig: '[oslo_messaging_notifications]\ndriver = noop\n' } });
});

test('the text for a Secret has the URL as oslo.config reads it', () => {
  expect(NotificationTransport.secretText('rabbit://user:pa$$word@host:5671/?ssl=1'))
    .toBe('[oslo_messaging_notifications]\ntransport_url = rabbit://user:pa$$$$word@host:5671/?ssl=1\n');
});

test.each(['', 'rabbitmq:5672', 'amqp://a', 'rabbit://a b', 'rabbit://a\nb'])('the URL %p is refused, and not shown', (url) => {
  expect(() => NotificationTransport.secretText(url))
    .toThrow(new Error("url is malformed: begin it with 'rabbit://' or 'kafka://', and write no blanks. Its value is not shown."));
});

test.each([
  [{ drivers: ['log,noop' as NotificationDriver] }, "notifications.drivers is 'log,noop': use 'messagingv2', 'messaging', 'routing', 'log' or 'noop'."],
  [{ drivers: [] }, 'notifications.drivers is empty: give at least one.'],
  [{ topics: ['a b'] }, "notifications.topics holds 'a b': use letters, digits, '_', '-' and '.'."],
  [{ disabledEvents: ['Image'] }, "notifications.disabledEvents holds 'Image': write a group or GROUP.EVENT, such as 'image.create'."],
  [{ retries: -2 }, 'notifications.retries is -2: use a whole number from -1 to 2147483647.'],
  [{ transport, drivers: [NotificationDriver.LOG] },
    'notifications.transport has no effect, because no driver sends to a bus (drivers: log): add NotificationDriver.MESSAGING_V2, or remove transport.'],
])('refuses what has no effect', (notifications, message) => {
  expect(refusalOf({ notifications })).toBe(message);
});
