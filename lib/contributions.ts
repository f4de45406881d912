import { Release } from './facts/release';
import { ExtraMount } from './mounts/extra-mount';
import { ExtraMounts } from './mounts/extra-mounts';
import { NodeService } from './nodes/node-service';
import { NodeServices } from './nodes/node-services';

/** What a store or a back-end needs besides its section. */
export interface Needs {
  readonly extraMounts: readonly ExtraMount[];
  readonly nodeServices: readonly NodeService[];
}

/** What the parts of one control plane contribute to it, and a counter of the changes to it. */
export class Contributions {
  /** The extra mounts of the control plane. */
  public readonly extraMounts = new ExtraMounts();

  private changes = 0;

  /**
   * @param release the release that the control plane is for
   * @param nodeServices where node services are added
   */
  public constructor(public readonly release: Release, public readonly nodeServices: NodeServices) {}

  /** The number of changes so far: as long as it stays the same, the control plane stays the same. */
  public get revision(): number {
    return this.changes;
  }

  /** Counts a change. Whatever changes the control plane calls it. */
  public change(): void {
    this.changes += 1;
  }

  /**
   * Adds what a store or a back-end needs.
   *
   * @param contributor who needs it, as an error names it, such as `store 'ceph'`
   * @throws when another contributor mounts something else at the same path, or has another node service of the same name
   */
  public add(contributor: string, { extraMounts, nodeServices }: Needs): void {
    extraMounts.forEach((mount) => this.extraMounts.add(mount, contributor));
    nodeServices.forEach((service) => this.nodeServices.add(service));
    this.change();
  }
}
