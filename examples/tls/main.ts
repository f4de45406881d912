import { App, Chart, Duration } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { SwiftGlance, ServiceOverride } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'tls');

new SwiftGlance(chart, 'glance', {
  glance: {
    apiTimeout: Duration.minutes(5),
    apis: {
      default: {
        internalService: ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: ['172.17.0.80'], sharedIp: 'internalapi' }),
        apiOverride: {
          host: 'images.example.org',
          tlsSecret: Secret.fromSecretName(chart, 'certificate', 'images-tls'),
          annotations: { 'haproxy.router.openshift.io/balance': 'leastconn' },
        },
      },
    },
  },
});

app.synth();
