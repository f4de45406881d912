import { App, Chart } from 'cdk8s';
import { MachinePool, NodeServices, NvmeHostIds, NvmeOfModules } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'node-nvmeof');

const nodes = new NodeServices(chart, 'nodes', { pool: MachinePool.MASTER });
nodes.add(new NvmeOfModules());
nodes.add(new NvmeHostIds());

app.synth();
