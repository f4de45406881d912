import { rulesOf, said } from './lint';

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
