import { App, Chart } from 'cdk8s';
import { ControlPlaneBase, OpenStackControlPlane } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'base-openstack');

new OpenStackControlPlane(chart, 'control-plane', {
  base: ControlPlaneBase.networkIsolation({ storageClass: 'local-storage', secretName: 'osp-secret' }),
});

app.synth();
