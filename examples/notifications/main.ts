import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { NotificationTransport, SwiftGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'notifications');

// The URL of the message bus contains a password, so it is in a Secret.
const secret = Secret.fromSecretName(chart, 'transport', 'glance-notifications');

new SwiftGlance(chart, 'glance', {
  glance: { notifications: { transport: NotificationTransport.fromSecret(secret) } },
});

app.synth();
