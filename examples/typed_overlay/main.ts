import { App, Chart } from 'cdk8s';
import { CephClient, CephGlance, ControlPlaneBase, GlanceStorage } from 'cdk8s-openstack-glance';
import type { OpenStackControlPlaneSpec } from 'cdk8s-openstack-glance/imports/core.openstack.org';

// cdk8s allows no '_' in the name of a chart, so this sets the rest of the file's name.
const app = new App({ outputFileExtension: '_overlay.k8s.yaml' });
const chart = new Chart(app, 'typed');

const { controlPlane } = new CephGlance(chart, 'glance', {
  base: ControlPlaneBase.none(),
  ceph: CephClient.fromSecretName('ceph-conf-files'),
  glance: { databaseAccount: 'glance', storage: GlanceStorage.fromRequest('10Gi') },
});

// The compiler checks the names and types of these fields.
const spec: OpenStackControlPlaneSpec = {
  glance: {
    template: {
      apiTimeout: 120,
      dbPurge: { age: 30, schedule: '1 0 * * *' },
      quotas: { imageSizeTotal: 1000, imageCountTotal: 100 },
      glanceAPIs: {
        default: {
          resources: { requests: { cpu: '500m', memory: '1Gi' } },
        },
      },
    },
  },
};
controlPlane.addOverlay({ spec });

app.synth();
