import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { CephClient, ControlPlaneBase, OpenStackControlPlane, RbdStore } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'existing-control-plane');

// Every field of the file stays as it is; the new store joins the one that it has.
const controlPlane = new OpenStackControlPlane(chart, 'control-plane', {
  base: ControlPlaneBase.fromFile(join(__dirname, 'control-plane.yaml')),
});
controlPlane.glance.addStore(new RbdStore('ceph', { ceph: CephClient.fromSecretName('ceph-conf-files') }), { default: true });

app.synth();
