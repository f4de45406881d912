import { baselineEntry, compareWithBaseline } from '../../../rules/engine/baseline/baseline';
import type { Finding } from '../../../rules/engine/finding';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_TEXT, glanceExample } from '../../engine/examples';
import { findingsOf } from '../../engine/findings';

export const FINDING: Effect = defineEffect(newFindings, {
  id: 'upgrade/finding',
  disruption: 'none',
  title: 'Finding that only the later release has',
  why: 'A rule finds something in the later release that is in order in the earlier one: a field or an option that the release no longer has, a layout that it refuses or deprecates, a value that it does not accept.',
  source: 'https://github.com/cdk8s-openstack-glance/cdk8s-openstack-glance#validation',
  old: glanceExample({ text: ['[DEFAULT]', 'location_strategy = location_order', ...CEPH_TEXT.slice(1)] }),
  bad: glanceExample({ text: ['[DEFAULT]', 'location_strategy = location_order', ...CEPH_TEXT.slice(1)], instance: [] }).replace('default:', 'default: {}'),
  good: glanceExample({ instance: [] }).replace('default:', 'default: {}'),
  upgrade: { from: '18.0-fr6', to: 'main' },
  find: ({ rule, severity, kind, name, path, message, fix }) => ({
    subject: `${kind}${name === '' ? '' : ` ${name}`}`,
    disruption: severity === 'error' ? 'refused' : 'none',
    message: `${severity} ${rule}${path === '' ? '' : ` at ${path}`}: ${message}`,
    safeWay: fix,
  }),
});

/** The findings about the new input in the later release that it does not have in the earlier one. Errors of the change itself are left out. */
function newFindings(change: Change): readonly Finding[] {
  const { from, to } = change.releases;
  if (!change.isUpgrade) {
    return [];
  }
  const { added } = compareWithBaseline(findingsOf(change, 'new', to), findingsOf(change, 'new', from).map(baselineEntry));
  const { inherited } = compareWithBaseline(added, findingsOf(change, 'old', to).map(baselineEntry), ({ kind }) => kind);
  return added.filter((finding) => finding.severity !== 'error' || inherited.includes(finding));
}
