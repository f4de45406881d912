import { Duration } from 'cdk8s';
import { machineConfig, machineConfigOf, textFile } from './synth';
import { Iscsid } from '../../lib/nodes/iscsid';

function expected(text: string): object {
  return machineConfig('99-master-cinder-enable-iscsid', { service: 'cinder' }, {
    storage: { files: [textFile('/etc/iscsi/iscsid.conf', text, 384)] },
    systemd: { units: [{ name: 'iscsid.service', enabled: true }] },
  });
}

describe('Iscsid', () => {
  test('with the minimum', () => {
    expect(machineConfigOf(new Iscsid())).toEqual(expected('node.session.initial_login_retry_max = 3\nnode.conn[0].timeo.login_timeout = 5\n'));
  });

  test('with everything', () => {
    const service = new Iscsid({ loginRetries: 8, loginTimeout: Duration.minutes(1) });
    expect(machineConfigOf(service)).toEqual(expected('node.session.initial_login_retry_max = 8\nnode.conn[0].timeo.login_timeout = 60\n'));
    expect(service.description).toBe('iscsid (8 logins of 60 s)');
  });

  test('with further settings', () => {
    const service = new Iscsid(Object.freeze({
      replacementTimeout: Duration.seconds(15), checkInterval: Duration.seconds(0), checkTimeout: Duration.seconds(10), options: Object.freeze({ 'node.startup': 'manual' }),
    }));
    expect(machineConfigOf(service)).toEqual(expected('node.session.initial_login_retry_max = 3\nnode.conn[0].timeo.login_timeout = 5\n'
      + 'node.session.timeo.replacement_timeout = 15\nnode.conn[0].timeo.noop_out_interval = 0\nnode.conn[0].timeo.noop_out_timeout = 10\nnode.startup = manual\n'));
    expect(service.description).toBe('iscsid (3 logins of 5 s, node.session.timeo.replacement_timeout = 15, node.conn[0].timeo.noop_out_interval = 0, '
      + 'node.conn[0].timeo.noop_out_timeout = 10, node.startup = manual)');
  });

  test.each([
    [{ replacementTimeout: Duration.seconds(0) }, 'replacementTimeout of Iscsid, in seconds, is 0: use a whole number from 1 to 3600.'],
    [{ options: { 'node.conn[0].timeo.login_timeout': '5' } }, "options of Iscsid holds 'node.conn[0].timeo.login_timeout', which has a property: use the property instead."],
    [{ options: { 'node.session.auth.password': 'secret' } }, "options of Iscsid holds 'node.session.auth.password': remove it, because a MachineConfig is no place "
      + 'for a password. Cinder gives the nodes the credentials of each volume.'],
    [{ options: { startup: 'manual' } }, "options of Iscsid holds 'startup': use the name of a setting of iscsid.conf, such as 'node.startup'."],
    [{ options: { 'node.startup': 'a\nb' } }, "options['node.startup'] of Iscsid is 'a\\nb': use text that is not empty, on one line and without control characters."],
  ])('refuses %j', (props, message) => {
    expect(() => new Iscsid(props)).toThrow(new Error(message));
  });

  test.each([0, 1001, 1.5])('refuses %p logins', (loginRetries) => {
    expect(() => new Iscsid({ loginRetries })).toThrow(`loginRetries of Iscsid is ${loginRetries}: use a whole number from 1 to 1000.`);
  });

  test.each([[Duration.seconds(0), '0'], [Duration.millis(1500), '1.5'], [Duration.hours(2), '7200']])('refuses the timeout %p', (loginTimeout, seconds) => {
    expect(() => new Iscsid({ loginTimeout })).toThrow(`loginTimeout of Iscsid, in seconds, is ${seconds}: use a whole number from 1 to 3600.`);
  });
});
