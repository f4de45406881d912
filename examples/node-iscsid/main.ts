import { App, Chart } from 'cdk8s';
import { Iscsid, MachinePool, NodeServices } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'node-iscsid');

const nodes = new NodeServices(chart, 'nodes', { pool: MachinePool.MASTER });
nodes.add(new Iscsid());

app.synth();
