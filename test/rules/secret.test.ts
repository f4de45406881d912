import { said } from './lint';

/** A control plane that names no Secret and still is no patch. */
const WITHOUT_SECRET = 'kind: OpenStackControlPlane\nspec:\n  galera: {}\n  memcached: {}\n  rabbitmq: {}\n  ovn: { template: { ovnDBCluster: { nb: { dbType: NB } } } }\n';

describe('secret', () => {
  test.each([
    ['keystone: {}', ['control-plane/secret-missing: spec.secret is missing. Write secret: with the name of the Secret that holds the passwords, such as osp-secret.']],
    ['keystone: { enabled: false }', []],
  ])('with %s', (keystone, messages) => {
    expect(said(`${WITHOUT_SECRET}  ${keystone}\n`)).toEqual(messages);
  });

  test('is not needed in a patch with a storage class', () => {
    expect(said('kind: OpenStackControlPlane\nspec: { storageClass: local-storage, galera: {}, keystone: {}, memcached: {}, rabbitmq: {} }\n')).toEqual([]);
  });
});
