import { objectsOf } from './synth';
import { objectAt } from '../../lib/json';

/** What upstream's sample says of an API instance: its layout, pods, address and stores, and the file of each store's cluster. */
function facts(name: string): unknown {
  const api = objectAt(objectsOf('edge')[0], 'spec', 'glance', 'template', 'glanceAPIs', name)!;
  const text = String(api.customServiceConfig);
  return {
    type: api.type,
    replicas: api.replicas,
    address: objectAt(api, 'override', 'service', 'internal', 'metadata', 'annotations')!['metallb.universe.tf/loadBalancerIPs'],
    stores: /^enabled_backends = (.*)$/m.exec(text)![1],
    default: /^default_backend = (.*)$/m.exec(text)![1],
    files: text.match(/^rbd_store_ceph_conf = .*$/gm)!.map((line) => line.split('/').at(-1)),
  };
}

test('the same as the sample of the operators, but az2 reads the central cluster for the central store', () => {
  expect(['default', 'az1', 'az2'].map(facts)).toEqual([
    { type: 'split', replicas: 3, address: '172.17.0.80', stores: 'az0:rbd,az1:rbd,az2:rbd', default: 'az0', files: ['ceph.conf', 'az1.conf', 'az2.conf'] },
    { type: 'edge', replicas: 3, address: '172.17.0.81', stores: 'az1:rbd,az0:rbd', default: 'az1', files: ['az1.conf', 'ceph.conf'] },
    { type: 'edge', replicas: 3, address: '172.17.0.82', stores: 'az2:rbd,az0:rbd', default: 'az2', files: ['az2.conf', 'ceph.conf'] },
  ]);
});

test('one Secret, mounted once in each pod', () => {
  const [{ extraVol }] = objectAt(objectsOf('edge')[0], 'spec', 'glance', 'template')!.extraMounts as any[];
  expect(extraVol).toEqual([{
    extraVolType: 'Ceph',
    propagation: expect.arrayContaining(['default', 'az1', 'az2']),
    volumes: [{ name: 'ceph', secret: { secretName: 'ceph-conf-files' } }],
    mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
  }]);
});
