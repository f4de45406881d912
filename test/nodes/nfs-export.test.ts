import * as fc from 'fast-check';
import { machineConfig, machineConfigOf, textFile } from './synth';
import { NfsExport } from '../../lib/nodes/nfs-export';
import { nfsExportScript } from '../../lib/nodes/scripts/nfs-export';

function expected(name: string, line: string | undefined, script: string, directory: string): object {
  const contents = `[Unit]
Description=NFS export
Wants=network-online.target
After=network-online.target nftables.service
RequiresMountsFor=${directory}

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/bin/${name}
Restart=on-failure
RestartSec=5
RestartPreventExitStatus=65

[Install]
WantedBy=multi-user.target
`;
  return machineConfig(`99-master-${name}`, { component: 'nfs-export', service: 'glance' }, {
    storage: {
      files: [...line === undefined ? [] : [textFile(`/etc/exports.d/${name}.exports`, line, 420)], textFile(`/usr/local/bin/${name}`, script, 493)],
    },
    systemd: { units: [{ name: `${name}.service`, enabled: true, contents }] },
  });
}

const network = '172.18.0.0/24';
const directory = '/var/nfs';

describe('NfsExport', () => {
  test('with the minimum', () => {
    const service = new NfsExport({ directory, network });
    const script = nfsExportScript({
      name: 'glance-nfs-export', directory, network, isIpv6: false, ports: [2049], listenConfig: '/etc/nfs.conf.d/glance-nfs-export.conf',
    });
    const line = '/var/nfs 172.18.0.0/24(rw,sync,no_subtree_check,no_root_squash)\n';
    expect(machineConfigOf(service)).toEqual(expected('glance-nfs-export', line, script, '"/var/nfs"'));
    expect(service.description).toBe('NFS export of /var/nfs to 172.18.0.0/24');
  });

  test('with everything, and an address', () => {
    const props = {
      directory: '/var/a 100%',
      network: 'fd00:18::/64',
      address: 'fd00:18::5',
      options: ['ro', 'anonuid=65534', 'sec=krb5:krb5i'],
      ports: [2049, 111],
      nodeLabel: 'openstack.org/nfs',
      name: 'images',
    };
    const { options: _options, nodeLabel, ...values } = props;
    const exportsLine = '/var/a\\040100\\045 fd00:18::/64(ro,anonuid=65534,sec=krb5:krb5i)';
    const labelled = { nodeLabel, exportsLine, exportsFile: '/etc/exports.d/images.exports' };
    const script = nfsExportScript({ ...values, isIpv6: true, listenConfig: '/etc/nfs.conf.d/images.conf', labelled });
    expect(machineConfigOf(new NfsExport(props))).toEqual(expected('images', undefined, script, '"/var/a 100%%"'));
  });

  test('with an interface and no ports, to one address', () => {
    const script = nfsExportScript({
      name: 'glance-nfs-export', directory, network: '172.18.0.9', interfaceName: 'enp6s0.21', isIpv6: false, ports: [], listenConfig: '/etc/nfs.conf.d/glance-nfs-export.conf',
    });
    const line = '/var/nfs 172.18.0.9(rw,sync,no_subtree_check,no_root_squash)\n';
    expect(machineConfigOf(new NfsExport({ directory, network: '172.18.0.9', interfaceName: 'enp6s0.21', ports: [] })))
      .toEqual(expected('glance-nfs-export', line, script, '"/var/nfs"'));
  });

  test('any directory is one word of its line, and is read back unchanged', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[/\p{Cc}\u2028\u2029]/u.test(text) && text !== '.' && text !== '..');
    fc.assert(fc.property(part, (name) => {
      const object = machineConfigOf(new NfsExport({ directory: `/var/${name}`, network })) as
        { spec: { config: { storage: { files: { contents: { source: string } }[] } } } };
      const line = decodeURIComponent(object.spec.config.storage.files[0].contents.source.slice('data:,'.length));
      const match = /^([A-Za-z0-9/._\\-]+) 172\.18\.0\.0\/24\(rw,sync,no_subtree_check,no_root_squash\)\n$/.exec(line);
      const percents = (match?.[1] ?? '').replace(/\\([0-7]{3})/g, (_, octal: string) => `%${Number.parseInt(octal, 8).toString(16).padStart(2, '0')}`);
      expect(decodeURIComponent(percents)).toBe(`/var/${name}`);
    }));
  });

  test.each(['172.18.0.0/33', '172.18.0.0/', '172.18.0.0/24/1', 'fd00::/129', '*', 'host.example', '', '172.18.0.0/24(rw) *'])('refuses the network %p', (value) => {
    expect(() => new NfsExport({ directory, network: value }))
      .toThrow(`network of NfsExport is '${value}': use a network such as '172.18.0.0/24' or 'fd00:18::/64', or an address.`);
  });

  test.each([
    [{ directory: 'nfs' }, "directory of NfsExport is 'nfs': use an absolute path"],
    [{ directory: '/a\udc00' }, "directory of NfsExport is '/a\\udc00': use text that is not empty, on one line"],
    [{ address: '172.18.0.5', interfaceName: 'eth0' }, "NfsExport has address '172.18.0.5' and interfaceName 'eth0': set only one of them."],
    [{ address: 'host' }, "address of NfsExport is 'host': use an IPv4 address"],
    [{ interfaceName: 'a b' }, "interfaceName of NfsExport is 'a b': use at most 15 letters, digits and '_.:@-', such as 'enp6s0.21'."],
    [{ interfaceName: '..' }, "interfaceName of NfsExport is '..': use"],
    [{ interfaceName: 'a234567890123456' }, "interfaceName of NfsExport is 'a234567890123456': use"],
    [{ options: [] }, 'options of NfsExport is empty: give at least one.'],
    [{ options: ['rw', 'rw'] }, "options of NfsExport holds 'rw' twice: give each once."],
    [{ options: ['rw) *(rw'] }, "options of NfsExport contains 'rw) *(rw': use an option of exports(5), such as 'rw' or 'anonuid=65534'."],
    [{ ports: [0] }, 'ports of NfsExport is 0: use a whole number from 1 to 65535.'],
    [{ ports: [111, 111] }, "ports of NfsExport holds '111' twice: give each once."],
    [{ nodeLabel: '' }, "nodeLabel of NfsExport is '': use"],
    [{ name: 'a.b' }, "the name of a node service is 'a.b': use"],
  ])('refuses %j', (props, message) => {
    expect(() => new NfsExport({ directory, network, ...props })).toThrow(message);
  });
});
