import { App, Chart } from 'cdk8s';
import { CephClient, DistributedSites, ServiceOverride, SiteOptions, SiteStorage } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'dcn');
const dataPlane = new Chart(app, 'dcn-data-plane');

/** The sites, with the ids of their Ceph clusters. The first is the central one. */
const clusters = {
  az0: 'b8a1d6a5-3c0f-4f0e-9f0c-0c2f6f3a0a00',
  az1: 'b8a1d6a5-3c0f-4f0e-9f0c-0c2f6f3a0a01',
  az2: 'b8a1d6a5-3c0f-4f0e-9f0c-0c2f6f3a0a02',
};

function options(site: keyof typeof clusters, last: number): SiteOptions {
  const client = CephClient.fromSecretName(`ceph-conf-files-${site}`, { cluster: site });
  return {
    storage: SiteStorage.ceph(client, { clusterFsid: clusters[site], backupPool: 'backups' }),
    api: { internalService: ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: [`172.17.0.${last}`] }) },
  };
}

const sites = new DistributedSites(chart, 'sites', { central: { name: 'az0', ...options('az0', 81) } });
sites.addSite('az1', options('az1', 82));
sites.addSite('az2', options('az2', 83));

Object.entries(clusters).forEach(([site, clusterFsid]) => sites.addCompute(dataPlane, site, { clusterFsid, nodeSet: { name: `edpm-${site}` } }));

app.synth();
