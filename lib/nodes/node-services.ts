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
 * The node services of a pool. A service that several stores or back-ends need is created once.
 *
 * Applying them reboots every node of the pool. To apply them separately from the control plane, put them in a separate chart,
 * which is written to a separate file.
 */
export class NodeServices extends Construct {
  /** The pool whose nodes run them. */
  public readonly pool: MachinePool;
  private readonly bound = new Map<string, Bound>();

  /**
   * @param scope the parent construct
   * @param id the id of the construct
   * @param props the pool
   */
  public constructor(scope: Construct, id: string, props: NodeServicesProps = {}) {
    super(scope, id);
    this.pool = props.pool ?? MachinePool.MASTER;
  }

  /** The MachineConfigs, in the order in which their services were added. */
  public get machineConfigs(): MachineConfig[] {
    return [...this.bound.values()].map((bound) => bound.machineConfig);
  }

  /**
   * Adds a service. A service with the same name and content is shared.
   *
   * @returns the MachineConfig of the service, created now or earlier
   * @throws when another service has the same name but different content
   */
  public add(service: NodeService): MachineConfig {
    const earlier = this.bound.get(service.name);
    if (earlier && earlier.service._fingerprint() !== service._fingerprint()) {
      throw new Error(`[${this.node.path}] node services '${earlier.service.description}' and '${service.description}' both create `
        + `MachineConfig ${quoted(service.objectName(this.pool))}, with different content: give both the same properties, or use another pool for one.`);
    }
    return earlier?.machineConfig ?? this.bind(service);
  }

  private bind(service: NodeService): MachineConfig {
    const machineConfig = service.bind(this, { pool: this.pool });
    this.bound.set(service.name, { service, machineConfig });
    return machineConfig;
  }
}
