import { nfsExportScript } from '../../../lib/nodes/scripts/nfs-export';

const least = { directory: "/var/it's", network: '172.18.0.0/24', isIpv6: false, ports: [], listenConfig: '/etc/nfs.conf.d/x.conf' };
const values = (script: string) => script.split('\n\n')[1].split('\n');

describe('the script of an export', () => {
  test('that listens everywhere and opens no port', () => {
    const script = nfsExportScript(least);
    expect(values(script)).toEqual(["readonly directory='/var/it'\\''s'", "readonly listen_config='/etc/nfs.conf.d/x.conf'"]);
    expect(script).toContain("\nhost=''\n");
    expect(script).not.toContain('"$firewall"');
    expect(script).not.toContain('node_label');
  });

  test('that listens on an address, opens ports, and runs on labelled nodes', () => {
    const script = nfsExportScript({ ...least, address: '172.18.0.5', ports: [2049, 111], nodeLabel: 'nfs' });
    expect(values(script)).toEqual([
      "readonly directory='/var/it'\\''s'", "readonly listen_config='/etc/nfs.conf.d/x.conf'", "readonly address='172.18.0.5'",
      "readonly network='172.18.0.0/24'", "readonly ports=('2049' '111')", "readonly firewall='iptables'", "readonly node_label='nfs'",
    ]);
    expect(script).toContain('\nhost="host=$address"\n');
    expect(script).toContain('if [[ -z $node ]]; then');
  });

  test.each([[true, "readonly family='-6'", "readonly firewall='ip6tables'"], [false, "readonly family='-4'", "readonly firewall='iptables'"]])(
    'that listens on an interface, IPv6: %p', (isIpv6, family, firewall) => {
      const script = nfsExportScript({ ...least, interfaceName: 'eth0', isIpv6, ports: [2049] });
      expect(values(script)).toEqual([
        "readonly directory='/var/it'\\''s'", "readonly listen_config='/etc/nfs.conf.d/x.conf'", "readonly interface='eth0'", family,
        "readonly network='172.18.0.0/24'", "readonly ports=('2049')", firewall,
      ]);
      expect(script).toContain('not_yet "interface $interface has no address"');
    });
});
