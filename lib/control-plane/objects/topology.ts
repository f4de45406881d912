import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import {
  NodeCondition, NodeOperator, PodNeighbours, SortedTopology, TOPOLOGY_FIELDS, TopologyOptions, TopologySpread, WhenUnsatisfiable,
} from './topology-options';
import { KubeTopology } from '../../../imports/topology.openstack.org';
import { checkAll, distinct, objectName } from '../../check';
import { DEFAULT_RELEASE } from '../../facts/release';
import { copied, defined } from '../../json';
import { fieldChecks, fieldPatch } from '../../services/field-table';
import { validateWritable } from '../../writable';
import { checkMetadata, ControlPlaneMetadata } from '../control-plane-metadata';

/** Properties of a `Topology`. */
export interface TopologyProps extends TopologyOptions {
  /** The name of the object, by which services refer to it (`topology`). */
  readonly name: string;

  /**
   * Namespace, labels and annotations. The namespace must be that of the control plane.
   *
   * @default - the namespace of the chart
   */
  readonly metadata?: ControlPlaneMetadata;
}

/**
 * How pods of the control plane are spread over nodes. A service, an API instance or a back-end names it in its property `topology`.
 *
 * @see https://github.com/openstack-k8s-operators/infra-operator/blob/main/apis/topology/v1beta1/topology_types.go
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export class Topology extends Construct {
  /** The name of the object. */
  public readonly name: string;

  /** The API object, for fields that this construct does not cover. */
  public readonly apiObject: ApiObject;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props how the pods are spread
   * @throws when Kubernetes does not accept a value
   */
  public constructor(scope: Construct, id: string, props: TopologyProps) {
    super(scope, id);
    const { metadata = {} } = props;
    const sorted = sortedTopology(props);
    checkMetadata(`[${this.node.path}]`, metadata);
    checkAll(`[${this.node.path}]`,
      () => objectName('name', props.name),
      ...fieldChecks(TOPOLOGY_FIELDS, sorted, DEFAULT_RELEASE),
      ...conditionsOf(props).map((condition) => () => checkCondition(condition)),
      ...(props.spread ?? []).map((spread) => () => checkSpread(spread)),
      () => props.spread && distinct('spread', props.spread, ({ topologyKey, whenUnsatisfiable }) => `${topologyKey} ${whenUnsatisfiable}`));
    this.name = props.name;
    this.apiObject = new KubeTopology(this, 'Resource', {
      metadata: { ...copied(defined(metadata)), name: props.name },
      spec: fieldPatch(TOPOLOGY_FIELDS, sorted, DEFAULT_RELEASE),
    });
    validateWritable(this.apiObject);
  }
}

// Requirements and preferences are separate lists of the object.
function sortedTopology({ spread, requiredNodes, preferredNodes, beside, apartFrom }: TopologyOptions): SortedTopology {
  return {
    'spread': spread?.map((constraint) => ({ maxSkew: 1, ...constraint })),
    'requiredNodes': requiredNodes && [{ conditions: requiredNodes }],
    preferredNodes,
    'beside': withWeight(beside, false),
    'beside with weight': withWeight(beside, true),
    'apartFrom': withWeight(apartFrom, false),
    'apartFrom with weight': withWeight(apartFrom, true),
  };
}

function withWeight(neighbours: readonly PodNeighbours[] | undefined, isPreferred: boolean): PodNeighbours[] | undefined {
  const found = neighbours?.filter(({ weight }) => (weight !== undefined) === isPreferred) ?? [];
  return found.length > 0 ? found : undefined;
}

function conditionsOf({ requiredNodes = [], preferredNodes = [] }: TopologyOptions): NodeCondition[] {
  return [...requiredNodes, ...preferredNodes.flatMap(({ conditions }) => conditions)];
}

function checkCondition({ key, operator, values }: NodeCondition): void {
  const count = values?.length ?? 0;
  const isPresence = operator === NodeOperator.EXISTS || operator === NodeOperator.DOES_NOT_EXIST;
  const isNumber = operator === NodeOperator.GREATER_THAN || operator === NodeOperator.LESS_THAN;
  if (isPresence && count > 0) {
    throw new Error(`the condition on '${key}' has values, but ${operator} takes none: remove values.`);
  }
  if (isNumber && (count !== 1 || !/^-?[0-9]+$/.test(values![0]))) {
    throw new Error(`the condition on '${key}' needs one whole number as its values, because the operator is ${operator}.`);
  }
  if (!isPresence && count === 0) {
    throw new Error(`the condition on '${key}' has no values, but ${operator} needs at least one.`);
  }
}

function checkSpread({ topologyKey, minDomains, whenUnsatisfiable }: TopologySpread): void {
  if (minDomains !== undefined && whenUnsatisfiable !== WhenUnsatisfiable.DO_NOT_SCHEDULE) {
    throw new Error(`the spread over '${topologyKey}' has minDomains, which Kubernetes accepts only with ${WhenUnsatisfiable.DO_NOT_SCHEDULE}: remove minDomains.`);
  }
}
