import { labels, name, quantities, struct } from './field-rows';
import type { FieldTable } from './field-table';
import { PROBES_FIELDS, type Probes } from './probes';
import { Release, since } from '../facts/release';

/** The computing resources of a container. */
export interface Resources {
  /**
   * The most that the container gets, as quantities by resource: `{ cpu: '2', memory: '4Gi' }`. The resources join those of the base.
   *
   * @default - no limit
   */
  readonly limits?: { readonly [resource: string]: string };

  /**
   * What the node must have free for the container, as quantities by resource. The resources join those of the base.
   *
   * @default - the limits, else none
   */
  readonly requests?: { readonly [resource: string]: string };
}

/** Where the pods of a service run, and with what. An absent option keeps the value of the base. */
export interface PodOptions {
  /**
   * The labels that a node must have to run the pods. They join those of the base.
   *
   * @default - the labels of the service, else those of the control plane
   */
  readonly nodeSelector?: { readonly [label: string]: string };

  /**
   * The computing resources of each container.
   *
   * @default - no requests and no limits
   */
  readonly resources?: Resources;

  /**
   * The name of the `Topology` that spreads the pods over nodes. It must be in the namespace of the control plane.
   *
   * @default - the topology of the service, else that of the control plane
   */
  readonly topology?: string;

  /**
   * The probes of the pods. Requires release 18.0-fr6 or later.
   *
   * @default - probes of the operator, whose times follow from `apiTimeout`
   */
  readonly probes?: Probes;
}

export const RESOURCES_FIELDS: FieldTable<Resources> = {
  limits: quantities('limits'),
  requests: quantities('requests'),
};

export const POD_FIELDS: FieldTable<PodOptions> = {
  nodeSelector: labels('nodeSelector'),
  resources: struct('resources', RESOURCES_FIELDS),
  topology: name('topologyRef.name'),
  probes: struct('override.probes', PROBES_FIELDS, { releases: since(Release.RHOSO_18_0_FR6) }),
};
