import { bound, MOUNT, mountsOf, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { ExtraMount } from '../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { Propagation } from '../../lib/mounts/propagation';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CustomStore, CustomStoreProps } from '../../lib/stores/custom-store';
import { deepFreeze, secretsNamed } from '../synth/synth';

test('a type is enough', () => {
  const store = new CustomStore('esx', { type: 'vmware' });
  expect([store.id, store.type]).toEqual(['esx', 'vmware']);
  expect(bound(store)).toEqual({ options: {}, extraMounts: [], customServiceConfigSecrets: [], nodeServices: [], applicationCredential: false });
});

test('with all properties', () => {
  const store = new CustomStore('esx', deepFreeze({
    type: 'vmware',
    options: { vmware_server_host: OptionValue.string('esx.example'), vmware_insecure: OptionValue.boolean(false), vmware_datastores: OptionValue.multi(['a:b', 'c:d']) },
    extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecretName('ca'), mountPath: '/etc/esx', propagation: [Propagation.GLANCE_API] })],
    description: 'ESX',
    weight: 1,
    propagation: [Propagation.GLANCE],
  }));
  expect(sectionOf(store, Release.MAIN)).toEqual([
    'vmware_server_host = esx.example',
    'vmware_insecure = false',
    'vmware_datastores = a:b',
    'vmware_datastores = c:d',
    'store_description = ESX',
    'weight = 1',
  ]);
});

test('its mounts keep their propagation, its Secrets are named', () => {
  const store = new CustomStore('esx', {
    type: 'vmware',
    extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecretName('ca'), mountPath: '/etc/esx', propagation: [Propagation.GLANCE_API] })],
    customServiceConfigSecrets: secretsNamed('esx-password', 'esx.more'),
  });
  expect(mountsOf(store)).toEqual([{ ...MOUNT, mountPath: '/etc/esx', propagation: ['GlanceAPI'], volume: { name: 'ca', secret: { secretName: 'ca' } } }]);
  expect(bound(store).customServiceConfigSecrets).toEqual(['esx-password', 'esx.more']);
});

test.each<[CustomStoreProps, string]>([
  [{ type: 'VMware' }, "the type of a store is 'VMware': use a type that glance_store knows, in lower case, such as 'rbd' or 'vmware'."],
  [{ type: 'a', options: { 'a b': OptionValue.integer(1), '-c': OptionValue.integer(1) } },
    "store 'esx': an option has the name 'a b': use letters, digits, '_', '-' and '.'.\nstore 'esx': an option has the name '-c': use letters, digits, '_', '-' and '.'."],
  [{ type: 'a', options: { 'a\n[b]': OptionValue.integer(1) } }, "store 'esx': an option has the name 'a\\n[b]': use letters, digits, '_', '-' and '.'."],
])('refuses %j', (props, message) => expect(() => new CustomStore('esx', deepFreeze(props))).toThrow(new Error(message)));

test('refuses a Secret whose name Kubernetes does not allow', () => {
  expect(() => new CustomStore('esx', { type: 'a', customServiceConfigSecrets: secretsNamed('b', 'B') })).toThrow(/^store 'esx': customServiceConfigSecrets is 'B': /);
});
