import { cephServices } from '../../lib/data-plane/node-set-options';

describe('cephServices', () => {
  test.each([
    ['the default services', undefined, [
      'redhat', 'download-cache', 'bootstrap', 'configure-network', 'validate-network', 'install-os', 'configure-os', 'ssh-known-hosts', 'run-os', 'reboot-os',
      'install-certs', 'ovn', 'neutron-metadata', 'ceph-client', 'libvirt', 'custom', 'telemetry',
    ]],
    ['nova is replaced', ['libvirt', 'nova', 'telemetry'], ['ceph-client', 'libvirt', 'custom', 'telemetry']],
    ['ceph-client behind libvirt is moved', ['a', 'libvirt', 'ceph-client', 'nova'], ['a', 'ceph-client', 'libvirt', 'custom']],
    ['the list of an earlier patch', ['a', 'ceph-client', 'libvirt', 'custom', 'b'], ['a', 'ceph-client', 'libvirt', 'custom', 'b']],
    ['both services for Nova', ['libvirt', 'custom', 'nova', 'b'], ['ceph-client', 'libvirt', 'custom', 'b']],
  ])('%s', (_, services, expected) => {
    expect(cephServices('custom', services)).toEqual(expected);
  });

  test.each([
    [['nova'], 'nodeSet.services lacks \'libvirt\': list all services of the node set, such as ovn, neutron-metadata, libvirt, nova, telemetry.'],
    [['libvirt'], 'nodeSet.services lacks \'nova\': list all services of the node set, such as ovn, neutron-metadata, libvirt, nova, telemetry.'],
    [[], 'nodeSet.services lacks \'libvirt\' and \'nova\': list all services of the node set, such as ovn, neutron-metadata, libvirt, nova, telemetry.'],
  ])('refuses %j', (services, message) => {
    expect(() => cephServices('custom', services)).toThrow(message);
  });
});
