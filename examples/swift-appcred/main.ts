import { App, Chart } from 'cdk8s';
import { GlanceStorage, SwiftGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'swift-appcred');

// The store enables application credentials for the control plane and for Glance: the operators create one only with both.
new SwiftGlance(chart, 'glance', {
  applicationCredential: true,
  glance: { storage: GlanceStorage.fromRequest('1G') },
});

app.synth();
