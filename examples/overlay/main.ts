import { App, Chart } from 'cdk8s';
import { CephClient, CephGlance, ControlPlaneBase, GlanceStorage } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'overlay');

// Only what the library contributes: `oc patch --type merge` and kustomize apply it to the existing control plane.
new CephGlance(chart, 'glance', {
  base: ControlPlaneBase.none(),
  ceph: CephClient.fromSecretName('ceph-conf-files'),
  description: 'RBD backend',
  glance: { databaseAccount: 'glance', storage: GlanceStorage.fromRequest('1G') },
});

app.synth();
