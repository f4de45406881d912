import { absolutePath, oneLine } from '../check';
import { ExtraVolume } from './extra-volume';
import { Propagation, reduced } from './propagation';
import { quoted } from '../facts/quoting';

/** Properties of an extra mount. */
export interface ExtraMountProps {
  /** The volume that is mounted. */
  readonly volume: ExtraVolume;

  /** Where it is mounted in the pods, an absolute path. */
  readonly mountPath: string;

  /**
   * Whether the pods mount it read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;

  /**
   * The directory inside the volume that is mounted, a relative path.
   *
   * @default - the volume's root
   */
  readonly subPath?: string;

  /**
   * The pods that mount it.
   *
   * @default - every service that reads `extraMounts`
   */
  readonly propagation?: Propagation[];

  /**
   * What the volume is for, in a word, such as `Ceph` or `Nfs`. The operators keep it as a label only.
   *
   * @default 'Undefined'
   */
  readonly extraVolType?: string;

  /**
   * The name of the entry of `extraMounts` that holds it. Mounts of one name and region share an entry.
   *
   * @default 'v1'
   */
  readonly name?: string;

  /**
   * The region of the entry of `extraMounts` that holds it. The operators keep it as a label only.
   *
   * @default 'r1'
   */
  readonly region?: string;
}

/**
 * A volume in pods of the control plane: one volume and one mount of `extraMounts`.
 */
export class ExtraMount {
  /** The volume that is mounted. */
  public readonly volume: ExtraVolume;
  /** Where it is mounted in the pods. */
  public readonly mountPath: string;
  /** Whether the pods mount it read-only. */
  public readonly readOnly: boolean;
  /** The directory inside the volume that is mounted. */
  public readonly subPath?: string;
  /** The pods that mount it, each named once; empty for every service. */
  public readonly propagation: Propagation[];
  /** What the volume is for. */
  public readonly extraVolType: string;
  /** The name of the entry of `extraMounts`. */
  public readonly name: string;
  /** The region of the entry of `extraMounts`. */
  public readonly region: string;

  /**
   * @param props what is mounted, and where
   * @throws when the mount path is not absolute or the root, the sub-path leaves the volume, or a name is not one line of text
   */
  public constructor(props: ExtraMountProps) {
    this.volume = props.volume;
    this.mountPath = checkedMountPath(props.mountPath);
    this.readOnly = props.readOnly ?? false;
    this.subPath = props.subPath === undefined ? undefined : relativePath(props.subPath);
    this.propagation = reduced(props.propagation ?? []);
    this.extraVolType = oneLine('extraVolType', props.extraVolType ?? 'Undefined');
    this.name = oneLine('name', props.name ?? 'v1');
    this.region = oneLine('region', props.region ?? 'r1');
  }
}

/** An absolute path without what makes no difference: slashes that are doubled or at the end, and steps to where one is. */
export function mountPathOf(path: string): string {
  return `/${path.split('/').filter((step) => step !== '' && step !== '.').join('/')}`;
}

/** The path of a mount, or an error that says what is wrong with it. */
export function checkedMountPath(value: string): string {
  const path = mountPathOf(absolutePath('mountPath', value));
  if (path === '/') {
    throw new Error(`mountPath is ${quoted(value)}: use a directory below '/', for a mount there hides all that the container has.`);
  }
  return path;
}

function relativePath(value: string): string {
  if (value.startsWith('/') || value.split('/').includes('..')) {
    throw new Error(`subPath is ${quoted(value)}: use a path inside the volume, without a leading '/' and without '..'.`);
  }
  return oneLine('subPath', value);
}
