import { Testing } from 'cdk8s';
import { ControlPlaneBase, ExistingBaseOptions } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { ApiLayout } from '../../lib/glance/api-layout';
import { JsonObject } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { ServiceOverride } from '../../lib/services/service-override';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { RbdStore } from '../../lib/stores/rbd-store';
import { glanceOf, linesOf, secretsNamed, testControlPlane, textOf } from '../synth/synth';

const enabled = (...stores: string[]): string => linesOf('[DEFAULT]', `enabled_backends = ${stores.join(',')}`, '[glance_store]', `default_backend = ${stores[0].split(':')[0]}`);
const SWIFT = enabled('swift:swift');
const OWN = enabled('own:swift');

function over(glanceAPIs: JsonObject, template: JsonObject = {}, options: ExistingBaseOptions = {}): OpenStackControlPlane {
  return testControlPlane({
    base: ControlPlaneBase.fromManifest({
      apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack' }, spec: { glance: { template: { glanceAPIs, ...template } } },
    }, options),
  });
}

const store = (id: string, ...secrets: string[]): CustomStore => new CustomStore(id, { type: 'vmware', customServiceConfigSecrets: secretsNamed(...secrets) });
const textsOf = (controlPlane: OpenStackControlPlane, ...apis: string[]): unknown[] => [undefined, ...apis].map((api) => textOf(controlPlane, api));
const apisOf = (controlPlane: OpenStackControlPlane): unknown => (glanceOf(controlPlane).template as JsonObject).glanceAPIs;
const problemsOf = ({ glance }: OpenStackControlPlane): string[] => glance.node.validate();

describe('a store of the service', () => {
  test('joins the text of the service and every text that an instance has', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: OWN }, other: { customServiceConfig: '# Kept.\n' } }, { customServiceConfig: SWIFT });
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph: CephClient.fromSecretName('files') }));
    const section = linesOf('[ceph]', 'rbd_store_ceph_conf = /etc/ceph/ceph.conf', 'rbd_store_pool = images', 'rbd_store_user = openstack');
    expect(textsOf(controlPlane, 'plain', 'own', 'other')).toEqual([
      `${enabled('swift:swift', 'ceph:rbd')}${section}`, undefined, `${enabled('own:swift', 'ceph:rbd')}${section}`, `# Kept.\n${enabled('ceph:rbd')}${section}`,
    ]);
    expect(problemsOf(controlPlane)).toEqual([]);
  });

  test('does not join the text of an edge instance, nor that of one without pods', () => {
    const controlPlane = over({ az0: { customServiceConfig: OWN }, az1: { type: 'edge', customServiceConfig: OWN }, old: { replicas: 0, customServiceConfig: OWN } });
    controlPlane.glance.addStore(store('esx'));
    expect(textsOf(controlPlane, 'az0', 'az1', 'old')).toEqual([`${enabled('esx:vmware')}[esx]\n`, `${enabled('own:swift', 'esx:vmware')}[esx]\n`, OWN, OWN]);
  });

  test('joins the texts of instances without pods if no instance has pods', () => {
    const controlPlane = over({ a: { replicas: 0, customServiceConfig: OWN }, b: { customServiceConfig: OWN } });
    controlPlane.glance.addStore(store('esx'));
    controlPlane.glance.api('b').configure({ replicas: 0 });
    expect(textsOf(controlPlane, 'a', 'b').slice(1)).toEqual(Array(2).fill(`${enabled('own:swift', 'esx:vmware')}[esx]\n`));
  });

  test('is the default in every text, if it is set as the default', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: OWN } }, { customServiceConfig: SWIFT });
    controlPlane.glance.addStore(store('esx'), { default: true });
    expect(textsOf(controlPlane, 'own')).toEqual([SWIFT, OWN].map((text) =>
      `${text.replace(':swift', ':swift,esx:vmware').replace(/default_backend = \w+/, 'default_backend = esx')}[esx]\n`));
  });

  test('replaces the stores of every text with replaceStores', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: OWN } }, { customServiceConfig: SWIFT }, { replaceStores: true });
    controlPlane.glance.addStore(store('esx'));
    expect(textsOf(controlPlane, 'own')).toEqual(Array(2).fill(`${enabled('esx:vmware')}[esx]\n`));
  });

  test('brings its Secrets to every instance with a list of its own', () => {
    const controlPlane = over(
      { plain: {}, own: { customServiceConfig: OWN, customServiceConfigSecrets: ['a'] }, list: { customServiceConfigSecrets: ['b'] }, edge: { type: 'edge', customServiceConfig: OWN, customServiceConfigSecrets: ['c'] } },
      { customServiceConfigSecrets: ['service'] });
    controlPlane.glance.addStore(store('esx', 'esx-secret'));
    expect(glanceOf(controlPlane)).toMatchObject({
      template: {
        customServiceConfigSecrets: ['service', 'esx-secret'],
        glanceAPIs: {
          own: { customServiceConfigSecrets: ['a', 'esx-secret'] },
          list: { customServiceConfigSecrets: ['b', 'esx-secret'] },
          edge: { customServiceConfigSecrets: ['c'] },
        },
      },
    });
  });

  test('is only in the instances that are named', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: OWN }, other: {} }, { customServiceConfig: SWIFT });
    controlPlane.glance.addStore(store('esx', 'esx-secret'), { instances: ['plain', 'own'], default: true });
    expect(apisOf(controlPlane)).toEqual({
      plain: { customServiceConfig: `${SWIFT.replace(':swift', ':swift,esx:vmware').replace('= swift\n', '= esx\n')}[esx]\n`, customServiceConfigSecrets: ['esx-secret'] },
      own: { customServiceConfig: `${OWN.replace(':swift', ':swift,esx:vmware').replace('= own\n', '= esx\n')}[esx]\n`, customServiceConfigSecrets: ['esx-secret'] },
      other: {},
    });
    expect(textOf(controlPlane)).toBe(SWIFT);
    expect(() => controlPlane.glance.addStore(store('more'), { instances: ['plain', 'none'] })).toThrow(new Error(
      "[test/control-plane/glance] there is no API instance 'none'. Use 'plain', 'own' or 'other', or add one: glance.addApi('none')."));
    expect(() => controlPlane.glance.addStore(store('more'), { instances: [] })).toThrow(new Error('instances is empty: give at least one.'));
  });
});

describe('options, texts and Secrets of the service', () => {
  test('reach every instance', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: OWN, customServiceConfigSecrets: ['a'] } }, { customServiceConfig: SWIFT });
    controlPlane.glance.addOption('x', 'a', OptionValue.integer(1));
    controlPlane.glance.configure({ customServiceConfig: '[x]\nb = 2\n', config: { x: { c: OptionValue.integer(3) } }, customServiceConfigSecrets: secretsNamed('more') });
    const section = linesOf('[x]', 'b = 2', 'a = 1', 'c = 3');
    expect(textsOf(controlPlane, 'plain', 'own')).toEqual([`${SWIFT}${section}`, undefined, `${OWN}${section}`]);
    expect(apisOf(controlPlane)).toMatchObject({ own: { customServiceConfigSecrets: ['a', 'more'] } });
  });

  test('do not override options of the instance', () => {
    const controlPlane = over({ own: { customServiceConfig: `${OWN}[x]\na = 0\n` }, plain: {} });
    controlPlane.glance.addOption('x', 'a', OptionValue.integer(1));
    controlPlane.glance.api('own').addOption('x', 'a', OptionValue.integer(2));
    expect(textsOf(controlPlane, 'own')).toEqual(['[x]\na = 1\n', `${OWN}[x]\na = 2\n`]);
  });
});

describe('synth fails', () => {
  test.each<[string, JsonObject, string]>([
    ['without an API instance', {}, "because the base has no API instance. Add one: glance.addApi('default')."],
    ['if one instance has a text of its own and is an edge instance', { az1: { type: 'edge', customServiceConfig: OWN } },
      "because 'az1' has a configuration of its own. Add it to an API instance: glance.api('az1').addStore(…)."],
    ['if all instances have texts of their own and are edge instances', { az1: { type: 'edge', customServiceConfig: OWN }, az2: { type: 'edge', customServiceConfig: OWN } },
      "because 'az1' and 'az2' have configurations of their own. Add it to an API instance: glance.api('az1').addStore(…)."],
  ])('%s', (_name, glanceAPIs, reason) => {
    const controlPlane = over(glanceAPIs);
    controlPlane.glance.addOption('x', 'a', OptionValue.integer(1));
    expect(problemsOf(controlPlane)).toEqual([`no API instance would have the configuration of the service, ${reason}`]);
    expect(() => Testing.synth(controlPlane.apiObject.chart)).toThrow(reason);
  });

  test('if the only instances have stores that the program gave them', () => {
    const controlPlane = testControlPlane();
    controlPlane.glance.addStore(store('a'));
    controlPlane.glance.api('default').addStore(store('b'));
    expect(problemsOf(controlPlane)).toEqual(["no API instance would have store 'a', because 'default' has a configuration of its own. Add it to an API instance: glance.api('default').addStore(…)."]);
  });
});

describe('an instance of the base', () => {
  test('keeps its stores, which its own stores join', () => {
    const controlPlane = over({ default: {} }, { customServiceConfig: SWIFT });
    controlPlane.glance.api('default').addStore(store('esx'));
    controlPlane.glance.addStore(store('all'));
    expect(textsOf(controlPlane, 'default')).toEqual([`${enabled('swift:swift', 'all:vmware')}[all]\n`, `${enabled('swift:swift', 'all:vmware', 'esx:vmware')}[all]\n[esx]\n`]);
  });

  test('is the same object at each call', () => {
    const { glance } = over({ default: {} });
    expect([glance.api('default'), glance.addApi('default')]).toEqual(Array(2).fill(glance.api('default')));
  });

  test('of an overlay is what the program says', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
    controlPlane.glance.api('default').addStore(store('a'));
    controlPlane.glance.addStore(store('b'));
    expect(textsOf(controlPlane, 'default')).toEqual([`${enabled('b:vmware')}[b]\n`, `${enabled('b:vmware', 'a:vmware')}[b]\n[a]\n`]);
  });

  test('must exist', () => {
    expect(() => over({}).glance.api('default')).toThrow(new Error("[test/control-plane/glance] there is no API instance 'default'. The control plane has none, or add one: glance.addApi('default')."));
  });
});

describe('the layout of an instance of the base', () => {
  const other = (layout: string, is: string): string => `[test/control-plane/glance/default]: layout is '${layout}', but the API instance 'default' of the base has the layout '${is}', `
    + `which the operator does not let change. Add another API instance, glance.addApi('NAME', { layout: ApiLayout.${layout.toUpperCase()} }), give it the store, and name it in keystoneEndpoint.`;

  test('does not change', () => {
    const { glance } = over({ default: {}, files: { type: 'single' } });
    expect(() => glance.addApi('default', { layout: ApiLayout.SINGLE })).toThrow(new Error(other('single', 'split')));
    expect(() => glance.api('default').configure({ layout: ApiLayout.EDGE })).toThrow(new Error(other('edge', 'split')));
    expect(glance.addApi('default', { layout: ApiLayout.SPLIT })).toBe(glance.api('default'));
    expect(glance.api('files')).toBe(glance.addApi('files', { layout: ApiLayout.SINGLE }));
  });

  test('stays although file stores need another', () => {
    const controlPlane = over({ default: {} });
    controlPlane.glance.addStore(new FileStore('nfs'));
    controlPlane.glance.api('default').configure({ replicas: 2 });
    expect(apisOf(controlPlane)).toEqual({ default: { replicas: 2 } });
  });
});

describe('a new instance', () => {
  const annotations = { 'metallb.universe.tf/address-pool': 'internalapi', 'metallb.universe.tf/allow-shared-ip': 'internalapi', 'metallb.universe.tf/loadBalancerIPs': '172.17.0.80' };
  const internal = { metadata: { annotations, labels: { a: 'b' } }, spec: { type: 'LoadBalancer', ports: [] } };
  const like = { metadata: { annotations: { 'metallb.universe.tf/address-pool': 'internalapi' } }, spec: { type: 'LoadBalancer' } };
  const first = { networkAttachments: ['storage'], override: { service: { internal, public: { metadata: { annotations: { 'metallb.io/address-pool': 'public' } } } } }, replicas: 3 };

  test('has the networks, service types and address pools of the first instance of the base', () => {
    const controlPlane = over({ first, second: { networkAttachments: ['other'] } });
    controlPlane.glance.addApi('new', { layout: ApiLayout.SPLIT });
    controlPlane.glance.addApi('edge', { layout: ApiLayout.EDGE });
    controlPlane.glance.addApi('told', { networkAttachments: [], internalService: ServiceOverride.metalLb({ addressPool: 'x' }), publicService: ServiceOverride.metalLb({ addressPool: 'y' }) });
    const pool = (addressPool: string): object => ({ metadata: { annotations: { 'metallb.universe.tf/address-pool': addressPool } }, spec: { type: 'LoadBalancer' } });
    expect(apisOf(controlPlane)).toMatchObject({
      new: { type: 'split', networkAttachments: ['storage'], override: { service: { internal: like, public: { metadata: { annotations: { 'metallb.io/address-pool': 'public' } } } } } },
      edge: { type: 'edge', networkAttachments: ['storage'], override: { service: { internal: like } } },
      told: { networkAttachments: [], override: { service: { internal: pool('x'), public: pool('y') } } },
    });
    expect((apisOf(controlPlane) as JsonObject).edge).not.toHaveProperty('override.service.public');
    expect((apisOf(controlPlane) as JsonObject).first).toEqual(first);
  });

  test.each<[string, JsonObject]>([
    ['the base has no instance', {}],
    ['the first instance sets nothing of it', { first: { networkAttachments: 'a', override: { service: { internal: {}, public: 'a', admin: internal } } } }],
  ])('has its own options only if %s', (_name, glanceAPIs) => {
    const controlPlane = over(glanceAPIs);
    controlPlane.glance.addApi('new', { replicas: 1 });
    expect((apisOf(controlPlane) as JsonObject).new).toEqual({ replicas: 1 });
  });
});

describe('removing', () => {
  const TWO = `${enabled('a:swift', 'b:rbd')}[a]\nswift_store_user = x\n[b]\nrbd_store_pool = y\n`;

  test('a store removes its section, its entry, and the default', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: TWO }, edge: { type: 'edge', customServiceConfig: TWO } }, { customServiceConfig: TWO });
    controlPlane.glance.removeStore('a');
    const text = `${enabled('b:rbd')}[b]\nrbd_store_pool = y\n`;
    expect(textsOf(controlPlane, 'plain', 'own', 'edge')).toEqual([text, undefined, text, TWO]);
  });

  test('a store that is not the default, or the only one', () => {
    const controlPlane = over({ own: { customServiceConfig: OWN } }, { customServiceConfig: TWO });
    controlPlane.glance.removeStore('b');
    controlPlane.glance.removeStore('own');
    expect(textsOf(controlPlane, 'own')).toEqual([`${enabled('a:swift')}[a]\nswift_store_user = x\n`, '[DEFAULT]\n[glance_store]\n']);
  });

  test('a store makes room for another of its name', () => {
    const controlPlane = over({ plain: {} }, { customServiceConfig: SWIFT });
    controlPlane.glance.removeStore('swift');
    controlPlane.glance.addStore(store('swift'));
    expect(textOf(controlPlane)).toBe('[DEFAULT]\nenabled_backends = swift:vmware\n[glance_store]\ndefault_backend = swift\n[swift]\n');
  });

  test('a store or an option of one instance leaves the others', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: `${TWO}[x]\na = 1\n` } }, { customServiceConfig: TWO });
    controlPlane.glance.api('plain').removeStore('a');
    controlPlane.glance.api('own').removeOption('x', 'a');
    expect(textsOf(controlPlane, 'plain', 'own')).toEqual([TWO, `${enabled('b:rbd')}[b]\nrbd_store_pool = y\n`, `${TWO}[x]\n`]);
  });

  test('an option lets the program set another value', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: '[x]\na = 2\n' } }, { customServiceConfig: '[x]\na = 1\nb = 1\n' });
    controlPlane.glance.removeOption('x', 'a');
    controlPlane.glance.addOption('x', 'a', OptionValue.integer(3));
    expect(textsOf(controlPlane, 'own')).toEqual(['[x]\nb = 1\na = 3\n', '[x]\na = 3\n']);
  });

  const absent = 'because the base does not have it.';
  test.each<[string, OpenStackControlPlane, (controlPlane: OpenStackControlPlane) => void, string]>([
    ['a store', over({ own: { customServiceConfig: OWN } }, { customServiceConfig: TWO }), ({ glance }) => glance.removeStore('c'),
      `[test/control-plane/glance] cannot remove the store 'c', ${absent} The base has 'a', 'b' and 'own'.`],
    ['a store without any', over({ own: {} }), ({ glance }) => glance.removeStore('c'), `[test/control-plane/glance] cannot remove the store 'c', ${absent} The base has no store.`],
    ['an option', over({ own: {} }, { customServiceConfig: TWO }), ({ glance }) => glance.removeOption('b', 'x'), `[test/control-plane/glance] cannot remove the option [b] x, ${absent}`],
    ['a store of another instance', over({ own: { customServiceConfig: OWN } }, { customServiceConfig: TWO }), ({ glance }) => glance.api('own').removeStore('a'),
      `[test/control-plane/glance/own] cannot remove the store 'a', ${absent} The base has 'own'.`],
    ['a store without a base', testControlPlane({ base: ControlPlaneBase.none() }), ({ glance }) => glance.removeStore('c'),
      "[test/control-plane/glance] cannot remove the store 'c', because the library does not see the text that has it. Change the text in the control plane itself."],
    ['a store of a new instance', over({}), ({ glance }) => glance.addApi('new').removeStore('c'),
      "[test/control-plane/glance/new] cannot remove the store 'c', because the library does not see the text that has it. Change the text in the control plane itself."],
  ])('needs %s', (_name, controlPlane, remove, message) => expect(() => remove(controlPlane)).toThrow(new Error(message)));
});

describe('the store that the operator enables by default', () => {
  const KEPT = linesOf('[DEFAULT]', 'enabled_backends = default_backend:file,esx:vmware', '[glance_store]', 'default_backend = default_backend', '[default_backend]',
    'filesystem_store_datadir = /var/lib/glance/images', '[esx]');
  const ALONE = `${enabled('esx:vmware')}[esx]\n`;

  test.each<[string, OpenStackControlPlane, unknown[]]>([
    ['stays beside a store of the service', over({ default: { type: 'single' } }), [KEPT, undefined]],
    ['stays beside a store in a text of an instance', over({ default: { type: 'single', customServiceConfig: '# Mine.\n' } }), [ALONE, `# Mine.\n${KEPT}`]],
    ['is not there with the layout split', over({ default: {} }), [ALONE, undefined]],
    ['is not there without pods', over({ default: { type: 'single', replicas: 0 } }), [ALONE, undefined]],
    ['is not there if a text enables others', over({ default: { type: 'single' } }, { customServiceConfig: SWIFT }), [`${enabled('swift:swift', 'esx:vmware')}[esx]\n`, undefined]],
    ['is not known to be there if Secrets may enable others', over({ default: { type: 'single' } }, { customServiceConfigSecrets: ['a'] }), [ALONE, undefined]],
    ['is replaced with replaceStores', over({ default: { type: 'single' } }, {}, { replaceStores: true }), [ALONE, undefined]],
  ])('%s', (_name, controlPlane, texts) => {
    controlPlane.glance.addStore(store('esx'));
    expect(textsOf(controlPlane, 'default')).toEqual(texts);
  });

  test('stays beside a store of one instance', () => {
    const controlPlane = over({ default: { type: 'single' } });
    controlPlane.glance.api('default').addStore(store('esx'));
    expect(textsOf(controlPlane, 'default')).toEqual([undefined, KEPT]);
  });

  test('is not added to a text that enables the stores', () => {
    const controlPlane = over({ default: { type: 'single' } });
    controlPlane.glance.configure({ customServiceConfig: enabled('nfs:file') });
    expect(textOf(controlPlane)).toBe(enabled('nfs:file'));
  });
});

describe('synth fails because a contribution is hidden', () => {
  const problems = (controlPlane: OpenStackControlPlane): string[] => controlPlane.node.validate().filter((message) => !message.startsWith('['));

  test('by an overlay that replaces a text', () => {
    const controlPlane = over({ plain: {}, own: { customServiceConfig: OWN }, gone: {} }, { customServiceConfig: SWIFT });
    controlPlane.glance.addStore(store('esx'));
    controlPlane.glance.api('plain').addStore(store('more'));
    controlPlane.addOverlay({ spec: { glance: { template: { glanceAPIs: { plain: { customServiceConfig: OWN }, gone: null } } } } });
    expect(problems(controlPlane)).toEqual(['esx', 'more'].map((id) => `an overlay replaces the text of the API instance 'plain', so it does not have store '${id}'. `
      + 'Set the options of the overlay with glance.addOption() instead.'));
  });
});
