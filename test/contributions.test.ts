import { Contributions } from '../lib/contributions';
import { testChart } from './synth/synth';
import { Release } from '../lib/facts/release';
import { ExtraMount } from '../lib/mounts/extra-mount';
import { ExtraVolume } from '../lib/mounts/extra-volume';
import { Iscsid } from '../lib/nodes/iscsid';
import { NodeServices } from '../lib/nodes/node-services';
import { NvmeOfModules } from '../lib/nodes/nvme-of-modules';

const mountOf = (secret: string) => new ExtraMount({ volume: ExtraVolume.fromSecretName(secret), mountPath: '/etc/ca' });

function contributions(): Contributions {
  return new Contributions(Release.MAIN, new NodeServices(testChart(), 'nodes'));
}

test('mounts and node services accumulate, and each addition counts as a change', () => {
  const gathered = contributions();
  expect(gathered.revision).toBe(0);
  gathered.add("store 'a'", { extraMounts: [mountOf('ca')], nodeServices: [new Iscsid()] });
  expect(gathered.revision).toBe(1);
  expect(gathered.extraMounts._placed().controlPlane).toEqual([{
    name: 'v1',
    region: 'r1',
    extraVol: [{ extraVolType: 'Undefined', volumes: [{ name: 'ca', secret: { secretName: 'ca' } }], mounts: [{ name: 'ca', mountPath: '/etc/ca' }] }],
  }]);
  expect(gathered.nodeServices.machineConfigs.map(({ name }) => name)).toEqual(['99-master-cinder-enable-iscsid']);
  gathered.change();
  expect(gathered.revision).toBe(2);
});

test('the error of a clashing mount names both contributors', () => {
  const gathered = contributions();
  gathered.add("store 'one'", { extraMounts: [mountOf('a')], nodeServices: [] });
  expect(() => gathered.add("store 'two'", { extraMounts: [mountOf('b')], nodeServices: [] })).toThrow(/^store 'two' mounts .* where store 'one' mounts /);
});

test('a clash of node services leaves nothing behind', () => {
  const gathered = contributions();
  gathered.add("store 'one'", { extraMounts: [], nodeServices: [new Iscsid()] });
  expect(() => gathered.add("store 'two'", { extraMounts: [mountOf('a')], nodeServices: [new NvmeOfModules(), new Iscsid({ loginRetries: 7 })] }))
    .toThrow(/ both create MachineConfig '99-master-cinder-enable-iscsid', with different content: /);
  expect([gathered.extraMounts._isEmpty(), gathered.nodeServices.machineConfigs.map(({ name }) => name), gathered.revision])
    .toEqual([true, ['99-master-cinder-enable-iscsid'], 1]);
});
