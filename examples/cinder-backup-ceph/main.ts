import { App, Chart } from 'cdk8s';
import { CephBackend, CephBackup, CephClient, CephGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'cinder-backup-ceph');
const ceph = CephClient.fromSecretName('ceph-conf-files');

const { controlPlane } = new CephGlance(chart, 'glance', { ceph });
controlPlane.cinder.addBackend(new CephBackend('ceph', { ceph }));
controlPlane.cinder.addBackup('ceph', { storage: new CephBackup({ ceph, pool: 'backups' }), replicas: 3 });

app.synth();
