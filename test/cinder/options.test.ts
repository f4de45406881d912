import { volumeTextOf } from './written';
import { Backend } from '../../lib/cinder/backend';
import { BackendProps } from '../../lib/cinder/backend-props';
import { CephBackend } from '../../lib/cinder/ceph-backend';
import { LvmProvisioning } from '../../lib/cinder/lvm-backend';
import { LvmIscsiBackend } from '../../lib/cinder/lvm-iscsi-backend';
import { LvmNvmeTcpBackend } from '../../lib/cinder/lvm-nvme-tcp-backend';
import { NfsBackend } from '../../lib/cinder/nfs-backend';
import { CephClient } from '../../lib/mounts/ceph-client';
import { OptionCatalog, optionCatalog } from '../../lib/oslo/catalog/catalog';
import { checkValue } from '../../lib/oslo/catalog/values/check';
import { ConfigDocument, ConfigOption } from '../../lib/oslo/document/config-document';

const COMMON: BackendProps = { volumeBackendName: 'one', imageVolumeCache: true };
const LVM = {
  ...COMMON, targetAddress: '172.18.0.5', secondaryAddresses: ['172.19.0.5', '172.20.0.5'], targetPort: 3261, targetPrefix: 'iqn.2026-01.org.example:',
};

/** Every back-end with every property that becomes an option. */
const BACKENDS: [string, Backend][] = [
  ['ceph', new CephBackend('ceph', {
    ...COMMON,
    ceph: CephClient.fromSecretName('ceph-conf-files', { cluster: 'two' }),
    clusterFsid: '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d',
    pool: 'volumes',
    user: 'cinder',
    flattenVolumeFromSnapshot: true,
  })],
  ['nfs', new NfsBackend('nfs', { ...COMMON, server: 'fd00::5', path: '/var/nfs', mountOptions: 'vers=4.2,nconnect=4', snapshots: false })],
  ['thin iSCSI', new LvmIscsiBackend('lvm-iscsi', { ...LVM, provisioning: LvmProvisioning.THIN })],
  ['thick iSCSI by IPv6', new LvmIscsiBackend('lvm-iscsi', { ...LVM, targetAddress: 'fd00::5', provisioning: LvmProvisioning.THICK })],
  ['NVMe-TCP', new LvmNvmeTcpBackend('lvm-nvme-tcp', { ...LVM, provisioning: LvmProvisioning.THIN })],
];

/** What Cinder says of an option in the section of a back-end with this driver. */
function fault(catalog: OptionCatalog, driver: string | undefined, { name, rawValue }: ConfigOption): string | undefined {
  const option = catalog.backendOption(driver, name);
  if (!option) {
    return `${name} is unknown to ${driver}`;
  }
  return option.renamed || option.deprecated ? `${name} is deprecated` : checkValue(option, rawValue)?.message;
}

describe.each(['18.0-fr6', 'main'] as const)('Cinder of %s reads', (release) => {
  const catalog = optionCatalog(release);

  test.each(BACKENDS)('every option of %s, with the value that it is given', (_name, backend) => {
    const document = ConfigDocument.parse(volumeTextOf(backend));
    const [section] = document.sectionNames();
    const driver = document.get(section, 'volume_driver');
    expect(catalog.driver(String(driver))).toBe(driver);
    expect(document.options(section).length).toBeGreaterThan(6);
    expect(document.options(section).map((option) => fault(catalog, driver, option)).filter((message) => message !== undefined)).toEqual([]);
  });

  test('the defaults that the documentation names', () => {
    const names = [
      'target_port', 'target_prefix', 'volume_group', 'lvm_type', 'image_volume_cache_enabled', 'rbd_flatten_volume_from_snapshot',
      'rbd_cluster_name', 'rbd_secret_uuid', 'nfs_mount_options',
    ];
    expect(Object.fromEntries(names.map((name) => [name, catalog.backendOption(undefined, name)?.default]))).toEqual({
      target_port: 3260,
      target_prefix: 'iqn.2010-10.org.openstack:',
      volume_group: 'cinder-volumes',
      lvm_type: 'auto',
      image_volume_cache_enabled: false,
      rbd_flatten_volume_from_snapshot: false,
      rbd_cluster_name: 'ceph',
      rbd_secret_uuid: undefined,
      nfs_mount_options: undefined,
    });
    expect(catalog.backendOption(undefined, 'lvm_type')?.choices).toEqual(expect.arrayContaining(Object.values(LvmProvisioning)));
    expect(['cinder_internal_tenant_project_id', 'cinder_internal_tenant_user_id'].map((name) => catalog.find('cinder', 'DEFAULT', name)?.name))
      .toEqual(['cinder_internal_tenant_project_id', 'cinder_internal_tenant_user_id']);
  });
});
