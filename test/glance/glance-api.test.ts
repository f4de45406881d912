import { Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { Contributions } from '../../lib/contributions';
import { Release } from '../../lib/facts/release';
import { ApiInstance, ServiceConfig } from '../../lib/glance/api-instance';
import { ApiLayout } from '../../lib/glance/api-layout';
import { ConfigContributions } from '../../lib/glance/config-contributions';
import { GlanceApi } from '../../lib/glance/glance-api';
import { GlanceApiOptions } from '../../lib/glance/glance-api-options';
import { GlanceStorage } from '../../lib/glance/glance-storage';
import { JsonObject } from '../../lib/json';
import { ExtraMounts } from '../../lib/mounts/extra-mounts';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { NodeServices } from '../../lib/nodes/node-services';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { ServiceOverride } from '../../lib/services/service-override';
import { CinderStore } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { deepFreeze, linesOf, secretsNamed, testChart } from '../synth/synth';

const SERVICE = linesOf(
  '# The service.', '[DEFAULT]', 'debug = true', 'enabled_backends = ceph:rbd', '[glance_store]', 'default_backend = ceph', '[ceph]', 'rbd_store_pool = images');

interface Context extends Partial<ServiceConfig> {
  readonly base?: JsonObject;
}

interface Made {
  readonly api: GlanceApi;
  readonly mounts: ExtraMounts;
  readonly patch: (context?: Context) => object;
}

function made(options: GlanceApiOptions = {}, name = 'edge'): Made {
  const chart = testChart();
  const contributions = new Contributions(Release.RHOSO_18_0_FR6, new NodeServices(chart, 'nodes'));
  const mounts = contributions.extraMounts;
  const api = GlanceApi._define(chart, name, { ...options }, contributions);
  const service = { text: SERVICE, storeTypes: ['rbd'], secretNames: [], baseSecrets: [], contributed: new ConfigContributions('[test]'), replaceStores: false, cacheSchedules: {} };
  const patch = ({ base = {}, ...more }: Context = {}): object =>
    new ApiInstance(name, deepFreeze({ ...base }), {}, false, api._named()).patch({ ...service, ...deepFreeze({ ...more }) }, false);
  return { api, mounts, patch };
}

const store = (id: string, ...secrets: string[]): CustomStore => new CustomStore(id, { type: 'vmware', customServiceConfigSecrets: secretsNamed(...secrets) });
const secretNamed = (name: string) => Secret.fromSecretName(testChart(), name, name);

describe('an instance', () => {
  test('without options contributes nothing', () => {
    const { api, patch } = made();
    expect([api.name, patch(), api._needsApplicationCredential()]).toEqual(['edge', {}, false]);
  });

  test('with everything', () => {
    const options = {
      layout: ApiLayout.EDGE,
      replicas: 3,
      networkAttachments: ['storage', 'edge.net'],
      internalService: ServiceOverride.metalLb({ addressPool: 'internalapi' }),
      publicService: ServiceOverride.metalLb({ addressPool: 'public' }),
      storage: GlanceStorage.persistentVolumeClaim(Size.gibibytes(5), { storageClass: 'fast' }),
      customServiceConfigSecrets: [secretNamed('a'), secretNamed('b'), secretNamed('a')],
      config: { DEFAULT: { debug: OptionValue.boolean(false), workers: OptionValue.integer(4) }, new: { a: OptionValue.string('b') } },
    };
    Object.freeze(options.networkAttachments);
    const others = {
      'metallb.io/address-pool': null,
      'metallb.io/allow-shared-ip': null,
      'metallb.io/loadBalancerIPs': null,
      'metallb.universe.tf/allow-shared-ip': null,
      'metallb.universe.tf/loadBalancerIPs': null,
    };
    const metalLb = (pool: string): object => (
      { metadata: { annotations: { ...others, 'metallb.universe.tf/address-pool': pool } }, spec: { type: 'LoadBalancer' } });
    expect(made(Object.freeze(options)).patch()).toEqual({
      type: 'edge',
      replicas: 3,
      networkAttachments: ['storage', 'edge.net'],
      override: { service: { internal: metalLb('internalapi'), public: metalLb('public') } },
      storage: { external: null, storageRequest: '5Gi', storageClass: 'fast' },
      customServiceConfigSecrets: ['a', 'b'],
      customServiceConfig: `${SERVICE.replace('debug = true\nenabled_backends = ceph:rbd\n', 'debug = false\nenabled_backends = ceph:rbd\nworkers = 4\n')}[new]\na = b\n`,
    });
  });

  test('may have zero pods and an empty list of networks', () => {
    expect(made({ replicas: 0, networkAttachments: [] }).patch()).toEqual({ replicas: 0, networkAttachments: [] });
  });

  test.each<[string, GlanceApiOptions, string]>([
    ['pods', { replicas: 33 }, 'replicas is 33: use a whole number from 0 to 32.'],
    ['pods', { replicas: -1 }, 'replicas is -1: use a whole number from 0 to 32.'],
    ['networks', { networkAttachments: ['a', 'a'] }, "networkAttachments holds 'a' twice: give each once."],
    ['networks', { networkAttachments: ['A'] }, "networkAttachments is 'A': use at most 253 lower case letters, digits, '-' and '.', "
      + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain).'],
  ])('refuses invalid %s', (_name, options, message) => {
    expect(() => made(options)).toThrow(new Error(`[test/edge]: ${message}`));
    expect(() => made().api.configure(options)).toThrow(new Error(`[test/edge]: ${message}`));
  });

  test.each(['', 'A', '-a', 'a_b', 'a.b', 'a'.repeat(40)])('rejects the name %j', (name) => {
    expect(() => made({}, name)).toThrow(new Error(`the name of an API instance is '${name}': use at most 39 lower case letters, digits and '-', `
      + 'with a letter or digit at both ends (an RFC 1123 label).'));
  });

  test('accepts a name of 39 characters, or with a leading digit', () => {
    expect([made({}, 'a'.repeat(39)).api.name, made({}, '0').api.name]).toEqual(['a'.repeat(39), '0']);
  });

  test('uses the later of two values, and the options of both calls', () => {
    const { api, patch } = made({ replicas: 1, layout: ApiLayout.SPLIT, config: { x: { a: OptionValue.integer(1) } } });
    api.configure({ replicas: 2, layout: undefined });
    api.addOption('x', 'b', OptionValue.integer(2));
    api.addOptions('x', { c: true, d: ['e', 'f'] });
    expect(patch()).toEqual({ replicas: 2, type: 'split', customServiceConfig: `${SERVICE}[x]\na = 1\nb = 2\nc = true\nd = e,f\n` });
  });
});

describe('its configuration', () => {
  test('has its own stores instead of the service\'s, and all other options of the service', () => {
    const { api, patch } = made();
    api.addStore(store('one'));
    api.addStore(store('two'), { default: true });
    expect(patch()).toEqual({
      customServiceConfig: linesOf('# The service.', '[DEFAULT]', 'debug = true', 'enabled_backends = one:vmware,two:vmware', '[glance_store]',
        'default_backend = two', '[one]', '[two]'),
    });
  });

  test('extends the configuration of the instance in the base, whose stores stay', () => {
    const { api, patch } = made({ config: { DEFAULT: { workers: OptionValue.integer(9) } } });
    api.addStore(store('one'));
    const customServiceConfig = linesOf('# The instance.', '[DEFAULT]', 'workers = 1', 'enabled_backends = nfs:file', '[glance_store]', 'default_backend = nfs');
    expect(patch({ base: { customServiceConfig } })).toEqual({
      customServiceConfig: linesOf('# The instance.', '[DEFAULT]', 'workers = 9', 'enabled_backends = nfs:file,one:vmware', '[glance_store]', 'default_backend = nfs', '[one]'),
    });
  });

  test.each(['', 5, null])('is the service\'s if the base has %j', (customServiceConfig) => {
    const { api, patch } = made();
    api.addOption('DEFAULT', 'debug', OptionValue.boolean(true));
    expect(patch({ base: { customServiceConfig } })).toEqual({ customServiceConfig: SERVICE });
  });

  test('has the options of its own text in place of those of the service', () => {
    const { api, patch } = made({ customServiceConfig: '# Not kept.\n[DEFAULT]\ndebug = false\n[x]\na = 1\n' });
    api.configure({ customServiceConfig: '[x]\na = 1\nb = 2\n', config: { x: { b: OptionValue.integer(3) } } });
    expect(patch()).toEqual({ customServiceConfig: `${SERVICE.replace('debug = true', 'debug = false')}[x]\na = 1\nb = 3\n` });
    expect(patch({ base: { customServiceConfig: '# Mine.\n[x]\na = 9\n' } })).toEqual({
      customServiceConfig: '# Mine.\n[x]\na = 1\nb = 3\n[DEFAULT]\ndebug = false\n',
    });
  });

  test('refuses a malformed text of its own, and two texts that contradict each other', () => {
    expect(() => made({ customServiceConfig: 'nonsense' })).toThrow("[test/edge]: the configuration text of customServiceConfig of API instance 'edge' is not what oslo.config reads: line 1:");
    const { api, patch } = made({ customServiceConfig: '[x]\na = 1\n' });
    api.configure({ customServiceConfig: '[x]\na = 2\n' });
    expect(() => patch()).toThrow(new Error("[x] a: customServiceConfig of API instance 'edge' sets \"1\", but customServiceConfig of API instance 'edge' sets \"2\". "
      + 'An option has one value: set it in one place only, or to the same value in both.'));
  });

  test('refuses two values for one option of its own', () => {
    const { api, patch } = made();
    api.addOption('DEFAULT', 'workers', OptionValue.integer(1));
    api.addOption('DEFAULT', 'workers', OptionValue.integer(2));
    expect(() => patch()).toThrow(new Error("[DEFAULT] workers: API instance 'edge' sets \"1\", but API instance 'edge' sets \"2\". "
      + 'An option has one value: set it in one place only, or to the same value in both.'));
  });

  test.each<[string, Context]>([
    ['the service', { text: 'nonsense\n' }],
    ["the API instance 'edge' of the base", { base: { customServiceConfig: 'nonsense\n' } }],
  ])('refuses malformed configuration of %s', (origin, context) => {
    const { api, patch } = made();
    api.addOption('DEFAULT', 'debug', OptionValue.boolean(true));
    expect(() => patch(context)).toThrow(new Error(`the configuration text of ${origin} is not what oslo.config reads: line 1: "nonsense" has neither "=" nor ":". `
      + 'Write it as option = value, or begin the line with "#" to make it a comment.'));
  });
});

describe('its Secrets', () => {
  test.each<[string, string[], string[], JsonObject, string[] | undefined]>([
    ['those of the service are inherited without a word', [], [], {}, undefined],
    ['its own take the place of the service\'s', ['own'], [], {}, ['own']],
    ['its own take the place of the base\'s', ['own'], [], { customServiceConfigSecrets: ['base'] }, ['own']],
    ['those of its stores join the service\'s', [], ['store'], {}, ['service', 'store']],
    ['those of its stores join the base\'s', [], ['store'], { customServiceConfigSecrets: ['base'] }, ['base', 'store']],
    ['those of its stores join its own', ['own', 'store'], ['store', 'more'], {}, ['own', 'store', 'more']],
  ])('%s', (_name, own, ofStores, base, secrets) => {
    const { api, patch } = made(own.length > 0 ? { customServiceConfigSecrets: own.map(secretNamed) } : {});
    if (ofStores.length > 0) {
      api.addStore(store('one', ...ofStores));
    }
    expect(patch({ base, secretNames: ['service'] })).toMatchObject(secrets ? { customServiceConfigSecrets: secrets } : {});
    expect('customServiceConfigSecrets' in patch({ base, secretNames: ['service'] })).toBe(secrets !== undefined);
  });

  test('may be an explicit empty list', () => {
    expect(made({ customServiceConfigSecrets: [] }).patch({ secretNames: ['service'] })).toEqual({ customServiceConfigSecrets: [] });
  });
});

describe('its layout', () => {
  const layoutOf = ({ api, patch }: Made, context: Context, ...stores: FileStore[]): unknown => {
    stores.forEach((one) => api.addStore(one));
    return (patch(context) as { type?: string }).type;
  };

  test.each<[string, unknown, unknown]>([
    ['single, with the service\'s file stores only', layoutOf(made(), { storeTypes: ['file'] }), 'single'],
    ['single, with file stores of its own only', layoutOf(made(), {}, new FileStore('nfs')), 'single'],
    ['the base\'s', layoutOf(made(), { base: { type: 'edge' } }, new FileStore('nfs')), undefined],
    ['what it is told to be', layoutOf(made({ layout: ApiLayout.EDGE }), { base: { type: 'single' } }, new FileStore('nfs')), 'edge'],
    ['the API server\'s otherwise', layoutOf(made(), { storeTypes: ['file', 'rbd'] }), undefined],
  ])('is %s', (_name, layout, expected) => expect(layout).toBe(expected));
});

test('its stores mount their volumes only in its own pods', () => {
  const { api, mounts } = made();
  api.addStore(new FileStore('nfs', { volume: ExtraVolume.nfs({ server: 'a', path: '/b' }) }));
  expect(mounts._placed().services.glance).toEqual([{
    name: 'r1',
    region: 'r1',
    extraVol: [{
      extraVolType: 'Nfs',
      propagation: ['edge'],
      volumes: [{ name: 'nfs', nfs: { server: 'a', path: '/b' } }],
      mounts: [{ name: 'nfs', mountPath: '/var/lib/glance/images' }],
    }],
  }]);
});

test('one of its own stores can need an application credential', () => {
  const { api } = made();
  api.addStore(new CinderStore('lvm', { credentials: CinderStoreCredentials.applicationCredential() }));
  expect(api._needsApplicationCredential()).toBe(true);
});

test('it rejects a duplicate store id and a second default', () => {
  const { api } = made();
  api.addStore(store('one'), { default: true });
  expect(() => api.addStore(store('one'))).toThrow(new Error(
    "[test/edge]: two stores have the id 'one' (types vmware and vmware). Give each store a unique id. Ids that differ only in case count as equal."));
  expect(() => api.addStore(store('two'), { default: true }))
    .toThrow(new Error("[test/edge]: both store 'one' and store 'two' are set as the default. Set only one."));
});
