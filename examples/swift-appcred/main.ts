import { App, Chart } from 'cdk8s';
import { GlanceStorage, SwiftGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'swift-appcred');

const { controlPlane } = new SwiftGlance(chart, 'glance', {
  applicationCredential: true,
  glance: { storage: GlanceStorage.fromRequest('1G') },
});
// Upstream's sample leaves out Glance's own switch, without which the operators make no credential. To deploy, leave out this line.
controlPlane.addOverlay({ spec: { glance: { applicationCredential: null } } });

app.synth();
