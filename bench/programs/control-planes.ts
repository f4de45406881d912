/** Writes COUNT control planes by the constructs: `node control-planes.js COUNT FOLDER`. */
import { App, Chart } from 'cdk8s';
import { CephClient, OpenStackControlPlane, RbdStore } from 'cdk8s-openstack-glance';

const [count, outdir] = process.argv.slice(2);
const app = new App({ outdir });
const chart = new Chart(app, 'many');
const ceph = CephClient.fromSecretName('ceph-conf-files');
for (let index = 0; index < Number(count); index++) {
  const controlPlane = new OpenStackControlPlane(chart, `control-plane-${index}`, { name: `openstack-${index}` });
  controlPlane.glance.addStore(new RbdStore('ceph', { ceph, pool: 'images' }));
}
app.synth();
