import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { isMultipathOnNodes } from '../engine/matches/multipath';
import { storesOfType } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const MULTIPATH_UNUSED: Rule = defineRule(storesOfType('cinder'), {
  id: 'cinder/multipath-unused',
  severity: 'info',
  title: 'Second path that Glance does not use',
  why: 'The nodes run multipathd and the back-end has a second address, but Glance attaches the volumes of its store over one path: if that path fails, so do uploads and downloads.',
  source: 'https://docs.openstack.org/glance/latest/configuration/glance_api.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = volumes:cinder
        [glance_store]
        default_backend = volumes
        [volumes]
        store_description = Volumes
  cinder:
    template:
      cinderVolumes:
        lvm-iscsi:
          customServiceConfig: |
            [lvm]
            volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver
            target_secondary_ip_addresses = 172.19.0.5
          nodeSelector:
            openstack.org/cinder-lvm: ""
---
kind: MachineConfig
metadata:
  name: 99-master-a
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: iscsid.service
        enabled: true
      - name: multipathd.service
        enabled: true
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = volumes:cinder
        [glance_store]
        default_backend = volumes
        [volumes]
        cinder_use_multipath = true
  cinder:
    template:
      cinderVolumes:
        lvm-iscsi:
          customServiceConfig: |
            [lvm]
            volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver
            target_secondary_ip_addresses = 172.19.0.5
          nodeSelector:
            openstack.org/cinder-lvm: ""
---
kind: MachineConfig
metadata:
  name: 99-master-a
  labels:
    machineconfiguration.openshift.io/role: master
spec:
  config:
    ignition:
      version: 3.2.0
    systemd:
      units:
      - name: iscsid.service
        enabled: true
      - name: multipathd.service
        enabled: true
`,
  find: ({ id, config }, context) => {
    const isUseful = context.once(isMultipathOnNodes) && context.once(hasSecondAddress);
    return !isUseful || config.find(id, 'cinder_use_multipath') !== undefined ? undefined : {
      message: `the store ${quoted(id)} attaches its volumes over one path, although multipathd runs and the back-end has a second address.`,
      fix: `Write cinder_use_multipath = true in [${id}].`,
    };
  },
});

function hasSecondAddress({ view: { cinders } }: RuleContext): boolean {
  return cinders.some(({ texts }) => texts.some(({ options }) => options.some(({ name }) => name === 'target_secondary_ip_addresses')));
}
