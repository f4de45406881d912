import { App, Chart } from 'cdk8s';
import { GlanceStorage, OpenStackControlPlane, SwiftGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'swift-appcred');

// Upstream's sample omits Glance's own switch, without which the operators create no credential. Before you deploy, remove the
// suppression and the overlay.
const controlPlane = new OpenStackControlPlane(chart, 'control-plane', {
  validation: { suppressions: [{ rule: 'text/application-credential', reason: 'the example has the shape of upstream\'s sample' }] },
});
controlPlane.addOverlay({ spec: { glance: { applicationCredential: null } } });

new SwiftGlance(chart, 'glance', {
  controlPlane,
  applicationCredential: true,
  glance: { storage: GlanceStorage.fromRequest('1G') },
});

app.synth();
