import { Construct } from 'constructs';
import type { MachineConfig } from './machine-config';
import { MachinePool } from './machine-pool';
import type { NodeService } from './node-service';
import { quoted } from '../facts/text/quoting';

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

  /** The store or back-end that brings the service; undefined if the program adds it. */
  readonly contributor?: string;
}

/**
 * The node services of a pool. A service that several stores or back-ends need is created once.
 *
 * Stores and back-ends bring the services that they need, with the defaults of these services. A service that the program adds
 * replaces the one of the same name that they bring, whichever comes first.
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
   * Adds a service. A service with the same name and content is shared. It replaces a service of the same name that a store or a
   * back-end brings: this is how to configure such a service.
   *
   * @example
   * // The store brings multipathd with its defaults. This one is used instead.
   * controlPlane.nodeServices.add(new Multipathd({ findMultipaths: FindMultipaths.SMART }));
   *
   * @returns the MachineConfig of the service, created now or earlier
   * @throws when the program added another service of the same name, or when the one that it would replace does something else
   */
  public add(service: NodeService): MachineConfig {
    const earlier = this.bound.get(service.name);
    if (earlier?.contributor !== undefined && service._doesTheSameAs(earlier.service)) {
      earlier.machineConfig._remove();
      return this.bind({ service });
    }
    return this.shared({ service });
  }

  /**
   * Adds a service that a store or a back-end brings, unless the program added one of the same name.
   *
   * @param service the service
   * @param contributor the store or back-end in error messages, such as `store 'ceph'`
   * @throws when another contributor brings a different service of the same name
   * @internal
   */
  public _contribute(service: NodeService, contributor: string): void {
    if (!this.isReplaced(service)) {
      this.shared({ service, contributor });
    }
  }

  /**
   * Checks that a store or a back-end can bring a service, without adding it.
   *
   * @param service the service
   * @param contributor the store or back-end in error messages, such as `store 'ceph'`
   * @throws when another contributor brings a different service of the same name
   * @internal
   */
  public _check(service: NodeService, contributor: string): void {
    if (!this.isReplaced(service)) {
      this.refuseOther({ service, contributor });
    }
  }

  // Whether the program added a service that replaces one that a store or a back-end brings.
  private isReplaced(service: NodeService): boolean {
    const earlier = this.bound.get(service.name);
    return earlier !== undefined && earlier.contributor === undefined && service._doesTheSameAs(earlier.service);
  }

  private shared(added: Omit<Bound, 'machineConfig'>): MachineConfig {
    this.refuseOther(added);
    return this.bound.get(added.service.name)?.machineConfig ?? this.bind(added);
  }

  private refuseOther(added: Omit<Bound, 'machineConfig'>): void {
    const earlier = this.bound.get(added.service.name);
    if (earlier && earlier.service._fingerprint() !== added.service._fingerprint()) {
      throw new Error(`[${this.node.path}] ${origin(earlier)} and ${origin(added)} both create MachineConfig `
        + `${quoted(added.service.objectName(this.pool))}, with different content: ${fix(earlier, added)}`);
    }
  }

  private bind(added: Omit<Bound, 'machineConfig'>): MachineConfig {
    const machineConfig = added.service.bind(this, { pool: this.pool });
    this.bound.set(added.service.name, { ...added, machineConfig });
    return machineConfig;
  }
}

function origin({ service, contributor }: Omit<Bound, 'machineConfig'>): string {
  return `node service '${service.description}'${contributor === undefined ? '' : ` of ${contributor}`}`;
}

function fix(earlier: Omit<Bound, 'machineConfig'>, added: Omit<Bound, 'machineConfig'>): string {
  if (!added.service._doesTheSameAs(earlier.service)) {
    return 'give one of them another name.';
  }
  return earlier.contributor === undefined
    ? 'give both the same properties, or add one of them to the node services of another pool.'
    : 'call nodeServices.add() of the control plane with the one to use before you add the two; it replaces both.';
}
