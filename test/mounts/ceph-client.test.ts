import { Secret } from 'cdk8s-plus-27';
import { CephClient, CephClientOptions } from '../../lib/mounts/ceph-client';
import { Propagation } from '../../lib/mounts/propagation';
import { deepFreeze, testChart } from '../synth/synth';

/** All that a client says of itself. */
function facts(client: CephClient): object {
  const { secretName, cluster, user, confPath, keyringPath } = client;
  return { secretName, cluster, user, confPath, keyringPath };
}

describe('a client', () => {
  test('has the names of upstream by default', () => {
    expect(facts(CephClient.fromSecretName('ceph-conf-files'))).toEqual({
      secretName: 'ceph-conf-files',
      cluster: 'ceph',
      user: 'openstack',
      confPath: '/etc/ceph/ceph.conf',
      keyringPath: '/etc/ceph/ceph.client.openstack.keyring',
    });
  });

  test('accepts every name', () => {
    const options = deepFreeze({ cluster: 'north', user: 'glance', mountPath: '/etc//ceph-north/', confKey: 'conf', keyringKey: 'keyring' });
    expect(facts(CephClient.fromSecretName('north', options))).toEqual({
      secretName: 'north',
      cluster: 'north',
      user: 'glance',
      confPath: '/etc/ceph-north/north.conf',
      keyringPath: '/etc/ceph-north/north.client.glance.keyring',
    });
  });

  test('accepts a Secret', () => {
    const secret = Secret.fromSecretName(testChart(), 'secret', 'ceph-files');
    expect(facts(CephClient.fromSecret(secret, { user: 'glance' }))).toEqual(facts(CephClient.fromSecretName('ceph-files', { user: 'glance' })));
  });

  test.each<[CephClientOptions, string]>([
    [{ cluster: 'a/b' }, "cluster is 'a/b': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be."],
    [{ user: '' }, "user is '': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be."],
    [{ mountPath: 'etc' }, "mountPath is 'etc': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
    [{ mountPath: '/' }, "mountPath is '/': use a directory below '/', because a mount at '/' hides all files of the container."],
    [{ confKey: 'a b' }, "confKey is 'a b': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be."],
    [{ keyringKey: '..' }, "keyringKey is '..': use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be."],
  ])('refuses %j', (options, message) => expect(() => CephClient.fromSecretName('ceph', options)).toThrow(new Error(message)));

  test('refuses an invalid name of a Secret', () => {
    expect(() => CephClient.fromSecretName('Ceph')).toThrow(new Error("secretName is 'Ceph': use at most 253 lower case letters, digits, '-' and '.', "
      + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain).'));
  });
});

describe('its mount', () => {
  const mountOf = (client: CephClient, user?: string): object => {
    const { volume, ...mount } = client.extraMount([Propagation.GLANCE], user);
    return { ...mount, volume: { name: volume.name, ...volume._source() } };
  };
  const mount = { mountPath: '/etc/ceph', readOnly: true, subPath: undefined, propagation: [Propagation.GLANCE], extraVolType: 'Ceph', name: 'v1', region: 'r1' };

  test('mounts the whole Secret', () => {
    expect(mountOf(CephClient.fromSecretName('ceph-conf-files'))).toEqual({ ...mount, volume: { name: 'ceph', secret: { secretName: 'ceph-conf-files' } } });
  });

  test.each<[CephClientOptions, string | undefined, object[]]>([
    [{ confKey: 'conf' }, undefined, [{ key: 'conf', path: 'ceph.conf' }, { key: 'ceph.client.openstack.keyring', path: 'ceph.client.openstack.keyring' }]],
    [{ keyringKey: 'keyring' }, undefined, [{ key: 'ceph.conf', path: 'ceph.conf' }, { key: 'keyring', path: 'ceph.client.openstack.keyring' }]],
    [{ confKey: 'conf', keyringKey: 'keyring', cluster: 'b', user: 'u' }, undefined, [{ key: 'conf', path: 'b.conf' }, { key: 'keyring', path: 'b.client.u.keyring' }]],
    [{ confKey: 'conf' }, 'glance', [{ key: 'conf', path: 'ceph.conf' }, { key: 'ceph.client.glance.keyring', path: 'ceph.client.glance.keyring' }]],
    [{ keyringKey: 'keyring' }, 'glance', [{ key: 'ceph.conf', path: 'ceph.conf' }, { key: 'keyring', path: 'ceph.client.glance.keyring' }]],
  ])('provides renamed keys: %j, user %s', (options, user, items) => {
    expect(mountOf(CephClient.fromSecretName('files', options), user)).toEqual({ ...mount, volume: { name: 'ceph', secret: { secretName: 'files', items } } });
  });
});

test('refuses a user with the prefix that Ceph adds', () => {
  expect(() => CephClient.fromSecretName('ceph-conf-files', { user: 'client.openstack' })).toThrow(new Error(
    "user is 'client.openstack': leave out the prefix 'client.', which the services add."));
});
