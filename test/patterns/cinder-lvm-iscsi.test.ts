import { LvmProvisioning } from '../../lib/cinder/lvm-backend';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { CinderLvmIscsi, CinderLvmIscsiProps } from '../../lib/patterns/cinder-lvm-iscsi';
import { linesOf, manifestOf, testChart, textOf } from '../synth/synth';

const GLANCE = {
  template: {
    customServiceConfig: linesOf(
      '[DEFAULT]', 'enabled_backends = default_backend:cinder',
      '[glance_store]', 'default_backend = default_backend',
      '[default_backend]',
      'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
      'cinder_store_user_name = {{ .ServiceUser }}',
      'cinder_store_project_name = service',
      'cinder_store_password = {{ .ServicePassword }}',
      'cinder_catalog_info = volumev3::internalURL',
      'cinder_use_multipath = true',
    ),
  },
};

function pattern(props: CinderLvmIscsiProps): CinderLvmIscsi {
  return new CinderLvmIscsi(testChart(), 'glance', { base: ControlPlaneBase.none(), ...props });
}

test('only the address is required', () => {
  const { backend, controlPlane } = pattern({ targetAddress: '172.18.0.5' });
  expect(backend.name).toBe('lvm-iscsi');
  expect(manifestOf(controlPlane).spec).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          'lvm-iscsi': {
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
          },
        },
      },
    },
    glance: GLANCE,
  });
  expect(controlPlane.nodeServices.machineConfigs.map(({ name }) => name)).toEqual([
    '99-master-cinder-enable-multipathd', '99-master-cinder-lvm-losetup', '99-master-cinder-enable-iscsid',
  ]);
});

test('passes properties to the back-end', () => {
  const { backend, controlPlane } = pattern({
    targetAddress: '172.18.0.5',
    secondaryAddresses: ['172.19.0.5'],
    targetPort: 3261,
    targetPrefix: 'iqn.2026-01.org.example:',
    volumeGroup: 'images',
    provisioning: LvmProvisioning.THIN,
    section: 'lvm-1',
    volumeBackendName: 'images',
    nodeSelector: { disk: 'ssd' },
    replicas: 0,
    imageVolumeCache: false,
    backendName: 'images',
    bringNodeServices: false,
  });
  expect(backend.name).toBe('images');
  expect(manifestOf(controlPlane).spec).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          images: {
            nodeSelector: { disk: 'ssd' },
            replicas: 0,
            customServiceConfig: linesOf(
              '[lvm-1]',
              'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver',
              'volume_group = images',
              'lvm_type = thin',
              'target_protocol = iscsi',
              'target_helper = lioadm',
              'target_port = 3261',
              'target_prefix = iqn.2026-01.org.example:',
              'target_ip_address = 172.18.0.5',
              'target_secondary_ip_addresses = 172.19.0.5',
              'volume_backend_name = images',
              'image_volume_cache_enabled = false',
            ),
          },
        },
      },
    },
    glance: GLANCE,
  });
  expect(controlPlane.nodeServices.machineConfigs).toEqual([]);
});

test('an invalid address is refused', () => {
  expect(() => pattern({ targetAddress: 'node-1', backendName: 'images' })).toThrow(new Error(
    "back-end 'images': targetAddress is 'node-1': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.",
  ));
});

test('a property of the store that is undefined keeps its default', () => {
  const props = { targetAddress: '172.18.0.5', store: { multipath: undefined } };
  expect(textOf(new CinderLvmIscsi(testChart(), 'glance', props).controlPlane)).toContain('cinder_use_multipath = true\n');
});
