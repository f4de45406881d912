import { App, Chart } from 'cdk8s';
import { CephClient, CephGlance, GlanceStorage } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'ceph');

new CephGlance(chart, 'glance', {
  ceph: CephClient.fromSecretName('ceph-conf-files', { user: 'openstack' }),
  pool: 'images',
  description: 'RBD backend',
  glance: { databaseAccount: 'glance', storage: GlanceStorage.fromRequest('1G') },
});

app.synth();
