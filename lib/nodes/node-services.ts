import { Construct } from 'constructs';
import type { MachineConfig } from './machine-config';
import { MachinePool } from './machine-pool';
import type { NodeService } from './node-service';
import { quoted } from '../facts/quoting';

/** Properties of `NodeServices`. */
export interface NodeServicesProps {
  /**
   * The pool whose nodes run them.
   *
   * @default MachinePool.MASTER
   */
  readonly pool?: MachinePool;
}

interface Bound {
  readonly service: NodeService;
  readonly machineConfig: MachineConfig;
}

/**
 * The node services of a pool. One that several stores or back-ends need comes once.
 *
 * Applying them reboots every node of the pool. Put them in a chart of their own, and so in a file of its own, to apply them
 * apart from the control plane.
 */
export class NodeServices extends Construct {
  /** The pool whose nodes run them. */
  public readonly pool: MachinePool;
  private readonly bound = new Map<string, Bound>();

  /**
   * @param scope the construct that they belong to
   * @param id their name within the scope
   * @param props the pool
   */
  public constructor(scope: Construct, id: string, props: NodeServicesProps = {}) {
    super(scope, id);
    this.pool = props.pool ?? MachinePool.MASTER;
  }

  /** What has been made, in the order in which it was first asked for. */
  public get machineConfigs(): MachineConfig[] {
    return [...this.bound.values()].map((bound) => bound.machineConfig);
  }

  /**
   * Has a service on the nodes; one that does the same is shared.
   *
   * @returns the one that was made for it, now or before
   * @throws when another one of the same name does something else
   */
  public add(service: NodeService): MachineConfig {
    const earlier = this.bound.get(service.name);
    if (earlier && earlier.service._fingerprint() !== service._fingerprint()) {
      throw new Error(`[${this.node.path}] node services '${earlier.service.description}' and '${service.description}' are both `
        + `MachineConfig ${quoted(service.objectName(this.pool))} with different content: give both the same properties, or put one in another pool.`);
    }
    return earlier?.machineConfig ?? this.bind(service);
  }

  private bind(service: NodeService): MachineConfig {
    const machineConfig = service.bind(this, { pool: this.pool });
    this.bound.set(service.name, { service, machineConfig });
    return machineConfig;
  }
}
