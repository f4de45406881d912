import { App, Chart } from 'cdk8s';
import { GlanceStorage, RgwObjectStorage, SwiftGlance } from 'cdk8s-openstack-glance';
import { Secret } from 'cdk8s-plus-27';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_rgw.k8s.yaml' });
const chart = new Chart(app, 'swift', { namespace: 'openstack' });

const { controlPlane } = new SwiftGlance(chart, 'glance', { glance: { storage: GlanceStorage.fromRequest('10Gi') } });

// Glance's store is the same as with Swift: it finds the object storage in keystone.
new RgwObjectStorage(chart, 'object-storage', {
  controlPlane,
  host: '172.18.0.100',
  secret: Secret.fromSecretName(chart, 'passwords', 'osp-secret'),
});

app.synth();
