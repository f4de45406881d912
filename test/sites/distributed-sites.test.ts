import { Chart, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import {
  ApiLayout, CephClient, CinderStore, ControlPlaneBase, DistributedSites, DistributedSitesProps, ImportMethod, NfsBackend, NfsBackup, Release,
  S3Credentials, S3Store, ServiceOverride, SiteStorage,
} from '../../lib';
import { RELEASES } from '../../lib/facts/release';

const client = (cluster: string): CephClient => CephClient.fromSecretName(`ceph-conf-files-${cluster}`, { cluster });
const ceph = (cluster: string): SiteStorage => SiteStorage.ceph(client(cluster));
const at = (address: string): ServiceOverride => ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: [address] });

function chartOf(define: (chart: Chart) => unknown): Chart {
  const chart = Testing.chart();
  define(chart);
  return chart;
}

function sitesIn(chart: Chart, count: number, props: Partial<DistributedSitesProps> = {}): DistributedSites {
  const sites = new DistributedSites(chart, 'sites', { central: { storage: ceph('az0') }, ...props });
  Array.from({ length: count - 1 }, (_, index) => `az${index + 1}`).forEach((name) => sites.addSite(name, { storage: ceph(name) }));
  return sites;
}

function glanceOf(chart: Chart): any {
  return Testing.synth(chart).find(({ kind }) => kind === 'OpenStackControlPlane').spec.glance.template;
}

function secretsIn({ projected, secret }: any): string[] {
  return secret ? [secret.secretName] : projected.sources.map((source: any) => source.secret.name);
}

/** The central store has the name of its site, and the files of its cluster. */
const CLUSTERS: Record<string, string> = { default: 'az0', az1: 'az1', az2: 'az2' };

/** The operator converts images only in the layout split. */
const CONVERSION = ['[image_import_opts]', 'image_import_plugins = [image_conversion]'];

function text(own: string, others: string[], more: string[] = []): string {
  const all = [own, ...others];
  return [
    '[DEFAULT]',
    `enabled_backends = ${all.map((id) => `${id}:rbd`).join(',')}`,
    'enabled_import_methods = [web-download,copy-image,glance-direct]',
    '[glance_store]',
    `default_backend = ${own}`,
    ...all.flatMap((id) => [`[${id}]`, `rbd_store_ceph_conf = /etc/ceph/${CLUSTERS[id]}.conf`, 'rbd_store_pool = images', 'rbd_store_user = openstack']),
    ...more,
    '',
  ].join('\n');
}

let warn: jest.SpyInstance;
beforeEach(() => (warn = jest.spyOn(console, 'warn').mockImplementation()));
afterEach(() => warn.mockRestore());

describe('DistributedSites', () => {
  test('central: all stores; each other site: its own store and the central one', () => {
    const { glanceAPIs, keystoneEndpoint, customServiceConfig } = glanceOf(chartOf((chart) => sitesIn(chart, 3)));
    const { override } = glanceAPIs.default;
    expect(customServiceConfig).toBeUndefined();
    expect(keystoneEndpoint).toBe('default');
    expect(glanceAPIs).toEqual({
      default: { type: 'split', replicas: 3, networkAttachments: ['storage'], override, customServiceConfig: text('default', ['az1', 'az2']) },
      az1: { ...glanceAPIs.az1, type: 'edge', replicas: 2, networkAttachments: ['storage'], customServiceConfig: text('az1', ['default'], CONVERSION) },
      az2: { ...glanceAPIs.az2, type: 'edge', replicas: 2, networkAttachments: ['storage'], customServiceConfig: text('az2', ['default'], CONVERSION) },
    });
    // The operator converts imported images only in the external half of the central site.
    expect(warn.mock.calls.flat().filter((line) => !String(line).includes('instances/no-conversion'))).toEqual([]);
  });

  test('the pods of a site mount the files of its own cluster and of the central one', () => {
    const [{ extraVol }] = glanceOf(chartOf((chart) => sitesIn(chart, 3))).extraMounts;
    const secretsOf = (name: string): string[] => extraVol.filter(({ propagation }: any) => propagation.includes(name))
      .flatMap(({ volumes }: any) => volumes.flatMap(secretsIn));
    expect({ default: secretsOf('default'), az1: secretsOf('az1'), az2: secretsOf('az2') }).toEqual({
      default: ['ceph-conf-files-az0', 'ceph-conf-files-az1', 'ceph-conf-files-az2'],
      az1: ['ceph-conf-files-az1', 'ceph-conf-files-az0'],
      az2: ['ceph-conf-files-az2', 'ceph-conf-files-az0'],
    });
  });

  test('full options', () => {
    const { glanceAPIs, keystoneEndpoint } = glanceOf(chartOf((chart) => {
      const sites = new DistributedSites(chart, 'sites', {
        central: {
          name: 'az0',
          storage: SiteStorage.ceph(client('central'), { storeId: 'main', imagePool: 'pictures' }),
          api: { replicas: 5, internalService: at('172.17.0.80') },
        },
        imports: { methods: [ImportMethod.copyImage()] },
        base: ControlPlaneBase.networkIsolation(),
      });
      sites.addSite('az1', {
        storage: ceph('az1'),
        api: { replicas: 1, networkAttachments: ['storage', 'az1'], layout: ApiLayout.EDGE, internalService: at('172.17.0.81') },
      });
    }));
    expect(keystoneEndpoint).toBe('az0');
    expect(Object.keys(glanceAPIs).sort()).toEqual(['az0', 'az1']);
    expect(warn).not.toHaveBeenCalled();
    expect(glanceAPIs.az0.replicas).toBe(5);
    expect(glanceAPIs.az1).toMatchObject({ replicas: 1, networkAttachments: ['storage', 'az1'], type: 'edge' });
    expect(glanceAPIs.az1.override.service.internal.metadata.annotations).toMatchObject({ 'metallb.universe.tf/loadBalancerIPs': '172.17.0.81' });
    expect(glanceAPIs.az1.customServiceConfig).toContain('enabled_backends = az1:rbd,main:rbd\nenabled_import_methods = [copy-image]\n');
    expect(glanceAPIs.az1.customServiceConfig).toContain('[main]\nrbd_store_ceph_conf = /etc/ceph/central.conf\nrbd_store_pool = pictures\n');
  });

  test('any store', () => {
    const { glanceAPIs } = glanceOf(chartOf((chart) => {
      const bucket = (site: string): SiteStorage => SiteStorage.store(new S3Store(site, {
        credentials: S3Credentials.fromSecret(Secret.fromSecretName(chart, site, `s3-${site}`)),
        host: `https://s3.${site}.example.org`,
        bucket: 'images',
      }));
      const sites = new DistributedSites(chart, 'sites', { central: { storage: bucket('az0') } });
      sites.addSite('az1', { storage: bucket('az1') });
      sites.addSite('az2', { storage: SiteStorage.store(new CinderStore('az2', { volumeType: 'az2' })) });
    }));
    const secrets = Object.fromEntries(Object.entries<any>(glanceAPIs).map(([name, api]) => [name, api.customServiceConfigSecrets]));
    expect(secrets).toEqual({ default: ['s3-az0', 's3-az1'], az1: ['s3-az1', 's3-az0'], az2: ['s3-az0'] });
    expect(glanceAPIs.default.customServiceConfig).toContain('enabled_backends = az0:s3,az1:s3,az2:cinder\n');
  });

  test.each([1, 3, 100])('%i sites are judged clean on every release', (count) => {
    for (const release of count === 100 ? [Release.RHOSO_18_0_FR6] : RELEASES) {
      const { glanceAPIs } = glanceOf(chartOf((chart) => sitesIn(chart, count, { release })));
      expect(Object.keys(glanceAPIs)).toHaveLength(count);
    }
    // The location API, without which a store in Ceph needs the deprecated layout, is off.
    expect(warn.mock.calls.flat().filter((line) => !/instances\/(layout-deprecated|no-conversion)/.test(String(line)))).toEqual([]);
  });

  test('an instance of a base keeps its text, and gets the stores', () => {
    const base = ControlPlaneBase.fromManifest({
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackControlPlane',
      metadata: { name: 'mine' },
      spec: {
        glance: {
          template: {
            secret: 'osp-secret',
            databaseInstance: 'openstack',
            storage: { storageRequest: '10G' },
            keystoneEndpoint: 'default',

            glanceAPIs: { default: { type: 'split', replicas: 1, customServiceConfig: '[DEFAULT]\ndebug = true\n' } },
          },
        },
      },
    });
    const { glanceAPIs } = glanceOf(chartOf((chart) => sitesIn(chart, 2, { base })));
    expect(Object.keys(glanceAPIs)).toEqual(expect.arrayContaining(['default', 'az1']));
    expect(glanceAPIs.default.customServiceConfig).toMatch(/^\[DEFAULT\]\ndebug = true\n/);
    expect(glanceAPIs.default.customServiceConfig).toContain('enabled_backends = default:rbd,az1:rbd\n');
  });

  describe('volumes and backups', () => {
    function cinderOf(define: (chart: Chart) => unknown): any {
      return Testing.synth(chartOf(define)).find(({ kind }) => kind === 'OpenStackControlPlane').spec.cinder.template;
    }

    test('a back-end in the zone of each site, which asks the API instance of its site', () => {
      const { cinderVolumes, customServiceConfig, cinderBackups } = cinderOf((chart) => sitesIn(chart, 2));
      expect(customServiceConfig).toBe('[DEFAULT]\nstorage_availability_zone = default\n');
      expect(cinderBackups).toBeUndefined();
      expect(Object.keys(cinderVolumes)).toEqual(['az1', 'default']);
      expect(cinderVolumes.az1).toEqual({
        networkAttachments: ['storage'],
        customServiceConfig: [
          '[DEFAULT]', 'glance_api_servers = https://glance-az1-internal.openstack.svc:9292',
          '[az1]', 'volume_driver = cinder.volume.drivers.rbd.RBDDriver', 'rbd_ceph_conf = /etc/ceph/az1.conf', 'rbd_cluster_name = az1',
          'rbd_pool = volumes', 'rbd_user = openstack', 'volume_backend_name = az1', 'backend_availability_zone = az1', '',
        ].join('\n'),
      });
    });

    test('a backup service for each site, whose pods mount the files of all clusters', () => {
      const fsid = '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d';
      const storage = (cluster: string): SiteStorage => SiteStorage.ceph(client(cluster), { volumePool: 'disks', clusterFsid: fsid, backupPool: 'copies' });
      const { cinderVolumes, cinderBackups } = cinderOf((chart) => new DistributedSites(chart, 'sites', { central: { storage: storage('az0') } })
        .addSite('az1', { storage: storage('az1'), availabilityZone: 'zone-1' }));
      expect(cinderVolumes.az1.customServiceConfig).toContain(`rbd_pool = disks\nrbd_user = openstack\nrbd_secret_uuid = ${fsid}\n`);
      expect(cinderVolumes.az1.customServiceConfig).toContain('backend_availability_zone = zone-1\n');
      expect(Object.keys(cinderBackups)).toEqual(['az1', 'default']);
      expect(cinderBackups.az1.replicas).toBe(1);
      expect(cinderBackups.az1.customServiceConfig).toContain('storage_availability_zone = zone-1\n');
      expect(cinderBackups.az1.customServiceConfig).toContain('backup_ceph_pool = copies\n');
    });

    test('none for a site that wants none', () => {
      const storage = (cluster: string): SiteStorage => SiteStorage.ceph(client(cluster), { volumes: false });
      const { cinderVolumes, customServiceConfig } = cinderOf((chart) => new DistributedSites(chart, 'sites', { central: { storage: storage('az0') } })
        .addSite('az1', { storage: storage('az1') }));
      expect([Object.keys(cinderVolumes), customServiceConfig]).toEqual([['volume1'], undefined]);
    });

    test('the back-end and the backup service beside any store', () => {
      const { cinderVolumes, cinderBackups } = cinderOf((chart) => {
        const sites = new DistributedSites(chart, 'sites', { central: { storage: ceph('az0') } });
        sites.addSite('az1', {
          storage: SiteStorage.store(new CinderStore('az1', { volumeType: 'az1' }), {
            backend: new NfsBackend('nfs-az1', { server: 'nfs.az1.example.org', path: '/volumes', availabilityZone: 'az1', glanceApi: 'az1' }),
            backup: { storage: new NfsBackup({ server: 'nfs.az1.example.org', path: '/backups' }) },
          }),
        });
      });
      expect([Object.keys(cinderVolumes), Object.keys(cinderBackups)]).toEqual([['default', 'nfs-az1'], ['az1']]);
      expect(cinderBackups.az1.customServiceConfig).toContain('storage_availability_zone = az1\n');
    });
  });

  const refused: [string, (chart: Chart) => unknown, string][] = [
    ['two sites of one name', (chart) => sitesIn(chart, 2).addSite('az1', { storage: ceph('az9') }), '[test/sites] there are two sites \'az1\': use another name for one of them.'],
    ['a site with the name of the central one', (chart) => sitesIn(chart, 1).addSite('default', { storage: ceph('az9') }), '[test/sites] there are two sites \'default\': use another name for one of them.'],
    ['no copy-image', (chart) => sitesIn(chart, 1, { imports: { methods: [ImportMethod.webDownload()] } }), '[test/sites] imports.methods lacks copy-image, with which users copy images to the sites: add ImportMethod.copyImage().'],
    ['another layout', (chart) => sitesIn(chart, 1).addSite('az1', { storage: ceph('az1'), api: { layout: ApiLayout.SINGLE } }), '[test/sites] layout of the site \'az1\' is \'single\': use \'edge\', or leave it out.'],
    ['another layout of the central site', (chart) => sitesIn(chart, 1, { central: { storage: ceph('az0'), api: { layout: ApiLayout.EDGE } } }), '[test/sites] layout of the site \'default\' is \'edge\': use \'split\', or leave it out.'],
    ['one store id twice', (chart) => sitesIn(chart, 1).addSite('az1', { storage: SiteStorage.ceph(CephClient.fromSecretName('files', { cluster: 'az1' }), { storeId: 'default' }) }), 'two stores have the id \'default\' (types rbd and rbd)'],
    ['one cluster name twice', (chart) => sitesIn(chart, 1).addSite('az1', { storage: SiteStorage.ceph(CephClient.fromSecretName('other', { cluster: 'az0' })) }), 'az0'],
    ['a malformed name', (chart) => sitesIn(chart, 1).addSite('AZ 1', { storage: ceph('az1') }), 'AZ 1'],
  ];
  test.each(refused)('refuses %s', (_, define, message) => {
    expect(() => chartOf(define)).toThrow(message);
  });

  test('a name has at most 36 characters', () => {
    const named = (length: number): Chart => chartOf((chart) => sitesIn(chart, 1).addSite('a'.repeat(length), { storage: ceph('az1') }));
    expect(() => Testing.synth(named(36))).not.toThrow();
    expect(() => Testing.synth(named(37))).toThrow('error instances/name');
  });

  test('refuses two sites with one address', () => {
    const chart = chartOf((scope) => {
      const sites = sitesIn(scope, 1);
      sites.addSite('az1', { storage: ceph('az1'), api: { internalService: at('172.17.0.81') } });
      sites.addSite('az2', { storage: ceph('az2'), api: { internalService: at('172.17.0.81') } });
    });
    expect(() => Testing.synth(chart)).toThrow('172.17.0.81');
  });

  describe('addCompute', () => {
    const fsid = '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d';

    test('the store and the endpoint of the site', () => {
      const chart = chartOf((scope) => sitesIn(scope, 2).addCompute(scope, 'az1', { clusterFsid: fsid, nodeSet: { name: 'edpm-az1' } }));
      const objects = Testing.synth(chart);
      expect(objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual([
        'OpenStackControlPlane/openstack', 'ConfigMap/ceph-nova-az1', 'OpenStackDataPlaneService/nova-custom-ceph-az1', 'OpenStackDataPlaneNodeSet/edpm-az1',
      ]);
      expect(objects[1].data['03-ceph-nova.conf']).toContain('images_rbd_glance_store_name = az1\n');
      expect(objects[1].data['03-ceph-nova.conf']).toContain('endpoint_override = https://glance-az1-internal.openstack.svc:9292\n');
    });

    test('the endpoint follows the namespace, and an overlay that disables TLS', () => {
      const chart = chartOf((scope) => {
        const sites = sitesIn(scope, 2, { metadata: { namespace: 'cloud' } });
        sites.controlPlane.addOverlay({ spec: { tls: { podLevel: { enabled: false } } } });
        sites.addCompute(scope, 'az1', { clusterFsid: fsid });
      });
      expect(Testing.synth(chart)[1].data['03-ceph-nova.conf']).toContain('endpoint_override = http://glance-az1-internal.cloud.svc:9292\n');
    });

    test.each<[string, (sites: DistributedSites, chart: Chart) => unknown, string]>([
      ['an unknown site', (sites, chart) => sites.addCompute(chart, 'az9', { clusterFsid: fsid }),
        '[test/sites] there is no site \'az9\': use \'default\' or \'az1\'.'],
      ['a store that is not in Ceph', (sites, chart) => {
        sites.addSite('az2', { storage: SiteStorage.store(new CinderStore('az2', { volumeType: 'az2' })) });
        sites.addCompute(chart, 'az2', { clusterFsid: fsid });
      }, '[test/sites] the store of the site \'az2\' is of the type cinder: its compute nodes need nothing of it. Leave out addCompute.'],
    ])('refuses %s', (_, define, message) => {
      expect(() => chartOf((chart) => define(sitesIn(chart, 2), chart))).toThrow(message);
    });
  });
});
