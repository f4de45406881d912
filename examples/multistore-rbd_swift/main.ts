import { App, Chart } from 'cdk8s';
import { CephClient, GlanceStorage, Multistore, OptionValue, Propagation, RbdStore, SwiftStore } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_swift.k8s.yaml' });
const chart = new Chart(app, 'multistore-rbd');

// Two clusters, each with its own Secret; both are mounted at /etc/ceph.
const ceph0 = CephClient.fromSecretName('ceph-client-conf-0', { cluster: 'ceph-0' });
const ceph1 = CephClient.fromSecretName('ceph-client-conf-1', { cluster: 'ceph-1' });
const propagation = [Propagation.GLANCE_API];

new Multistore(chart, 'glance', {
  stores: [
    new RbdStore('ceph-0', { ceph: ceph0, pool: 'images', description: 'RBD backend', propagation }),
    new RbdStore('ceph-1', { ceph: ceph1, pool: 'images', description: 'RBD backend 1', propagation }),
    new SwiftStore('swift-0'),
  ],
  defaultStore: 'ceph-1',
  glance: {
    databaseAccount: 'glance',
    storage: GlanceStorage.fromRequest('1G'),
    config: { DEFAULT: OptionValue.map({ debug: true }) },
  },
});

app.synth();
