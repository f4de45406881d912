import { Duration } from 'cdk8s';
import { IgnitionFile } from './ignition-file';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { SystemdUnit } from './systemd-unit';
import { integer, oneLine } from '../check';
import { ISCSI_UNIT } from '../facts/nodes/systemd';
import { quoted } from '../facts/text/quoting';

/** Properties of `Iscsid`. */
export interface IscsidProps {
  /**
   * The number of attempts of the first login, 1 to 1000.
   *
   * @default 3
   */
  readonly loginRetries?: number;

  /**
   * The timeout of one login, in whole seconds, 1 second to 1 hour.
   *
   * @default Duration.seconds(5)
   */
  readonly loginTimeout?: Duration;

  /**
   * How long the requests of a lost session wait for it to come back (`node.session.timeo.replacement_timeout`), in whole seconds, 1 second
   * to 1 hour. With several paths, a short time lets multipathd use another path soon.
   *
   * @default - 120 seconds, by open-iscsi
   */
  readonly replacementTimeout?: Duration;

  /**
   * The time between two checks of a session (`node.conn[0].timeo.noop_out_interval`), in whole seconds, up to 1 hour. Zero turns them off.
   *
   * @default - 5 seconds, by open-iscsi
   */
  readonly checkInterval?: Duration;

  /**
   * The time after which a check has failed (`node.conn[0].timeo.noop_out_timeout`), in whole seconds, up to 1 hour.
   *
   * @default - 5 seconds, by open-iscsi
   */
  readonly checkTimeout?: Duration;

  /**
   * Further settings of `/etc/iscsi/iscsid.conf`, by name, in order, such as `{ 'node.startup': 'manual' }`. Passwords are refused, because
   * everybody who may read a MachineConfig would see them.
   *
   * @default - none
   */
  readonly options?: { readonly [setting: string]: string };
}

/**
 * Runs the iSCSI initiator on the nodes. Every back-end that serves volumes by iSCSI needs it.
 *
 * With the defaults, a login over a dead path fails after 15 seconds; with those of open-iscsi, after two minutes. The file
 * replaces `/etc/iscsi/iscsid.conf` of the nodes. Applying it reboots every node of the pool.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/config/samples/backends/bases/iscsid/iscsid.yaml
 */
export class Iscsid extends NodeService {
  private readonly lines: readonly string[];

  /**
   * @param props retries, timeouts and further settings
   * @throws when a value is out of bounds, or a setting is malformed, has a property or is a password
   */
  public constructor(props: IscsidProps = {}) {
    const { options = {} } = props;
    const retries = integer('loginRetries of Iscsid', props.loginRetries ?? 3, 1, 1000);
    const seconds = secondsOf('loginTimeout', props.loginTimeout ?? Duration.seconds(5), 1);
    const times = TIMES.flatMap(([property, setting, min]) => {
      const time = props[property];
      return time === undefined ? [] : [`${setting} = ${secondsOf(property, time, min)}`];
    });
    const further = Object.keys(options).map((setting) => `${settingName(setting)} = ${oneLine(`options[${quoted(setting)}] of Iscsid`, options[setting])}`);
    super('cinder-enable-iscsid', `iscsid (${[`${retries} logins of ${seconds} s`, ...times, ...further].join(', ')})`);
    this.lines = [`${RETRIES} = ${retries}`, `${LOGIN_TIMEOUT} = ${seconds}`, ...times, ...further];
  }

  protected renderContent(): NodeServiceContent {
    return {
      labels: { service: 'cinder' },
      files: [IgnitionFile.fromText('/etc/iscsi/iscsid.conf', this.lines.map((line) => `${line}\n`).join(''), { mode: '0600' })],
      units: [new SystemdUnit(ISCSI_UNIT, { enabled: true })],
    };
  }
}

const RETRIES = 'node.session.initial_login_retry_max';
const LOGIN_TIMEOUT = 'node.conn[0].timeo.login_timeout';

/** The times that are written only if given, with their settings and lower bounds in seconds. */
const TIMES = [
  ['replacementTimeout', 'node.session.timeo.replacement_timeout', 1],
  ['checkInterval', 'node.conn[0].timeo.noop_out_interval', 0],
  ['checkTimeout', 'node.conn[0].timeo.noop_out_timeout', 0],
] as const;

const TYPED: readonly string[] = [RETRIES, LOGIN_TIMEOUT, ...TIMES.map(([, setting]) => setting)];

function secondsOf(property: string, time: Duration, min: number): number {
  return integer(`${property} of Iscsid, in seconds,`, time.toSeconds({ integral: false }), min, 3600);
}

function settingName(value: string): string {
  if (TYPED.includes(value)) {
    throw new Error(`options of Iscsid holds ${quoted(value)}, which has a property: use the property instead.`);
  }
  if (/password/i.test(value)) {
    throw new Error(`options of Iscsid holds ${quoted(value)}: remove it, because a MachineConfig is no place for a password. `
      + 'Cinder gives the nodes the credentials of each volume.');
  }
  if (!/^(node|discovery|iscsid|isns)\.[\w.[\]-]+$/.test(value)) {
    throw new Error(`options of Iscsid holds ${quoted(value)}: use the name of a setting of iscsid.conf, such as 'node.startup'.`);
  }
  return value;
}
