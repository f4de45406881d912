import { App, Chart } from 'cdk8s';
import { ApiLayout, CephClient, CephGlance, ExtraVolume, FileStore, GlanceStorage, ServiceOverride } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_nfs.k8s.yaml' });
const chart = new Chart(app, 'ceph');

const { controlPlane } = new CephGlance(chart, 'glance', {
  storeId: 'ceph',
  ceph: CephClient.fromSecretName('ceph-conf-files'),
  glance: { storage: GlanceStorage.fromRequest('10Gi') },
});

// A file store works in the layout `single` on every release, so it gets its own API instance and address.
const nfs = controlPlane.glance.addApi('nfs', {
  layout: ApiLayout.SINGLE,
  networkAttachments: ['storage'],
  internalService: ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: ['172.17.0.81'] }),
});
nfs.addStore(new FileStore('nfs', { volume: ExtraVolume.nfs({ server: '172.18.0.5', path: '/var/nfs' }) }));

app.synth();
