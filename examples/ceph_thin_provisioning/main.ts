import { App, Chart } from 'cdk8s';
import { CephClient, CephGlance, GlanceStorage } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_thin_provisioning.k8s.yaml' });
const chart = new Chart(app, 'ceph');

new CephGlance(chart, 'glance', {
  ceph: CephClient.fromSecretName('ceph-conf-files', { user: 'openstack' }),
  pool: 'images',
  description: 'RBD backend',
  sparseUpload: true,
  glance: { databaseAccount: 'glance', storage: GlanceStorage.fromRequest('1G') },
});

app.synth();
