import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { JUDGED_KINDS } from '../facts/operators/kinds';

/** Not among the other objects, because each control plane has its own validation. */
const CONTROL_PLANE = 'OpenStackControlPlane';

const BY_ROOT = new WeakMap<IConstruct, OtherObjects>();

/** The objects of an app that the rules inspect besides its control planes. Each validation pass searches the app once. */
export class OtherObjects {
  /** The objects of the app that contains the scope. Every scope of one app gets the same instance. */
  public static inAppOf(scope: Construct): OtherObjects {
    const { root } = scope.node;
    const known = BY_ROOT.get(root) ?? new OtherObjects(root);
    BY_ROOT.set(root, known);
    return known;
  }

  private readonly readers = new Set<object>();
  private objects: readonly ApiObject[] | undefined;

  private constructor(private readonly root: IConstruct) {}

  /**
   * The objects. A second call by the same reader starts a new validation pass, which searches the app again.
   *
   * @param reader the validation that reads the objects
   */
  public readBy(reader: object): readonly ApiObject[] {
    if (this.readers.has(reader)) {
      this.clear();
    }
    this.readers.add(reader);
    this.objects ??= this.root.node.findAll().filter(isOtherObject);
    return this.objects;
  }

  /** Makes the next call of `readBy` search the app again. */
  public clear(): void {
    this.readers.clear();
    this.objects = undefined;
  }
}

function isOtherObject(construct: IConstruct): construct is ApiObject {
  return ApiObject.isApiObject(construct) && JUDGED_KINDS.has(construct.kind) && construct.kind !== CONTROL_PLANE;
}
