import { App, Chart } from 'cdk8s';
import { GlanceStorage, SwiftGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'swift');

new SwiftGlance(chart, 'glance', { glance: { storage: GlanceStorage.fromRequest('1G') } });

app.synth();
