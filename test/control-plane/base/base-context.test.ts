import { BaseContext } from '../../../lib/control-plane/base/base-context';
import { Release, RELEASES } from '../../../lib/facts/release';

const balanced = (pool: string, address: string, sharedIp?: string): object => ({
  metadata: {
    annotations: {
      'metallb.universe.tf/address-pool': pool,
      ...(sharedIp && { 'metallb.universe.tf/allow-shared-ip': sharedIp }),
      'metallb.universe.tf/loadBalancerIPs': address,
    },
  },
  spec: { type: 'LoadBalancer' },
});

test('has upstream\'s names and addresses by default', () => {
  const context = new BaseContext(Release.MAIN, {});
  const { secret, storageClass, storageNetwork } = context;
  expect({ secret, storageClass, storageNetwork }).toEqual({ secret: 'osp-secret', storageClass: 'local-storage', storageNetwork: 'storage' });
  expect(context.sharedAddress()).toEqual(balanced('internalapi', '172.17.0.80', 'internalapi'));
  expect(context.internalService()).toEqual({ service: { internal: context.sharedAddress() } });
  expect(context.ownAddress('172.17.0.85')).toEqual(balanced('internalapi', '172.17.0.85'));
  expect(context.dnsAddress()).toEqual(balanced('ctlplane', '192.168.122.80', 'ctlplane'));
});

test('accepts every name and address', () => {
  const context = new BaseContext(Release.MAIN, Object.freeze({
    secretName: 'a', storageClass: 'b', storageNetwork: 'c', internalApiPool: 'd', internalApiAddress: 'fd00::1', ctlplanePool: 'e', dnsAddress: 'fd00::2',
  }));
  const { secret, storageClass, storageNetwork } = context;
  expect({ secret, storageClass, storageNetwork }).toEqual({ secret: 'a', storageClass: 'b', storageNetwork: 'c' });
  expect(context.sharedAddress()).toEqual(balanced('d', 'fd00::1', 'd'));
  expect(context.ownAddress('fd00::3')).toEqual(balanced('d', 'fd00::3'));
  expect(context.dnsAddress()).toEqual(balanced('e', 'fd00::2', 'e'));
});

test('message buses have separate fields from 18.0-fr5 on', () => {
  expect(RELEASES.map((release) => new BaseContext(release, {}).fromFr5({ a: 1 }))).toEqual([{}, { a: 1 }, { a: 1 }, { a: 1 }]);
});
