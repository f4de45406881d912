import { dnsLabel } from '../check';

/**
 * A pool of nodes with the same machine configuration.
 */
export class MachinePool {
  /** The control plane nodes. In a cluster without workers, the pods of OpenStack run on them. */
  public static readonly MASTER = new MachinePool('master');

  /** The worker nodes. */
  public static readonly WORKER = new MachinePool('worker');

  /**
   * A pool with any name.
   *
   * @param name the role in the pool's `machineConfigSelector`, an RFC 1123 label
   * @throws when the name is not an RFC 1123 label
   */
  public static of(name: string): MachinePool {
    return new MachinePool(dnsLabel('the name of a machine pool', name));
  }

  private constructor(
    /** The role: the value of the label `machineconfiguration.openshift.io/role`. */
    public readonly name: string,
  ) {}
}
