import { operatorMounts } from '../../../lib/facts/operators/operator-mounts';
import type { ReleaseName } from '../../../lib/facts/release';

const pathsOf = (service: string, component: string, release: ReleaseName, ...when: string[]): string[] =>
  operatorMounts(service, component, release).filter((mount) => when.includes(mount.when)).map(({ path }) => path);

const COMMON = ['/etc/my.cnf', '/var/log/glance', '/usr/local/bin/container-scripts', '/run/httpd', '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem'];
const HOST = ['/etc/iscsi', '/etc/nvme', '/dev', '/lib/modules', '/run', '/sys', '/var/locks/openstack/os-brick'];
const CINDER = [
  '/etc/machine-id', '/usr/local/bin/container-scripts', '/var/lib/config-data/merged', '/etc/my.cnf', '/etc/cinder/cinder.conf.d', '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
];

test('API instances of 18.0 and of main differ in their configuration files', () => {
  expect(pathsOf('glance', 'glanceAPIs', '18.0-fr4', 'always')).toEqual([...COMMON, '/var/lib/config-data/default', '/var/lib/kolla/config_files/config.json']);
  expect(pathsOf('glance', 'glanceAPIs', 'main', 'always')).toEqual([
    ...COMMON, '/etc/glance/glance.conf.d', '/etc/glance/glance.conf.d/00-config.conf', '/etc/glance/glance.conf.d/02-config.conf',
    '/etc/glance/glance.conf.d/03-config.conf', '/etc/httpd/conf/httpd.conf', '/etc/httpd/conf.d/ssl.conf',
  ]);
});

test('some mounts of API instances depend on the manifest', () => {
  expect(pathsOf('glance', 'glanceAPIs', '18.0-fr6', 'claim', 'cache')).toEqual(['/var/lib/glance', '/var/lib/glance/image-cache']);
  expect(pathsOf('glance', 'glanceAPIs', '18.0-fr6', 'host')).toEqual(HOST);
});

test('pods of Cinder that attach volumes use devices of the node', () => {
  expect(pathsOf('cinder', 'cinderScheduler', '18.0-fr6', 'always')).toEqual(CINDER);
  expect(pathsOf('cinder', 'cinderAPI', 'main', 'always')).toEqual([...CINDER, '/var/log/cinder']);
  expect(pathsOf('cinder', 'cinderBackups', 'main', 'always')).toEqual([...CINDER, ...HOST, '/var/lib/cinder', '/var/locks/openstack/cinder']);
});

test('nothing is known of other services', () => expect(operatorMounts('manila', 'manilaShares', 'main')).toEqual([]));
