import type { EffectiveConfig } from '../../lib/manifest/effective-config';
import { filesIn, isUnder } from '../../lib/manifest/extra-mount-view';
import type { InstanceView } from '../../lib/manifest/instance-view';
import { ManifestView } from '../../lib/manifest/manifest-view';
import { readManifests } from '../../lib/manifest/read';
import { enabledStores } from '../../lib/manifest/stores';

function view(text: string): ManifestView {
  return new ManifestView(readManifests([{ file: 'cloud.yaml', text }]).documents);
}

function texts(config: EffectiveConfig | undefined): string[] | undefined {
  return config?.texts.map(({ text }) => text);
}

function instance(text: string): InstanceView {
  return view(text).glances[0].instances[0];
}

const SECRETS = `
kind: Secret
metadata: { name: one }
stringData: { b: "[b]", a: "[a]" }
---
kind: Secret
metadata: { name: two }
stringData: { c: "[c]" }
---
kind: OpenStackControlPlane
spec:
  glance:
    template:
`;

describe('the configuration of an API instance', () => {
  test('consists of the service\'s text and its Secrets, key by key', () => {
    const found = instance(`${SECRETS}      customServiceConfig: "[s]"\n      customServiceConfigSecrets: [one]\n      glanceAPIs: { default: {} }\n`);
    expect(texts(found.config)).toEqual(['[s]', '[a]', '[b]']);
    expect(found.config?.isComplete).toBe(true);
    expect(found.inherits).toBe(true);
  });

  test('is its own text instead of the service\'s', () => {
    const found = instance(`${SECRETS}      customServiceConfig: "[s]"\n      customServiceConfigSecrets: [one]\n      glanceAPIs: { default: { customServiceConfig: "[i]" } }\n`);
    expect(texts(found.config)).toEqual(['[i]', '[a]', '[b]']);
    expect(found.inherits).toBe(false);
  });

  test('has its own Secrets instead of the service\'s', () => {
    const found = instance(`${SECRETS}      customServiceConfig: "[s]"\n      customServiceConfigSecrets: [one]\n      glanceAPIs: { default: { customServiceConfigSecrets: [two] } }\n`);
    expect(texts(found.config)).toEqual(['[s]', '[c]']);
  });

  test('is incomplete if the input lacks a Secret', () => {
    const found = instance(`${SECRETS}      customServiceConfig: "[s]"\n      customServiceConfigSecrets: [three]\n      glanceAPIs: { default: {} }\n`);
    expect(found.config?.isComplete).toBe(false);
  });

  test('is unknown if the manifest has no text', () => {
    const found = instance(`${SECRETS}      glanceAPIs: { default: {} }\n`);
    expect(found.config).toBeUndefined();
    expect(found.layout).toBe('split');
    expect(found.replicas).toBeUndefined();
  });
});

test('the configurations of a service exclude those that no pod reads', () => {
  const own = 'glanceAPIs: { a: { customServiceConfig: "[a]" } }\n';
  expect(view(`${SECRETS}      customServiceConfig: "[s]"\n`).glances[0].configs.map(texts)).toEqual([['[s]']]);
  expect(view(`${SECRETS}      customServiceConfig: "[s]"\n      ${own}`).glances[0].configs.map(texts)).toEqual([['[a]']]);
  expect(view(`${SECRETS}      customServiceConfig: "[s]"\n      ${own.replace('} }', '}, b: {} }')}`).glances[0].configs.map(texts)).toEqual([['[s]'], ['[a]']]);
});

test('the last value of an option is effective', () => {
  const { config } = view(`${SECRETS}      customServiceConfig: |\n        [DEFAULT]\n        a = 1\n        a = $$2\n`).glances[0];
  expect(config?.get('DEFAULT', 'a')).toBe('$2');
  expect(config?.get('DEFAULT', 'b')).toBeUndefined();
  expect(config?.find('default', 'a')).toBeUndefined();
  expect(config?.hasSection('DEFAULT')).toBe(true);
  expect(config?.options('DEFAULT').map(({ line }) => line)).toEqual([2, 3]);
});

describe('stores', () => {
  test('a configuration without enabled_backends has no stores', () => {
    expect(enabledStores(view(`${SECRETS}      customServiceConfig: "[s]"\n`).glances[0].config!)).toBeUndefined();
  });
});

describe('extra mounts', () => {
  const MOUNTS = `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - extraVol:
    - propagation: [%s]
      volumes: [{ name: v, secret: { secretName: s } }]
      mounts: [{ name: v, mountPath: /etc/ceph/ }, { name: v }]
  glance:
    template:
      extraMounts:
      - extraVol:
        - volumes: [{ name: w, emptyDir: {} }]
          mounts: [{ name: w, mountPath: / }]
      glanceAPIs: { default: {} }
  cinder:
    template:
      cinderVolumes: { lvm: {} }
`;
  const mountsIn = (propagation: string) => {
    const { glances, cinders } = view(MOUNTS.replace('%s', propagation));
    const paths = (mounts: ReadonlyArray<{ mountPath: string }>) => mounts.map(({ mountPath }) => mountPath);
    return { glance: paths(glances[0].instances[0].mounts), cinder: paths(cinders[0].backends[0].mounts) };
  };

  test.each([
    ['', ['/etc/ceph', '/'], ['/etc/ceph']],
    ['Glance', ['/etc/ceph', '/'], []],
    ['GlanceAPI', ['/etc/ceph', '/'], []],
    ['default', ['/etc/ceph', '/'], []],
    ['Cinder', ['/'], ['/etc/ceph']],
    ['CinderVolume', ['/'], ['/etc/ceph']],
    ['lvm', ['/'], ['/etc/ceph']],
    ['All', ['/etc/ceph', '/'], ['/etc/ceph']],
    ['Nova', ['/'], []],
  ])('those with propagation %p reach the right pods', (propagation, glance, cinder) => {
    expect(mountsIn(propagation)).toEqual({ glance, cinder });
  });

  test('a mount finds its volume', () => {
    const [extraVol] = view(MOUNTS.replace('%s', 'Glance, default')).controlPlanes[0].extraVols;
    expect(extraVol.volumeOf(extraVol.mounts[0])?.text('name')).toBe('v');
  });

  test('isUnder compares whole path segments', () => {
    expect(isUnder('/etc/ceph/a', '/etc/ceph')).toBe(true);
    expect(isUnder('/etc/ceph', '/etc/ceph')).toBe(true);
    expect(isUnder('/etc/cephalus', '/etc/ceph')).toBe(false);
    expect(isUnder('/anything', '/')).toBe(true);
  });
});

describe('the files of a volume', () => {
  const files = (volume: string) => {
    const text = `${SECRETS.replace('  glance:\n    template:\n', '')}  extraMounts: [{ extraVol: [{ volumes: [${volume}], mounts: [] }] }]\n`
      + '---\nkind: ConfigMap\nmetadata: { name: map }\ndata: { m: x }\n';
    const { controlPlanes, objects } = view(text);
    return filesIn(controlPlanes[0].extraVols[0].volumes[0], objects);
  };

  test.each<[string, unknown]>([
    ['{ secret: { secretName: one } }', [{ path: 'a', text: '[a]' }, { path: 'b', text: '[b]' }]],
    ['{ secret: { secretName: one, items: [{ key: a, path: x/y }, { key: b }, { key: none }] } }', [{ path: 'x/y', text: '[a]' }, { path: 'b', text: '[b]' }]],
    ['{ secret: { secretName: missing } }', undefined],
    ['{ configMap: { name: map } }', [{ path: 'm', text: 'x' }]],
    ['{ configMap: { name: missing } }', undefined],
    ['{ projected: { sources: [{ secret: { name: two } }, { configMap: { name: map } }] } }', [{ path: 'c', text: '[c]' }, { path: 'm', text: 'x' }]],
    ['{ projected: { sources: [{ secret: { name: two } }, { secret: { name: missing } }] } }', undefined],
    ['{ nfs: { server: a } }', undefined],
  ])('%s', (volume, expected) => {
    expect(files(volume)).toEqual(expected);
  });
});

describe('Cinder', () => {
  test('a back-end reads the text of the service, then its own, then its Secrets', () => {
    const { cinders: [cinder] } = view(`
kind: Secret
metadata: { name: s }
stringData: { a: "[c]" }
---
kind: Cinder
metadata: { name: cinder }
spec:
  customServiceConfig: "[a]"
  cinderAPI: { customServiceConfig: "[api]" }
  cinderVolumes:
    lvm:
      customServiceConfig: |
        [lvm]
        volume_driver = x
      customServiceConfigSecrets: [s, missing]
`);
    expect(cinder.isPartial).toBe(false);
    expect(cinder.backends.map(({ name, sections, config }) => ({ name, sections, texts: texts(config), isComplete: config.isComplete }))).toEqual([
      { name: 'lvm', sections: ['lvm'], texts: ['[a]', '[lvm]\nvolume_driver = x\n', '[c]'], isComplete: false },
    ]);
    expect(cinder.texts.map(({ text, expandedAs }) => [text, expandedAs])).toEqual([
      ['[a]', 'cinder'], ['[api]', 'cinderApi'], ['[lvm]\nvolume_driver = x\n', 'cinderVolume'], ['[c]', 'cinderVolume'],
    ]);
  });
});

describe('an incomplete manifest', () => {
  test.each([
    ['kind: OpenStackControlPlane\nspec: {}\n', true],
    ['kind: OpenStackControlPlane\nspec: { secret: s }\n', false],
    ['kind: OpenStackControlPlane\nspec: { storageClass: s, galera: {}, keystone: {} }\n', true],
    ['kind: OpenStackControlPlane\nspec: { galera: {}, keystone: {}, memcached: {}, rabbitmq: {} }\n', true],
    ['kind: OpenStackControlPlane\nspec: { galera: {}, keystone: {}, memcached: {}, rabbitmq: {}, ovn: { template: { ovnDBCluster: { nb: { dbType: NB } } } } }\n', false],
  ])('%j', (text, isPartial) => {
    expect(view(text).controlPlanes[0].isPartial).toBe(isPartial);
  });

  test.each([['spec: {}', true], ['spec: { storage: {} }', false], ['spec: { secret: s }', false]])('a Glance with %s', (spec, isPartial) => {
    expect(view(`kind: Glance\nmetadata: { name: glance }\n${spec}\n`).glances[0].isPartial).toBe(isPartial);
  });
});

test('a text in a Secret that two services read appears once', () => {
  const glance = 'spec: { glance: { template: { customServiceConfigSecrets: [s], glanceAPIs: { a: { customServiceConfigSecrets: [s] } } } } }';
  expect(view(`kind: Secret\nmetadata: { name: s }\nstringData: { a: "[a]" }\n---\nkind: OpenStackControlPlane\n${glance}\n`).texts).toHaveLength(1);
});

test('a service is enabled, disabled or unknown', () => {
  const enabled = (spec: string) => view(`kind: OpenStackControlPlane\nspec: ${spec}\n`).controlPlanes[0].isEnabled('glance', true);
  expect([enabled('{ glance: { enabled: false } }'), enabled('{ secret: s }'), enabled('{}')]).toEqual([false, true, undefined]);
});

test('a text has lines, options and placeholders', () => {
  const [text] = view('kind: Glance\nspec:\n  customServiceConfig: |\n    [a]\n    b = c\n').texts;
  expect(text.line(2)).toBe('b = c');
  expect(text.line(9)).toBe('');
  expect(text.options.map(({ section, name }) => [section, name])).toEqual([['a', 'b']]);
  expect(text.placeholders.map(({ name }) => name)).toContain('KeystoneInternalURL');
});

test('the services of an input are those of its control planes and its stand-alone objects', () => {
  const all = view(['kind: OpenStackControlPlane', '---', 'kind: Glance', 'metadata: { name: a }', '---', 'kind: Cinder', 'metadata: { name: b }', ''].join('\n'));
  expect(all.services.map(({ facts, name }) => `${facts.id} ${name}`)).toEqual(['glance glance', 'glance a', 'cinder cinder', 'cinder b']);
  expect(all.controlPlanes[0].services.map(({ facts }) => facts.id)).toEqual(['glance', 'cinder']);
});
