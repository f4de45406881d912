import { plainText } from '../../../facts/text/quoting';
import { isJsonObject } from '../../../json';
import { quoted } from '../../../rules/engine/words';
import { defineEffect } from '../../engine/define';
import { areSame } from '../../engine/differences';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { inherited } from '../../engine/pairs/configs';
import { awayText, keptComponents } from '../../engine/pairs/services';

const topology = (skew: number): string[] => [
  '---', 'apiVersion: topology.openstack.org/v1beta1', 'kind: Topology', 'metadata:', '  name: spread', 'spec:', '  topologySpreadConstraints:',
  `  - maxSkew: ${skew}`, '    topologyKey: zone', '    whenUnsatisfiable: DoNotSchedule',
];

export const TOPOLOGY: Effect = defineEffect(keptComponents, {
  id: 'pods/topology',
  disruption: 'restart',
  title: 'Topology with another content',
  why: 'The operators watch the Topology that pods name, and put its content into their template.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/topology/topology.go',
  old: glanceExample({ template: ['topologyRef:', '  name: spread'], objects: topology(1) }),
  bad: glanceExample({ template: ['topologyRef:', '  name: spread'], objects: topology(2) }),
  good: glanceExample({ template: ['topologyRef:', '  name: spread'], instance: ['type: split', 'replicas: 2'], objects: topology(1) }),
  find(match, { objects }) {
    const { subject, service, old, new: later } = match;
    const [before, after] = [inherited(old.fields, service.old, 'topologyRef'), inherited(later.fields, service.new, 'topologyRef')];
    const name = isJsonObject(after) ? after.name : undefined;
    const pair = objects.find(({ old: former, new: latter }) => former?.kind === 'Topology' && latter !== undefined && latter.name === name);
    return pair === undefined || !areSame(before, after) || areSame(pair.old?.object.spec, pair.new?.object.spec) ? undefined : {
      subject,
      message: `restarts: the Topology ${quoted(plainText(name))} changes.${awayText(match)}`,
      explains: [{ object: pair, path: ['spec'] }],
    };
  },
});
