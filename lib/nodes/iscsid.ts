import { Duration } from 'cdk8s';
import { IgnitionFile } from './ignition-file';
import type { NodeServiceContent } from './node-service';
import { NodeService } from './node-service';
import { SystemdUnit } from './systemd-unit';
import { integer } from '../check';
import { ISCSI_UNIT } from '../facts/nodes/systemd';

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
  private readonly retries: number;
  private readonly seconds: number;

  /**
   * @param props retries and timeout of logins
   * @throws when a value is out of bounds
   */
  public constructor(props: IscsidProps = {}) {
    const retries = integer('loginRetries of Iscsid', props.loginRetries ?? 3, 1, 1000);
    const timeout = props.loginTimeout ?? Duration.seconds(5);
    const seconds = integer('loginTimeout of Iscsid, in seconds,', timeout.toSeconds({ integral: false }), 1, 3600);
    super('cinder-enable-iscsid', `iscsid (${retries} logins of ${seconds} s)`);
    this.retries = retries;
    this.seconds = seconds;
  }

  protected renderContent(): NodeServiceContent {
    const text = `node.session.initial_login_retry_max = ${this.retries}\nnode.conn[0].timeo.login_timeout = ${this.seconds}\n`;
    return {
      labels: { service: 'cinder' },
      files: [IgnitionFile.fromText('/etc/iscsi/iscsid.conf', text, { mode: '0600' })],
      units: [new SystemdUnit(ISCSI_UNIT, { enabled: true })],
    };
  }
}
