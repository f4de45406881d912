/** A control plane with one back-end of Cinder, as YAML for the fragments of rules. */
export function backendFragment(text: readonly string[], more: readonly string[] = []): string {
  return cinderFragment(['cinderVolumes:', '  main:', ...more.map((line) => `    ${line}`), '    customServiceConfig: |', ...text.map((line) => `      ${line}`)]);
}

/** A control plane with a backup service of Cinder. */
export function backupFragment(text: readonly string[], spec: readonly string[] = []): string {
  return cinderFragment(['cinderBackup:', '  replicas: 1', '  customServiceConfig: |', ...text.map((line) => `    ${line}`)], spec);
}

/** A control plane with some lines in the template of Cinder. */
export function cinderFragment(template: readonly string[], spec: readonly string[] = []): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  secret: osp-secret', ...spec.map((line) => `  ${line}`), '  cinder:', '    template:',
    ...template.map((line) => `      ${line}`), ''].join('\n');
}

/** The lines of a back-end on Ceph. */
export const CEPH_LINES: readonly string[] = [
  '[DEFAULT]', 'enabled_backends = ceph', '[ceph]', 'volume_backend_name = ceph', 'volume_driver = cinder.volume.drivers.rbd.RBDDriver', 'rbd_pool = volumes',
];

/** A control plane with a back-end on Ceph, whose pods have some files of a Secret in `/etc/ceph`. */
export function cephFragment(text: readonly string[], files: readonly string[]): string {
  const secret = ['', 'kind: Secret', 'metadata:', '  name: files', 'stringData:', ...files.flatMap((file) => [`  ${file}: |`, '    [global]', '    mon_host = 192.0.2.1']), '---'];
  return `${secret.join('\n')}${withMounts(backendFragment(text))}`;
}

/** A control plane whose Cinder pods have a Secret at `/etc/ceph`. */
export function withMounts(controlPlane: string): string {
  return `${controlPlane.trimEnd()}\n${mountLines('/etc/ceph').map((line) => `  ${line}`).join('\n')}\n`;
}

/** The lines of an LVM back-end, without its target. */
export const LVM_LINES: readonly string[] = ['[lvm]', 'volume_backend_name = lvm', 'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver', 'volume_group = cinder-volumes'];

/** The field that lets an LVM back-end run on its node only. */
export const ON_LVM_NODE: readonly string[] = ['nodeSelector:', '  openstack.org/cinder-lvm: ""'];

/** The lines of an extra mount at a directory of Cinder's pods. */
export function mountLines(directory: string): string[] {
  return ['extraMounts:', '- name: v1', '  extraVol:', '  - propagation:', '    - Cinder', '    volumes:', '    - name: files', '      secret:', '        secretName: files',
    '    mounts:', '    - name: files', `      mountPath: ${directory}`, '      readOnly: true'];
}
