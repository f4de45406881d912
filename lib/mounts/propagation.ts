import { oneLine } from '../check';

const EVERYWHERE = 'All';

/**
 * The pods that an extra mount reaches: a service, a component of it, or one API instance or back-end by its name.
 *
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go
 */
export class Propagation {
  /** Every pod of Glance. */
  public static readonly GLANCE = new Propagation('Glance');
  /** The API pods of Glance. */
  public static readonly GLANCE_API = new Propagation('GlanceAPI', Propagation.GLANCE);
  /** Every pod of Cinder. */
  public static readonly CINDER = new Propagation('Cinder');
  /** The API pods of Cinder. */
  public static readonly CINDER_API = new Propagation('CinderAPI', Propagation.CINDER);
  /** The scheduler pods of Cinder. */
  public static readonly CINDER_SCHEDULER = new Propagation('CinderScheduler', Propagation.CINDER);
  /** The backup pods of Cinder. */
  public static readonly CINDER_BACKUP = new Propagation('CinderBackup', Propagation.CINDER);
  /** The volume pods of Cinder, those of every back-end. */
  public static readonly CINDER_VOLUME = new Propagation('CinderVolume', Propagation.CINDER);
  /** The pods of every service that reads `extraMounts`. */
  public static readonly ALL = new Propagation(EVERYWHERE);

  /**
   * The pods of one Glance API instance.
   *
   * @param name the instance's name, its key in `glanceAPIs`
   */
  public static glanceApi(name: string): Propagation {
    return new Propagation(oneLine('the API instance of a propagation', name), Propagation.GLANCE_API);
  }

  /**
   * The pods of one Cinder back-end.
   *
   * @param name the back-end's name, its key in `cinderVolumes`
   */
  public static cinderVolume(name: string): Propagation {
    return new Propagation(oneLine('the back-end of a propagation', name), Propagation.CINDER_VOLUME);
  }

  /**
   * Pods of any other service that reads `extraMounts`, by the name that its operator gives them.
   *
   * @param name the service, component or instance, such as `ManilaShare`
   */
  public static of(name: string): Propagation {
    return KNOWN.find((known) => known.name === name) ?? new Propagation(oneLine('a propagation', name));
  }

  private constructor(
    /** The name as it stands in `propagation`. */
    public readonly name: string,
    private readonly parent?: Propagation,
  ) {}

  /**
   * Whether every pod that `other` reaches is reached by this one too.
   *
   * @param other the propagation to compare with
   */
  public covers(other: Propagation): boolean {
    return this.name === EVERYWHERE || this.name === other.name || (other.parent !== undefined && this.covers(other.parent));
  }
}

const KNOWN = [
  Propagation.ALL, Propagation.GLANCE, Propagation.GLANCE_API,
  Propagation.CINDER, Propagation.CINDER_API, Propagation.CINDER_SCHEDULER, Propagation.CINDER_BACKUP, Propagation.CINDER_VOLUME,
];

/** The fewest of the given that reach the same pods: two that match one pod would mount the volume twice, which the pod refuses. */
export function reduced(propagations: readonly Propagation[]): Propagation[] {
  return propagations.filter((one, index) => !propagations.some((other, at) => at !== index
    && other.covers(one) && (!one.covers(other) || at < index)));
}

/** Whether some pod is reached by both lists. */
export function overlap(left: readonly Propagation[], right: readonly Propagation[]): boolean {
  return left.some((one) => right.some((other) => one.covers(other) || other.covers(one)));
}
