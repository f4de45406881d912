import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { CinderStore, Multistore, NetAppBackend, SanTransport } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'cinder-netapp-iscsi');

const { controlPlane } = new Multistore(chart, 'glance', {
  stores: [new CinderStore('default_backend', { multipath: true })],
});
controlPlane.cinder.addBackend(new NetAppBackend('ontap-iscsi', {
  transport: SanTransport.ISCSI,
  section: 'ontap',
  volumeBackendName: 'ontap',
  server: 'ontap.example.org',
  vserver: 'svm1',
  credentials: Secret.fromSecretName(chart, 'credentials', 'cinder-volume-ontap-secrets'),
}));

app.synth();
