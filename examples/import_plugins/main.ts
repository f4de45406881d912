import { App, Chart } from 'cdk8s';
import { CephClient, CephGlance } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so this sets the rest of the file's name.
const app = new App({ outputFileExtension: '_plugins.k8s.yaml' });
const chart = new Chart(app, 'import');

new CephGlance(chart, 'glance', {
  ceph: CephClient.fromSecretName('ceph-conf-files'),
  glance: {
    imports: {
      decompression: true,
      injected: { properties: { origin: 'imported', os_shutdown_timeout: '120' }, ignoredRoles: ['admin'] },
    },
  },
});

app.synth();
