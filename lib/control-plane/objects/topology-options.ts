import { oneLine } from '../../check';
import { choice, labels, list, structs, text, whole } from '../../services/field-rows';
import type { FieldTable } from '../../services/field-table';

/** What happens to a pod that no node can take without a larger skew. */
export enum WhenUnsatisfiable {
  /** The pod waits. */
  DO_NOT_SCHEDULE = 'DoNotSchedule',
  /** The pod runs on the node that makes the skew smallest. */
  SCHEDULE_ANYWAY = 'ScheduleAnyway',
}

/** Whether nodes count that a pod cannot run on. */
export enum NodeInclusionPolicy {
  /** Only nodes that the pod can run on count. */
  HONOR = 'Honor',
  /** All nodes count. */
  IGNORE = 'Ignore',
}

/** How the pods are spread over groups of nodes. */
export interface TopologySpread {
  /** The label of nodes whose values are the groups, such as `topology.kubernetes.io/zone` or `kubernetes.io/hostname`. */
  readonly topologyKey: string;

  /** What happens to a pod that no node can take without a larger skew. */
  readonly whenUnsatisfiable: WhenUnsatisfiable;

  /**
   * The largest difference between the numbers of pods of two groups, at least 1.
   *
   * @default 1
   */
  readonly maxSkew?: number;

  /**
   * The labels of the pods that count.
   *
   * @default - the pods of the service: the operator adds its labels
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Labels whose values must be those of the new pod, by key, such as `pod-template-hash`.
   *
   * @default - none
   */
  readonly matchLabelKeys?: string[];

  /**
   * The least number of groups, at least 1. Only with `DO_NOT_SCHEDULE`.
   *
   * @default 1
   */
  readonly minDomains?: number;

  /**
   * Whether nodes count that do not match the node affinity of the pod.
   *
   * @default NodeInclusionPolicy.HONOR
   */
  readonly nodeAffinityPolicy?: NodeInclusionPolicy;

  /**
   * Whether nodes count whose taints the pod does not tolerate.
   *
   * @default NodeInclusionPolicy.IGNORE
   */
  readonly nodeTaintsPolicy?: NodeInclusionPolicy;
}

/** How the value of a label of a node is compared. */
export enum NodeOperator {
  /** The value is one of `values`. */
  IN = 'In',
  /** The value is none of `values`. */
  NOT_IN = 'NotIn',
  /** The node has the label. */
  EXISTS = 'Exists',
  /** The node does not have the label. */
  DOES_NOT_EXIST = 'DoesNotExist',
  /** The value is a number greater than the only one of `values`. */
  GREATER_THAN = 'Gt',
  /** The value is a number less than the only one of `values`. */
  LESS_THAN = 'Lt',
}

/** A condition on a label of nodes. */
export interface NodeCondition {
  /** The key of the label. */
  readonly key: string;

  /** How its value is compared. */
  readonly operator: NodeOperator;

  /**
   * The values to compare with. None for `EXISTS` and `DOES_NOT_EXIST`.
   *
   * @default - none
   */
  readonly values?: string[];
}

/** Nodes that are preferred. */
export interface NodePreference {
  /** The conditions, all of which a preferred node meets. */
  readonly conditions: NodeCondition[];

  /** The weight among the preferences, 1 to 100. */
  readonly weight: number;
}

/** Pods that a new pod should run beside, or apart from. */
export interface PodNeighbours {
  /** The label of nodes whose values are the groups in which pods are beside each other, such as `kubernetes.io/hostname`. */
  readonly topologyKey: string;

  /** The labels of the pods. */
  readonly labels: { readonly [key: string]: string };

  /**
   * The weight among the preferences, 1 to 100. Without it, it is a requirement: a pod that cannot meet it waits.
   *
   * @default - a requirement
   */
  readonly weight?: number;
}

/** How pods are spread over nodes. */
export interface TopologyOptions {
  /**
   * How the pods are spread over groups of nodes.
   *
   * @default - not at all
   */
  readonly spread?: TopologySpread[];

  /**
   * Conditions on labels of nodes, all of which a node must meet.
   *
   * @default - none
   */
  readonly requiredNodes?: NodeCondition[];

  /**
   * Nodes that are preferred.
   *
   * @default - none
   */
  readonly preferredNodes?: NodePreference[];

  /**
   * Pods that a new pod runs beside.
   *
   * @default - none
   */
  readonly beside?: PodNeighbours[];

  /**
   * Pods that a new pod runs apart from.
   *
   * @default - none
   */
  readonly apartFrom?: PodNeighbours[];
}

const SPREAD_FIELDS: FieldTable<TopologySpread> = {
  maxSkew: whole('maxSkew', { min: 1, reason: 'Kubernetes refuses 0' }),
  topologyKey: text('topologyKey'),
  whenUnsatisfiable: choice('whenUnsatisfiable', WhenUnsatisfiable),
  labels: labels('labelSelector.matchLabels'),
  matchLabelKeys: list('matchLabelKeys'),
  minDomains: whole('minDomains', { min: 1, reason: 'Kubernetes refuses 0' }),
  nodeAffinityPolicy: choice('nodeAffinityPolicy', NodeInclusionPolicy),
  nodeTaintsPolicy: choice('nodeTaintsPolicy', NodeInclusionPolicy),
};

const CONDITION_FIELDS: FieldTable<NodeCondition> = {
  key: text('key'),
  operator: choice('operator', NodeOperator),
  values: list('values', (property, value) => (value === '' ? value : oneLine(property, value))),
};

const WEIGHT = { min: 1, max: 100, reason: 'Kubernetes refuses other weights' };

const PREFERENCE_FIELDS: FieldTable<NodePreference> = {
  weight: whole('weight', WEIGHT),
  conditions: structs('preference.matchExpressions', CONDITION_FIELDS),
};

const REQUIRED_FIELDS: FieldTable<PodNeighbours> = {
  labels: labels('labelSelector.matchLabels'),
  topologyKey: text('topologyKey'),
};

const PREFERRED_FIELDS: FieldTable<PodNeighbours> = {
  weight: whole('weight', WEIGHT),
  labels: labels('podAffinityTerm.labelSelector.matchLabels'),
  topologyKey: text('podAffinityTerm.topologyKey'),
};

const AFFINITY = 'affinity.nodeAffinity';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** The options of a topology with requirements and preferences apart. */
export interface SortedTopology extends Omit<TopologyOptions, 'requiredNodes'> {
  readonly 'requiredNodes'?: { readonly conditions: NodeCondition[] }[];
  readonly 'beside with weight'?: PodNeighbours[];
  readonly 'apartFrom with weight'?: PodNeighbours[];
}

/** The fields of a topology below `spec`. */
export const TOPOLOGY_FIELDS: FieldTable<SortedTopology> = {
  'spread': structs('topologySpreadConstraints', SPREAD_FIELDS),
  'requiredNodes': structs(`${AFFINITY}.${REQUIRED}.nodeSelectorTerms`, { conditions: structs('matchExpressions', CONDITION_FIELDS) }),
  'preferredNodes': structs(`${AFFINITY}.${PREFERRED}`, PREFERENCE_FIELDS),
  'beside': structs(`affinity.podAffinity.${REQUIRED}`, REQUIRED_FIELDS),
  'beside with weight': structs(`affinity.podAffinity.${PREFERRED}`, PREFERRED_FIELDS),
  'apartFrom': structs(`affinity.podAntiAffinity.${REQUIRED}`, REQUIRED_FIELDS),
  'apartFrom with weight': structs(`affinity.podAntiAffinity.${PREFERRED}`, PREFERRED_FIELDS),
};
