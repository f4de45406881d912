import { Chart, Testing } from 'cdk8s';
import { Topology } from '../../../lib/control-plane/objects/topology';
import { NodeInclusionPolicy, NodeOperator, TopologyOptions, WhenUnsatisfiable } from '../../../lib/control-plane/objects/topology-options';
import { deepFreeze } from '../../synth/synth';

const ZONE = 'topology.kubernetes.io/zone';
const HOST = 'kubernetes.io/hostname';

test('with the minimum, and with everything', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'openstack' });
  const topology = new Topology(chart, 'least', { name: 'spread', spread: [{ topologyKey: ZONE, whenUnsatisfiable: WhenUnsatisfiable.SCHEDULE_ANYWAY }] });
  new Topology(chart, 'all', deepFreeze({
    name: 'az1',
    metadata: { labels: { team: 'storage' } },
    spread: [{
      topologyKey: HOST,
      whenUnsatisfiable: WhenUnsatisfiable.DO_NOT_SCHEDULE,
      maxSkew: 2,
      labels: { service: 'glance' },
      matchLabelKeys: ['controller-revision-hash'],
      minDomains: 3,
      nodeAffinityPolicy: NodeInclusionPolicy.IGNORE,
      nodeTaintsPolicy: NodeInclusionPolicy.HONOR,
    }],
    requiredNodes: [{ key: ZONE, operator: NodeOperator.IN, values: ['az1'] }, { key: 'fc_card', operator: NodeOperator.EXISTS }],
    preferredNodes: [{ weight: 10, conditions: [{ key: 'cores', operator: NodeOperator.GREATER_THAN, values: ['16'] }] }],
    beside: [{ topologyKey: HOST, labels: { service: 'cinder' } }, { topologyKey: ZONE, labels: { service: 'cinder' }, weight: 5 }],
    apartFrom: [{ topologyKey: HOST, labels: { service: 'glance' }, weight: 100 }, { topologyKey: HOST, labels: { service: 'nova' } }],
  }));
  expect(topology.name).toBe('spread');
  expect(Testing.synth(chart)).toEqual([
    {
      apiVersion: 'topology.openstack.org/v1beta1',
      kind: 'Topology',
      metadata: { name: 'spread', namespace: 'openstack' },
      spec: { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: ZONE, whenUnsatisfiable: 'ScheduleAnyway' }] },
    },
    {
      apiVersion: 'topology.openstack.org/v1beta1',
      kind: 'Topology',
      metadata: { name: 'az1', namespace: 'openstack', labels: { team: 'storage' } },
      spec: {
        topologySpreadConstraints: [{
          maxSkew: 2,
          topologyKey: HOST,
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { service: 'glance' } },
          matchLabelKeys: ['controller-revision-hash'],
          minDomains: 3,
          nodeAffinityPolicy: 'Ignore',
          nodeTaintsPolicy: 'Honor',
        }],
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: ZONE, operator: 'In', values: ['az1'] }, { key: 'fc_card', operator: 'Exists' }] }],
            },
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 10, preference: { matchExpressions: [{ key: 'cores', operator: 'Gt', values: ['16'] }] } },
            ],
          },
          podAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: { matchLabels: { service: 'cinder' } }, topologyKey: HOST }],
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 5, podAffinityTerm: { labelSelector: { matchLabels: { service: 'cinder' } }, topologyKey: ZONE } },
            ],
          },
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: { matchLabels: { service: 'nova' } }, topologyKey: HOST }],
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 100, podAffinityTerm: { labelSelector: { matchLabels: { service: 'glance' } }, topologyKey: HOST } },
            ],
          },
        },
      },
    },
  ]);
});

const condition = (operator: NodeOperator, values?: string[]): TopologyOptions => ({ requiredNodes: [{ key: 'disk', operator, values }] });
const SPREAD = { topologyKey: ZONE, whenUnsatisfiable: WhenUnsatisfiable.SCHEDULE_ANYWAY };

test.each<[TopologyOptions, string]>([
  [{ spread: [] }, 'the number of spread is 0: use a whole number from 1 to 2147483647.\n[test/topology]: spread is empty: give at least one.'],
  [{ spread: [{ ...SPREAD, maxSkew: 0 }] }, 'spread[0].maxSkew is 0: use a whole number from 1 to 2147483647.'],
  [{ spread: [{ ...SPREAD, minDomains: 2 }] }, `the spread over '${ZONE}' has minDomains, which Kubernetes accepts only with DoNotSchedule: remove minDomains.`],
  [{ spread: [SPREAD, SPREAD] }, `spread holds '${ZONE} ScheduleAnyway' twice: give each once.`],
  [condition(NodeOperator.EXISTS, ['ssd']), "the condition on 'disk' has values, but Exists takes none: remove values."],
  [condition(NodeOperator.IN), "the condition on 'disk' has no values, but In needs at least one."],
  [condition(NodeOperator.LESS_THAN, ['many']), "the condition on 'disk' needs one whole number as its values, because the operator is Lt."],
  [{ apartFrom: [{ topologyKey: HOST, labels: {}, weight: 101 }] }, 'apartFrom with weight[0].weight is 101: use a whole number from 1 to 100.'],
])('%j is refused', (options, message) => {
  expect(() => new Topology(Testing.chart(), 'topology', { name: 'a', ...options })).toThrow(new Error(`[test/topology]: ${message}`));
});
