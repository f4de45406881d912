import { App, Chart } from 'cdk8s';
import { LvmVolumeGroup, MachinePool, NodeServices } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'node-lvm');

const nodes = new NodeServices(chart, 'nodes', { pool: MachinePool.MASTER });
nodes.add(LvmVolumeGroup.overLoopFile());

app.synth();
