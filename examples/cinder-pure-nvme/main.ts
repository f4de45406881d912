import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { CinderStore, Multistore, PureBackend, SanTransport } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'cinder-pure-nvme');

const { controlPlane } = new Multistore(chart, 'glance', {
  stores: [new CinderStore('default_backend')],
});
controlPlane.cinder.addBackend(new PureBackend('pure-nvme', {
  transport: SanTransport.NVME_ROCE,
  section: 'pure',
  volumeBackendName: 'pure',
  managementAddress: 'pure.example.org',
  cidrs: ['172.18.0.0/24'],
  credentials: Secret.fromSecretName(chart, 'credentials', 'cinder-volume-pure-secrets'),
}));

app.synth();
