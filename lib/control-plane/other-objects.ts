import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { JUDGED_KINDS } from '../facts/kinds';

/** Each control plane is judged by its own validation. */
const CONTROL_PLANE = 'OpenStackControlPlane';

const KNOWN = new WeakMap<IConstruct, Neighbours>();

/** What the rules look at beside the control planes of an app: looked for once each time that the app is validated. */
export class Neighbours {
  public static of(scope: Construct): Neighbours {
    const { root } = scope.node;
    const neighbours = KNOWN.get(root) ?? new Neighbours(root);
    KNOWN.set(root, neighbours);
    return neighbours;
  }

  private readonly asked = new Set<object>();
  private objects: readonly ApiObject[] | undefined;

  private constructor(private readonly root: IConstruct) {}

  /** What there is. One that asks again asks in another validation, before which anything may have changed. */
  public seenBy(one: object): readonly ApiObject[] {
    if (this.asked.has(one)) {
      this.forget();
    }
    this.asked.add(one);
    this.objects ??= this.root.node.findAll().filter(isNeighbour);
    return this.objects;
  }

  /** Looks anew next time. */
  public forget(): void {
    this.asked.clear();
    this.objects = undefined;
  }
}

function isNeighbour(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct) && JUDGED_KINDS.has(construct.kind) && construct.kind !== CONTROL_PLANE;
}
