/**
 * Renders node services for the suites that run them: `npx tsx test/nodes-real/render.ts OUT WORK GROUP DEVICE...`.
 *
 * For each case OUT/<case>/ gets `machine-config.json`, the files of the node below `root/`, and its units below
 * `root/etc/systemd/system/`.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Duration, Size, Testing } from 'cdk8s';
import { roleScript } from '../../lib/keystone/role-script';
import { Iscsid } from '../../lib/nodes/iscsid';
import { LvmVolumeGroup } from '../../lib/nodes/lvm-volume-group';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { FindMultipaths, Multipathd } from '../../lib/nodes/multipathd';
import { NfsExport } from '../../lib/nodes/nfs-export';
import type { NodeService } from '../../lib/nodes/node-service';
import { NvmeHostIds } from '../../lib/nodes/nvme-host-ids';
import { NvmeOfModules } from '../../lib/nodes/nvme-of-modules';

interface Rendered {
  readonly spec: {
    readonly config: {
      readonly storage?: { readonly files: { readonly path: string; readonly mode: number; readonly contents: { readonly source: string } }[] };
      readonly systemd?: { readonly units: { readonly name: string; readonly contents?: string }[] };
    };
  };
}

const [out, work, group, ...devices] = process.argv.slice(2);
const HOSTILE = `it's "100%" $(touch ${work}/owned) \`touch ${work}/owned\`; touch ${work}/owned #$HOME%n\\`;
const SMALL = Size.mebibytes(64);

// The same unit with several lists of devices.
const ON_DEVICES = { name: `${group}-devices`, volumeGroup: `${group}-devices`, nodeLabel: 'storage=lvm' };

const CASES: Record<string, NodeService> = {
  'iscsid': new Iscsid(),
  'iscsid-full': new Iscsid({ loginRetries: 8, loginTimeout: Duration.minutes(1) }),
  'multipathd': new Multipathd(),
  'multipathd-full': new Multipathd({ userFriendlyNames: true, findMultipaths: FindMultipaths.SMART, blacklistedDeviceNodes: ['^sd[a-z]$'] }),
  'nvme-of-modules': new NvmeOfModules(),
  'nvme-host-ids': new NvmeHostIds(),
  'lvm': LvmVolumeGroup.overLoopFile(),
  'lvm-file': LvmVolumeGroup.overLoopFile({ name: `${group}-file`, volumeGroup: group, path: `${work}/lvm/volumes`, size: SMALL }),
  'lvm-hostile': LvmVolumeGroup.overLoopFile({
    name: `${group}-hostile`, volumeGroup: `${group}-hostile`, path: `${work}/${HOSTILE.replace(/\//g, '|')}`, size: SMALL,
  }),
  'lvm-devices': LvmVolumeGroup.overDevices({ ...ON_DEVICES, devices: devices.slice(0, 1) }),
  'lvm-devices-more': LvmVolumeGroup.overDevices({ ...ON_DEVICES, devices: devices.slice(0, 2) }),
  'lvm-devices-twice': LvmVolumeGroup.overDevices({ ...ON_DEVICES, devices }),
  'lvm-devices-other': LvmVolumeGroup.overDevices({ ...ON_DEVICES, devices: devices.slice(1, 2) }),
  'lvm-devices-hostile': LvmVolumeGroup.overDevices({ devices: [`/dev/${HOSTILE.replace(/\//g, '|')}`, '/dev/disk/by-id/wwn-0x5000c500a0b1c2d3'] }),
  'nfs': new NfsExport({ directory: '/var/nfs', network: '172.18.0.0/24' }),
  'nfs-address': new NfsExport({
    directory: `${work}/nfs`, network: '172.18.0.0/24', address: '172.18.0.5', ports: [2049, 111, 20048], nodeLabel: 'openstack.org/nfs',
  }),
  'nfs-interface': new NfsExport({ directory: `${work}/nfs`, network: 'fd00:18::/64', interfaceName: 'storage', options: ['ro'] }),
  'nfs-hostile': new NfsExport({ directory: `${work}/${HOSTILE.replace(/\//g, '|')} *(rw)`, network: '172.18.0.0/24', ports: [] }),
};

for (const [name, service] of Object.entries(CASES)) {
  const chart = Testing.chart();
  service.bind(chart, { pool: MachinePool.MASTER });
  const [machineConfig] = Testing.synth(chart) as Rendered[];
  write(join(out, name, 'machine-config.json'), JSON.stringify(machineConfig, undefined, 2), 0o644);
  const { storage, systemd } = machineConfig.spec.config;
  storage?.files.forEach((file) => write(join(out, name, 'root', file.path), decoded(file.contents.source), file.mode));
  systemd?.units.filter((unit) => unit.contents !== undefined)
    .forEach((unit) => write(join(out, name, 'root/etc/systemd/system', unit.name), unit.contents as string, 0o644));
}

// A pod's script, not a node's: it is here to be checked like the others.
const assignments = [{ role: HOSTILE, user: HOSTILE, project: HOSTILE }];
write(join(out, 'keystone-roles-hostile', 'root/usr/local/bin/keystone-roles'), roleScript([HOSTILE], assignments, '/etc/ca.pem'), 0o755);

function decoded(source: string): string {
  return decodeURIComponent(source.replace(/^data:,/, ''));
}

function write(path: string, text: string, mode: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}
