import { GLANCE_SERVICE, type ServiceFacts } from '../../../facts/operators/services';
import { isAtLeast } from '../../../facts/release';
import type { ReleaseName } from '../../../facts/release';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';
import { keptServices } from '../../engine/pairs/services';

const glance = (...lines: string[]): string => example(['glance:', ...lines, '  template:', '    glanceAPIs:', '      default: { type: split }']);

export const UNIQUE_POD_NAMES: Effect = defineEffect(keptServices, {
  id: 'data/unique-pod-names',
  disruption: 'data',
  title: 'Other names of the pods of a service',
  why: 'The field changes the name of the object of the service, and with it the names of pods, claims and volume hosts.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/tree/main/internal/openstack',
  old: glance(),
  bad: glance('  uniquePodNames: true'),
  good: glance('  uniquePodNames: false'),
  find({ facts, object, old, new: later }, { releases: { to } }) {
    const [before, after] = [old, later].map(({ spec }) => spec.get(facts.id, 'uniquePodNames') === true);
    return before === after ? undefined : {
      subject: facts.kind,
      message: `uniquePodNames changes from ${before} to ${after}: ${consequence(after, to)} ${loss(facts)}`,
      safeWay: 'Keep uniquePodNames as it is for a service that runs. For a new cloud, choose it before the first deployment.',
      explains: [{ object, path: ['spec', facts.id, 'uniquePodNames'] }],
    };
  },
});

function consequence(isOn: boolean, release: ReleaseName): string {
  if (!isAtLeast(release, '18.0-fr5')) {
    return 'the operator deletes the object of the service and makes one with another name.';
  }
  return isOn ? 'the webhook keeps the name of the object that runs, and the operator may delete and create it again and again.'
    : 'the operator makes a second object of the service beside the first, on the same database.';
}

function loss({ id, kind }: ServiceFacts): string {
  return id === GLANCE_SERVICE.id ? 'The claims of the old pods stay behind with their files.' : `Records of ${kind} that name the old pods, such as the hosts of volumes, lead nowhere.`;
}
