import { App, Chart } from 'cdk8s';
import { ApiLayout, CephClient, FileStore, GlanceStorage, ImageConversion, OpenStackControlPlane, RbdStore, ServiceOverride } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'layouts');

const controlPlane = new OpenStackControlPlane(chart, 'control-plane', { glance: { keystoneEndpoint: 'default' } });
const ceph = CephClient.fromSecretName('ceph-conf-files');

// Two sets of pods, one for users and one for services. Every store but files works with it.
const split = controlPlane.glance.addApi('default', { layout: ApiLayout.SPLIT, replicas: 3 });
split.addStore(new RbdStore('ceph', { ceph }));

// One set of pods for both, for images in files.
const single = controlPlane.glance.addApi('files', {
  layout: ApiLayout.SINGLE,
  storage: GlanceStorage.fromRequest('50Gi'),
  internalService: ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: ['172.17.0.81'] }),
});
single.addStore(new FileStore('files'));

// One set of pods for services only, without an endpoint in keystone.
const edge = controlPlane.glance.addApi('compute', {
  layout: ApiLayout.EDGE,
  replicas: 2,
  // The operator converts images for the layout split only.
  imports: { conversion: ImageConversion.RAW },
  internalService: ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: ['172.17.0.82'] }),
});
edge.addStore(new RbdStore('ceph', { ceph }));

app.synth();
