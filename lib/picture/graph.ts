/** The groups of a picture, in order, with their titles. */
export const GROUPS = {
  glance: 'Glance',
  stores: 'stores',
  cinder: 'Cinder',
  files: 'mounted in pods',
  claims: 'claims',
  buses: 'message buses',
  nodes: 'nodes',
} as const;

/** The name of a group. */
export type Group = keyof typeof GROUPS;

/** A part of a cloud. */
export interface Part {
  /** The identity of the part: two parts with the same one are the same. */
  readonly key: string;

  readonly group: Group;

  /** What the picture says of it, line by line. The first line is its name. */
  readonly lines: readonly string[];
}

/** A use of one part by another. */
export interface Use {
  readonly from: string;
  readonly to: string;

  /** How it is used, such as the path of a mount; empty if the parts say it. */
  readonly label: string;
}

/** The parts of a cloud, and how they use each other. Both in the order in which they were found. */
export class Graph {
  private readonly partsByKey = new Map<string, Part>();
  private readonly usesByKey = new Map<string, Use>();

  /** The parts. */
  public get parts(): readonly Part[] {
    return [...this.partsByKey.values()];
  }

  /** The uses between parts. */
  public get uses(): readonly Use[] {
    return [...this.usesByKey.values()];
  }

  /** Adds a part, unless it is there. Returns its key. */
  public add(part: Part): string {
    if (!this.partsByKey.has(part.key)) {
      this.partsByKey.set(part.key, part);
    }
    return part.key;
  }

  /** Adds a use, unless it is there. */
  public connect(from: string, to: string, label: string = ''): void {
    const key = JSON.stringify([from, to, label]);
    if (!this.usesByKey.has(key)) {
      this.usesByKey.set(key, { from, to, label });
    }
  }
}
