import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { CinderStore, DistributedSites, NetAppBackend, SanTransport, ServiceOverride, SiteOptions, SiteStorage } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so the rest of the file's name comes from here.
const app = new App({ outputFileExtension: '_zones.k8s.yaml' });
const chart = new Chart(app, 'distributed');

/** A zone with a filer of its own, whose volumes hold the images of the zone. */
function zone(name: string, last: number): SiteOptions {
  const backend = new NetAppBackend(`ontap-iscsi-${name}`, {
    transport: SanTransport.ISCSI,
    section: `ontap-${name}`,
    volumeBackendName: `ontap-${name}`,
    server: `ontap.${name}.example.org`,
    vserver: 'svm1',
    credentials: Secret.fromSecretName(chart, `credentials-${name}`, `cinder-volume-ontap-${name}`),
    availabilityZone: name,
    glanceApi: name,
  });
  return {
    storage: SiteStorage.store(new CinderStore(name, { volumeType: `ontap-${name}`, multipath: true }), { backend }),
    api: { internalService: ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: [`172.17.0.${last}`] }) },
  };
}

const sites = new DistributedSites(chart, 'sites', { central: { name: 'az0', ...zone('az0', 81) } });
sites.addSite('az1', zone('az1', 82));
sites.addSite('az2', zone('az2', 83));

app.synth();
