import type { Construct } from 'constructs';
import type { IgnitionFile } from './ignition-file';
import { MachineConfig } from './machine-config';
import type { MachinePool } from './machine-pool';
import type { SystemdUnit } from './systemd-unit';
import { dnsLabel } from '../check';
import { canonicalJson } from '../json';

/** Options of binding a node service. */
export interface NodeServiceBindOptions {
  /** The pool whose nodes run it. */
  readonly pool: MachinePool;
}

/** The content of a node service. */
export interface NodeServiceContent {
  /**
   * Labels of the object.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Files of the service.
   *
   * @default - none
   */
  readonly files?: IgnitionFile[];

  /**
   * Systemd units of the service.
   *
   * @default - none
   */
  readonly units?: SystemdUnit[];

  /**
   * Arguments for the nodes' kernel.
   *
   * @default - none
   */
  readonly kernelArguments?: string[];
}

/**
 * Software that must run on the nodes for a store or back-end to work. Each node service is one `MachineConfig`.
 *
 * Applying it reboots every node of the pool. `NodeServices` collects node services, and can be in a separate chart.
 */
export abstract class NodeService {
  /**
   * @param name the name of the object, after `99-<pool>-`; an RFC 1123 label
   * @param description a short description for error messages, such as `iscsid (3 logins of 5 s)`
   */
  public constructor(public readonly name: string, public readonly description: string) {
    dnsLabel('the name of a node service', name, 40);
  }

  /**
   * Creates the `MachineConfig`.
   *
   * @param scope the parent construct; it can hold only one service of this name for a pool
   * @param options the pool
   */
  public bind(scope: Construct, options: NodeServiceBindOptions): MachineConfig {
    const name = this.objectName(options.pool);
    return new MachineConfig(scope, name, { name, pool: options.pool, ...this.renderContent() });
  }

  /** The name of the object in a pool: `99-<pool>-<name>`. */
  public objectName(pool: MachinePool): string {
    return `99-${pool.name}-${this.name}`;
  }

  /**
   * A text that is equal for two services with the same content.
   *
   * @internal
   */
  public _fingerprint(): string {
    const { labels, files, units, kernelArguments } = this.renderContent();
    return canonicalJson({ labels, kernelArguments, files: files?.map((file) => file._toJson()), units: units?.map((unit) => unit._toJson()) });
  }

  /**
   * Whether the service does the same as another one of its name, and so can replace it. True, unless a subclass overrides it.
   *
   * @internal
   */
  public _doesTheSameAs(_other: NodeService): boolean {
    return true;
  }

  /** The content of the service. It must be the same at each call. */
  protected abstract renderContent(): NodeServiceContent;
}
