import { rulesOf, said } from './lint';
import type { ReleaseName } from '../../lib/facts/release';

const controlPlane = (...lines: string[]) => `kind: OpenStackControlPlane\nmetadata: { name: openstack, namespace: openstack }\nspec:\n  secret: osp-secret\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('databases, caches and message buses', () => {
  const TEMPLATES = ['galera: { templates: { openstack: {}, openstack-cell1: {} } }', 'rabbitmq: { templates: { rabbitmq: {}, rabbitmq-cell1: {} } }'];

  test.each([
    ['glance: { template: { databaseInstance: openstak } }', ["databaseInstance is 'openstak', but spec.galera.templates has no Galera database with this name. Did you mean 'openstack'?"]],
    ['glance: { template: { databaseInstance: openstack } }', []],
    ['glance: { template: { databaseInstance: "${DB}" } }', []],
    ['glance: { template: { memcachedInstance: other } }', []],
    ['nova: { template: { cellTemplates: { cell1: { cellMessageBusInstance: bus } } } }',
      ["cellMessageBusInstance is 'bus', but spec.rabbitmq.templates has no RabbitMQ cluster with this name. Use rabbitmq or rabbitmq-cell1, or add it to spec.rabbitmq.templates."]],
    ['keystone: { template: { notificationsBus: { cluster: rabbitmq-cell2 } } }',
      ["notificationsBus.cluster is 'rabbitmq-cell2', but spec.rabbitmq.templates has no RabbitMQ cluster with this name. Did you mean 'rabbitmq-cell1'?"]],
  ])('%s', (line, messages) => {
    expect(said(controlPlane(...TEMPLATES, line)).filter((text) => text.startsWith('control-plane/unknown-reference')))
      .toEqual(messages.map((message) => `control-plane/unknown-reference: ${message}`));
  });

  test('are unknown in a patch', () => {
    expect(rulesOf('kind: OpenStackControlPlane\nspec:\n  galera: { templates: { a: {} } }\n  glance: { template: { databaseInstance: b } }\n')).toEqual([]);
  });
});

describe('names of objects', () => {
  const FIX = 'Use lower case letters, digits, - and ., with a letter or digit at both ends.';

  test.each([
    ['storageClass: Local', [`storageClass names the StorageClass 'Local', but no StorageClass can have such a name. ${FIX}`]],
    ['topologyRef: { name: a_b }', [`topologyRef.name names the Topology 'a_b', but no Topology can have such a name. ${FIX}`]],
    ['storageClass: local.storage', []],
    ['storageClass: ${STORAGE_CLASS}', []],
    ['glance: { template: { glanceAPIs: { default: { replicas: 0, customServiceConfigSecrets: [ a.b ] } } } }', [
      "customServiceConfigSecrets names the Secret 'a.b', but no Secret with such a name works here. "
      + 'Use at most 63 lower case letters, digits and -, with a letter or digit at both ends: the name becomes the name of a volume.',
    ]],
  ])('%s', (line, messages) => {
    expect(said(controlPlane(line))).toEqual(messages.map((message) => `control-plane/object-name: ${message}`));
  });

  test('are judged in the object of a service', () => {
    expect(rulesOf('kind: Cinder\nmetadata: { name: cinder }\nspec: { secret: s, cinderAPI: { networkAttachments: [ Storage ] } }\n')).toEqual(['control-plane/object-name']);
  });
});

describe('objects of the file', () => {
  const nad = (name: string, namespace: string) => `kind: NetworkAttachmentDefinition\nmetadata: { name: ${name}, namespace: ${namespace} }\n---\n`;
  const attached = (name: string) => controlPlane(`cinder: { template: { cinderAPI: { networkAttachments: [ ${name} ] } } }`);

  test.each([
    [nad('storage', 'openstack'), 'storag', ["networkAttachments names the NetworkAttachmentDefinition 'storag', which is not in this file. Did you mean 'storage'?"]],
    [nad('storage', 'openstack'), 'tenant', ["networkAttachments names the NetworkAttachmentDefinition 'tenant', which is not in this file. Use storage, or create it before the control plane."]],
    [nad('storage', 'other'), 'tenant', []],
    ['', 'tenant', []],
  ])('%j and %s', (objects, name, messages) => {
    expect(said(objects + attached(name))).toEqual(messages.map((message) => `control-plane/missing-object: ${message}`));
  });
});

describe('the namespace of a Topology', () => {
  test.each([
    ['swift: { template: { swiftProxy: { topologyRef: { name: a, namespace: b } } } }', ['control-plane/topology-namespace']],
    ['swift: { template: { swiftStorage: { topologyRef: { name: a, namespace: b } } } }', []],
    ['topologyRef: { name: a, namespace: "${NAMESPACE}" }', []],
  ])('%s', (line, rules) => expect(rulesOf(controlPlane(line))).toEqual(rules));
});

describe('apiOverrides', () => {
  const overrides = (names: string, apis: string) => controlPlane(`glance: { apiOverrides: { ${names} }, template: { glanceAPIs: { ${apis} } } }`);

  test.each([
    [overrides('defalt: {}', 'default: { replicas: 0 }'), ["apiOverrides names 'defalt', but no API instance has this name. Did you mean 'default'?"]],
    [overrides('other: {}', 'default: { replicas: 0 }'), ["apiOverrides names 'other', but no API instance has this name. Use default."]],
    [overrides('other: {}', ''), []],
  ])('%j', (text, messages) => {
    expect(said(text)).toEqual(messages.map((message) => `control-plane/api-override: ${message}`));
  });
});

describe('the server of an NFS volume', () => {
  const nfs = (server: string, path: string) => controlPlane(`extraMounts: [ { extraVol: [ { propagation: [ Glance ], mounts: [ { name: a, mountPath: /a } ], volumes: [ { name: a, nfs: { server: "${server}", path: "${path}" } } ] } ] } ]`);
  const FIX = 'Write the path of the export on the server, beginning with /.';

  test.each([
    ['nfs.example.com', '/a', []],
    ['fd00::1', '/a', []],
    ['[fd00::1]', '/a', []],
    ['${SERVER}', '{{ path }}', []],
    ['10.0.0.1:/a', '/a', ["nfs.server is '10.0.0.1:/a', which is not a host name or an IP address. Write server: 10.0.0.1, and the export in path."]],
    ['10.0.0.1/a', 'a', [
      "nfs.server is '10.0.0.1/a', which is not a host name or an IP address. Write server: 10.0.0.1, and the export in path.",
      `nfs.path is 'a', which is not an absolute path. ${FIX}`,
    ]],
    ['my server', '/a', ["nfs.server is 'my server', which is not a host name or an IP address. Write only the host name or the IP address."]],
    ['300.1.1.1:/a', '/a', ["nfs.server is '300.1.1.1:/a', which is not a host name or an IP address. Write only the host name or the IP address."]],
  ])('%s and the path %s', (server, path, messages) => {
    expect(said(nfs(server, path))).toEqual(messages.map((message) => `mounts/nfs-server: ${message}`));
  });
});

describe('references by default', () => {
  const TEMPLATES = ['galera: { templates: { main: {} } }', 'memcached: { templates: { cache: {} } }', 'rabbitmq: { templates: { bus: {}, other: {} } }'];
  const found = (release: ReleaseName, ...lines: string[]) => said(controlPlane(...lines), release).filter((text) => text.startsWith('control-plane/default-reference'))
    .map((text) => text.replace(/^control-plane\/default-reference: /, ''));
  const missing = (service: string, field: string, name: string, target: string, noun: string, known: string) => `${service} sets no ${field}, which is '${name}' by default, `
    + `but spec.${target}.templates has no ${noun} with this name. Set ${field} to ${known}, or rename the entry of spec.${target}.templates.`;
  const DATABASE = missing('cinder', 'databaseInstance', 'openstack', 'galera', 'Galera database', 'main');
  const CACHE = missing('cinder', 'memcachedInstance', 'memcached', 'memcached', 'Memcached', 'cache');
  const bus = (field: string) => missing('cinder', field, 'rabbitmq', 'rabbitmq', 'RabbitMQ cluster', 'bus or other');

  test.each<[ReleaseName, string, string[]]>([
    ['18.0-fr6', 'cinder: { template: { serviceUser: cinder } }', [DATABASE, CACHE, bus('messagingBus.cluster')]],
    ['18.0-fr4', 'cinder: { template: { serviceUser: cinder } }', [DATABASE, CACHE, bus('rabbitMqClusterName')]],
    ['18.0-fr6', 'cinder: { template: { databaseInstance: main, memcachedInstance: cache, messagingBus: { cluster: bus } } }', []],
    ['18.0-fr6', 'cinder: { template: { databaseInstance: main, memcachedInstance: cache, rabbitMqClusterName: bus } }', []],
    ['18.0-fr6', 'cinder: { enabled: false, template: { serviceUser: cinder } }', []],
    ['18.0-fr6', 'cinder: { enabled: true }', []],
    ['18.0-fr6', 'glance: { template: { databaseInstance: main } }', [missing('glance', 'memcachedInstance', 'memcached', 'memcached', 'Memcached', 'cache')]],
  ])('in %s: %s', (release, line, messages) => expect(found(release, ...TEMPLATES, line)).toEqual(messages));

  test('exist under their names, or in another file', () => {
    expect(found('18.0-fr6', 'galera: { templates: { openstack: {} } }', 'glance: { template: { serviceUser: glance } }')).toEqual([]);
  });
});

describe('keys of Secrets', () => {
  const secret = (name: string, ...keys: string[]) => `kind: Secret\nmetadata: { name: ${name} }\nstringData: { ${keys.map((key) => `${key}: x`).join(', ')} }\n---\n`;
  const found = (text: string) => said(text).filter((line) => line.startsWith('control-plane/secret-key')).map((line) => line.replace(/^control-plane\/secret-key: /, ''));
  const cinderApi = (tls: string) => `kind: Cinder\nmetadata: { name: cinder }\nspec: { secret: s, cinderAPI: { tls: { ${tls} } } }\n`;
  const glance = (more = '') => `glance: { template: { serviceUser: glance${more} } }`;

  test.each<[string, string, string[]]>([
    ['the certificate of a route', secret('a', 'tls.key') + controlPlane('glance: { apiOverrides: { default: { tls: { secretName: a } } } }'), [
      "the Secret 'a' has no key 'tls.crt'. Add 'tls.crt' to the Secret, which has 'tls.key'.",
    ]],
    ['the certificate of a route of Cinder', secret('a') + controlPlane('cinder: { apiOverride: { tls: { secretName: a } } }'), [
      "the Secret 'a' has no key 'tls.crt' and 'tls.key'. Add 'tls.crt' and 'tls.key' to the Secret.",
    ]],
    ['a certificate that is complete', secret('a', 'tls.crt', 'tls.key') + controlPlane('cinder: { apiOverride: { tls: { secretName: a } } }'), []],
    ['a Secret of another file', controlPlane('cinder: { apiOverride: { tls: { secretName: a } } }'), []],
    ['certificates of a service of its own', secret('a', 'tls.crt') + cinderApi('api: { public: { secretName: a }, internal: { secretName: a } }, caBundleSecretName: a'), [
      "the Secret 'a' has no key 'tls.key'. Add 'tls.key' to the Secret, which has 'tls.crt'.",
      "the Secret 'a' has no key 'tls.key'. Add 'tls.key' to the Secret, which has 'tls.crt'.",
      "the Secret 'a' has no key 'tls-ca-bundle.pem'. Add 'tls-ca-bundle.pem' to the Secret, which has 'tls.crt'.",
    ]],
    ['certificates that the operator of the control plane overwrites', secret('a') + controlPlane('cinder: { template: { cinderAPI: { tls: { api: { public: { secretName: a } } } } } }'), []],
    ['further authorities of the control plane, in any key', secret('a', 'b') + controlPlane('tls: { caBundleSecretName: a }'), []],
    ['the password of a service', secret('osp-secret', 'CinderPassword') + controlPlane(glance()), [
      "the Secret 'osp-secret' has no key 'GlancePassword', in which Glance looks for its password. Add 'GlancePassword' to the Secret, or name the key in passwordSelectors.service.",
    ]],
    ['the password of a service in a key of its own', secret('osp-secret', 'Image') + controlPlane(glance(', passwordSelectors: { service: Image }')), []],
    ['the password of a service in a Secret of its own', secret('osp-secret', 'a') + secret('b', 'GlancePassword') + controlPlane(glance(', secret: b')), []],
    ['the password of a service that is not configured', secret('osp-secret', 'a') + controlPlane('glance: { enabled: true }'), []],
    ['the password in a patch', `${secret('osp-secret', 'a')}kind: OpenStackControlPlane\nspec: { ${glance()} }\n`, []],
  ])('%s', (_, text, messages) => expect(found(text)).toEqual(messages));
});

describe('passwords', () => {
  const password = (value: string, release: ReleaseName, more = '') => said(`kind: Secret\nmetadata: { name: osp-secret }\nstringData: { GlancePassword: ${value} }\n---\n`
    + `${controlPlane('glance: { template: { serviceUser: glance } }')}${more}`, release).filter((line) => line.startsWith('control-plane/password'));
  const VARIABLE = "control-plane/password: the password 'GlancePassword' of Glance contains a variable or a command, such as $name, ${name}, $(name) or a text in backquotes. "
    + 'Write a password without $ and backquotes.';

  test.each<[string, ReleaseName, string[]]>([
    ['a$b', '18.0-fr5', []],
    ['a$b', '18.0-fr6', [VARIABLE]],
    ['a$b', 'main', [VARIABLE]],
    ['""', 'main', ["control-plane/password: the password 'GlancePassword' of Glance is empty. Write a password without $ and backquotes."]],
    ['ab', 'main', []],
  ])('%s in %s', (value, release, messages) => expect(password(value, release)).toEqual(messages));

  test('are reported once for several control planes', () => {
    const other = '---\nkind: OpenStackControlPlane\nmetadata: { name: other, namespace: b }\nspec: { secret: osp-secret, glance: { template: { serviceUser: glance } } }\n';
    expect(password('a$b', 'main', other)).toEqual([VARIABLE]);
  });
});

describe('subPath', () => {
  const mount = (volume: string, subPath: string) => `${'kind: ConfigMap\nmetadata: { name: c }\ndata: { a.yaml: x }\n---\n'}${controlPlane(
    `extraMounts: [ { extraVol: [ { propagation: [ Glance ], mounts: [ { name: v, mountPath: /etc/own/a, subPath: ${subPath} } ], volumes: [ { name: v, ${volume} } ] } ] } ]`)}`;
  const found = (volume: string, subPath: string) => said(mount(volume, subPath)).filter((line) => line.startsWith('mounts/missing-sub-path'));

  test.each<[string, string, string[]]>([
    ['configMap: { name: c }', 'a.yaml', []],
    ['configMap: { name: c }', 'b.yaml', ["mounts/missing-sub-path: the volume 'v' has no file 'b.yaml'. Did you mean 'a.yaml'?"]],
    ['configMap: { name: c }', 'other', ["mounts/missing-sub-path: the volume 'v' has no file 'other'. It has 'a.yaml'."]],
    ['configMap: { name: c, items: [ { key: a.yaml, path: d/b.yaml } ] }', 'd', []],
    ['configMap: { name: c, items: [ { key: none, path: b.yaml } ] }', 'b.yaml', []],
    ['projected: { sources: [ { configMap: { name: c } } ] }', 'b', ["mounts/missing-sub-path: the volume 'v' has no file 'b'. It has 'a.yaml'."]],
    ['configMap: { name: d }', 'b.yaml', []],
    ['configMap: { name: c }', '"${FILE}"', []],
  ])('%s and %s', (volume, subPath, messages) => expect(found(volume, subPath)).toEqual(messages));
});

describe('volume types', () => {
  const store = (type: string, cinder = 'cinder: { template: { customServiceConfig: "[DEFAULT]\\ndefault_volume_type = base", cinderVolumes: { a: { customServiceConfig: "[s]\\nvolume_backend_name = b\\nvolume_driver = x.Y" } } } }') => said(controlPlane(
    cinder, `glance: { template: { customServiceConfig: "[DEFAULT]\\nenabled_backends = v:cinder\\n[glance_store]\\ndefault_backend = v\\n[v]\\ncinder_volume_type = ${type}" } }`,
  )).filter((line) => line.startsWith('stores/volume-type'));

  test.each<[string, string[]]>([
    ...['a', 'b', 's', 'base', '__DEFAULT__', '{{ .X }}', '$a', ''].map((type): [string, string[]] => [type, []]),
    ['gold', [
      "stores/volume-type: cinder_volume_type of the store 'v' is 'gold', which is not the name of a back-end or of a volume type that the manifest names. "
      + "Create the volume type 'gold' before the first upload, with volume_backend_name of its back-end as a property.",
    ]],
  ])('%s', (type, messages) => expect(store(type)).toEqual(messages));

  test('are not judged without back-ends', () => expect(store('gold', 'cinder: { enabled: true }')).toEqual([]));
});
