import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { GlanceStorage, RgwObjectStorage, SwiftGlance } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_rgw.k8s.yaml' });
const chart = new Chart(app, 'swift', { namespace: 'openstack' });

const { controlPlane } = new SwiftGlance(chart, 'glance', { glance: { storage: GlanceStorage.fromRequest('10Gi') } });

// Glance's store is the same as with Swift: it finds the object storage in keystone.
new RgwObjectStorage(chart, 'object-storage', {
  controlPlane,
  host: '172.18.0.100',
  // The image of the operators' own client; the README has the command that prints yours.
  clientImage: 'registry.redhat.io/rhoso/openstack-openstackclient-rhel9@sha256:961e2d2057eb6088026a84373cf53e4e678e6e841680bca0ba8121022c396214',
  secret: Secret.fromSecretName(chart, 'passwords', 'osp-secret'),
});

app.synth();
