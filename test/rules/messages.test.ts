import { lint } from './lint';
import { includes, RELEASES } from '../../lib/facts/release';
import { RULES } from '../../lib/rules/registry';

/** Place, message and fix of each rule's finding for its bad fragment. */
const TEXTS: Readonly<Record<string, string>> = {
  'cinder/backend-name':
    '7:9 spec.cinder.template.cinderVolumes.lvm_iscsi: the name of the back-end \'lvm_iscsi\' is not an RFC 1123 label. Use at most 38 lower case letters, digits and -, with a letter or digit at both ends.',
  'cinder/backend-section':
    '13:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[DEFAULT].enabled_backends: enabled_backends names \'fast\', but there is no section [fast]. Write lvm, or add the section.',
  'cinder/backup-both':
    '8:9 spec.cinder.template.cinderBackup.replicas: cinderBackup has 1 replicas, but cinderBackups is set too. Write replicas: 0 in cinderBackup.',
  'cinder/backup-driver':
    '11:11 spec.cinder.template.cinderBackup.customServiceConfig[DEFAULT].backup_driver: backup_driver is cinder.backup.drivers.swift, which is not the class of a driver of Cinder. Write backup_driver = cinder.backup.drivers.swift.SwiftBackupDriver',
  'cinder/backup-idle':
    '8:9 spec.cinder.template.cinderBackup.replicas: cinderBackup is configured, but has replicas: 0. Write replicas: 1 or more, or remove the configuration.',
  'cinder/backup-name':
    '10:9 spec.cinder.template.cinderBackups.AZ_1: the name of the backup service \'AZ_1\' is not an RFC 1123 label. Use at most 38 lower case letters, digits and -, with a letter or digit at both ends.',
  'cinder/ceph-user':
    '16:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[ceph].rbd_user: rbd_user in [ceph] is client.openstack: librados adds client. itself. Write rbd_user = openstack',
  'cinder/default-target-helper':
    '12:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[lvm]: target_helper of the back-end \'main\' is tgtadm, which is the default: the nodes do not run its daemon. Write target_helper = lioadm in [lvm].',
  'cinder/driver-options-in-default':
    '13:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[DEFAULT].target_port: target_port is in [DEFAULT], where the driver of [lvm] does not read it. Move it to [lvm].',
  'cinder/file-missing':
    '11:11 spec.cinder.template.cinderBackup.customServiceConfig[DEFAULT].backup_driver: backup_ceph_conf of the backup service is /etc/ceph/ceph.conf, which is the default, but no extra mount that reaches its pods provides it. Mount a Secret with the file at /etc/ceph, with a propagation that reaches the backup service.',
  'cinder/hidden-driver':
    '8:5 stringData[\'nfs.conf\'][nfs].volume_driver: volume_driver of the back-end \'nfs\' is in a Secret, so the operator takes the back-end for LVM. Move volume_driver to customServiceConfig. Addresses and passwords can stay in the Secret.',
  'cinder/keyring-missing':
    '27:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[ceph].rbd_user: the back-end \'main\' needs /etc/ceph/ceph.client.openstack.keyring in its pods (mounted at /etc/ceph: ceph.client.glance.keyring and ceph.conf). Add the keyring to the Secret under that name, or set rbd_user to the user whose keyring is there.',
  'cinder/multipath':
    '8:9 spec.cinder.template.customServiceConfig[backend_defaults].use_multipath_for_image_xfer: use_multipath_for_image_xfer in [backend_defaults] is true, but no MachineConfig of the input enables multipathd. Add a MachineConfig that enables the systemd unit multipathd.service, or set use_multipath_for_image_xfer = false',
  'cinder/multipath-unused':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the store \'volumes\' attaches its volumes over one path, although multipathd runs and the back-end has a second address. Write cinder_use_multipath = true in [volumes].',
  'cinder/nfs-address':
    '13:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[nfs].nas_host: nas_host in [nfs] is \'192.0.2.1:/export\', which contains a path. Write only the host name or the IP address, an IPv6 address in brackets, and the export in nas_share_path.',
  'cinder/node-label':
    '7:9 spec.cinder.template.cinderVolumes.lvm-iscsi: the back-end \'lvm-iscsi\' keeps its volumes in a volume group of a node, but has no nodeSelector. Label the node with the volume group, and write nodeSelector: { openstack.org/cinder-lvm: \'\' }.',
  'cinder/node-service':
    '10:13 spec.cinder.template.cinderVolumes.lvm-iscsi.customServiceConfig[lvm].volume_driver: the back-end \'lvm-iscsi\' serves volumes over iSCSI, but no MachineConfig of the input enables iscsid. Add a MachineConfig that enables the systemd unit iscsid.service.',
  'cinder/not-enabled':
    '19:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[fast]: the section [fast] of the back-end \'main\' is not enabled: enabled are lvm. Rename it to [lvm], add it to enabled_backends, or remove it.',
  'cinder/override-endpoint':
    '10:13 spec.cinder.template.cinderAPI.override.service.admin: cinderAPI overrides the service \'admin\', which it does not have. Use internal or public.',
  'cinder/refused-option':
    '15:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[nfs].nfs_snapshot_support: nfs_snapshot_support in [nfs] is true, but it cannot be combined with nas_secure_file_operations = true. Write nas_secure_file_operations = false and nas_secure_file_permissions = false.',
  'cinder/required-option':
    '10:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[nfs]: the section [nfs] of the back-end \'main\' has no nas_share_path, which cinder.volume.drivers.nfs.NfsDriver needs. Set nas_share_path in [nfs], or in the same section of a Secret that customServiceConfigSecrets names.',
  'cinder/target-helper':
    '16:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[lvm].target_helper: target_helper of the back-end \'main\' is lioadm, which serves iscsi and iser, but target_protocol is nvmet_tcp. Write target_helper = nvmet or spdk-nvmeof, or target_protocol = iscsi or iser.',
  'cinder/unknown-driver':
    '14:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[main].volume_driver: volume_driver is cinder.volume.drivers.nfs.NFSDriver, which is not the class of a driver of Cinder. Did you mean \'cinder.volume.drivers.nfs.NfsDriver\'?',
  'cinder/unknown-vendor-driver':
    '13:13 spec.cinder.template.cinderVolumes.main.customServiceConfig[main].volume_driver: volume_driver is cinder.volume.drivers.pure.PureISCSI, which is not the class of a driver of Cinder. Did you mean \'cinder.volume.drivers.pure.PureISCSIDriver\'?',
  'cinder/unread-section':
    '13:11 spec.cinder.template.cinderBackup.customServiceConfig[nfs]: the section [nfs] has no effect: the backup service of Cinder does not read it. Move its options to [DEFAULT] or to the text of the back-end that they are for, or remove it.',
  'control-plane/address':
    '10:15 spec.dns.template.override.service.metadata.annotations[\'metallb.universe.tf/loadBalancerIPs\']: metallb.universe.tf/loadBalancerIPs has \'172.17.080\', which is not an IP address. Write an IP address, or several with commas between them.',
  'control-plane/address-family':
    '10:15 spec.dns.template.override.service.metadata.annotations[\'metallb.universe.tf/loadBalancerIPs\']: the service has the addresses \'172.17.0.80\' and \'172.17.0.81\', but MetalLB assigns at most one of each family. Keep one IPv4 address, one IPv6 address, or one of each.',
  'control-plane/address-outside-pool':
    '20:15 spec.dns.template.override.service.metadata.annotations[\'metallb.universe.tf/loadBalancerIPs\']: the address \'172.18.0.80\' is not in the IPAddressPool \'internalapi\'. Use an address of 172.17.0.80-172.17.0.90, or name another pool.',
  'control-plane/address-range':
    '8:5 spec.addresses[0]: addresses has \'172.17.0.80\', which is neither a network nor a range of addresses. Write a network such as 172.17.0.0/24, or a range such as 172.17.0.80-172.17.0.90.',
  'control-plane/address-without-pool':
    '19:15 spec.dns.template.override.service.metadata.annotations[\'metallb.universe.tf/loadBalancerIPs\']: the address \'172.18.0.80\' is in no IPAddressPool of the input. Use an address of 172.17.0.80-172.17.0.90, or add it to a pool.',
  'control-plane/api-override':
    '6:7 spec.glance.apiOverrides.internal: apiOverrides names \'internal\', but no API instance has this name. Use default.',
  'control-plane/credential-days':
    '10:7 spec.glance.applicationCredential.expirationDays: the application credential of glance expires after 90 days (expirationDays), and is renewed 364 days before (gracePeriodDays). Set gracePeriodDays of the service to fewer days too.',
  'control-plane/default-reference':
    '10:5 spec.glance.template: glance sets no databaseInstance, which is \'openstack\' by default, but spec.galera.templates has no Galera database with this name. Set databaseInstance to main, or rename the entry of spec.galera.templates.',
  'control-plane/duplicate':
    '10:3 metadata.name: the Secret \'ceph-conf-files\' is in document 1 too, with different content: the one that is applied last replaces the other. Merge the two, or give each a name of its own.',
  'control-plane/missing-object':
    '13:11 spec.cinder.template.cinderAPI.networkAttachments[0]: networkAttachments names the NetworkAttachmentDefinition \'storagemgmt\', which is not in this file. Use storage, or create it before the control plane.',
  'control-plane/missing-service':
    '5:5 spec.glance.enabled: glance is enabled, but needs memcached, which is disabled. Enable memcached, or disable glance.',
  'control-plane/object-name':
    '8:11 spec.cinder.template.cinderAPI.networkAttachments[0]: networkAttachments names the NetworkAttachmentDefinition \'storageMgmt\', but no NetworkAttachmentDefinition can have such a name. Use lower case letters, digits, - and ., with a letter or digit at both ends.',
  'control-plane/one-per-namespace':
    '11:3 metadata.name: the control plane \'green\' is in the namespace of \'blue\', where the operator accepts only one control plane. Give each control plane a namespace of its own, or remove one.',
  'control-plane/password':
    '6:3 stringData.GlancePassword: the password \'GlancePassword\' of Glance contains a variable or a command, such as $name, ${name}, $(name) or a text in backquotes. Write a password without $ and backquotes.',
  'control-plane/quantity':
    '7:9 spec.glance.template.storage.storageRequest: storage.storageRequest is \'ten\', which is not a Kubernetes quantity. Write a number and a unit without a space between them, such as 10Gi or 500M.',
  'control-plane/schedule':
    '7:9 spec.glance.template.dbPurge.schedule: dbPurge.schedule is \'daily\', which is not a schedule of a CronJob. Write minute, hour, day of the month, month and day of the week (0 to 6), such as 1 0 * * *, or @daily.',
  'control-plane/secret-key':
    '14:9 spec.cinder.apiOverride.tls.secretName: the Secret \'certificate\' has no key \'tls.crt\'. Add \'tls.crt\' to the Secret, which has \'tls.cert\' and \'tls.key\'.',
  'control-plane/secret-missing':
    '3:1 spec: spec.secret is missing. Write secret: with the name of the Secret that holds the passwords, such as osp-secret.',
  'control-plane/topology-namespace':
    '9:5 spec.topologyRef.namespace: topologyRef.namespace is \'other\', but the control plane is in the namespace \'openstack\'. Remove namespace, and create the Topology in the namespace of the control plane.',
  'control-plane/unknown-reference':
    '11:7 spec.glance.template.memcachedInstance: memcachedInstance is \'memcache\', but spec.memcached.templates has no Memcached with this name. Did you mean \'memcached\'?',
  'data-plane/ceph-client':
    '6:3 spec.services: the node set mounts files in /etc/ceph, but has no service ceph-client. Add ceph-client before libvirt.',
  'data-plane/image-store':
    '9:5 data[\'03-ceph-nova.conf\'][libvirt].images_rbd_glance_store_name: images_rbd_glance_store_name is \'ceph\', but Glance has only the store \'images\' in Ceph. Use the id of one of these stores.',
  'data-plane/service-dropped':
    '13:29 spec.services[2]: the service \'nova-custom-ceph\' does not run, because \'nova\' before it has the type \'nova\' too. Remove \'nova\' or \'nova-custom-ceph\' from services.',
  'data-plane/service-type':
    '7:3 spec.edpmServiceType: edpmServiceType is \'nova-custom-ceph\', but the playbook is that of Nova. Set edpmServiceType to nova.',
  'instances/broken-list':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the operator reads the entry \'\' of enabled_backends, which has no type, and stops there. Write it on one line: enabled_backends = images:swift,web:http',
  'instances/cache-directory':
    '18:9 spec.glance.template.customServiceConfig[paste_deploy].flavor: flavor in [paste_deploy] is \'keystone+cachemanagement\', but the API instance \'default\' has no image_cache_dir: Glance does not start. Remove flavor, and set imageCache.size in the manifest: the operator then sets the flavor, the directory and a volume for it.',
  'instances/cache-name':
    '7:9 spec.glance.template.glanceAPIs.north-of-the-wide-river-delta: the name of the API instance \'north-of-the-wide-river-delta\' has 29 characters, but the jobs of its image cache can be created only for at most 26. Use a shorter name, or remove imageCache.',
  'instances/cache-off':
    '18:9 spec.glance.template.customServiceConfig[paste_deploy].flavor: flavor in [paste_deploy] is \'keystone\', so the API instance \'default\' caches no images although imageCache.size is set. Remove flavor: the operator sets the one with the cache.',
  'instances/cache-options':
    '18:9 spec.glance.template.customServiceConfig[DEFAULT].image_cache_max_size: image_cache_max_size has no effect: the API instance \'default\' caches no images. Remove it, or set imageCache.size in the manifest, which switches the cache on.',
  'instances/conversion-dropped':
    '14:9 spec.glance.template.customServiceConfig[image_import_opts].image_import_plugins: image_import_plugins is \'[image_decompression]\' without image_conversion, so the API instance \'default\' stores qcow2 images in Ceph as they are, and volumes and servers are copies, not clones. Write image_import_plugins = [image_decompression,image_conversion]',
  'instances/drops-stores':
    '18:11 spec.glance.template.glanceAPIs.default.customServiceConfig: the text of the API instance \'default\' replaces the text of the service, but does not enable its stores (images:swift). Copy enabled_backends, default_backend and the sections of the stores into it, or move its options to the text of the service.',
  'instances/edge-public':
    '11:15 spec.glance.template.glanceAPIs.north.override.service.public: the API instance \'north\' has the layout edge, so it has no service public: this override has no effect. Rename it to internal, or remove it.',
  'instances/endpoint-without-pods':
    '16:7 spec.glance.template.keystoneEndpoint: keystoneEndpoint is \'default\', which has replicas: 0. Raise its replicas, or name \'other\'.',
  'instances/file-replicas':
    '17:11 spec.glance.template.glanceAPIs.default.replicas: the API instance \'default\' has 3 replicas, but each pod keeps the images of the store \'local\' on a separate claim. Set replicas: 1, or mount a volume that all pods share, such as an NFS export, at the directory of the store.',
  'instances/hidden-backends':
    '8:5 stringData[\'stores.conf\'][DEFAULT].enabled_backends: enabled_backends is in a Secret, so the operator does not read it. Write enabled_backends = … in customServiceConfig. Credentials can stay in the Secret.',
  'instances/ineffective-field':
    '21:13 spec.glance.template.glanceAPIs.default.tls.caBundleSecretName: tls.caBundleSecretName of the API instance \'default\' has no effect: the openstack-operator replaces it by its own bundle. Remove it. To trust further authorities, set spec.tls.caBundleSecretName, whose certificates the bundle includes.',
  'instances/keystone-endpoint':
    '17:7 spec.glance.template.keystoneEndpoint: keystoneEndpoint is \'central\', but no API instance has this name. Use default.',
  'instances/layout-change':
    '20:11 spec.glance.template.glanceAPIs.default.type: the API instance \'default\' has the layout single, but edge in an earlier manifest of the same OpenStackControlPlane in this file. Keep edge, or add an API instance with another name.',
  'instances/layout-deprecated':
    '8:11 spec.glance.template.glanceAPIs.default.type: the API instance \'default\' has the layout split, which is deprecated. Keep it: the layout of an instance cannot change. Give a new API instance with one file store type: single; other stores need split until the location API is on.',
  'instances/layout-file':
    '14:9 spec.glance.template.glanceAPIs.default: the API instance \'default\' has the layout split, which is the default, but only stores of type file, which the operator rejects. The layout of an existing instance cannot change: add an API instance with type: single for the file store, and name it in keystoneEndpoint. For a new instance, set type: single.',
  'instances/layout-mixed':
    '20:11 spec.glance.template.glanceAPIs.default.type: the API instance \'default\' has the layout split and a store of type file among other stores. Some builds of 18.0 reject this. Put the file store into a separate API instance with type: single.',
  'instances/layout-single':
    '18:11 spec.glance.template.glanceAPIs.default.type: the API instance \'default\' has the layout single, but stores of type swift. The operator deploys it only with one store, of type file. The layout of an existing instance cannot change: add an API instance with type: split for the store, and name it in keystoneEndpoint. For a new instance, set type: split.',
  'instances/limits-unregistered':
    '18:9 spec.glance.template.customServiceConfig[DEFAULT].use_keystone_limits: use_keystone_limits is \'true\', but the field quotas registers no limits in Keystone: creating an image fails with status 413. Remove it, and set quotas in the template: the operator then registers the limits and sets the option.',
  'instances/limits-unused':
    '18:9 spec.glance.template.customServiceConfig[DEFAULT].use_keystone_limits: use_keystone_limits is \'false\', so Glance does not enforce the field quotas. Remove it, or remove quotas.',
  'instances/locations':
    '17:9 spec.glance.template.customServiceConfig[DEFAULT].show_multiple_locations: show_multiple_locations is \'true\' in both halves of the API instance \'default\', which has the layout split. The operator sets show_multiple_locations and show_image_direct_url for each half. Remove it.',
  'instances/misread-list':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the operator finds the stores \'"images:swift"\' in enabled_backends, and not \'images:swift\'. Write it once, on one line, without blanks and quotes in it: enabled_backends = images:swift',
  'instances/name':
    '7:9 spec.glance.template.glanceAPIs.Central: the name of the API instance \'Central\' is not an RFC 1123 label. Use lower case letters, digits and -, with a letter or digit at both ends.',
  'instances/no-conversion':
    '14:9 spec.glance.template.glanceAPIs.az1: the API instance \'az1\' has the layout edge and a store of type rbd, but no conversion of imported images to raw. Write image_import_plugins = [image_conversion] in [image_import_opts] and output_format = raw in [image_conversion], or import raw images.',
  'instances/override-endpoint':
    '10:15 spec.glance.template.glanceAPIs.default.override.service.admin: the API instance \'default\' overrides the service \'admin\', which it does not have. Use internal or public.',
  'instances/overriding-backends':
    '8:5 stringData[\'stores.conf\'][DEFAULT].enabled_backends: enabled_backends in a Secret overrides that of customServiceConfig, which the operator reads. Write the whole list in customServiceConfig, and remove it from the Secret.',
  'instances/quota-zero':
    '17:7 spec.glance.template.quotas: quotas sets no imageStageTotal above 0, so staging images fails with status 413. Set imageStageTotal too.',
  'instances/shadowed-storage':
    '20:13 spec.glance.template.glanceAPIs.default.storage.storageRequest: storageRequest is 20Gi, but the service sets none, so all storage is external. The operator creates no claim. Set storage.storageRequest in the template of the service too.',
  'instances/shared-address':
    '22:21 spec.glance.template.glanceAPIs.north.override.service.internal.metadata.annotations[\'metallb.universe.tf/loadBalancerIPs\']: the internal service of the API instance \'north\' has the address 172.17.0.80, which the internal service of \'default\' uses too. Both listen on port 9292. Give each service a different address.',
  'instances/unread-service':
    '17:7 spec.glance.template.customServiceConfigSecrets: no API instance reads \'keys\', because \'default\' has a list of its own. Add them to customServiceConfigSecrets of the API instances, or remove them.',
  'mounts/directory-missing':
    '27:9 spec.glance.template.customServiceConfig[os_glance_staging_store].filesystem_store_datadir: filesystem_store_datadir in [os_glance_staging_store] is \'/etc/glance/own/staging\', which Glance cannot create in the pods of the API instance \'default\': imports and deletions of images answer 500. Name a directory below /var/lib/glance, or mount a volume there that Glance can write to.',
  'mounts/file-content':
    '29:9 spec.glance.template.customServiceConfig[DEFAULT].property_protection_file: the file /etc/glance/own/protections.conf in property_protection_file of [DEFAULT] has no delete in [.*], so creating images fails with status 400. Correct the file in its Secret or ConfigMap.',
  'mounts/file-missing':
    '13:9 spec.glance.template.customServiceConfig[ceph].rbd_store_ceph_conf: rbd_store_ceph_conf of the store \'ceph\' is /etc/ceph/ceph.conf, but no extra mount that reaches the API instance \'default\' provides it. Mount a Secret with the file at /etc/ceph, with a propagation that reaches the instance.',
  'mounts/generated-name':
    '18:11 spec.extraMounts[0].extraVol[0].volumes[0].configMap.name: the volume names the ConfigMap \'glance-policy\', but the input contains \'glance-policy-27ktkh2kc2\'. Set generatorOptions.disableNameSuffixHash: true in the kustomization.',
  'mounts/hides-image':
    '15:13 spec.glance.template.extraMounts[0].extraVol[0].mounts[0].mountPath: mountPath is /etc/glance: the volume hides the files that the image has there. Mount each file at its own path, with subPath, or mount the volume at a directory below /etc/glance.',
  'mounts/httpd-path':
    '15:9 spec.extraMounts[0].extraVol[0].mounts[0].mountPath: mountPath is /etc/httpd/custom_conf, a directory that httpd does not read. Write /etc/httpd/conf_custom, and end the names of the files with .conf.',
  'mounts/interpreter':
    '29:9 spec.glance.template.customServiceConfig[wsgi].python_interpreter: python_interpreter in [wsgi] is \'/usr/bin/python9\', which the pods of the API instance \'default\' do not have: every import fails. Write /usr/bin/python3',
  'mounts/keyring-missing':
    '35:9 spec.glance.template.customServiceConfig[ceph].rbd_store_user: the store \'ceph\' needs /etc/ceph/ceph.client.openstack.keyring in the pods of the API instance \'default\' (mounted at /etc/ceph: ceph.conf). Add the keyring to the Secret under that name, or set rbd_store_user to the user whose keyring is there.',
  'mounts/missing-key':
    '22:13 spec.extraMounts[0].extraVol[0].volumes[0].secret.items[0].key: the Secret \'ceph-conf-files\' has no key \'ceph.cnf\'. Did you mean \'ceph.conf\'?',
  'mounts/missing-sub-path':
    '23:9 spec.extraMounts[0].extraVol[0].mounts[0].subPath: the volume \'policies\' has no file \'policy.yml\'. Did you mean \'policy.yaml\'?',
  'mounts/nfs-server':
    '12:11 spec.extraMounts[0].extraVol[0].volumes[0].nfs.server: nfs.server is \'172.18.0.9:/export\', which is not a host name or an IP address. Write server: 172.18.0.9, and the export in path.',
  'mounts/operator-path':
    '17:9 spec.extraMounts[0].extraVol[0].mounts[0].mountPath: the operator of Glance mounts a volume of its own at /var/lib/glance in the pods of the API instance \'default\'. Use a directory below it, such as /var/lib/glance/images, or set storage.external: true, so that the operator creates no claim.',
  'mounts/policy-missing':
    '27:9 spec.glance.template.customServiceConfig[oslo_policy].policy_file: policy_file in [oslo_policy] is \'/etc/glance/policy.yaml\', but no extra mount that reaches the API instance \'default\' provides it: the built-in rules apply. Write policy_file = /etc/glance/own/policy.yaml',
  'mounts/propagation-twice':
    '7:7 spec.extraMounts[0].extraVol[0].propagation: propagation names Glance and default, which all reach the pods of the API instance \'default\': the volumes are mounted there 2 times. Keep one of them, such as Glance.',
  'mounts/propagation-unknown':
    '8:9 spec.extraMounts[0].extraVol[0].propagation[0]: propagation names \'GlanceApi\', which is not a service, component, API instance or back-end here. Did you mean \'GlanceAPI\'?',
  'mounts/same-path':
    '21:9 spec.extraMounts[0].extraVol[0].mounts[1].mountPath: the volumes \'ceph\' and \'more\' are both mounted at /etc/ceph in the pods of the API instance \'default\'. Mount one of them elsewhere, or combine both in one volume of type projected.',
  'mounts/secret-name':
    '12:11 spec.extraMounts[0].extraVol[0].volumes[0].secret.name: secret.name is not a field of a volume: it is dropped. Write secret.secretName.',
  'mounts/unknown-volume':
    '14:9 spec.extraMounts[0].extraVol[0].mounts[0].name: the mount names the volume \'cehp\', which is not among the volumes beside it. Did you mean \'ceph\'?',
  'mounts/volume-kind':
    '11:9 spec.extraMounts[0].extraVol[0].volumes[0].glusterfs: glusterfs is not a kind of volume that 18.0-fr6 knows here: it is dropped. Use cephfs, configMap, csi, downwardAPI, emptyDir, fc, hostPath, iscsi, nfs, persistentVolumeClaim, projected, scaleIO, secret or storageos.',
  'nodes/conflict':
    '29:9 spec.config.storage.files[0]: the file \'/etc/motd\' of the role master differs from the one in the MachineConfig \'99-master-a\'. Give both the same content, or keep one of them.',
  'nodes/duplicate-name':
    '18:3 metadata.name: another MachineConfig has the name \'99-master-a\', with different content. Give each a name of its own.',
  'nodes/ignition-error':
    '13:9 spec.config.storage.files[0].path: the path of a file is \'etc/motd\', which is not absolute. Write an absolute path.',
  'nodes/mode':
    '14:9 spec.config.storage.files[0].mode: mode is 644, which is 1204 in octal digits. Write 420, or in YAML 0644.',
  'nodes/role-missing':
    '3:1 metadata: the MachineConfig \'99-master-a\' has no label machineconfiguration.openshift.io/role. Add the label with the name of the pool, such as master or worker.',
  'nodes/unusual-mode':
    '14:9 spec.config.storage.files[0].mode: mode is 344, which is 0530 in octal digits. Write the mode as a decimal number: 420 for 0644, 384 for 0600, 493 for 0755.',
  'schema/ambiguous-text':
    '4:15 : the text contains U+2028. The character ends a line for the API server and PyYAML, but not in most editors. Remove the character, or write it as an escape sequence in double quotes.',
  'schema/bounds':
    '8:11 spec.glance.template.glanceAPIs.default.replicas: replicas is -1, but must be at least 0 and at most 32. Write 0 or a larger number.',
  'schema/data':
    '6:3 data.AdminPassword: data has a value for \'AdminPassword\' that is not base64. Encode it in base64, or move it to stringData.',
  'schema/duplicate':
    '9:11 spec.openstackclient.template.env[1]: env[1] has the same name (OS_CLOUD) as the element at index 0. Give one of the two another name, or remove it.',
  'schema/enum':
    '8:11 spec.glance.template.glanceAPIs.default.type: type is the string \'egde\', but must be split, single or edge. Did you mean edge?',
  'schema/format':
    '7:9 spec.telemetry.template.logging.port: port is 99999999999, which does not fit an int32 (-2147483648 to 2147483647). Write a smaller number.',
  'schema/hidden-character':
    '4:14 : the text contains U+202E, which is invisible or changes the order of the characters around it. Remove the character.',
  'schema/items':
    '6:7 spec.barbican.template.enabledSecretStores: enabledSecretStores has 0 elements, but must have at least 1 and at most 2. Add an element, or omit the field.',
  'schema/length':
    '7:11 spec.designate.template.nsRecords[0].hostname: hostname has 0 characters, but must have at least 1. Write a longer text, or omit the field.',
  'schema/metadata':
    '4:3 metadata.name: metadata.name is \'ceph_conf_files\', which is not an RFC 1123 subdomain. Use at most 253 lower case letters, digits, - and ., with a letter or digit at both ends.',
  'schema/pattern':
    '9:13 spec.glance.apiOverrides.default.route.spec.path: path is \'images\', but must match ^/. Write a value that matches the pattern.',
  'schema/rule':
    '9:13 spec.glance.apiOverrides.default.route.spec.tls: tls violates a rule: cannot have both spec.tls.termination: passthrough and spec.tls.insecureEdgeTerminationPolicy: Allow. Change one of the fields in the rule.',
  'schema/type':
    '8:11 spec.glance.template.glanceAPIs.default.replicas: replicas is the string \'three\', but must be an integer. Write an integer, without quotes.',
  'schema/unknown-field':
    '5:5 spec.glance.tempalte: tempalte is an unknown field, which the API server drops. Did you mean template?',
  'stores/conflicting-options':
    '13:9 spec.glance.template.customServiceConfig[images].filesystem_store_datadirs: filesystem_store_datadirs of the store \'images\' stands beside the default of filesystem_store_datadir: uploads to the store fail with status 410. Write filesystem_store_datadir = with no value in the same section.',
  'stores/credentials-partial':
    '13:9 spec.glance.template.customServiceConfig[images].cinder_store_user_name: the store \'images\' sets cinder_store_user_name and cinder_store_auth_address, but not cinder_store_password or cinder_store_project_name. Set cinder_store_password and cinder_store_project_name in [images] too, or put all of them into a Secret.',
  'stores/default':
    '10:9 spec.glance.template.customServiceConfig[glance_store].default_backend: default_backend is \'image\', which is not a store in enabled_backends. Did you mean \'images\'?',
  'stores/default-alone':
    '8:9 spec.glance.template.customServiceConfig[glance_store].default_backend: default_backend is \'images\', but no text sets enabled_backends: Glance does not start. Write enabled_backends = images:TYPE in [DEFAULT], with the type of the store.',
  'stores/default-directory':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the store \'local\' of type file sets no directory, so it uses /var/lib/glance/images. Set filesystem_store_datadir in [local].',
  'stores/doubtful-value':
    '13:9 spec.glance.template.customServiceConfig[ceph].rbd_store_chunk_size: rbd_store_chunk_size in [ceph] is \'12\': objects have a power of two as their size, so Ceph makes them smaller than the parts that Glance writes. Write 1, 2, 4, 8, 16 or 32.',
  'stores/duplicate-id':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: enabled_backends contains the store \'images\' more than once: Glance does not start. Give each store an id of its own.',
  'stores/enabled-backends':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: enabled_backends is \'images:swift,\': an entry is empty because of an extra comma. Write id:type for each store, separated by commas: enabled_backends = ceph:rbd,images:swift',
  'stores/file-permission':
    '13:9 spec.glance.template.customServiceConfig[images].filesystem_store_file_perm: filesystem_store_file_perm of the store \'images\' is \'999\': one to four digits from 0 to 7 are allowed. Write the permissions in octal digits, such as 0640.',
  'stores/group-id':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the store id \'database\' is also a section that Glance reads for itself. Choose another id.',
  'stores/http-default':
    '10:9 spec.glance.template.customServiceConfig[glance_store].default_backend: default_backend is \'web\', a store of type http, which takes no uploads. Make a store of another type the default.',
  'stores/legacy-options':
    '8:9 spec.glance.template.customServiceConfig[glance_store].default_store: default_store in [glance_store] is ignored: the operator\'s own file sets enabled_backends. Write default_backend = ID of the store of type rbd in [glance_store].',
  'stores/literal-credential':
    '14:9 spec.glance.template.customServiceConfig[images].swift_store_key: swift_store_key in [images] is a credential in plain text. Use a placeholder of the operator such as {{ .ServicePassword }}, or put the option into a Secret that customServiceConfigSecrets names.',
  'stores/no-directory':
    '12:9 spec.glance.template.customServiceConfig[images].filesystem_store_datadir: the store \'images\' has an empty filesystem_store_datadir and no filesystem_store_datadirs: uploads to it fail with status 410. Write filesystem_store_datadir = /var/lib/glance/images, or another directory on a volume.',
  'stores/no-effect':
    '14:9 spec.glance.template.customServiceConfig[images].swift_store_user: swift_store_user in [images] is a secret that is not shown: it is ignored beside swift_store_config_file. Remove it, or remove swift_store_config_file.',
  'stores/not-enabled':
    '16:9 spec.glance.template.customServiceConfig[ceph]: the section [ceph] belongs to a store that is not in enabled_backends: it is ignored. Add ceph:rbd to enabled_backends, or remove the section.',
  'stores/removed-type':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the store \'old\' is of type \'sheepdog\', which this release of Glance no longer supports. Use cinder, file, http, rbd, s3, swift or vmware.',
  'stores/repeated-directory':
    '14:9 spec.glance.template.customServiceConfig[images].filesystem_store_datadirs: the store \'images\' names the directory /images/a with two priorities: uploads to it fail with status 410. Keep one of the lines.',
  'stores/required-option':
    '11:9 spec.glance.template.customServiceConfig[images]: the store \'images\' has no swift_store_auth_address: uploads to it fail with status 410. Set swift_store_auth_address in [images], or in a Secret that customServiceConfigSecrets names.',
  'stores/reserved-id':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the store id \'os_glance_images\' begins with os_glance_, which Glance reserves for itself: it does not start. Choose another id.',
  'stores/s3-host':
    '12:9 spec.glance.template.customServiceConfig[images].s3_store_host: s3_store_host of the store \'images\' is \'s3.example.org\': the scheme is missing. Write https://s3.example.org or http://s3.example.org.',
  'stores/s3-object-size':
    '13:9 spec.glance.template.customServiceConfig[images].s3_store_large_object_size: s3_store_large_object_size of the store \'images\' is \'0\': the store takes no uploads. Write the size in MiB from which Glance uploads an image in parts, such as 100.',
  'stores/s3-url-format':
    '13:9 spec.glance.template.customServiceConfig[images].s3_store_bucket_url_format: s3_store_bucket_url_format of the store \'images\' is \'virtuel\': auto, virtual and path are allowed. Did you mean \'virtual\'?',
  'stores/section-missing':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the store \'ceph\' of type rbd has no section [ceph]. Add [ceph] with the options of the store, or remove the store from enabled_backends.',
  'stores/shared-directory':
    '14:9 spec.glance.template.customServiceConfig[b].filesystem_store_datadir: the store \'b\' keeps its images in /var/lib/glance/images/b, and the store \'a\' in /var/lib/glance/images. Give each store a directory of its own, outside the directory of the other.',
  'stores/swift-user':
    '12:9 spec.glance.template.customServiceConfig[images].swift_store_user: swift_store_user of the store \'images\' is \'***\': it must be a project and a user with one colon between them. Write project:user, such as service:glance.',
  'stores/unknown-type':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_backends: the store \'more\' is of type \'htp\', which glance_store does not support. Did you mean \'http\'?',
  'stores/unusable-value':
    '13:9 spec.glance.template.customServiceConfig[ceph].rbd_store_chunk_size: rbd_store_chunk_size in [ceph] is \'64\': Ceph takes objects of at most 32 MiB, so every upload to the store fails with status 500. Write a power of two from 1 to 32; 8 is the default.',
  'stores/volume-type':
    '24:9 spec.glance.template.customServiceConfig[images].cinder_volume_type: cinder_volume_type of the store \'images\' is \'gold\', which is not the name of a back-end or of a volume type that the manifest names. Create the volume type \'gold\' before the first upload, with volume_backend_name of its back-end as a property.',
  'text/application-credential':
    '14:50 spec.glance.template.customServiceConfig[images].cinder_store_application_credential_id: {{ .ApplicationCredentialID }} needs an application credential, but none is enabled: the whole text stays unexpanded. Write spec.applicationCredential.enabled: true and spec.glance.applicationCredential.enabled: true.',
  'text/brackets':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].enabled_import_methods: enabled_import_methods in [DEFAULT] is \'web-download,copy-image\': without brackets it is refused. Write enabled_import_methods = [web-download,copy-image]',
  'text/cors-section':
    '7:9 spec.glance.template.customServiceConfig[cors.console]: the section [cors.console] is ignored: this release reads allowed origins in [cors] only. Add the origin to allowed_origin in [cors], separated by a comma.',
  'text/deprecated-option':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].logfile: logfile in [DEFAULT] is a former name. Write log_file.',
  'text/doubtful-value':
    '8:9 spec.glance.template.customServiceConfig[cors].allowed_origin: allowed_origin in [cors] is \'https://horizon.example.com/\': an origin with a final slash matches no browser: it gets no CORS header. Write https://horizon.example.com',
  'text/indented-option':
    '9:9 spec.glance.template.customServiceConfig[DEFAULT].log_file: the line \'debug\' is indented, so it is part of the value of log_file in [DEFAULT]. Remove the blanks before it.',
  'text/inline-comment':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].debug: debug in [DEFAULT] is \'true  # for now\': the comment is part of the value. Put the comment on a line of its own and write debug = true',
  'text/leftover':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].public_endpoint: public_endpoint in [DEFAULT] contains \'<HOST>\', which looks like a placeholder that nobody replaced. Write the value.',
  'text/no-assignment':
    '8:9 spec.glance.template.customServiceConfig: line 2 of the text has neither "=" nor ":", so the whole text is refused. Write it as option = value, or begin the line with # to make it a comment.',
  'text/no-effect':
    '9:9 spec.glance.template.customServiceConfig[DEFAULT].node_staging_uri: node_staging_uri in [DEFAULT] has no effect: the section [os_glance_staging_store] replaces it. Remove it.',
  'text/other-release':
    '9:9 spec.glance.template.customServiceConfig[DEFAULT].cache_prefetcher_interval: cache_prefetcher_interval in [DEFAULT] is an option of earlier releases, but Glance in 18.0-fr6 ignores it. Remove it.',
  'text/owned-option':
    '10:9 spec.glance.template.customServiceConfig[keystone_authtoken].auth_url: auth_url in [keystone_authtoken] stays as it is when the operator changes an address or a credential. Remove it: the operator sets it.',
  'text/placeholder':
    '8:35 spec.glance.template.customServiceConfig[DEFAULT].public_endpoint: {{ .NodeName }} is not a placeholder that the operator defines here: the whole text stays unexpanded. Defined are ServiceUser, ServicePassword, KeystoneInternalURL, KeystonePublicURL, DatabaseConnection, MemcachedServers, MemcachedServersWithInet, MemcachedAuthCert, MemcachedAuthKey, MemcachedAuthCa, ApplicationCredentialID, ApplicationCredentialSecret, LogFile, Region, EndpointID, TransportURL, HorizonEndpoint, CacheMaxSize and ImageCacheDir.',
  'text/placeholder-unset':
    '18:27 spec.glance.template.customServiceConfig[DEFAULT].image_cache_dir: {{ .ImageCacheDir }} is defined only if the image cache has a size, which is not so for the API instance \'default\': the whole text stays unexpanded. Set imageCache.size of the API instance, or write the value itself. Or write {{ if (index . "ImageCacheDir") }} before the line and {{ end }} after it.',
  'text/repeated-option':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].debug: debug in [DEFAULT] is \'true\' here and \'false\' in line 4 of the text: the last one counts. Keep one of them.',
  'text/shared-option':
    '17:9 spec.glance.template.customServiceConfig[backend_defaults].swift_store_create_container_on_put: swift_store_create_container_on_put in [backend_defaults] is ignored: the driver reads it from the section of the store only. Move it to the sections of the stores.',
  'text/substitution':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].public_endpoint: public_endpoint in [DEFAULT] refers to the option word.example.org by $word.example.org, but there is no such option. Write $$ for a dollar sign: $$word.example.org.',
  'text/syntax':
    '7:9 spec.glance.template.customServiceConfig: the line \'[DEFAULT\' is a section without its closing bracket, so the whole text is refused. End the line with ].',
  'text/unknown-option':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].dbug: dbug in [DEFAULT] is not an option of Glance: it is ignored. Did you mean \'debug\'?',
  'text/unusable-value':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].user_storage_quota: user_storage_quota in [DEFAULT] is \'500 GB\': every upload fails with status 500. Write digits, directly followed by B, KB, MB, GB, TB or nothing: 500GB.',
  'text/value':
    '8:9 spec.glance.template.customServiceConfig[DEFAULT].debug: debug in [DEFAULT] is \'maybe\'. Allowed: true, on, yes, 1, false, off, no, 0, in upper or lower case. Write true or false.',
  'text/vendor-option':
    '13:13 spec.cinder.template.cinderVolumes.ontap.customServiceConfig[ontap].consistencygroup_support: consistencygroup_support in [ontap] is not an option of the driver cinder.volume.drivers.netapp.common.NetAppDriver in Cinder, but the image of the vendor may have it. Look it up in the documentation of the vendor.',
  'text/wrong-group':
    '8:9 spec.glance.template.customServiceConfig[glance_store].debug: debug is not an option of Glance in [glance_store]: it is ignored there. Move it to [DEFAULT].',
};

test('every rule has an entry', () => {
  expect(Object.keys(TEXTS)).toEqual(RULES.map(({ id }) => id).sort());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { bad, severity, releases }) => {
  expect(lint(bad, releases && RELEASES.find((release) => includes(releases, release)))).toEqual([`${severity} ${id} ${TEXTS[id]}`]);
});
