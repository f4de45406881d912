import { Release } from './facts/release';
import { ExtraMount } from './mounts/extra-mount';
import { ExtraMounts } from './mounts/extra-mounts';
import { refuseOperatorPaths } from './mounts/operator-paths';
import { NodeService } from './nodes/node-service';
import { NodeServices } from './nodes/node-services';

/** The mounts and node services that a store or a back-end needs in addition to its configuration section. */
export interface Needs {
  readonly extraMounts: readonly ExtraMount[];
  readonly nodeServices: readonly NodeService[];
}

/** The contributions of stores and back-ends to one control plane, and the number of changes to that control plane. */
export class Contributions {
  /** The extra mounts of the control plane. */
  public readonly extraMounts = new ExtraMounts();

  private changes = 0;

  /**
   * @param release the release of the control plane
   * @param nodeServices the construct that receives the node services
   */
  public constructor(public readonly release: Release, public readonly nodeServices: NodeServices) {}

  /** The number of changes so far. The control plane stays the same while this number does. */
  public get revision(): number {
    return this.changes;
  }

  /** Counts a change. Every method that changes the control plane must call this one. */
  public change(): void {
    this.changes += 1;
  }

  /**
   * Adds the mounts and node services of a store or a back-end.
   *
   * @param contributor the name of the store or back-end in error messages, such as `store 'ceph'`
   * @param needs the mounts and node services
   * @param instances the API instances that need the mounts, if not all pods of their propagation do
   * @throws when an operator or another contributor mounts another volume at the same path, or another contributor has a different node
   * service of the same name. In this case nothing is added
   */
  public add(contributor: string, { extraMounts, nodeServices }: Needs, instances?: () => readonly string[] | undefined): void {
    refuseOperatorPaths(extraMounts, contributor, this.release);
    this.extraMounts.check(extraMounts, contributor);
    nodeServices.forEach((service) => this.nodeServices._check(service, contributor));
    this.extraMounts.add(extraMounts, contributor, instances);
    nodeServices.forEach((service) => this.nodeServices._contribute(service, contributor));
    this.change();
  }
}
