import { App, Chart } from 'cdk8s';
import { MachinePool, NfsExport, NodeServices } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_export.k8s.yaml' });
const chart = new Chart(app, 'nfs');

const nodes = new NodeServices(chart, 'nodes', { pool: MachinePool.MASTER });
nodes.add(new NfsExport({ directory: '/var/nfs', network: '172.18.0.0/24', address: '172.18.0.5' }));

app.synth();
