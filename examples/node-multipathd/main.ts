import { App, Chart } from 'cdk8s';
import { MachinePool, Multipathd, NodeServices } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'node-multipathd');

const nodes = new NodeServices(chart, 'nodes', { pool: MachinePool.MASTER });
nodes.add(new Multipathd());

app.synth();
