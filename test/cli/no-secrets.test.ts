import * as fc from 'fast-check';
import { FORMATS } from '../../lib/cli/formats/formats';
import { readManifests } from '../../lib/manifest/read';
import { LineIndex } from '../../lib/manifest/reading/line-index';
import { findingText } from '../../lib/rules/engine/finding';
import { judge } from '../../lib/rules/engine/judge';

const MARKER = 'Hunter2MARKER';

/** Names of options with secrets: of stores, back-ends and services, with and without underscores. */
const NAMES = [
  'swift_store_key', 'swift_store_user', 's3_store_secret_key', 's3_store_access_key', 'cinder_store_password', 'password', 'connection', 'transport_url',
  'admin_password', 'memcache_secret_key', 'san_password', 'nas_password', 'chap_password', 'netapp_password', 'token', 'my_secret', 'pass', 'key', 'apikey',
];

/** Lines of a text of options that contain a secret. */
const LINES = fc.oneof(
  fc.constantFrom(...NAMES).chain((name) => fc.constantFrom(
    `${name} = ${MARKER}`, `${name}=${MARKER}`, `${name}: ${MARKER}`, `${name} = "${MARKER}"`, `${name} = '${MARKER}`, `${name} = [${MARKER}]`,
    `${name} = ${MARKER} # comment`, `${name} = ${MARKER},x:y`, `${name} = a\n  ${MARKER}`, `${name} = a\n  ${MARKER} = b`, `${name} = {{ .X }}${MARKER}`,
    `${name} = $${MARKER}`, `${name} = ${'x'.repeat(70)}${MARKER}`, `${name} = ${MARKER}${'x'.repeat(70)}`, `# ${name} = ${MARKER}`, `  ${name} = ${MARKER}`,
  )),
  fc.constantFrom('debug', 'log_file', 'backend_url', 'enabled_backends', 'unknown', 'rbd_store_ceph_conf', 'enabled_import_methods', 'target_ip_address')
    .chain((name) => fc.constantFrom(`${name} = rabbit://user:${MARKER}@host:5672/`, `${name} = postgresql://u:${MARKER}/@/x@host`)),
  fc.constantFrom(MARKER, `${MARKER} word`, `  ${MARKER}`),
);

const SECTIONS = fc.constantFrom('DEFAULT', 'images', 'lvm', 'database', 'keystone_authtoken', 'unknown', 'backend_defaults');

const TEXTS = fc.array(fc.tuple(SECTIONS, fc.array(LINES, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 })
  .map((sections) => `${HEAD}${sections.map(([section, lines]) => `[${section}]\n${lines.join('\n')}\n`).join('')}`);

const HEAD = '[DEFAULT]\nenabled_backends = images:swift\n[glance_store]\ndefault_backend = images\n[images]\nswift_store_auth_version = 3\n'
  + '[lvm]\nvolume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver\n';

/** Manifests with a text in every place that can hold one. */
const MANIFESTS = fc.tuple(TEXTS, fc.constantFrom('glance', 'instance', 'cinder', 'volume', 'secret', 'data', 'field', 'json')).map(([text, place]) => manifest(text, place));

function manifest(text: string, place: string): string {
  const control = (spec: object) => JSON.stringify({ kind: 'OpenStackControlPlane', metadata: { name: 'cloud' }, spec: { secret: 's', ...spec } }, undefined, 1);
  const secret = (data: object) => JSON.stringify({ kind: 'Secret', metadata: { name: 'texts' }, ...data });
  const named = control({ glance: { template: { customServiceConfig: HEAD, customServiceConfigSecrets: ['texts'], glanceAPIs: { default: {} } } } });
  const block = `kind: OpenStackControlPlane\nspec:\n  secret: s\n  glance:\n    template:\n      customServiceConfig: |\n${text.replace(/^/gm, '        ')}\n`;
  switch (place) {
    case 'glance': return block;
    case 'instance': return control({ glance: { template: { glanceAPIs: { default: { customServiceConfig: text } } } } });
    case 'cinder': return control({ cinder: { template: { customServiceConfig: text } } });
    case 'volume': return control({ cinder: { template: { cinderVolumes: { lvm: { customServiceConfig: text } } } } });
    case 'secret': return `${secret({ stringData: { text } })}\n${named}`;
    case 'data': return `${secret({ data: { text: Buffer.from(text).toString('base64') } })}\n${named}`;
    case 'field': return control({ password: MARKER, glance: { adminPassword: MARKER, token: { a: MARKER }, template: { accessKey: [MARKER], databaseInstance: `a://b:${MARKER}@c` } } });
    default: return JSON.stringify({
      kind: 'List',
      items: [
        { kind: 'Secret', metadata: { name: 'texts' }, stringData: { a: MARKER } },
        { kind: 'OpenStackControlPlane', metadata: { name: 'cloud' }, spec: { glance: { template: { customServiceConfig: text, glanceAPIs: { Default: {} } } } } },
      ],
    });
  }
}

test('no secret is in any report, in any format, nor in what synth prints', () => {
  fc.assert(fc.property(MANIFESTS, (text) => {
    const { documents, problems } = readManifests([{ file: 'cloud.yaml', text }]);
    const { findings } = judge(documents);
    const index = new LineIndex(text);
    const report = { files: ['cloud.yaml'], documents: documents.length, findings, problems, line: (_: string, line: number) => index.line(line) };
    const outputs = [...Object.values(FORMATS).map((format) => format(report, false)), findings.map(findingText).join('\n')];
    expect(outputs.filter((output) => output.includes(MARKER))).toEqual([]);
  }), { numRuns: 200 });
});
