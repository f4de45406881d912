import { App, Chart } from 'cdk8s';
import { GlanceStorage, PolicyOverrides, SwiftGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'policy');

new SwiftGlance(chart, 'glance', {
  glance: {
    databaseAccount: 'glance',
    serviceUser: 'glance',
    storage: GlanceStorage.fromRequest('10G'),
    policy: PolicyOverrides.fromRules({
      publicize_image: 'role:admin or role:image-publisher',
      delete_image: 'role:admin',
    }, { enforceScope: true, enforceNewDefaults: true }),
  },
});

app.synth();
