import { App, Chart } from 'cdk8s';
import { CephClient, ImportMethod, Multistore, RbdStore, SwiftStore } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so this sets the rest of the file's name.
const app = new App({ outputFileExtension: '_image.k8s.yaml' });
const chart = new Chart(app, 'copy');

new Multistore(chart, 'glance', {
  stores: [
    new RbdStore('ceph', { ceph: CephClient.fromSecretName('ceph-conf-files') }),
    new SwiftStore('swift'),
  ],
  glance: { imports: { methods: [ImportMethod.glanceDirect(), ImportMethod.webDownload(), ImportMethod.copyImage()] } },
});

app.synth();
