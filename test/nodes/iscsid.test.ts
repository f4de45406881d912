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

  test.each([0, 1001, 1.5])('refuses %p logins', (loginRetries) => {
    expect(() => new Iscsid({ loginRetries })).toThrow(`loginRetries of Iscsid is ${loginRetries}: use a whole number from 1 to 1000.`);
  });

  test.each([[Duration.seconds(0), '0'], [Duration.millis(1500), '1.5'], [Duration.hours(2), '7200']])('refuses the timeout %p', (loginTimeout, seconds) => {
    expect(() => new Iscsid({ loginTimeout })).toThrow(`loginTimeout of Iscsid, in seconds, is ${seconds}: use a whole number from 1 to 3600.`);
  });
});
