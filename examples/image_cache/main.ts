import { App, Chart } from 'cdk8s';
import { CephClient, CephGlance, GlanceStorage, ImageCache } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_cache.k8s.yaml' });
const chart = new Chart(app, 'image');

new CephGlance(chart, 'glance', {
  ceph: CephClient.fromSecretName('ceph-conf-files', { user: 'openstack' }),
  pool: 'images',
  description: 'RBD backend',
  glance: {
    databaseAccount: 'glance',
    serviceUser: 'glance',
    storage: GlanceStorage.fromRequest('1G'),
    imageCache: ImageCache.fromRequest('2G'),
  },
});

app.synth();
