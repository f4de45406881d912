import { nfsExportScript } from '../../../lib/nodes/scripts/nfs-export';

const least = { name: 'nfs', directory: "/var/it's", network: '172.18.0.0/24', isIpv6: false, ports: [], listenConfig: '/etc/nfs.conf.d/x.conf' };
const values = (script: string) => script.split('\n\n')[1].split('\n');

describe('the script of an export', () => {
  test('that listens everywhere and opens no port', () => {
    const script = nfsExportScript(least);
    expect(values(script)).toEqual(["readonly directory='/var/it'\\''s'", "readonly listen_config='/etc/nfs.conf.d/x.conf'"]);
    expect(script).toContain("\nhost=''\n");
    expect(script).not.toContain('nft');
    expect(script).not.toContain('node_label');
  });

  test('that listens on an address, opens ports, and runs on labelled nodes', () => {
    const labelled = { nodeLabel: 'nfs', exportsFile: '/etc/exports.d/x.exports', exportsLine: '/var/nfs 172.18.0.0/24(rw)' };
    const script = nfsExportScript({ ...least, address: '172.18.0.5', ports: [2049, 111], labelled });
    expect(values(script)).toEqual([
      "readonly directory='/var/it'\\''s'", "readonly listen_config='/etc/nfs.conf.d/x.conf'", "readonly address='172.18.0.5'",
      "readonly name='nfs'", "readonly network='172.18.0.0/24'", "readonly ports=('2049' '111')", "readonly ip_family='ip'", "readonly node_label='nfs'",
      "readonly exports_file='/etc/exports.d/x.exports'", "readonly exports_line='/var/nfs 172.18.0.0/24(rw)'",
    ]);
    expect(script).toContain('\nhost="host=$address"\n');
    expect(script).toContain('if [[ -z $node ]]; then');
  });

  test.each([[true, "readonly family='-6'", "readonly ip_family='ip6'"], [false, "readonly family='-4'", "readonly ip_family='ip'"]])(
    'that listens on an interface, IPv6: %p', (isIpv6, family, ipFamily) => {
      const script = nfsExportScript({ ...least, interfaceName: 'eth0', isIpv6, ports: [2049] });
      expect(values(script)).toEqual([
        "readonly directory='/var/it'\\''s'", "readonly listen_config='/etc/nfs.conf.d/x.conf'", "readonly interface='eth0'", family,
        "readonly name='nfs'", "readonly network='172.18.0.0/24'", "readonly ports=('2049')", ipFamily,
      ]);
      expect(script).toContain('not_yet "interface $interface has no address"');
    });
});
