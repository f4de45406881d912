import { Secret } from 'cdk8s-plus-27';
import { Contributions } from '../../lib/contributions';
import { Release } from '../../lib/facts/release';
import { ApiLayout } from '../../lib/glance/api-layout';
import { Glance } from '../../lib/glance/glance';
import { GlanceApi } from '../../lib/glance/glance-api';
import { BaseOrigin, GlanceBase } from '../../lib/glance/glance-base';
import { GlanceOptions } from '../../lib/glance/glance-options';
import { GlanceStorage } from '../../lib/glance/glance-storage';
import { JsonObject } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { ExtraMounts } from '../../lib/mounts/extra-mounts';
import { NodeServices } from '../../lib/nodes/node-services';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CinderStore } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { RbdStore } from '../../lib/stores/rbd-store';
import { deepFreeze, linesOf, secretsNamed, testChart } from '../synth/synth';

interface Made {
  readonly glance: Glance;
  readonly mounts: ExtraMounts;
  readonly patch: () => object;
}

function made(options: GlanceOptions = {}, template: JsonObject = {}, replaceStores = false, origin: BaseOrigin = 'unknown'): Made {
  const chart = testChart();
  const contributions = new Contributions(Release.RHOSO_18_0_FR6, new NodeServices(chart, 'nodes'));
  const mounts = contributions.extraMounts;
  const glance = Glance._define(chart, { ...options }, contributions, new GlanceBase(origin, deepFreeze(template), replaceStores));
  return { glance, mounts, patch: () => glance._patch() };
}

const store = (id: string, ...secrets: string[]): CustomStore => new CustomStore(id, { type: 'vmware', customServiceConfigSecrets: secretsNamed(...secrets) });
const secretNamed = (name: string) => Secret.fromSecretName(testChart(), name, name);
const applicationCredential = (id: string): CinderStore => new CinderStore(id, { credentials: CinderStoreCredentials.applicationCredential() });

const BASE_TEXT = linesOf('# By hand.', '[DEFAULT]', 'debug = true  ', 'enabled_backends = nfs:file', '', '[glance_store]', 'default_backend = nfs', '', '[nfs]', '# Here.');

describe('the service', () => {
  test('without options contributes nothing, for any base', () => {
    expect(made().patch()).toEqual({});
    expect(made({}, { customServiceConfig: 'nonsense', customServiceConfigSecrets: ['a'], glanceAPIs: { default: { replicas: 1 } } }, true, 'given').patch()).toEqual({});
    expect(made().glance._needsApplicationCredential()).toBe(false);
  });

  test('with everything', () => {
    expect(made(Object.freeze({
      databaseInstance: 'openstack-1',
      databaseAccount: 'glance-1',
      secret: secretNamed('osp-secret-1'),
      serviceUser: 'imager',
      keystoneEndpoint: 'north',
      storage: GlanceStorage.external(),
      customServiceConfigSecrets: [secretNamed('a'), secretNamed('b')],
      customServiceConfig: '[DEFAULT]\nworkers = 2\n',
      config: { DEFAULT: { debug: OptionValue.boolean(true) } },
      apis: { north: { replicas: 2 }, south: { layout: ApiLayout.EDGE } },
    })).patch()).toEqual({
      template: {
        databaseInstance: 'openstack-1',
        databaseAccount: 'glance-1',
        secret: 'osp-secret-1',
        serviceUser: 'imager',
        keystoneEndpoint: 'north',
        storage: { external: true, storageRequest: null, storageClass: null },
        customServiceConfigSecrets: ['a', 'b'],
        customServiceConfig: '[DEFAULT]\nworkers = 2\ndebug = true\n',
        glanceAPIs: { north: { replicas: 2 }, south: { type: 'edge' } },
      },
    });
  });

  test('uses the later of two values; options, texts and Secrets accumulate', () => {
    const { glance, patch } = made({ databaseAccount: 'a', serviceUser: 'a', customServiceConfigSecrets: [secretNamed('a')], customServiceConfig: '[x]\na = 1\n' });
    glance.configure({ databaseAccount: 'b', serviceUser: undefined, customServiceConfigSecrets: [secretNamed('b')], customServiceConfig: '[x]\nb = 2\n' });
    glance.configure({ config: { x: { c: OptionValue.integer(3) } } });
    glance.addOptions('x', { d: 4 });
    expect(patch()).toEqual({
      template: { databaseAccount: 'b', serviceUser: 'a', customServiceConfigSecrets: ['a', 'b'], customServiceConfig: '[x]\na = 1\nb = 2\nc = 3\nd = 4\n' },
    });
  });

  const SUBDOMAIN = "use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain).";
  test('reports all invalid options in one error', () => {
    expect(() => made({
      databaseInstance: 'A', databaseAccount: '', serviceUser: 'a\nb', keystoneEndpoint: 'a.b', customServiceConfig: '[DEFAULT\nx\n',
    })).toThrow(new Error([
      `databaseInstance is 'A': ${SUBDOMAIN}`,
      `databaseAccount is '': ${SUBDOMAIN}`,
      "serviceUser is 'a\\nb': use text that is not empty, on one line and without control characters.",
      "keystoneEndpoint is 'a.b': use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label).",
      'the configuration text of customServiceConfig is not what oslo.config reads: line 1: "[DEFAULT" is a section that does not end with \']\': write [DEFAULT].; '
      + 'line 2: "x" has neither "=" nor ":". Write it as option = value, or begin the line with "#" to make it a comment.',
    ].map((message) => `[test/glance]: ${message}`).join('\n')));
  });
});

describe('its API instances', () => {
  test('are created once, and later calls configure them', () => {
    const { glance, patch } = made({ apis: { default: { replicas: 1 } } });
    const api = glance.addApi('default', { replicas: 2 });
    expect(glance.addApi('default')).toBe(api);
    expect(api).toBeInstanceOf(GlanceApi);
    glance.configure({ apis: { default: { networkAttachments: ['storage'] } } });
    expect(patch()).toEqual({ template: { glanceAPIs: { default: { replicas: 2, networkAttachments: ['storage'] } } } });
  });

  test('that only the base has stay unchanged', () => {
    const { glance, patch } = made({}, { glanceAPIs: { default: { replicas: 3 }, odd: 'text' } }, false, 'given');
    glance.addStore(new RbdStore('ceph', { ceph: CephClient.fromSecretName('files') }));
    glance.addApi('edge', { replicas: 1 });
    expect(patch()).toMatchObject({ template: { glanceAPIs: { edge: { replicas: 1 } } } });
    expect(Object.keys((patch() as { template: { glanceAPIs: object } }).template.glanceAPIs)).toEqual(['edge']);
  });

  test('of a generated base get the layout that the service\'s file stores need', () => {
    const { glance, patch } = made({}, { glanceAPIs: { plain: {}, split: { type: 'split' }, told: {} } }, true, 'generated');
    glance.addStore(new FileStore('nfs'));
    glance.addApi('told', { layout: ApiLayout.EDGE });
    expect(patch()).toMatchObject({ template: { glanceAPIs: { plain: { type: 'single' }, told: { type: 'edge' } } } });
    expect(Object.keys((patch() as { template: { glanceAPIs: object } }).template.glanceAPIs)).toEqual(['plain', 'told']);
  });

  test('have the final configuration and Secrets of the service', () => {
    const { glance, patch } = made({}, { customServiceConfigSecrets: ['of-base'] });
    const api = glance.addApi('edge', { config: { x: { a: OptionValue.integer(1) } } });
    api.addStore(store('own', 'of-own-store'));
    glance.addStore(store('one', 'of-store'));
    glance.addOption('x', 'b', OptionValue.integer(2));
    glance.configure({ customServiceConfigSecrets: [secretNamed('of-service')] });
    expect(patch()).toEqual({
      template: {
        customServiceConfig: linesOf('[DEFAULT]', 'enabled_backends = one:vmware', '[glance_store]', 'default_backend = one', '[one]', '[x]', 'b = 2'),
        customServiceConfigSecrets: ['of-base', 'of-service', 'of-store'],
        glanceAPIs: {
          edge: {
            customServiceConfig: linesOf('[DEFAULT]', 'enabled_backends = own:vmware', '[glance_store]', 'default_backend = own', '[x]', 'b = 2', 'a = 1', '[own]'),
            customServiceConfigSecrets: ['of-base', 'of-service', 'of-store', 'of-own-store'],
          },
        },
      },
    });
  });

  test('have the configuration of the base if the service has no contributions', () => {
    const { glance, patch } = made({}, { customServiceConfig: BASE_TEXT });
    glance.addApi('edge').addOption('x', 'a', OptionValue.integer(1));
    expect(patch()).toEqual({
      template: { glanceAPIs: { edge: { type: 'single', customServiceConfig: `${BASE_TEXT}[x]\na = 1\n` } } },
    });
  });

  test('have a name', () => {
    expect(() => made({ apis: { A: {} } })).toThrow(new Error("the name of an API instance is 'A': use at most 39 lower case letters, digits and '-', "
      + 'with a letter or digit at both ends (an RFC 1123 label).'));
  });
});

describe('its stores', () => {
  const withStore = (options: GlanceOptions = {}, template: JsonObject = {}, replaceStores = false): Made => {
    const it = made(options, template, replaceStores);
    it.glance.addStore(store('one'));
    return it;
  };
  const textOf = (patch: object): string => (patch as { template: { customServiceConfig: string } }).template.customServiceConfig;

  test('join those of the base, and all other bytes of its text stay', () => {
    expect(textOf(withStore({}, { customServiceConfig: BASE_TEXT }).patch()))
      .toBe(`${BASE_TEXT.replace('nfs:file', 'nfs:file,one:vmware')}[one]\n`);
  });

  test('replace those of the base with replaceStores', () => {
    expect(textOf(withStore({}, { customServiceConfig: BASE_TEXT }, true).patch())).toBe(linesOf(
      '# By hand.', '[DEFAULT]', 'debug = true  ', 'enabled_backends = one:vmware', '', '[glance_store]', 'default_backend = one', '', '[one]'));
  });

  test('stay if only options are added', () => {
    const { glance, patch } = made({}, { customServiceConfig: BASE_TEXT }, true);
    glance.addOption('x', 'a', OptionValue.integer(1));
    expect(textOf(patch())).toBe(`${BASE_TEXT}[x]\na = 1\n`);
  });

  test('join those of customServiceConfig', () => {
    expect(textOf(withStore({ customServiceConfig: '[DEFAULT]\nenabled_backends = nfs:file\n[nfs]\na = b\n' }).patch()))
      .toBe(linesOf('[DEFAULT]', 'enabled_backends = nfs:file,one:vmware', '[nfs]', 'a = b', '[glance_store]', 'default_backend = nfs', '[one]'));
  });

  test('mount their volumes in every pod of Glance', () => {
    const { glance, mounts } = made();
    glance.addStore(new RbdStore('ceph', { ceph: CephClient.fromSecretName('files') }));
    expect(mounts._placed().controlPlane).toEqual([{
      name: 'v1',
      region: 'r1',
      extraVol: [{
        extraVolType: 'Ceph',
        propagation: ['Glance'],
        volumes: [{ name: 'ceph', secret: { secretName: 'files' } }],
        mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
      }],
    }]);
  });

  test('have unique ids, and one default', () => {
    const { glance } = made();
    glance.addStore(store('one'), { default: true });
    expect(() => glance.addStore(store('one'))).toThrow(new Error(
      "[test/glance]: two stores have the id 'one' (types vmware and vmware). Give each store a unique id. Ids that differ only in case count as equal."));
    expect(() => glance.addStore(store('two'), { default: true }))
      .toThrow(new Error("[test/glance]: both store 'one' and store 'two' are set as the default. Set only one."));
  });

  test.each<[string, (glance: Glance) => void]>([
    ['the service', (glance) => glance.addStore(applicationCredential('lvm'))],
    ['an instance', (glance) => glance.addApi('default').addStore(applicationCredential('lvm'))],
  ])('of %s enable application credentials', (_name, add) => {
    const { glance, patch } = made();
    add(glance);
    expect(glance._needsApplicationCredential()).toBe(true);
    expect(patch()).toMatchObject({ applicationCredential: { enabled: true } });
  });
});

describe('two values of one option', () => {
  const advice = 'An option has one value: set it in one place only, or to the same value in both.';

  test.each<[string, GlanceOptions, string]>([
    ['a text', { customServiceConfig: '[DEFAULT]\ndebug = false\n' }, '[DEFAULT] debug: the base sets "true", but customServiceConfig sets "false".'],
    ['an option', { config: { DEFAULT: { debug: OptionValue.boolean(false) } } }, '[DEFAULT] debug: the base sets "true", but [test/glance] sets "false".'],
  ])('are an error that names both sources: the base, and %s', (_name, options, message) => {
    expect(() => made(options, { customServiceConfig: BASE_TEXT }).patch()).toThrow(new Error(`${message} ${advice}`));
  });

  test('are no error if they mean the same', () => {
    const { glance, patch } = made({ customServiceConfig: '[default]\n[DEFAULT]\ndebug = True\n' }, { customServiceConfig: '[DEFAULT]\ndebug = True\n' });
    glance.addOption('DEFAULT', 'debug', OptionValue.boolean(true));
    expect(patch()).toEqual({ template: { customServiceConfig: '[DEFAULT]\ndebug = True\n[default]\n' } });
  });

  test('a malformed configuration of the base is an error', () => {
    expect(() => made({ customServiceConfig: '[a]\n' }, { customServiceConfig: 'a = b\n' }).patch()).toThrow(/^the configuration text of the base is not what oslo.config reads: line 1: /);
  });
});
