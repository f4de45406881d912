import { baselineEntry, compareWithBaseline } from '../../../rules/engine/baseline/baseline';
import type { Finding } from '../../../rules/engine/finding';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { findingsOf } from '../../engine/findings';

export const RULE: Effect = defineEffect(addedErrors, {
  id: 'refused/rule',
  disruption: 'refused',
  title: 'Error that a rule finds in the new manifests only',
  why: 'The API server, a webhook, a controller or Glance refuses what the rule describes, or it has no effect. `cdk8s-glance explain RULE` says which.',
  source: 'https://github.com/cdk8s-openstack-glance/cdk8s-openstack-glance#validation',
  old: glanceExample(),
  bad: glanceExample({ instance: ['type: split', 'replica: 3'] }),
  good: glanceExample({ instance: ['type: split', 'replicas: 3'] }),
  find: ({ rule, kind, name, path, message, fix }) => ({
    subject: `${kind}${name === '' ? '' : ` ${name}`}`,
    message: `${rule}${path === '' ? '' : ` at ${path}`}: ${message}`,
    safeWay: fix,
  }),
});

/** The errors that the new input has and the old one does not, both judged for the release after the change. */
function addedErrors(change: Change): readonly Finding[] {
  const release = change.releases.to;
  const [old, later] = [findingsOf(change, 'old', release), findingsOf(change, 'new', release)];
  return compareWithBaseline(later, old.map(baselineEntry), ({ kind }) => kind).added.filter(({ severity }) => severity === 'error');
}
