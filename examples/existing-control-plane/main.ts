import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { CephClient, ControlPlaneBase, OpenStackControlPlane, RbdStore } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'existing-control-plane');

// Every field of the file is kept; the new store is added to the existing one.
const controlPlane = new OpenStackControlPlane(chart, 'control-plane', {
  base: ControlPlaneBase.fromFile(join(__dirname, 'control-plane.yaml')),
});
controlPlane.glance.addStore(new RbdStore('ceph', { ceph: CephClient.fromSecretName('ceph-conf-files') }), { default: true });

app.synth();
