import { keyringPaths } from '../../lib/facts/ceph-keyring';

test.each([
  ['/etc/ceph/ceph.conf', 'ceph'],
  ['/etc/ceph/az1.conf', 'az1'],
  ['/etc/clusters/az1.conf', 'az1'],
  ['az1.conf', 'az1'],
  ['/etc/ceph/az1.cfg', 'ceph'],
  ['', 'ceph'],
])('librados looks for the keyrings of %s in /etc/ceph', (conf, cluster) => {
  expect(keyringPaths(conf, 'openstack')).toEqual([
    `/etc/ceph/${cluster}.client.openstack.keyring`, `/etc/ceph/${cluster}.keyring`, '/etc/ceph/keyring', '/etc/ceph/keyring.bin',
  ]);
});
