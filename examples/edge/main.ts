import { App, Chart } from 'cdk8s';
import { CephClient, DistributedSites, GlanceStorage, ServiceOverride, SiteStorage } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'edge');

const files = 'ceph-conf-files';
const address = (last: number): ServiceOverride => ServiceOverride.metalLb({
  addressPool: 'internalapi', sharedIp: 'internalapi', addresses: [`172.17.0.${last}`],
});

const sites = new DistributedSites(chart, 'sites', {
  central: { storage: SiteStorage.ceph(CephClient.fromSecretName(files), { storeId: 'az0', volumes: false }), api: { internalService: address(80) } },
  glance: { databaseAccount: 'glance', storage: GlanceStorage.fromRequest('10G') },
});
for (const number of [1, 2]) {
  sites.addSite(`az${number}`, {
    storage: SiteStorage.ceph(CephClient.fromSecretName(files, { cluster: `az${number}` }), { volumes: false }),
    api: { replicas: 3, internalService: address(80 + number) },
  });
}

app.synth();
