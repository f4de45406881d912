import type { KnownPlaceholders } from './placeholders';
import { own } from '../../json';
import { LONGEST_DNS_LABEL } from '../kubernetes/names';
import { isAtLeast, Release, type ReleaseName } from '../release';

/** A kind of pods of a service, with a field of the service's specification. */
export interface ServiceComponent {
  /** The field in the service's template: `glanceAPIs`. */
  readonly field: string;

  /** The word for the pods in messages: `API instance`. */
  readonly noun: string;

  /** Whether the field is a map whose every entry has pods of its own. */
  readonly isMap: boolean;

  /** The propagation name of these pods: `GlanceAPI`. The name of the service reaches them too. */
  readonly propagation: string;

  /** Whether the key of an entry is a propagation name as well. */
  readonly isReachedByKey: boolean;

  /**
   * What the component's own text does to the text of the service: it takes its place, or the pods read it after that one. The
   * same holds for the Secrets in `customServiceConfigSecrets`.
   */
  readonly ownText: 'replaces' | 'follows';

  /** The placeholders that the operator expands in the component's own text. */
  readonly placeholders: keyof KnownPlaceholders;
}

/** What an operator does with the texts, mounts and Secrets of a service. */
export interface ServiceFacts {
  /** The field in the specification of a control plane, which is also the name of the service in the option catalog. */
  readonly id: string;

  /** The kind of the service's own object, which is also the propagation name that reaches all of its pods. */
  readonly kind: string;

  /** A field that a whole object of that kind has, unless it names a Secret: an object with neither is a patch. */
  readonly essentialField: string;

  /** The placeholders that the operator expands in the text of the whole service. */
  readonly placeholders: keyof KnownPlaceholders;

  readonly components: readonly ServiceComponent[];
}

/**
 * Glance: one component, the API instances.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/const.go
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md
 */
export const GLANCE_SERVICE: ServiceFacts = {
  id: 'glance',
  kind: 'Glance',
  essentialField: 'storage',
  placeholders: 'glance',
  components: [
    { field: 'glanceAPIs', noun: 'API instance', isMap: true, propagation: 'GlanceAPI', isReachedByKey: true, ownText: 'replaces', placeholders: 'glance' },
  ],
};

/**
 * Cinder: the API, the scheduler, the backup services and the back-ends. The keys of `cinderBackups`, which exists from 18.0-fr5 on,
 * are not propagation names.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/cinder/const.go
 */
export const CINDER_SERVICE: ServiceFacts = {
  id: 'cinder',
  kind: 'Cinder',
  essentialField: 'cinderAPI',
  placeholders: 'cinder',
  components: [
    { field: 'cinderAPI', noun: 'API', isMap: false, propagation: 'CinderAPI', isReachedByKey: false, ownText: 'follows', placeholders: 'cinderApi' },
    { field: 'cinderScheduler', noun: 'scheduler', isMap: false, propagation: 'CinderScheduler', isReachedByKey: false, ownText: 'follows', placeholders: 'cinderVolume' },
    { field: 'cinderBackup', noun: 'backup service', isMap: false, propagation: 'CinderBackup', isReachedByKey: false, ownText: 'follows', placeholders: 'cinderVolume' },
    { field: 'cinderBackups', noun: 'backup service', isMap: true, propagation: 'CinderBackup', isReachedByKey: false, ownText: 'follows', placeholders: 'cinderVolume' },
    { field: 'cinderVolumes', noun: 'back-end', isMap: true, propagation: 'CinderVolume', isReachedByKey: true, ownText: 'follows', placeholders: 'cinderVolume' },
  ],
};

/**
 * Every service whose texts, mounts and Secrets are read. A further service needs its description here, and a view class only for
 * rules of its own.
 */
export const SERVICES: readonly ServiceFacts[] = [GLANCE_SERVICE, CINDER_SERVICE];

/**
 * The propagation name that reaches the pods of every service.
 *
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go
 */
export const EVERY_POD = 'All';

/** A propagation name that operators define for the jobs that create database tables. */
export const DATABASE_JOBS = 'DBSync';

/**
 * The propagation names that reach the pods of a component, without `All`.
 *
 * @param key the key of the entry, for a component that is a map
 */
export function propagationNames({ kind }: ServiceFacts, { propagation, isReachedByKey }: ServiceComponent, key: string): string[] {
  return [kind, propagation, ...isReachedByKey ? [key] : []];
}

/**
 * The propagation name that reaches all pods of a component.
 *
 * @param field the field of the component: `glanceAPIs`
 */
export function propagationOf({ components }: ServiceFacts, field: string): string {
  return components.find((component) => component.field === field)!.propagation;
}

/** The propagation names of a service and its components. */
export function fixedPropagationNames({ kind, components }: ServiceFacts): string[] {
  return [...new Set([kind, ...components.map(({ propagation }) => propagation)])];
}

/**
 * Whether a name may be one of pods of another service, whose names start with that of the service.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack
 */
export function isPropagationOfOtherService(name: string): boolean {
  return OTHER_SERVICES.test(name) && !SERVICES.some(({ kind }) => name.startsWith(kind));
}

const OTHER_SERVICES = /^(Barbican|Compute|Designate|Heat|Horizon|InstanceHa|Ironic|Keystone|Manila|Neutron|Nova|Octavia|OpenStackClient|Ovn|OVN|Placement|Swift|Telemetry|Tempest|Tobiko|Watcher)[A-Za-z]*$/;

/** The most characters of the name of a Pod's label value, without the 11 that a StatefulSet adds for its revision. */
const LONGEST_STATEFUL_SET_NAME = LONGEST_DNS_LABEL - 11;

/** What a unique pod name adds to the name of the service: a hyphen and five characters. */
const UNIQUE_SUFFIX_LENGTH = 6;

/**
 * The most characters of the name of an API instance: its StatefulSet is called `<service>-<instance>-<layout>`.
 *
 * @param service the name of the Glance object: `glance`
 * @param layout the layout of the instance
 * @param uniquePodNames whether the control plane adds a suffix to the service's name
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_webhook.go
 */
export function longestInstanceName(service: string, layout: string, uniquePodNames: boolean): number {
  return LONGEST_STATEFUL_SET_NAME - service.length - layout.length - 2 - (uniquePodNames ? UNIQUE_SUFFIX_LENGTH : 0);
}

/** What follows the name of an API instance in the names of its StatefulSets, by layout: the longest one. */
const STATEFUL_SET_SUFFIXES: Readonly<Record<string, string>> = { split: '-external-api', single: '-single', edge: '-edge-api' };

/**
 * The most characters of the name of an API instance that has pods. The webhook measures another name than that of the StatefulSet, so it
 * accepts names that are too long for the label of the revision: the StatefulSet exists, but its pods never do.
 *
 * @param service the name of the Glance object: `glance`
 * @param layout the layout of the instance
 * @param uniquePodNames whether the control plane adds a suffix to the service's name
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/statefulset.go
 */
export function longestNameWithPods(service: string, layout: string, uniquePodNames: boolean): number {
  return LONGEST_STATEFUL_SET_NAME - statefulSetLength(service, layout, uniquePodNames);
}

/** What the name of a CronJob may have at most, because its Jobs get longer names. */
const LONGEST_CRON_JOB_NAME = 52;

/**
 * The most characters of the name of an API instance with an image cache: for each pod there are CronJobs that are called after the pod,
 * or up to 18.0-fr5 after its claim, with `-cleaner` or `-pruner` at the end.
 *
 * @param service the name of the Glance object: `glance`
 * @param instance the layout and the number of pods of each kind
 * @param uniquePodNames whether the control plane adds a suffix to the service's name
 * @param release the release of the operators
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/cachejob.go
 */
export function longestNameWithCache(
  service: string, { layout, replicas }: { readonly layout: string; readonly replicas: number }, uniquePodNames: boolean, release: ReleaseName,
): number {
  const claim = isAtLeast(release, Release.RHOSO_18_0_FR6) ? '' : 'glance-cache-';
  const ordinal = `-${Math.max(replicas - 1, 0)}`;
  return LONGEST_CRON_JOB_NAME - statefulSetLength(service, layout, uniquePodNames) - `${claim}${ordinal}-cleaner`.length;
}

/** The characters of the name of a StatefulSet of Glance without the name of its API instance. */
function statefulSetLength(service: string, layout: string, uniquePodNames: boolean): number {
  return `${service}-${own(STATEFUL_SET_SUFFIXES, layout) ?? ''}`.length + (uniquePodNames ? UNIQUE_SUFFIX_LENGTH : 0);
}

/**
 * The most characters of the name of a Cinder back-end or of an entry of `cinderBackups`: their StatefulSets are called
 * `<service>-volume-<name>` and `<service>-backup-<name>`.
 *
 * @param service the name of the Cinder object: `cinder`
 * @param uniquePodNames whether the control plane adds a suffix to the service's name
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/cinder_webhook.go
 */
export function longestBackendName(service: string, uniquePodNames: boolean): number {
  return LONGEST_STATEFUL_SET_NAME - service.length - '-volume-'.length - (uniquePodNames ? UNIQUE_SUFFIX_LENGTH : 0);
}

/** The most characters of the name of a Cinder back-end of a control plane without unique pod names. */
export const LONGEST_BACKEND_NAME = longestBackendName(CINDER_SERVICE.id, false);
