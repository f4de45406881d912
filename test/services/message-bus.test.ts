import { fieldChecks, fieldPatch, type FieldTable } from '../../lib/services/field-table';
import { MessageBus, messageBus } from '../../lib/services/message-bus';

const TABLE: FieldTable<{ readonly bus?: MessageBus }> = { bus: messageBus('template.bus', 'template.busName') };

test('the first release has only a name', () => {
  expect(fieldPatch(TABLE, { bus: { cluster: 'rabbitmq' } }, '18.0-fr4')).toEqual({ template: { busName: 'rabbitmq' } });
  expect(() => fieldChecks(TABLE, { bus: { cluster: 'rabbitmq', vhost: 'images' } }, '18.0-fr4')[0]()).toThrow(new Error(
    'bus.vhost is given, but release 18.0-fr4 has only the name of a cluster: leave it out, or use release 18.0-fr5 or later.'));
});

test('later releases have a user and a virtual host', () => {
  expect(fieldPatch(TABLE, { bus: { cluster: 'rabbitmq', user: 'glance', vhost: 'images' } }, '18.0-fr5')).toEqual({ template: { bus: { cluster: 'rabbitmq', user: 'glance', vhost: 'images' } } });
  expect(() => fieldChecks(TABLE, { bus: { cluster: 'A' } }, 'main')[0]()).toThrow(new Error(
    "bus.cluster is 'A': use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain)."));
});
