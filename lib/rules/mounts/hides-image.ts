import { CONFIG_DIRECTORY } from '../../facts/glance/pod-files';
import { defineRule } from '../engine/define';
import { fieldFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { EQUAL_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const HIDES_IMAGE: Rule = defineRule(EQUAL_INSTANCES, {
  id: 'mounts/hides-image',
  severity: 'warning',
  title: 'Volume over the whole directory of the configuration of Glance',
  why: 'The volume hides the files of the image, such as glance-api-paste.ini and schema-image.json. Up to 18.0, the container also copies the configuration of the operator into the directory at start, which fails in a volume that is read-only.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/volumes.go',
  bad: fragment('mountPath: /etc/glance'),
  good: fragment('mountPath: /etc/glance/policy.yaml', 'subPath: policy.yaml'),
  find: ({ instances: [{ mounts }] }) => mounts.filter(({ mountPath }) => mountPath === CONFIG_DIRECTORY).map(({ fields }) => ({
    place: atField(fields, 'mountPath'),
    message: `mountPath is ${CONFIG_DIRECTORY}: the volume hides the files that the image has there.`,
    fix: `Mount each file at its own path, with subPath, or mount the volume at a directory below ${CONFIG_DIRECTORY}.`,
  })),
});

function fragment(...mount: string[]): string {
  return fieldFragment(['glance', 'template'], ['extraMounts:', '- name: v1', '  extraVol:', '  - volumes:', '    - name: files', '      secret:', '        secretName: files',
    '    mounts:', '    - name: files', ...mount.map((line) => `      ${line}`), 'glanceAPIs:', '  default:', '    type: edge']);
}
