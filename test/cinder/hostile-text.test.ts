import * as fc from 'fast-check';
import { Backend } from '../../lib/cinder/backend';
import { CephBackend } from '../../lib/cinder/ceph-backend';
import { CustomBackend } from '../../lib/cinder/custom-backend';
import { LvmIscsiBackend } from '../../lib/cinder/lvm-iscsi-backend';
import { NfsBackend } from '../../lib/cinder/nfs-backend';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { objectAt } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { ConfigDocument } from '../../lib/oslo/document/config-document';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { testControlPlane } from '../synth/synth';

const targetAddress = '172.18.0.5';
const ceph = CephClient.fromSecretName('ceph-conf-files');
const driver = 'cinder.volume.drivers.pure.PureISCSIDriver';

/** Text as people write it and as they should not: line ends, sections, comments, templates, quotes, dollars. */
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.constantFrom('\n', '\r', '[b]', ']', '#', ';', '$', '${a}', '"', "'", '{{ .ServicePassword }}', '{{', ' ', '=', ':', ',', 'a', '\u2028', '\t', '\\'), {
    maxLength: 6,
  }).map((parts) => parts.join('')),
);

/** Each property that is text, with the option that it becomes. */
const PROPERTIES: [string, string, (text: string) => Backend][] = [
  ['volumeBackendName', 'volume_backend_name', (text) => new LvmIscsiBackend('b', { targetAddress, volumeBackendName: text })],
  ['targetAddress', 'target_ip_address', (text) => new LvmIscsiBackend('b', { targetAddress: text })],
  ['secondaryAddresses', 'target_secondary_ip_addresses', (text) => new LvmIscsiBackend('b', { targetAddress, secondaryAddresses: [text] })],
  ['targetPrefix', 'target_prefix', (text) => new LvmIscsiBackend('b', { targetAddress, targetPrefix: text })],
  ['volumeGroup', 'volume_group', (text) => new LvmIscsiBackend('b', { targetAddress, volumeGroup: text })],
  ['pool', 'rbd_pool', (text) => new CephBackend('b', { ceph, pool: text })],
  ['user', 'rbd_user', (text) => new CephBackend('b', { ceph, user: text })],
  ['clusterFsid', 'rbd_secret_uuid', (text) => new CephBackend('b', { ceph, clusterFsid: text })],
  ['server', 'nas_host', (text) => new NfsBackend('b', { server: text, path: '/var/nfs' })],
  ['path', 'nas_share_path', (text) => new NfsBackend('b', { server: 'nfs', path: `/${text}` })],
  ['mountOptions', 'nfs_mount_options', (text) => new NfsBackend('b', { server: 'nfs', path: '/var/nfs', mountOptions: text })],
  ['driver', 'volume_driver', (text) => new CustomBackend('b', { driver: text })],
  ['options', 'san_ip', (text) => new CustomBackend('b', { driver, options: { san_ip: OptionValue.string(text) } })],
];

/** The text of a back-end, or undefined where it is refused. */
function textOf(make: () => Backend): string | undefined {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
  try {
    controlPlane.cinder.addBackend(make());
  } catch (error) {
    expect((error as Error).message.split('\n').length).toBeLessThan(3);
    return undefined;
  }
  const patch = controlPlane.cinder._patch({ template: {}, replaceBackends: false, isUnknown: false });
  return String(objectAt(patch, 'template', 'cinderVolumes', 'b')?.customServiceConfig);
}

test.each(PROPERTIES)('%s is refused, or read back as it is', (property, option, make) => {
  const plain = ConfigDocument.parse(textOf(() => make(harmless(property))) ?? '');
  const names = plain.options(plain.sectionNames()[0]).map(({ name }) => name);
  fc.assert(fc.property(TEXT, (text) => {
    const written = textOf(() => make(text));
    if (written === undefined) {
      return;
    }
    const document = ConfigDocument.parse(written);
    const [section] = document.sectionNames();
    expect(document.problems).toEqual([]);
    expect(document.sectionNames()).toHaveLength(1);
    expect(document.options(section).map(({ name }) => name)).toEqual(names);
    expect([text, `/${text}`, `[${text}]`]).toContain(document.get(section, option));
    expect(written).not.toContain('{{');
  }), { numRuns: 200 });
});

function harmless(property: string): string {
  const values: Record<string, string> = {
    targetAddress: '172.18.0.6', secondaryAddresses: '172.19.0.5', clusterFsid: '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d', driver: 'a.B',
  };
  return values[property] ?? 'plain';
}

test('the section is refused, or the one that is read', () => {
  fc.assert(fc.property(TEXT, (section) => {
    const written = textOf(() => new LvmIscsiBackend('b', { targetAddress, section }));
    expect(written === undefined || ConfigDocument.parse(written).sectionNames().join('\n') === section).toBe(true);
  }), { numRuns: 200 });
});

test('an option\'s name is refused, or the one that is read', () => {
  fc.assert(fc.property(TEXT, (name) => {
    const written = textOf(() => new CustomBackend('b', { driver, options: { [name]: OptionValue.string('x') } }));
    expect(written === undefined || ConfigDocument.parse(written).get('b', name) === 'x').toBe(true);
  }), { numRuns: 200 });
});
