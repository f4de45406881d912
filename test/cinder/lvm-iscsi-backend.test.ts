import { Duration } from 'cdk8s';
import { nodeServicesOf, overlayWith, volumeOf } from './written';
import { LvmIscsiBackend } from '../../lib/cinder/lvm-iscsi-backend';
import { Iscsid } from '../../lib/nodes/iscsid';
import { linesOf } from '../synth/synth';

const targetAddress = '172.18.0.5';

test('with the least', () => {
  const backend = new LvmIscsiBackend('lvm-iscsi', { targetAddress });
  expect(volumeOf(backend)).toEqual({
    nodeSelector: { 'openstack.org/cinder-lvm': '' },
    customServiceConfig: linesOf(
      '[lvm]',
      'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver',
      'volume_group = cinder-volumes',
      'target_protocol = iscsi',
      'target_helper = lioadm',
      'target_ip_address = 172.18.0.5',
      'volume_backend_name = lvm_iscsi',
    ),
  });
  expect(nodeServicesOf(backend)).toEqual([
    '99-master-cinder-lvm-losetup', '99-master-cinder-enable-iscsid', '99-master-cinder-enable-multipathd',
  ]);
});

test('with port, prefix and an initiator of one\'s own', () => {
  const backend = new LvmIscsiBackend('lvm-iscsi', {
    targetAddress: 'fd00::5', targetPort: 3261, targetPrefix: 'iqn.2026-01.org.example:', iscsid: new Iscsid({ loginTimeout: Duration.seconds(30) }),
  });
  expect(volumeOf(backend).customServiceConfig).toBe(linesOf(
    '[lvm]',
    'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver',
    'volume_group = cinder-volumes',
    'target_protocol = iscsi',
    'target_helper = lioadm',
    'target_port = 3261',
    'target_prefix = iqn.2026-01.org.example:',
    'target_ip_address = fd00::5',
    'volume_backend_name = lvm_iscsi',
  ));
  const [, iscsid] = overlayWith(backend).nodeServices.machineConfigs;
  expect(decodeURIComponent(JSON.stringify(iscsid.apiObject.toJson()))).toContain('login_timeout = 30');
});

test('two back-ends that want different initiators are an error', () => {
  expect(() => overlayWith(
    new LvmIscsiBackend('one', { targetAddress }),
    new LvmIscsiBackend('two', { targetAddress, targetPort: 3261, iscsid: new Iscsid({ loginRetries: 9 }) }),
  )).toThrow(new Error(
    "[test/control-plane/nodes] node service 'iscsid (3 logins of 5 s)' of back-end 'one' and node service 'iscsid (9 logins of 5 s)' of back-end 'two' "
    + "both create MachineConfig '99-master-cinder-enable-iscsid', with different content: call nodeServices.add() of the control plane with the one to use before "
    + 'you add the two; it replaces both.',
  ));
});

test('what is wrong is told by the name of the back-end', () => {
  expect(() => new LvmIscsiBackend('lvm-iscsi', { targetAddress: '' })).toThrow(new Error(
    "back-end 'lvm-iscsi': targetAddress is '': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.",
  ));
});
