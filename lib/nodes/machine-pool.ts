import { dnsLabel } from '../check';

/**
 * A pool of nodes that share their machine configuration.
 */
export class MachinePool {
  /** The control plane's nodes; where a cluster has no workers of its own, the pods of OpenStack run here. */
  public static readonly MASTER = new MachinePool('master');

  /** The worker nodes. */
  public static readonly WORKER = new MachinePool('worker');

  /**
   * A pool of any name.
   *
   * @param name the role that the pool's `machineConfigSelector` asks for; an RFC 1123 label
   * @throws when the name is not an RFC 1123 label
   */
  public static of(name: string): MachinePool {
    return new MachinePool(dnsLabel('the name of a machine pool', name));
  }

  private constructor(
    /** The role, as the label `machineconfiguration.openshift.io/role` holds it. */
    public readonly name: string,
  ) {}
}
