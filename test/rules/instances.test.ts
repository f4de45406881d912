import { rulesOf, said } from './lint';
import type { ReleaseName } from '../../lib/facts/release';

const TEXTS: Readonly<Record<string, string>> = {
  none: '[DEFAULT]\\ndebug = true',
  file: '[DEFAULT]\\nenabled_backends = a:file\\n[glance_store]\\ndefault_backend = a\\n[a]\\nfilesystem_store_datadir = /var/lib/glance/a',
  files: '[DEFAULT]\\nenabled_backends = a:file,b:file\\n[glance_store]\\ndefault_backend = a\\n[a]\\nfilesystem_store_datadir = /var/lib/glance/a\\n[b]\\nfilesystem_store_datadir = /var/lib/glance/b',
  http: '[DEFAULT]\\nenabled_backends = a:file,b:http\\n[glance_store]\\ndefault_backend = a\\n[a]\\nfilesystem_store_datadir = /var/lib/glance/a',
  swift: '[DEFAULT]\\nenabled_backends = a:swift\\n[glance_store]\\ndefault_backend = a\\n[a]\\nswift_store_config_file = /etc/pki/swift.conf',
  broken: '[DEFAULT]\\nenabled_backends = a',
};

/** A control plane of one API instance. */
function instance(text: string | undefined, fields: string, spec = 'secret: s'): string {
  const config = text === undefined ? '' : `customServiceConfig: "${TEXTS[text]}", `;
  return `kind: OpenStackControlPlane\nspec:\n  ${spec}\n  glance: { template: { ${config}glanceAPIs: { default: { ${fields} } } } }\n`;
}

function ofArea(rules: readonly string[]): string[] {
  return rules.filter((rule) => rule.startsWith('instances/'));
}

describe('layouts', () => {
  test.each<[string | undefined, string, string[]]>([
    ['file', 'type: split', ['instances/layout-file']],
    ['file', '', ['instances/layout-file']],
    ['file', 'type: single', []],
    ['file', 'type: edge', []],
    ['file', 'type: split, replicas: 0', []],
    ['none', 'type: split', ['instances/layout-file']],
    [undefined, 'type: split', ['instances/layout-file']],
    ['http', 'type: split', ['instances/layout-mixed']],
    ['http', '', ['instances/layout-mixed']],
    ['http', 'type: single', ['instances/layout-single']],
    ['http', 'type: single, replicas: 0', ['instances/layout-single']],
    ['swift', 'type: split', []],
    ['swift', 'type: single', ['instances/layout-single']],
    ['swift', 'type: single, replicas: 0', ['instances/layout-single']],
    ['swift', `type: single, customServiceConfig: "${TEXTS.file}"`, ['instances/unread-service']],
    ['swift', `type: split, customServiceConfig: "${TEXTS.file}"`, ['instances/unread-service', 'instances/layout-file']],
    ['swift', `type: split, customServiceConfig: "${TEXTS.none}"`, ['instances/drops-stores']],
    ['file', `type: split, customServiceConfig: "${TEXTS.swift}"`, ['instances/unread-service']],
    ['broken', 'type: split', []],
  ])('service %p, instance { %s }', (text, fields, rules) => {
    expect(ofArea(rulesOf(instance(text, fields)))).toEqual(rules);
  });

  test('are unknown in a patch without a text', () => {
    expect(rulesOf(instance(undefined, 'type: split', 'swift: {}'))).toEqual([]);
  });

  test('replicas of 0 make a difference only at admission', () => {
    expect(ofArea(rulesOf(instance('swift', 'type: single, replicas: 0'), '18.0-fr5'))).toEqual([]);
    expect(ofArea(rulesOf(instance('file', 'type: split, replicas: 0'), '18.0-fr5'))).toEqual([]);
  });

  test('on main single supports one file store, and split is deprecated', () => {
    expect(ofArea(rulesOf(instance('swift', 'type: single'), 'main'))).toEqual(['instances/layout-single']);
    expect(ofArea(rulesOf(instance('file', 'type: single'), 'main'))).toEqual([]);
    expect(ofArea(rulesOf(instance('http', 'type: split'), 'main'))).toEqual(['instances/layout-deprecated']);
    expect(ofArea(rulesOf(instance('swift', ''), 'main'))).toEqual([]);
  });

  test('single supports any store of a Glance object whose annotation switches on the location API', () => {
    const single = (on: string) => `kind: Glance\nmetadata: { name: glance, annotations: { glance.openstack.org/location-api: "${on}" } }\n`
      + `spec: { secret: s, customServiceConfig: "${TEXTS.swift}", glanceAPIs: { default: { type: single } } }\n`;
    expect(ofArea(rulesOf(single('true')))).toEqual([]);
    expect(said(single('false'))).toEqual([
      "instances/layout-single: the API instance 'default' has the layout single, but stores of type swift. The operator deploys it only with one store, of type file. "
      + 'The layout of an existing instance cannot change: add an API instance with type: split for the store, and name it in keystoneEndpoint. For a new instance, set type: split.',
    ]);
  });

  test('name what the release rejects', () => {
    const messages = (text: string, fields: string, release: '18.0-fr4' | '18.0-fr6') => said(instance(text, fields), release).filter((line) => line.startsWith('instances/layout'));
    expect(messages('http', 'type: split', '18.0-fr4')).toEqual([
      "instances/layout-file: the API instance 'default' has the layout split and a store of type file among other stores, which the operator rejects. "
      + 'Move the file store to a separate API instance with type: single.',
    ]);
    expect(messages('files', 'type: split', '18.0-fr6')).toEqual([
      "instances/layout-mixed: the API instance 'default' has the layout split and 2 stores of type file. Some builds of 18.0 reject this. "
      + 'Put each file store into a separate API instance with type: single.',
    ]);
    expect(messages('http', 'type: single', '18.0-fr6')).toEqual([
      "instances/layout-single: the API instance 'default' has the layout single, but stores of type file and http. The operator deploys it only with one store, of type file. "
      + 'Enable only one file store in this API instance, and the other stores in a separate API instance with type: split.',
    ]);
    expect(messages('swift', 'type: single', '18.0-fr4')).toEqual([
      "instances/layout-single: the API instance 'default' has the layout single, but stores of type swift, which the operator rejects. "
      + 'The layout of an existing instance cannot change: add an API instance with type: split for the store, and name it in keystoneEndpoint. For a new instance, set type: split.',
    ]);
  });

  test('have their findings at the field type', () => {
    expect(said(instance('file', 'type: split'))).toEqual([
      "instances/layout-file: the API instance 'default' has the layout split but only stores of type file, which the operator rejects. "
      + 'The layout of an existing instance cannot change: add an API instance with type: single for the file store, and name it in keystoneEndpoint. For a new instance, set type: single.',
    ]);
  });

  test('are compared only between manifests of the same object', () => {
    const one = (name: string, layout: string) => `kind: OpenStackControlPlane\nmetadata: { name: ${name} }\nspec: { glance: { template: { glanceAPIs: { default: { type: ${layout} } } } } }\n---\n`;
    expect(rulesOf(one('a', 'single') + one('b', 'edge'))).toEqual([]);
    expect(rulesOf(one('""', 'single') + one('""', 'edge'))).toEqual([]);
    expect(rulesOf(one('a', 'single') + one('a', 'edge') + one('a', 'single'))).toEqual(['instances/layout-change']);
  });

  test('that is absent is split in whole manifests, and unknown in patches', () => {
    const one = (type: string, secret: string) => `kind: OpenStackControlPlane\nmetadata: { name: a }\nspec: { ${secret}glance: { template: { glanceAPIs: { default: { ${type} } } } } }\n---\n`;
    const changes = (text: string) => said(text).filter((line) => line.startsWith('instances/layout-change'));
    expect(changes(one('type: edge', 'secret: s, ') + one('', 'secret: s, '))).toEqual([
      "instances/layout-change: the API instance 'default' has the layout split, but edge in an earlier manifest of the same OpenStackControlPlane in this file. "
      + 'Keep edge, or add an API instance with another name.',
    ]);
    expect(changes(one('type: edge', '') + one('', ''))).toEqual([]);
  });

  test('differs from the one that was applied', () => {
    const applied = (type: object, text?: string) => said(`${JSON.stringify({
      kind: 'OpenStackControlPlane',
      metadata: {
        name: 'a',
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': text ?? JSON.stringify({ spec: { glance: { template: { glanceAPIs: { default: type } } } } }) },
      },
      spec: { glance: { template: { glanceAPIs: { default: { type: 'edge' } } } } },
    })}\n`);
    const message = (type: string) => [`instances/layout-change: the API instance 'default' has the layout edge, but ${type} in the annotation kubectl.kubernetes.io/last-applied-configuration. `
      + `Keep ${type}, or add an API instance with another name.`];
    expect([applied({ type: 'edge' }), applied({ type: 'single' }), applied({}), applied({}, '{'), applied({}, '[]')]).toEqual([[], message('single'), message('split'), [], []]);
  });
});

describe('keystoneEndpoint', () => {
  const endpoint = (apis: string, value: string, spec = 'secret: s') => `kind: OpenStackControlPlane\nspec:\n  ${spec}\n  glance: { template: { customServiceConfig: "${TEXTS.swift}", ${value}glanceAPIs: { ${apis} } } }\n`;

  test.each([
    ['a: {}', '', []],
    ['a: {}, b: {}', '', ['instances/keystone-endpoint: keystoneEndpoint is missing, but required with 2 API instances. Write keystoneEndpoint: a or b.']],
    ['a: {}, b: {}', 'keystoneEndpoint: b, ', []],
    ['default: {}', 'keystoneEndpoint: defualt, ', ["instances/keystone-endpoint: keystoneEndpoint is 'defualt', but no API instance has this name. Did you mean 'default'?"]],
    ['a: { type: edge }, b: {}', 'keystoneEndpoint: a, ', ["instances/keystone-endpoint: keystoneEndpoint is 'a', which is an edge instance. Use b."]],
    ['a: { type: edge }', 'keystoneEndpoint: a, ', ["instances/keystone-endpoint: keystoneEndpoint is 'a', which is an edge instance. Add an API instance with another layout, and name it."]],
  ])('{ %s } with { %s}', (apis, value, messages) => {
    expect(said(endpoint(apis, value))).toEqual(messages);
  });

  test('of a patch can name an instance outside the patch', () => {
    expect(rulesOf(endpoint('a: {}', 'keystoneEndpoint: b, ', 'swift: {}'))).toEqual([]);
    expect(rulesOf(endpoint('a: {}, b: {}', '', 'swift: {}'))).toEqual([]);
  });
});

describe('names', () => {
  const named = (name: string, layout = 'split', glance = '') => `kind: OpenStackControlPlane\nspec: { glance: { ${glance}template: { glanceAPIs: { ${name}: { type: ${layout} } } } } }\n`;

  test.each([
    ['a', 'split', []],
    ['1a', 'split', []],
    ['a'.repeat(32), 'split', []],
    ['a'.repeat(33), 'split', ['instances/name']],
    ['a'.repeat(36), 'edge', []],
    ['a'.repeat(37), 'edge', ['instances/name']],
    ['a'.repeat(40), 'split', ['instances/name']],
    ['a'.repeat(38), 'single', []],
    ['a'.repeat(39), 'single', ['instances/name']],
    ['a_b', 'split', ['instances/name']],
    ['-a', 'split', ['instances/name']],
    ['a-', 'split', ['instances/name']],
    ['a.b', 'split', ['instances/name']],
  ])('%s, %s', (name, layout, rules) => {
    expect(rulesOf(named(name, layout))).toEqual(rules);
  });

  test('that the webhook accepts can be too long for pods', () => {
    const message = `instances/name: the name of the API instance '${'a'.repeat(39)}' has 39 characters, but pods can be created only for at most 32. Use lower case letters, digits and -, with a letter or digit at both ends.`;
    expect(said(named('a'.repeat(39)))).toEqual([message]);
    expect(said(named('a'.repeat(39)).replace('split', 'split, replicas: 0'))).toEqual([]);
  });

  test.each<[number, string, string, ReleaseName, number | undefined]>([
    [22, 'split', '', 'main', undefined], [23, 'split', '', 'main', 22], [28, 'single', '', '18.0-fr6', undefined], [29, 'single', '', '18.0-fr6', 28], [27, 'edge', '', 'main', 26],
    [9, 'split', '', '18.0-fr5', undefined], [10, 'split', '', '18.0-fr5', 9], [16, 'single', '', '18.0-fr4', 15], [14, 'edge', '', '18.0-fr4', 13],
    [22, 'split', ', replicas: 11', 'main', 21], [22, 'split', ', replicas: 10', 'main', undefined], [30, 'split', ', replicas: 0', 'main', undefined],
  ])('of %d characters of the layout %s%s in %s have jobs for the cache', (length, layout, more, release, longest) => {
    const text = named('a'.repeat(length), `${layout}, imageCache: { size: 10Gi }${more}`);
    expect(said(text, release).filter((line) => line.startsWith('instances/cache-name'))).toEqual(longest === undefined ? [] : [
      `instances/cache-name: the name of the API instance '${'a'.repeat(length)}' has ${length} characters, but the jobs of its image cache can be created only for at most ${longest}. `
      + 'Use a shorter name, or remove imageCache.',
    ]);
  });

  test('that are too long for any jobs of the cache', () => {
    const text = (cache: string) => `kind: Glance\nmetadata: { name: ${'g'.repeat(20)} }\nspec: { imageCache: { size: "${cache}" }, glanceAPIs: { a: { type: single } } }\n`;
    const jobs = (cache: string) => said(text(cache), '18.0-fr4').filter((line) => line.startsWith('instances/cache-name'));
    expect(jobs('')).toEqual([]);
    expect(jobs('1Gi')).toEqual([]);
  });

  test('have a lower limit with unique pod names', () => {
    expect(said(named('a'.repeat(34), 'split', 'uniquePodNames: true, '))).toEqual([
      `instances/name: the name of the API instance '${'a'.repeat(34)}' has 34 characters, but at most 33 are allowed. Use lower case letters, digits and -, with a letter or digit at both ends.`,
    ]);
  });

  test('have a limit that depends on the name of the Glance object', () => {
    expect(rulesOf(`kind: Glance\nmetadata: { name: ${'g'.repeat(20)} }\nspec: { glanceAPIs: { ${'a'.repeat(26)}: {} } }\n`)).toEqual(['instances/name']);
  });
});

describe('storage', () => {
  const storage = (service: string, fields: string, spec = 'secret: s') => `kind: OpenStackControlPlane\nspec:\n  ${spec}\n  glance: { template: { customServiceConfig: "${TEXTS.swift}", ${service}glanceAPIs: { a: { ${fields} } } } }\n`;

  test.each([
    ['storage: { storageRequest: 1G }, ', 'storage: { storageRequest: 2G }', []],
    ['', 'storage: { storageRequest: 2G }', ['instances/shadowed-storage']],
    ['storage: { external: true, storageRequest: 1G }, ', '', ['instances/shadowed-storage']],
    ['storage: { storageRequest: 1G }, ', 'storage: { external: true, storageRequest: 2G }', ['instances/shadowed-storage']],
    ['storage: { external: true }, ', '', []],
    ['storage: { storageRequest: 1 G }, ', '', ['control-plane/quantity']],
    ['storage: { storageRequest: 1.5e3 }, ', '', ['schema/type']],
    ['storage: { storageRequest: "1.5e3" }, ', '', []],
    ['storage: { storageRequest: 1G }, ', 'imageCache: { size: much }', ['control-plane/quantity']],
    ['storage: { storageRequest: 1G }, ', 'imageCache: { size: 2G }', []],
  ])('{ %s} and { %s }', (service, fields, rules) => {
    expect(rulesOf(storage(service, fields))).toEqual(rules);
  });

  test('of a patch is unknown', () => {
    expect(rulesOf(storage('', 'storage: { storageRequest: 2G }', 'swift: {}'))).toEqual([]);
  });

  test('that is external and has a request is reported', () => {
    expect(said(storage('storage: { external: true, storageRequest: 1G }, ', ''))).toEqual([
      'instances/shadowed-storage: storageRequest is 1G, but external is true. The operator creates no claim. Remove storageRequest, or external: true.',
    ]);
  });
});

test('the services of one instance need different addresses, and can have several each', () => {
  const service = (addresses: string) => `{ metadata: { annotations: { metallb.universe.tf/loadBalancerIPs: "${addresses}" } } }`;
  const text = (internal: string, external: string) => `kind: OpenStackControlPlane\nspec: { glance: { template: { glanceAPIs: { a: { override: { service: { internal: ${service(internal)}, public: ${service(external)} } } } } } } }\n`;
  expect(rulesOf(text('10.0.0.1,fd00::1', '10.0.0.2, fd00::1'))).toEqual(['instances/shared-address']);
  expect(rulesOf(text('10.0.0.1', '10.0.0.2'))).toEqual([]);
});

describe('enabled_backends in a Secret', () => {
  const secrets = 'kind: Secret\nmetadata: { name: s }\nstringData: { a: "[DEFAULT]\\nenabled_backends = a:swift,b:s3" }\n---\n';
  const shared = (text: string, instances = '') => `${secrets}kind: OpenStackControlPlane\nspec: { glance: { template: { customServiceConfigSecrets: [s], customServiceConfig: "${text}"${instances} } } }\n`;
  const lists = (text: string) => rulesOf(text).filter((rule) => rule.endsWith('-backends'));

  test.each([
    ['hides the stores', '', '', ['instances/hidden-backends']],
    ['overrides the list of the text', '[DEFAULT]\\nenabled_backends = a:swift', '', ['instances/overriding-backends']],
    ['does not override a list that is hidden as well', '[DEFAULT]\\nenabled_backends: a:swift', '', ['instances/hidden-backends', 'instances/hidden-backends']],
    ['hides the stores of an instance whose own text has no list', '[DEFAULT]\\nenabled_backends = a:swift',
      ', glanceAPIs: { n: { type: edge, customServiceConfig: "[DEFAULT]\\ndebug = true" } }', ['instances/hidden-backends']],
  ])('%s', (_, text, instances, rules) => {
    expect(lists(shared(text, instances))).toEqual(rules);
  });
});

test('enabled_backends with a colon is reported', () => {
  const text = 'kind: OpenStackControlPlane\nspec: { glance: { template: { customServiceConfig: "[DEFAULT]\\nenabled_backends: a:file\\n[glance_store]\\ndefault_backend = a\\n[a]\\nfilesystem_store_datadir = /a" } } }\n';
  expect(said(text)).toEqual([
    'instances/hidden-backends: enabled_backends is written with a colon, so the operator does not read it. Write enabled_backends = … in customServiceConfig. Credentials can stay in the Secret.',
  ]);
});

describe('file stores of several pods', () => {
  const replicas = (fields: string, spec = 'secret: s') => rulesOf(instance('file', `type: single, ${fields}`, spec));
  const mount = (path: string) => `secret: s\n  extraMounts: [{ extraVol: [{ volumes: [{ name: v, nfs: { server: a, path: /b } }], mounts: [{ name: v, mountPath: ${path} }] }] }]`;

  test.each([
    ['replicas: 1', 'secret: s', []],
    ['', 'secret: s', []],
    ['replicas: 2', 'secret: s', ['instances/file-replicas']],
    ['replicas: 2', mount('/var/lib/glance/a'), []],
    ['replicas: 2', mount('/'), []],
    ['replicas: 2', mount('/b'), ['instances/file-replicas']],
    ['replicas: 2', 'swift: {}', []],
  ])('{ %s } with { %s }', (fields, spec, rules) => {
    expect(replicas(fields, spec)).toEqual(rules);
  });

  test('are not reported with an unknown directory', () => {
    expect(rulesOf(instance(undefined, 'type: edge, replicas: 2'))).toEqual([]);
    expect(rulesOf(instance('swift', 'replicas: 2'))).toEqual([]);
    expect(rulesOf(instance('none', 'type: edge, replicas: 2'))).toEqual([]);
  });
});

describe('services that other services need', () => {
  test.each([
    ['glance: { enabled: true }, galera: { enabled: false }', ['galera']],
    ['glance: {}, keystone: { enabled: false }', ['keystone']],
    ['glance: { enabled: false }, galera: { enabled: false }', []],
    ['glance: {}', []],
    ['nova: {}, glance: { enabled: false }, placement: { enabled: false }', ['glance and placement']],
    ['telemetry: { template: { autoscaling: { enabled: true } } }, heat: {}', ['heat']],
    ['telemetry: { template: { autoscaling: {} } }, heat: {}', []],
    ['telemetry: { enabled: false, template: { ceilometer: { enabled: true } } }, rabbitmq: { enabled: false }', []],
    ['telemetry: { template: { ceilometer: {} } }, rabbitmq: { enabled: false }', ['rabbitmq']],
  ])('{ %s }', (spec, missing) => {
    const found = said(`kind: OpenStackControlPlane\nspec: { ${spec} }\n`).filter((line) => line.startsWith('control-plane/missing-service'));
    expect(found.map((line) => / but needs (.*), which (is|are) disabled/.exec(line)?.[1])).toEqual(missing);
  });
});

test('the driver of the cache matters beside its directory even without a flavor, because Glance loads it', () => {
  const text = (options: string) => `kind: OpenStackControlPlane\nspec: { secret: s, glance: { template: { customServiceConfig: "[DEFAULT]\\nenabled_backends = a:http\\n${options}", glanceAPIs: { a: {} } } } }\n`;
  const rules = (options: string) => rulesOf(text(options)).filter((rule) => /cache|value/.test(rule));
  expect(rules('image_cache_driver = sqlite3\\n')).toEqual(['instances/cache-options']);
  expect(rules('image_cache_driver = sqlite3\\nimage_cache_dir = /var/lib/glance/cache\\n')).toEqual(['text/value', 'instances/cache-options']);
});

describe('the configuration of a service that no instance reads', () => {
  const plane = (template: string, spec = 'secret: s'): string => `kind: OpenStackControlPlane\nspec:\n  ${spec}\n  glance: { template: { ${template} } }\n`;
  const text = (name: string): string => `customServiceConfig: "${TEXTS[name]}"`;
  const unread = (manifest: string): string[] => said(manifest).filter((line) => line.startsWith('instances/unread-service'))
    .map((line) => line.replace('instances/unread-service: ', ''));

  test.each<[string, string, string[]]>([
    ['its stores', plane(`${text('swift')}, glanceAPIs: { a: { ${text('file')} } }`),
      ["no API instance has the stores of the service (a:swift), because 'a' has a text of its own. Move them into the texts of the API instances, or remove them."]],
    ['its options', plane(`${text('none')}, glanceAPIs: { a: { ${text('file')} }, b: { ${text('file')} } }`),
      ["no API instance has the options of the service, because each of 'a' and 'b' has a text of its own. Move them into the texts of the API instances, or remove them."]],
    ['its Secrets', plane('customServiceConfigSecrets: [x, w], glanceAPIs: { a: { customServiceConfigSecrets: [z] } }'),
      ["no API instance reads 'x' and 'w', because 'a' has a list of its own. Add them to customServiceConfigSecrets of the API instances, or remove them."]],
    ['nothing, without an instance', plane(`${text('swift')}, customServiceConfigSecrets: [x], glanceAPIs: {}`), []],
    ['nothing, because an instance inherits', plane(`${text('swift')}, customServiceConfigSecrets: [x], glanceAPIs: { a: { ${text('file')} }, b: {} }`), []],
    ['nothing, because an instance should have the stores', plane(`${text('swift')}, glanceAPIs: { a: { ${text('none')} } }`), []],
    ['nothing, because the text of an instance has the same stores and options', plane(`${text('swift')}, glanceAPIs: { a: { ${text('swift')} } }`), []],
    ['nothing, because there is nothing', plane(`glanceAPIs: { a: { ${text('file')} } }`), []],
    ['nothing in a patch', plane(`${text('swift')}, glanceAPIs: { a: { ${text('file')} } }`, 'dns: {}'), []],
  ])('%s', (_name, manifest, messages) => expect(unread(manifest)).toEqual(messages));
});

describe('the conversion of images for Ceph', () => {
  const edges = (count: number, text = '') => `kind: OpenStackControlPlane\nspec:\n  glance:\n    template:\n      customServiceConfig: "[DEFAULT]\\nenabled_backends = ceph:rbd\\n[glance_store]\\ndefault_backend = ceph\\n[ceph]\\nrbd_store_user = a\\n${text}"\n`
    + `      glanceAPIs: { ${Array.from({ length: count }, (_, index) => `e${index}: { type: edge }`).join(', ')} }\n`;
  const found = (text: string) => said(text).filter((line) => line.startsWith('instances/no-conversion')).map((line) => line.replace(/ Write .*/, ''));

  test.each([
    [edges(1), ["instances/no-conversion: the API instance 'e0' has the layout edge and a store of type rbd, but no conversion of imported images to raw."]],
    [edges(2), ["instances/no-conversion: the API instances 'e0' and 'e1' have the layout edge and a store of type rbd, but no conversion of imported images to raw."]],
    [edges(7), ["instances/no-conversion: the API instances 'e0', 'e1', 'e2', 'e3', 'e4' and 2 more have the layout edge and a store of type rbd, but no conversion of imported images to raw."]],
    [edges(1, '[image_import_opts]\\nimage_import_plugins = [image_conversion]\\n'), []],
    [edges(1).replace('type: edge', 'type: split'), []],
    [edges(1).replace('{ type: edge }', '{ type: edge, customServiceConfigSecrets: [ other ] }'), []],
  ])('%j', (text, messages) => expect(found(text)).toEqual(messages));
});
