import { LVM_DRIVER } from '../../facts/cinder/cinder-drivers';
import { derivedBackends } from '../../facts/cinder/derived-backends';
import type { BackendView } from '../../manifest/cinder-view';
import type { Found } from '../engine/define';
import { defineRule } from '../engine/define';
import { atField, atOption } from '../engine/places';
import { BACKENDS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const HIDDEN_DRIVER: Rule = defineRule(BACKENDS, {
  id: 'cinder/hidden-driver',
  severity: 'error',
  title: 'Back-end whose driver or name is only in a Secret',
  why: 'The operator reads only customServiceConfig of a back-end. It enables the sections that have a volume_backend_name there, and takes a section without a volume_driver there for LVM, which it runs in the network of the node.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cindervolume_controller.go',
  bad: fragment(['volume_backend_name = nfs'], ['volume_driver = cinder.volume.drivers.nfs.NfsDriver', 'nas_host = 192.0.2.1', 'nas_share_path = /export']),
  good: fragment(['volume_backend_name = nfs', 'volume_driver = cinder.volume.drivers.nfs.NfsDriver'], ['nas_host = 192.0.2.1', 'nas_share_path = /export']),
  find: ({ cinder, backend }) => (backend.replicas === 0 ? undefined : driverProblem(backend) ?? nameProblem(backend, cinder.isPartial)),
});

/** A driver that is not LVM, in a Secret only. */
function driverProblem({ name, own, config, enabled: { names } }: BackendView): Found | undefined {
  const isTaken = own.text !== undefined && derivedBackends(own.text.text).isLvm;
  const driver = !isTaken ? undefined : names.map((section) => config.find(section, 'volume_driver'))
    .find((option) => option?.text.isSecret === true && option.rawValue !== LVM_DRIVER);
  return driver === undefined ? undefined : {
    place: atOption(driver),
    message: `volume_driver of the back-end ${quoted(name)} is in a Secret, so the operator takes the back-end for LVM.`,
    fix: 'Move volume_driver to customServiceConfig. Addresses and passwords can stay in the Secret.',
  };
}

/** Nothing that the operator or Cinder can enable. */
function nameProblem({ name, own, config, fields, enabled: { names, option } }: BackendView, isPartial: boolean): Found | undefined {
  const isEmpty = option === undefined && names.every((section) => section === '');
  return isPartial || own.text === undefined || own.text.config.problems.length > 0 || !config.isComplete || !isEmpty ? undefined : {
    place: atField(fields, 'customServiceConfig'),
    message: `no section of the back-end ${quoted(name)} is enabled: customServiceConfig has neither enabled_backends nor a section with volume_backend_name.`,
    fix: 'Write volume_backend_name in the section of the back-end in customServiceConfig, not in a Secret and not in [DEFAULT].',
  };
}

function fragment(inText: readonly string[], inSecret: readonly string[]): string {
  return ['', 'kind: Secret', 'metadata:', '  name: nfs-secrets', 'stringData:', '  nfs.conf: |', '    [nfs]', ...inSecret.map((line) => `    ${line}`), '---',
    'kind: OpenStackControlPlane', 'spec:', '  secret: osp-secret', '  cinder:', '    template:', '      cinderVolumes:', '        nfs:', '          customServiceConfig: |',
    '            [nfs]', ...inText.map((line) => `            ${line}`), '          customServiceConfigSecrets:', '          - nfs-secrets', ''].join('\n');
}
