import fc from 'fast-check';
import { Propagation } from '../../lib/mounts/propagation';

/** The pods of a deployment, each with the names that its operator looks for in a propagation. */
const PODS: { readonly [pod: string]: readonly string[] } = {
  'glance-default': ['Glance', 'GlanceAPI', 'default'],
  'glance-other': ['Glance'],
  'glance-edge': ['Glance', 'GlanceAPI', 'edge'],
  'cinder-api': ['Cinder', 'CinderAPI'],
  'cinder-scheduler': ['Cinder', 'CinderScheduler'],
  'cinder-backup': ['Cinder', 'CinderBackup'],
  'cinder-volume-lvm': ['Cinder', 'CinderVolume', 'lvm'],
  'cinder-volume-nfs': ['Cinder', 'CinderVolume', 'nfs'],
  'manila-share': ['ManilaShare'],
};

/** The names of all pods. */
export const ALL_PODS = Object.keys(PODS);

/** How often each pod mounts what has a propagation: once for every name in it that is the pod's. */
export function timesIn(pod: string, propagation: readonly string[] = []): number {
  return propagation.length === 0 ? 1 : propagation.filter((name) => name === 'All' || PODS[pod].includes(name)).length;
}

/** The pods that mount what has a propagation. */
export function podsOf(propagation: readonly string[]): string[] {
  return ALL_PODS.filter((pod) => timesIn(pod, propagation) > 0);
}

/** Any propagation that reaches one of the pods. */
export const anyPropagation = fc.constantFrom(
  Propagation.ALL, Propagation.GLANCE, Propagation.GLANCE_API, Propagation.CINDER, Propagation.CINDER_API, Propagation.CINDER_SCHEDULER,
  Propagation.CINDER_BACKUP, Propagation.CINDER_VOLUME, Propagation.glanceApi('default'), Propagation.glanceApi('edge'),
  Propagation.cinderVolume('lvm'), Propagation.cinderVolume('nfs'), Propagation.of('ManilaShare'),
);
