import { rulesOf, said } from './lint';
import { backendFragment, backupFragment, CEPH_LINES, cephFragment, cinderFragment, LVM_LINES, mountLines, ON_LVM_NODE } from '../../lib/rules/cinder/fragments';

const ofCinder = (text: string, release?: '18.0-fr4') => said(text, release).filter((line) => line.startsWith('cinder/'));
const lvm = (...lines: string[]) => backendFragment([...LVM_LINES, ...lines], ON_LVM_NODE);

describe('the target of LVM', () => {
  test.each([
    ['lioadm serves iSCSI', ['target_helper = lioadm'], []],
    ['tgtadm is given', ['target_helper = tgtadm'], [
      "cinder/default-target-helper: target_helper of the back-end 'main' is tgtadm: the nodes do not run its daemon. Write target_helper = lioadm in [lvm].",
    ]],
    ['nothing serves the protocol', ['target_protocol = nvmet_tcp'], [
      "cinder/target-helper: target_helper of the back-end 'main' is tgtadm, which serves iscsi and iser, but target_protocol is nvmet_tcp. "
      + 'Write target_helper = nvmet or spdk-nvmeof, or target_protocol = iscsi or iser.',
    ]],
    ['an unknown helper', ['target_helper = other', 'target_protocol = nvmet_tcp'], []],
    ['an unknown protocol', ['target_helper = lioadm', 'target_protocol = other'], []],
    ['the former name', ['iscsi_helper = lioadm'], []],
  ])('%s', (_, lines, messages) => expect(ofCinder(lvm(...lines))).toEqual(messages));

  test('is unknown if a Secret is missing', () => {
    expect(ofCinder(backendFragment(LVM_LINES, [...ON_LVM_NODE, 'customServiceConfigSecrets: [ other ]']))).toEqual([]);
  });
});

describe('enabled_backends', () => {
  const HELPER = 'target_helper = lioadm';

  test.each([
    ['a near name', ['[DEFAULT]', 'enabled_backends = lvn', ...LVM_LINES, HELPER], [
      "cinder/backend-section: enabled_backends names 'lvn', but there is no section [lvn]. Did you mean 'lvm'?",
    ]],
    ['another name', ['[DEFAULT]', 'enabled_backends = fast', ...LVM_LINES, HELPER], [
      "cinder/backend-section: enabled_backends names 'fast', but there is no section [fast]. Write lvm, or add the section.",
    ]],
    ['no section at all', ['[DEFAULT]', 'enabled_backends = fast'], ["cinder/backend-section: enabled_backends names 'fast', but there is no section [fast]. Add [fast]."]],
    ['a variable', ['[DEFAULT]', 'enabled_backends = $name', ...LVM_LINES, HELPER], []],
    ['nothing, which the operator derives', [...LVM_LINES, HELPER, '[nova]', 'debug = true'], []],
    ['nothing that the operator derives', ['[lvm]', HELPER], [
      "cinder/hidden-driver: no section of the back-end 'main' is enabled: customServiceConfig has neither enabled_backends nor a section with volume_backend_name. "
      + 'Write volume_backend_name in the section of the back-end in customServiceConfig, not in a Secret and not in [DEFAULT].',
    ]],
    ['a replication to another section', ['[DEFAULT]', 'enabled_backends = a', '[a]', 'volume_driver = example.Driver', 'replication_device = backend_id:b', '[b]', 'san_ip = 192.0.2.1'], []],
  ])('%s', (_, lines, messages) => expect(ofCinder(backendFragment(lines, ON_LVM_NODE))).toEqual(messages));
});

describe('options in [DEFAULT]', () => {
  test('that two back-ends read have no edit', () => {
    const text = backendFragment(['[DEFAULT]', 'volume_group = a', 'debug = true', ...LVM_LINES, 'target_helper = lioadm', '[b]', 'volume_backend_name = b', 'target_helper = lioadm',
      'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver'], ON_LVM_NODE);
    expect(ofCinder(text)).toEqual(['cinder/driver-options-in-default: volume_group is in [DEFAULT], where the driver of [lvm] and [b] does not read it. Move it to [lvm] or [b].']);
  });
});

describe('the options of a driver', () => {
  const netapp = (...lines: string[]) => backendFragment(['[a]', 'volume_backend_name = a', 'volume_driver = cinder.volume.drivers.netapp.common.NetAppDriver',
    'netapp_server_hostname = 192.0.2.1', 'netapp_vserver = svm', 'netapp_login = a', 'netapp_password = b', ...lines]);

  test.each([
    [netapp('netapp_storage_protocol = iscsi'), []],
    [netapp('netapp_storage_protocol = nfs'), [
      "cinder/required-option: the section [a] of the back-end 'main' has no nas_host or nas_share_path, which cinder.volume.drivers.netapp.common.NetAppDriver needs. "
      + 'Set nas_host and nas_share_path in [a], or in the same section of a Secret that customServiceConfigSecrets names.',
    ]],
    [netapp('netapp_storage_protocol = nfs', 'nfs_shares_config = /var/lib/cinder/shares'), []],
  ])('%j', (text, messages) => expect(ofCinder(text)).toEqual(messages));
});

describe('backup services', () => {
  test.each([
    ['an unknown class of Cinder', 'cinder.backup.drivers.nfs.NfsBackupDriver', [
      'cinder/backup-driver: backup_driver is cinder.backup.drivers.nfs.NfsBackupDriver, which is not the class of a driver of Cinder. '
      + "Did you mean 'cinder.backup.drivers.nfs.NFSBackupDriver'?",
    ]],
    ['a class of a vendor', 'example.Driver', []],
    ['a variable', '$driver', []],
    ['missing options', 'cinder.backup.drivers.nfs.NFSBackupDriver', [
      'cinder/backup-driver: backup_driver is cinder.backup.drivers.nfs.NFSBackupDriver, which does not start without backup_share. '
      + 'Set backup_share in [DEFAULT], or in a Secret that customServiceConfigSecrets of the backup service names.',
    ]],
  ])('%s', (_, driver, messages) => expect(ofCinder(backupFragment(['[DEFAULT]', `backup_driver = ${driver}`]))).toEqual(messages));

  const both = (backup: string, release?: '18.0-fr4') => ofCinder(cinderFragment([...backup === '' ? [] : [backup], 'cinderBackups: { az1: {} }']), release);

  test.each([
    ['cinderBackup: {}', ['cinder/backup-both: cinderBackup has no replicas, so it has 1, but cinderBackups is set too. Write replicas: 0 in cinderBackup.']],
    ['cinderBackup: { replicas: 2 }', ['cinder/backup-both: cinderBackup has 2 replicas, but cinderBackups is set too. Write replicas: 0 in cinderBackup.']],
    ['cinderBackup: { replicas: 0 }', []],
    ['', []],
  ])('%s beside cinderBackups', (backup, messages) => expect(both(backup)).toEqual(messages));

  test('both on a release that has only one', () => {
    expect(both('cinderBackup: { replicas: 2 }', '18.0-fr4')).toEqual([]);
  });

  test('are idle without replicas', () => {
    expect(ofCinder(cinderFragment(['cinderBackups: { az1: { replicas: 0, customServiceConfig: "[DEFAULT]" } }', 'cinderBackup: { replicas: 0 }']))).toEqual([
      "cinder/backup-idle: the backup service 'az1' is configured, but has replicas: 0. Write replicas: 1 or more, or remove the configuration.",
    ]);
  });

  test('name files that their pods need', () => {
    const ceph = (name: string, ...files: string[]) => `kind: Secret\nmetadata: { name: files }\nstringData: { ${files.map((file) => `${file}: a`).join(', ')} }\n---`
      + backupFragment(['[DEFAULT]', 'backup_driver = cinder.backup.drivers.ceph.CephBackupDriver', ...name === '' ? [] : [`backup_ceph_conf = ${name}`]], mountLines('/etc/ceph'));
    expect(ofCinder(ceph('/etc/ceph/a.conf', 'a.conf', 'a.keyring'))).toEqual([]);
    expect(ofCinder(ceph('', 'a.conf'))).toEqual([
      'cinder/file-missing: backup_ceph_conf of the backup service is /etc/ceph/ceph.conf, which is the default, but no extra mount that reaches its pods provides it. '
      + 'Mounted at /etc/ceph: a.conf. Write backup_ceph_conf = /etc/ceph/a.conf',
    ]);
    expect(ofCinder(ceph('/etc/ceph/b.conf', 'a.conf', 'c.conf'))).toEqual([
      'cinder/file-missing: backup_ceph_conf of the backup service is /etc/ceph/b.conf, but no extra mount that reaches its pods provides it. '
      + 'Mounted at /etc/ceph: a.conf and c.conf. Add the file to the mounted Secret, or name one of those.',
    ]);
  });

  test('and back-ends that name files', () => {
    expect(ofCinder(backendFragment([...CEPH_LINES, 'rbd_ceph_conf = /etc/ceph/ceph.conf']))).toEqual([
      "cinder/file-missing: rbd_ceph_conf of the back-end 'main' is /etc/ceph/ceph.conf, but no extra mount that reaches its pods provides it. "
      + "Mount a Secret with the file at /etc/ceph, with a propagation that reaches the back-end 'main'.",
    ]);
  });
});

describe('misplaced fields', () => {
  const api = (name: string, fields: string) => `kind: OpenStackControlPlane\nspec:\n  glance: { template: { glanceAPIs: { ${name}: ${fields} } } }\n`;

  test('of the service among the API instances', () => {
    expect(said(api('extraMounts', '[]'))).toEqual(["instances/name: the name of the API instance 'extraMounts' is not an RFC 1123 label. "
      + 'extraMounts is a field of the service: move it one level up, to spec.glance.template.extraMounts.']);
  });

  test('of an override beside its endpoints', () => {
    expect(said(api('default', '{ replicas: 0, override: { service: { spec: { type: LoadBalancer } } } }'))).toEqual([
      "instances/override-endpoint: the API instance 'default' overrides the service 'spec', which it does not have. "
      + 'Move it under the endpoint: override.service.internal.spec or override.service.public.spec.',
    ]);
  });

  test('that Cinder renamed', () => {
    expect(rulesOf(lvm('iscsi_helper = lioadm'))).toEqual(['text/unknown-option']);
    expect(said(lvm('iscsi_port = 3261', 'target_helper = lioadm'))).toEqual(['text/unknown-option: iscsi_port in [lvm] is not an option of the driver '
      + 'cinder.volume.drivers.lvm.LVMVolumeDriver: it is ignored. Write target_port, its name today.']);
  });
});

describe('the names of back-ends and backup services', () => {
  const named = (name: string, more = '') => `kind: OpenStackControlPlane\nspec:\n  secret: s\n  cinder:\n${more}    template:\n      cinderBackup: { replicas: 0 }\n      cinderBackups: { ${name}: {} }\n      cinderVolumes: { ${name}: {} }\n`;
  const FIX = (longest: number) => `Use at most ${longest} lower case letters, digits and -, with a letter or digit at both ends.`;
  const both = (name: string, problem: string, longest: number) => [
    `cinder/backend-name: the name of the back-end '${name}' ${problem}. ${FIX(longest)}`, `cinder/backup-name: the name of the backup service '${name}' ${problem}. ${FIX(longest)}`,
  ];

  test.each([
    [named('a'.repeat(38)), []],
    [named('a'.repeat(39)), both('a'.repeat(39), 'has 39 characters', 38)],
    [named('a'.repeat(32), '    uniquePodNames: true\n'), []],
    [named('a'.repeat(33), '    uniquePodNames: true\n'), both('a'.repeat(33), 'has 33 characters', 32)],
    [named('a.b'), both('a.b', 'is not an RFC 1123 label', 38)],
    [`kind: Cinder\nmetadata: { name: cinder-blue }\nspec: { cinderVolumes: { ${'a'.repeat(34)}: {} } }\n`,
      [`cinder/backend-name: the name of the back-end '${'a'.repeat(34)}' has 34 characters. ${FIX(33)}`]],
  ])('%j', (text, messages) => expect(ofCinder(text).sort()).toEqual(messages));

  test('do not count for a backup service without pods, which the operator does not create', () => {
    expect(ofCinder(cinderFragment(['cinderBackups:', '  A:', '    replicas: 0']))).toEqual([]);
  });
});

test('the services of the API of Cinder are internal and public', () => {
  const override = (key: string) => cinderFragment(['cinderAPI:', '  override:', '    service:', `      ${key}: {}`]);
  expect(['public', 'publc', 'spec'].map((key) => ofCinder(override(key)))).toEqual([
    [],
    ["cinder/override-endpoint: cinderAPI overrides the service 'publc', which it does not have. Did you mean 'public'?"],
    ["cinder/override-endpoint: cinderAPI overrides the service 'spec', which it does not have. Move it under the endpoint: override.service.internal.spec or override.service.public.spec."],
  ]);
});

describe('the keyrings of Ceph', () => {
  const keyring = (text: string) => ofCinder(text).filter((line) => line.startsWith('cinder/keyring-missing') || line.startsWith('cinder/file-missing'));
  const backup = (...lines: string[]) => backupFragment(['[DEFAULT]', 'backup_driver = cinder.backup.drivers.ceph.CephBackupDriver', ...lines], mountLines('/etc/ceph'));
  const secret = (...files: string[]) => `kind: Secret\nmetadata: { name: files }\nstringData: { ${files.map((file) => `${file}: "[global]"`).join(', ')} }\n---`;
  const MOUNTED = (...files: string[]) => `(mounted at /etc/ceph: ${files.join(' and ')})`;

  test.each<[string, string, string[]]>([
    ['a back-end without a user', cephFragment(CEPH_LINES, ['ceph.client.openstack.keyring', 'ceph.conf']), [
      `cinder/keyring-missing: the back-end 'main' needs /etc/ceph/ceph.client.admin.keyring in its pods ${MOUNTED('ceph.client.openstack.keyring', 'ceph.conf')}: rbd_user is admin by default. `
      + 'Add the keyring to the Secret under that name, or set rbd_user to the user whose keyring is there.',
    ]],
    ['a back-end of another cluster without its name', cephFragment([...CEPH_LINES, 'rbd_user = openstack', 'rbd_ceph_conf = /etc/ceph/az1.conf'], ['az1.client.openstack.keyring', 'az1.conf']), [
      `cinder/keyring-missing: the back-end 'main' needs /etc/ceph/ceph.client.openstack.keyring in its pods ${MOUNTED('az1.client.openstack.keyring', 'az1.conf')}. `
      + 'Write rbd_cluster_name = az1 in [ceph]: Cinder gives librados the name of the cluster, which is ceph by default.',
    ]],
    ['a back-end with another name of its cluster', cephFragment([...CEPH_LINES, 'rbd_user = openstack', 'rbd_cluster_name = az2', 'rbd_ceph_conf = /etc/ceph/az1.conf'], ['az1.client.openstack.keyring', 'az1.conf']), [
      `cinder/keyring-missing: the back-end 'main' needs /etc/ceph/az2.client.openstack.keyring in its pods ${MOUNTED('az1.client.openstack.keyring', 'az1.conf')}. `
      + 'Write rbd_cluster_name = az1 in [ceph]: Cinder gives librados the name of the cluster, which is az2.',
    ]],
    ['a back-end of another cluster', cephFragment([...CEPH_LINES, 'rbd_user = openstack', 'rbd_cluster_name = az1'], ['az1.client.openstack.keyring', 'az1.conf']), []],
    ['a back-end without the file of its cluster', cephFragment([...CEPH_LINES, 'rbd_user = openstack', 'rbd_cluster_name = az1'], ['ceph.client.openstack.keyring', 'ceph.conf']), [
      'cinder/file-missing: rbd_ceph_conf of the back-end \'main\' is /etc/ceph/az1.conf, which is the default, but no extra mount that reaches its pods provides it. '
      + 'Mounted at /etc/ceph: ceph.client.openstack.keyring and ceph.conf. Write rbd_ceph_conf = /etc/ceph/ceph.conf',
    ]],
    ['a back-end with a missing Secret', cephFragment(CEPH_LINES, ['ceph.conf']).replace('customServiceConfig: |', 'customServiceConfigSecrets: [ other ]\n          customServiceConfig: |'), []],
    ['an unknown user', cephFragment([...CEPH_LINES, 'rbd_user = $name'], ['ceph.conf']), []],
    ['a backup service without a user', secret('ceph.conf', 'ceph.client.openstack.keyring') + backup(), [
      `cinder/keyring-missing: the backup service needs /etc/ceph/ceph.client.cinder.keyring in its pods ${MOUNTED('ceph.client.openstack.keyring', 'ceph.conf')}: backup_ceph_user is cinder by default. `
      + 'Add the keyring to the Secret under that name, or set backup_ceph_user to the user whose keyring is there.',
    ]],
    ['a backup service of another cluster', secret('az1.conf', 'az1.client.openstack.keyring') + backup('backup_ceph_conf = /etc/ceph/az1.conf', 'backup_ceph_user = openstack'), []],
    ['a backup service with another user', `${secret('ceph.conf', 'ceph.client.openstack.keyring')}${cinderFragment([
      'cinderBackups:', '  az1:', '    customServiceConfig: |', '      [DEFAULT]', '      backup_driver = cinder.backup.drivers.ceph.CephBackupDriver', '      backup_ceph_user = backup',
    ], mountLines('/etc/ceph'))}`, [
      `cinder/keyring-missing: the backup service 'az1' needs /etc/ceph/ceph.client.backup.keyring in its pods ${MOUNTED('ceph.client.openstack.keyring', 'ceph.conf')}. `
      + 'Add the keyring to the Secret under that name, or set backup_ceph_user to the user whose keyring is there.',
    ]],
    ['a backup service with another driver', backupFragment(['[DEFAULT]', 'backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver'], mountLines('/etc/ceph')), []],
  ])('%s', (_, text, messages) => expect(keyring(text)).toEqual(messages));
});

describe('the address of an NFS export', () => {
  const nfs = (...lines: string[]) => backendFragment(['[nfs]', 'volume_backend_name = nfs', 'volume_driver = cinder.volume.drivers.nfs.NfsDriver', ...lines]);
  const addresses = (text: string) => ofCinder(text).filter((line) => line.startsWith('cinder/nfs-address'));

  test.each([
    [['nas_host = [fd00::1]', 'nas_share_path = /export'], []],
    [['nas_host = $my_ip', 'nas_share_path = {{ .Path }}'], []],
    [['nas_host = <HOST>', 'nas_share_path ='], []],
    [['nas_host = fd00::1', 'nas_share_path = /export'], ["cinder/nfs-address: nas_host in [nfs] is 'fd00::1', an IPv6 address without brackets. Write nas_host = [fd00::1]"]],
    [['nas_host = nas.example.org/x', 'nas_share_path = export'], [
      "cinder/nfs-address: nas_host in [nfs] is 'nas.example.org/x', which contains a path. Write only the host name or the IP address, an IPv6 address in brackets, and the export in nas_share_path.",
      "cinder/nfs-address: nas_share_path in [nfs] is 'export', which is not an absolute path. Write only the path of the export, beginning with /.",
    ]],
  ])('%j', (lines, messages) => expect(addresses(nfs(...lines))).toEqual(messages));

  test('of backups', () => {
    const text = (share: string) => backupFragment(['[DEFAULT]', 'backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver', `backup_share = ${share}`]);
    expect(addresses(text('192.0.2.1:/backups'))).toEqual([]);
    expect(addresses(text('192.0.2.1/backups'))).toEqual(["cinder/nfs-address: backup_share in [DEFAULT] is '192.0.2.1/backups', which is not an export. Write backup_share = 192.0.2.1:/backups"]);
  });
});

describe('sections that nothing reads', () => {
  const unread = (text: string) => ofCinder(text).filter((line) => line.startsWith('cinder/unread-section'));
  const ofService = (lines: string[], backends = ['[lvm]', 'volume_backend_name = lvm', 'volume_driver = x.Y']) => cinderFragment(['customServiceConfig: |', ...lines.map((line) => `  ${line}`),
    'cinderVolumes:', '  main:', '    customServiceConfig: |', ...backends.map((line) => `      ${line}`)]);

  test.each<[string, string, string[]]>([
    ['of the scheduler', cinderFragment(['cinderScheduler:', '  customServiceConfig: |', '    [lvm]', '    a = b', '    [nova]', '    debug = true']), [
      'cinder/unread-section: the section [lvm] has no effect: the scheduler of Cinder does not read it. Move its options to [DEFAULT] or to the text of the back-end that they are for, or remove it.',
    ]],
    ['of a backup service in a map', cinderFragment(['cinderBackups:', '  az1:', '    customServiceConfig: |', '      [ceph]', '      a = b']), [
      "cinder/unread-section: the section [ceph] has no effect: the backup service 'az1' of Cinder does not read it. Move its options to [DEFAULT] or to the text of the back-end that they are for, or remove it.",
    ]],
    ['of the whole service', ofService(['[fast]', 'a = b']), [
      'cinder/unread-section: the section [fast] has no effect: no back-end enables it. Move its options to the section of a back-end, or remove it.',
    ]],
    ['of the whole service, for a back-end', ofService(['[lvm]', 'a = b', '[backend_defaults]', 'san_login = a']), []],
    ['of the whole service, for a replication', ofService(['[b]', 'san_ip = 192.0.2.1'], ['[a]', 'volume_backend_name = a', 'volume_driver = x.Y', 'replication_device = backend_id:b']), []],
    ['of the whole service, for back-ends that are not in the manifest', cinderFragment(['customServiceConfig: |', '  [fast]', '  a = b']), []],
  ])('%s', (_, text, messages) => expect(unread(text)).toEqual(messages));
});

describe('the class of a driver', () => {
  const named = (path: string) => ofCinder(backendFragment(['[a]', 'volume_backend_name = a', `volume_driver = ${path}`, 'customServiceConfigSecrets = b'], ON_LVM_NODE))
    .filter((line) => line.startsWith('cinder/unknown-'));

  test.each<[string, string[]]>([
    ['cinder.volume.drivers.lvm.LVMVolumeDriver', []],
    ['cinder.volume.drivers.lvm.LVMISCSIDriver', [
      "cinder/unknown-driver: volume_driver is cinder.volume.drivers.lvm.LVMISCSIDriver, which is not the class of a driver of Cinder. Did you mean 'cinder.volume.drivers.lvm.LVMVolumeDriver'?",
    ]],
    ['cinder.volume.drivers.lvm.LVMVolumeDriver # local', []],
    ['cinder.volume.drivers.netapp.common.NetAppDriver', []],
    ['cinder.volume.drivers.dell_emc.powermax.nvme_tcp.PowerMaxNVMETCPDriver', []],
    ['cinder.volume.drivers.pure.PureFibreDriver', [
      "cinder/unknown-vendor-driver: volume_driver is cinder.volume.drivers.pure.PureFibreDriver, which is not the class of a driver of Cinder. Did you mean 'cinder.volume.drivers.pure.PureFCDriver'?",
    ]],
    ['acme.Driver', []],
  ])('%s', (path, messages) => expect(named(path)).toEqual(messages));
});
