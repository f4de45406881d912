import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { specOf } from './written';
import { Backend } from '../../lib/cinder/backend';
import { CephBackup } from '../../lib/cinder/backup/ceph-backup';
import { CephBackend } from '../../lib/cinder/ceph-backend';
import { LvmIscsiBackend } from '../../lib/cinder/lvm-iscsi-backend';
import { LvmNvmeTcpBackend } from '../../lib/cinder/lvm-nvme-tcp-backend';
import { NfsBackend } from '../../lib/cinder/nfs-backend';
import { Hpe3ParBackend } from '../../lib/cinder/san/hpe-3par-backend';
import { NetAppBackend } from '../../lib/cinder/san/netapp-backend';
import { NetAppNfsBackend } from '../../lib/cinder/san/netapp-nfs-backend';
import { PowerMaxBackend } from '../../lib/cinder/san/powermax-backend';
import { PureBackend } from '../../lib/cinder/san/pure-backend';
import { SanTransport } from '../../lib/cinder/san/san-transport';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { JsonObject, objectAt } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { optionCatalog } from '../../lib/oslo/catalog/catalog';
import { ConfigDocument } from '../../lib/oslo/document/config-document';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { secretsNamed, testControlPlane } from '../synth/synth';

const FOLDER = join(__dirname, '../../../shared/real');
const [HPE, ONTAP, NFS, POWERMAX, PURE] = secretsNamed(
  'cinder-volume-3par-secrets', 'cinder-volume-ontap-secrets', 'cinder-volume-nfs-secrets', 'cinder-volume-powermax-secrets', 'cinder-volume-pure-secrets');
const CEPH = CephClient.fromSecretName('ceph-conf-files');
const ADDRESS = '10.0.0.1';
const HPE_3PAR = {
  credentials: HPE, section: 'hpe3par', volumeBackendName: 'hpe3par', apiUrl: `https://${ADDRESS}:8080/api/v1`, managementAddress: ADDRESS, debug: false,
};
const NETAPP = { credentials: ONTAP, section: 'ontap', volumeBackendName: 'ontap', server: 'hostname', vserver: 'svm1' };
const FLASH_ARRAY = { credentials: PURE, section: 'pure', volumeBackendName: 'pure', managementAddress: ADDRESS };
const LVM = { targetAddress: '172.18.0.5', secondaryAddresses: ['172.19.0.5'] };

/** The options with an address, which upstream's samples have in their Secrets. None is secret. */
const PURE_ADDRESS = { san_ip: ADDRESS };
const NETAPP_ADDRESS = { netapp_server_hostname: 'hostname', netapp_vserver: 'svm1', netapp_transport_type: 'https' };
// Neither release of Cinder has the option.
const NO_EFFECT = { consistencygroup_support: 'True' };

/** A sample: the back-end that stands for it, what it adds, and what it leaves out. */
type Sample = [file: string, backend: Backend, adds: Record<string, string>, leavesOut: Record<string, string>];

const SAMPLES: Sample[] = [
  ['backend-3par-fc', new Hpe3ParBackend('hpe3par-fc', { ...HPE_3PAR, transport: SanTransport.FC, options: retention() }),
    { hpe3par_api_url: `https://${ADDRESS}:8080/api/v1`, san_ip: ADDRESS }, {}],
  ['backend-3par-iscsi', new Hpe3ParBackend('hpe3par-iscsi', { ...HPE_3PAR, transport: SanTransport.ISCSI, addresses: [ADDRESS], chap: false, options: retention() }),
    { hpe3par_api_url: `https://${ADDRESS}:8080/api/v1`, san_ip: ADDRESS, hpe3par_iscsi_ips: ADDRESS }, {}],
  ['backend-ceph', new CephBackend('ceph', { ceph: CEPH, flattenVolumeFromSnapshot: false, options: { report_discard_supported: OptionValue.boolean(true) } }), {}, {}],
  ['backend-lvm-iscsi', new LvmIscsiBackend('lvm-iscsi', { ...LVM, imageVolumeCache: false }), {}, {}],
  ['backend-lvm-nvme-tcp', new LvmNvmeTcpBackend('lvm-nvme-tcp', LVM), {}, {}],
  ['backend-nfs', new NfsBackend('nfs', { server: '172.18.0.5', path: '/var/nfs', customServiceConfigSecrets: [NFS] }),
    { nas_host: '172.18.0.5', nas_share_path: '/var/nfs' }, {}],
  ['backend-ontap-fc', new NetAppBackend('ontap-fc', { ...NETAPP, transport: SanTransport.FC }), NETAPP_ADDRESS, NO_EFFECT],
  ['backend-ontap-iscsi', new NetAppBackend('ontap-iscsi', { ...NETAPP, transport: SanTransport.ISCSI }), NETAPP_ADDRESS, NO_EFFECT],
  ['backend-ontap-nfs', new NetAppNfsBackend('ontap-nfs', { ...NETAPP, exportHost: '172.18.0.5', exportPath: '/vol', https: false, port: 80 }),
    { netapp_vserver: 'svm1', netapp_transport_type: 'http', nas_host: '172.18.0.5', nas_share_path: '/vol' }, {}],
  ['backend-powermax-iscsi', new PowerMaxBackend('powermax-iscsi', {
    credentials: POWERMAX,
    volumeBackendName: 'powermax',
    managementAddress: ADDRESS,
    transport: SanTransport.ISCSI,
    array: '000120001607',
    srp: 'SRP_1',
    portGroups: ['OS-ISCSI-PG'],
    imageVolumeCache: true,
  }), { san_ip: ADDRESS }, {}],
  ['backend-pure-fc', new PureBackend('pure-fc', { ...FLASH_ARRAY, transport: SanTransport.FC }), PURE_ADDRESS, {}],
  ['backend-pure-iscsi', new PureBackend('pure-iscsi', { ...FLASH_ARRAY, transport: SanTransport.ISCSI }), PURE_ADDRESS, {}],
  ['backend-pure-nvme-roce', new PureBackend('pure-nvme-roce', { ...FLASH_ARRAY, transport: SanTransport.NVME_ROCE }), PURE_ADDRESS, {}],
];

const present = SAMPLES.filter(([file]) => existsSync(join(FOLDER, `${file}.yaml`)));

// Without ../shared there is nothing to compare with.
(present.length > 0 ? describe : describe.skip)('the published samples of back-ends, by meaning', () => {
  test.each(present)('%s', (file, backend, adds, leavesOut) => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
    controlPlane.cinder.addBackend(backend);
    const [given, own] = [templateOf(sample(file)), objectAt(specOf(controlPlane), 'cinder', 'template')]
      .map((template) => objectAt(template, 'cinderVolumes') ?? {});
    expect(Object.keys(own)).toEqual(Object.keys(given));
    const entries = [given, own].map((volumes) => entryOf(objectAt(volumes, backend.name) ?? {}));
    const [{ text: givenText, ...givenFields }, { text: ownText, ...ownFields }] = entries;
    expect(ownFields).toEqual(givenFields);
    expect(ownText.sections).toEqual(givenText.sections);
    expect(difference(ownText.options, givenText.options)).toEqual(adds);
    expect(difference(givenText.options, ownText.options)).toEqual(leavesOut);
  });

  test('the backup service of backend-ceph', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
    controlPlane.cinder.configure({ backup: { replicas: 1, storage: new CephBackup({ ceph: CEPH }) } });
    const [given, own] = [templateOf(sample('backend-ceph')), objectAt(specOf(controlPlane), 'cinder', 'template')]
      .map((template) => entryOf(objectAt(template, 'cinderBackup') ?? {}));
    expect({ ...own, text: own.text.options }).toEqual({
      ...given,
      // Where it is by default.
      text: { ...given.text.options, backup_ceph_conf: '/etc/ceph/ceph.conf' },
    });
  });
});

function retention(): { [name: string]: OptionValue } {
  return { hpe3par_snapshot_retention: OptionValue.integer(48), hpe3par_snapshot_expiration: OptionValue.integer(72) };
}

function sample(file: string): JsonObject {
  const documents = parseAllDocuments(readFileSync(join(FOLDER, `${file}.yaml`), 'utf8')).map((document) => document.toJS() as JsonObject);
  return documents.find(({ kind }) => kind === 'OpenStackControlPlane') ?? {};
}

function templateOf(manifest: JsonObject): JsonObject {
  return objectAt(manifest, 'spec', 'cinder', 'template') ?? {};
}

interface Entry {
  readonly text: { readonly sections: readonly string[]; readonly options: Readonly<Record<string, unknown>> };
  readonly [field: string]: unknown;
}

/** The fields of an entry, with the options of its text as Cinder reads them. */
function entryOf({ customServiceConfig, ...fields }: JsonObject): Entry {
  const document = ConfigDocument.parse(String(customServiceConfig));
  const sections = document.sectionNames();
  const driver = sections.map((section) => document.get(section, 'volume_driver')).find((value) => value !== undefined);
  const options = sections.flatMap((section) => document.options(section))
    .map(({ name, rawValue }) => [name, meaning(driver, name, rawValue)] as const);
  return { ...fields, text: { sections, options: Object.fromEntries(options) } };
}

/** Booleans are equal in any case. */
function meaning(driver: string | undefined, name: string, value: string): string {
  const isBoolean = optionCatalog('18.0-fr6').backendOption(driver, name)?.type === 'boolean';
  return isBoolean ? value.toLowerCase() : value;
}

function difference(left: Readonly<Record<string, unknown>>, right: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(left).filter(([name, value]) => right[name] !== value));
}
