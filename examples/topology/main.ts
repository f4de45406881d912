import { ApiObject, App, Chart, Duration } from 'cdk8s';
import { CephClient, CephGlance, Probe } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'topology');

const topology = new ApiObject(chart, 'zones', {
  apiVersion: 'topology.openstack.org/v1beta1',
  kind: 'Topology',
  metadata: { name: 'glance-zones' },
  spec: {
    topologySpreadConstraints: [{
      topologyKey: 'topology.kubernetes.io/zone',
      maxSkew: 1,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: { service: 'glance' } },
    }],
  },
});

new CephGlance(chart, 'glance', {
  ceph: CephClient.fromSecretName('ceph-conf-files'),
  glance: {
    topology: topology.name,
    nodeSelector: { 'node-role.kubernetes.io/worker': '' },
    apis: {
      default: {
        replicas: 3,
        resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '4Gi' } },
        probes: { liveness: Probe.http({ period: Duration.seconds(30), failureThreshold: 5 }) },
      },
    },
  },
});

app.synth();
