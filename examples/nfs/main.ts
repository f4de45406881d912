import { App, Chart } from 'cdk8s';
import { NfsGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'nfs');

new NfsGlance(chart, 'glance', {
  server: '172.18.0.5',
  path: '/var/nfs',
  directory: '/var/lib/glance/images/',
});

app.synth();
