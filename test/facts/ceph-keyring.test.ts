import { clusterOf, defaultCephConf, keyringPaths, mayNeedNoKeyring } from '../../lib/facts/ceph-keyring';

test.each([
  ['/etc/ceph/ceph.conf', 'ceph'],
  ['/etc/ceph/az1.conf', 'az1'],
  ['/etc/clusters/az1.conf', 'az1'],
  ['az1.conf', 'az1'],
  ['/etc/ceph/az1.cfg', 'ceph'],
  ['', 'ceph'],
])('the cluster of %s is %s', (conf, cluster) => expect(clusterOf(conf)).toBe(cluster));

test('librados looks for files in /etc/ceph', () => {
  expect(keyringPaths('az1', 'openstack')).toEqual(['/etc/ceph/az1.client.openstack.keyring', '/etc/ceph/az1.keyring', '/etc/ceph/keyring', '/etc/ceph/keyring.bin']);
  expect(defaultCephConf('az1')).toBe('/etc/ceph/az1.conf');
});

test.each([
  ['[global]\nmon_host = 192.0.2.1\n', false],
  ['[global]\nmon host = keys.example.org\n', false],
  ['[client.openstack]\nkeyring = /etc/other/keyring\n', true],
  ['[client.openstack]\nkey = x\n', true],
  ['[client]\n  keyfile=/etc/key\n', true],
  ['[global]\nauth_client_required = none\n', true],
  ['[global]\nauth client required = none\n', true],
  ['[global]\nauth_client_required = cephx\n', false],
])('a program with %j may need no keyring: %s', (conf, may) => expect(mayNeedNoKeyring(conf)).toBe(may));
