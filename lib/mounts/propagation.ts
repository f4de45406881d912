import { oneLine } from '../check';
import { CINDER_SERVICE, EVERY_POD, GLANCE_SERVICE, propagationOf } from '../facts/services';

/**
 * The pods that have an extra mount: those of a service, a component, an API instance or a back-end.
 *
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go
 */
export class Propagation {
  /** Every pod of Glance. */
  public static readonly GLANCE = new Propagation(GLANCE_SERVICE.kind);
  /** The API pods of Glance. */
  public static readonly GLANCE_API = new Propagation(propagationOf(GLANCE_SERVICE, 'glanceAPIs'), Propagation.GLANCE);
  /** Every pod of Cinder. */
  public static readonly CINDER = new Propagation(CINDER_SERVICE.kind);
  /** The API pods of Cinder. */
  public static readonly CINDER_API = new Propagation(propagationOf(CINDER_SERVICE, 'cinderAPI'), Propagation.CINDER);
  /** The scheduler pods of Cinder. */
  public static readonly CINDER_SCHEDULER = new Propagation(propagationOf(CINDER_SERVICE, 'cinderScheduler'), Propagation.CINDER);
  /** The backup pods of Cinder. */
  public static readonly CINDER_BACKUP = new Propagation(propagationOf(CINDER_SERVICE, 'cinderBackup'), Propagation.CINDER);
  /** The volume pods of Cinder, for all back-ends. */
  public static readonly CINDER_VOLUME = new Propagation(propagationOf(CINDER_SERVICE, 'cinderVolumes'), Propagation.CINDER);
  /** The pods of every service that reads `extraMounts`. */
  public static readonly ALL = new Propagation(EVERY_POD);

  /**
   * The pods of one Glance API instance.
   *
   * @param name the instance's name, its key in `glanceAPIs`
   * @throws when the name is empty or is not one line of text
   */
  public static glanceApi(name: string): Propagation {
    return new Propagation(oneLine('the API instance of a propagation', name), Propagation.GLANCE_API);
  }

  /**
   * The pods of one Cinder back-end.
   *
   * @param name the back-end's name, its key in `cinderVolumes`
   * @throws when the name is empty or is not one line of text
   */
  public static cinderVolume(name: string): Propagation {
    return new Propagation(oneLine('the back-end of a propagation', name), Propagation.CINDER_VOLUME);
  }

  /**
   * The pods of any other service that reads `extraMounts`, by the propagation name that its operator defines.
   *
   * @param name the name of the service, component or instance, such as `ManilaShare`
   * @throws when the name is empty or is not one line of text
   */
  public static of(name: string): Propagation {
    return KNOWN.find((known) => known.name === name) ?? new Propagation(oneLine('a propagation', name));
  }

  private constructor(
    /** The entry in the list `propagation`. */
    public readonly name: string,
    private readonly parent?: Propagation,
  ) {}

  /**
   * Whether this propagation reaches every pod that the other one reaches.
   *
   * @param other the other propagation
   */
  public covers(other: Propagation): boolean {
    return this.name === EVERY_POD || this.name === other.name || (other.parent !== undefined && this.covers(other.parent));
  }
}

const KNOWN = [
  Propagation.ALL, Propagation.GLANCE, Propagation.GLANCE_API,
  Propagation.CINDER, Propagation.CINDER_API, Propagation.CINDER_SCHEDULER, Propagation.CINDER_BACKUP, Propagation.CINDER_VOLUME,
];

/** The smallest list that reaches the same pods. With two names for one pod the volume is mounted twice, which Kubernetes rejects. */
export function reduced(propagations: readonly Propagation[]): Propagation[] {
  return propagations.filter((one, index) => !propagations.some((other, at) => at !== index
    && other.covers(one) && (!one.covers(other) || at < index)));
}

/** Whether the two lists reach a common pod. */
export function overlap(left: readonly Propagation[], right: readonly Propagation[]): boolean {
  return left.some((one) => right.some((other) => one.covers(other) || other.covers(one)));
}
