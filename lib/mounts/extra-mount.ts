import { absolutePath, oneLine } from '../check';
import { ExtraVolume } from './extra-volume';
import { Propagation, reduced } from './propagation';
import { quoted } from '../facts/text/quoting';

/** Properties of an extra mount. */
export interface ExtraMountProps {
  /** The mounted volume. */
  readonly volume: ExtraVolume;

  /** The mount path in the pods, an absolute path. */
  readonly mountPath: string;

  /**
   * Whether the pods mount it read-only.
   *
   * @default false
   */
  readonly readOnly?: boolean;

  /**
   * The mounted directory of the volume, a path relative to the volume's root.
   *
   * @default - the volume's root
   */
  readonly subPath?: string;

  /**
   * The pods that have the mount.
   *
   * @default - every service that reads `extraMounts`
   */
  readonly propagation?: Propagation[];

  /**
   * The purpose of the volume in one word, such as `Ceph` or `Nfs`. The operators use it only as a label.
   *
   * @default 'Undefined'
   */
  readonly extraVolType?: string;

  /**
   * The name of the entry in `extraMounts`. Mounts with the same name and region share an entry.
   *
   * @default 'v1'
   */
  readonly name?: string;

  /**
   * The region of the entry in `extraMounts`. The operators use it only as a label.
   *
   * @default 'r1'
   */
  readonly region?: string;
}

/**
 * A volume in pods of the control plane: one volume and one mount in `extraMounts`.
 */
export class ExtraMount {
  /** The mounted volume. */
  public readonly volume: ExtraVolume;
  /** The mount path in the pods, without a trailing slash. */
  public readonly mountPath: string;
  /** Whether the pods mount it read-only. */
  public readonly readOnly: boolean;
  /** The mounted directory of the volume. */
  public readonly subPath?: string;
  /** The pods that have the mount, without overlaps. An empty list means every service. */
  public readonly propagation: Propagation[];
  /** The purpose of the volume. */
  public readonly extraVolType: string;
  /** The name of the entry in `extraMounts`. */
  public readonly name: string;
  /** The region of the entry in `extraMounts`. */
  public readonly region: string;

  /**
   * @param props the volume and its mount path
   * @throws when the mount path is relative or is `/`, the sub-path leaves the volume, or a name is not one line of text
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

/** The normal form of an absolute path: without double slashes, a trailing slash and `.` segments. */
export function mountPathOf(path: string): string {
  return `/${path.split('/').filter((step) => step !== '' && step !== '.').join('/')}`;
}

/**
 * The normal form of a mount path.
 *
 * @throws when the path is relative or is `/`
 */
export function checkedMountPath(value: string): string {
  const path = mountPathOf(absolutePath('mountPath', value));
  if (path === '/') {
    throw new Error(`mountPath is ${quoted(value)}: use a directory below '/', because a mount at '/' hides all files of the container.`);
  }
  return path;
}

function relativePath(value: string): string {
  if (value.startsWith('/') || value.split('/').includes('..')) {
    throw new Error(`subPath is ${quoted(value)}: use a path inside the volume, without a leading '/' and without '..'.`);
  }
  return oneLine('subPath', value);
}
