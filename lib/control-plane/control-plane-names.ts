import { ApiObject, Chart } from 'cdk8s';
import { objectKey } from '../facts/kubernetes/object-key';
import { quoted } from '../facts/text/quoting';

const OF_CHARTS = new WeakMap<Chart, ControlPlaneNames>();

/** The names of the control planes of one chart, which cdk8s writes into one file. */
export class ControlPlaneNames {
  /** The names in the chart of an object. */
  public static inChartOf(object: ApiObject): ControlPlaneNames {
    const names = OF_CHARTS.get(object.chart) ?? new ControlPlaneNames();
    OF_CHARTS.set(object.chart, names);
    return names;
  }

  private readonly byKey = new Map<string, ApiObject>();
  private readonly byNamespace = new Map<string, ApiObject[]>();

  private readonly warned = new Set<ApiObject>();

  private constructor() {}

  /** Adds a control plane, with the name and namespace that it has now. */
  public add(object: ApiObject): void {
    const key = keyOf(object);
    this.byKey.set(key, this.byKey.get(key) ?? object);
    const namespace = object.metadata.namespace ?? '';
    this.byNamespace.set(namespace, [...(this.byNamespace.get(namespace) ?? []), object].slice(0, 2));
  }

  /** One error if an earlier control plane is the same object to the cluster. */
  public errors(object: ApiObject): string[] {
    const earlier = this.byKey.get(keyOf(object));
    return earlier === undefined || earlier === object ? [] : [
      `[${pathOf(object)}] writes the OpenStackControlPlane ${quoted(object.name)}, which [${pathOf(earlier)}] writes too: the one that is `
      + 'applied last replaces the other. Pass the first control plane to the other ready-made as its property controlPlane, or set another name and namespace.',
    ];
  }

  /** One warning, for the second control plane of a namespace. cdk8s validates several times; the warning is given once. */
  public newWarnings(object: ApiObject): string[] {
    const [first, second] = this.byNamespace.get(object.metadata.namespace ?? '') ?? [];
    if (second !== object || first.name === second.name || this.warned.has(object)) {
      return [];
    }
    this.warned.add(object);
    return [
      `[${pathOf(object)}] writes the OpenStackControlPlane ${quoted(object.name)} into the namespace of ${quoted(first.name)} [${pathOf(first)}], `
      + 'where the operator accepts only one control plane. Give each control plane a namespace of its own, or remove one.',
    ];
  }
}

function keyOf({ apiGroup, kind, metadata, name }: ApiObject): string {
  return objectKey({ apiVersion: `${apiGroup}/`, kind, namespace: metadata.namespace, name });
}

// The path of the construct that the program knows, around the object.
function pathOf({ node }: ApiObject): string {
  return node.path.replace(/\/Resource$/, '');
}
