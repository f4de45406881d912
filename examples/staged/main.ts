import { App, Chart } from 'cdk8s';
import { ApiLayout, CephClient, OpenStackControlPlane, RbdStore } from 'cdk8s-openstack-glance';

const app = new App();

/** The control plane of both stages. The layout cannot change later, so the first stage has that of the second. */
function controlPlane(chart: Chart, replicas: number): OpenStackControlPlane {
  return new OpenStackControlPlane(chart, 'openstack', { glance: { apis: { default: { layout: ApiLayout.SPLIT, replicas } } } });
}

controlPlane(new Chart(app, 'staged-before-storage'), 0);

const { glance } = controlPlane(new Chart(app, 'staged'), 3);
glance.addStore(new RbdStore('default_backend', { ceph: CephClient.fromSecretName('ceph-conf-files') }));

app.synth();
