import { oneLine } from '../check';
import { CINDER_SERVICE, EVERY_POD, GLANCE_SERVICE, propagationOf, SERVICES } from '../facts/operators/services';

/** Pods with the same extra mounts: those of an API instance, of a back-end, or of another component. */
export interface Pod {
  /** The field of the service in the specification of a control plane; undefined if the library does not know the service. */
  readonly service?: string;

  /** The key of the API instance or the back-end. */
  readonly key?: string;

  /** The propagation names that reach the pods. */
  readonly names: readonly string[];
}

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

  /**
   * Every propagation that reaches some of the pods.
   *
   * @internal
   */
  public static _to(pods: readonly Pod[]): Propagation[] {
    const ofServices = SERVICES.flatMap(({ id, kind, components }) => {
      const service = new Propagation(kind);
      const ofComponents = components.map(({ propagation }) => new Propagation(propagation, service));
      const keyed = pods.filter((pod) => pod.service === id && pod.key !== undefined)
        .flatMap(({ key, names }) => (names.includes(key!) ? [new Propagation(key!, ofComponents.find(({ name }) => names.includes(name)))] : []));
      return [service, ...ofComponents, ...keyed];
    });
    const others = pods.filter(({ service }) => service === undefined).flatMap(({ names }) => names.map((name) => new Propagation(name)));
    return [Propagation.ALL, ...ofServices, ...others];
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
    const isSame = this.name === other.name && (this.parent === undefined || this.parent.name === other.parent?.name);
    return this.name === EVERY_POD || isSame || (other.parent !== undefined && this.covers(other.parent));
  }

  /**
   * Whether this propagation reaches pods.
   *
   * @internal
   */
  public _reaches({ names }: Pod): boolean {
    return this.name === EVERY_POD || (names.includes(this.name) && (this.parent === undefined || names.includes(this.parent.name)));
  }

  /**
   * The service to which this propagation belongs if it is the key of an API instance or a back-end: its field in the specification of
   * a control plane. A key of one service can be a key of another service too.
   *
   * @internal
   */
  public _serviceOfKey(): string | undefined {
    return this.parent && SERVICES.find(({ components }) => components.some(({ propagation }) => propagation === this.parent?.name))?.id;
  }

  /**
   * Whether this is the key of an entry of a component.
   *
   * @internal
   */
  public _isKeyOf(component: string): boolean {
    return this.parent?.name === component;
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
