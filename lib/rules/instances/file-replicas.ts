import { enclosing } from '../../manifest/extra-mount-view';
import type { InstanceView } from '../../manifest/instance-view';
import { enabledStores } from '../../manifest/stores';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { storesFragment } from '../engine/fragments';
import { directoriesOf } from '../engine/matches/directories';
import { typedStores } from '../engine/matches/enabled-config';
import { atField } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const FILE_REPLICAS: Rule = defineRule(API_INSTANCES, {
  id: 'instances/file-replicas',
  severity: 'warning',
  title: 'File store on a separate claim for each pod',
  why: 'Each pod of an API instance has its own claim, and sees only the images on this claim. A request that reaches another pod returns 404.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
  bad: storesFragment({
    enabled: 'local:file',
    sections: ['[local]', 'filesystem_store_datadir = /var/lib/glance/images'],
    spec: ['secret: osp-secret'],
    template: ['glanceAPIs:', '  default:', '    type: single', '    replicas: 3'],
  }),
  good: storesFragment({
    enabled: 'local:file',
    sections: ['[local]', 'filesystem_store_datadir = /var/lib/glance/images'],
    spec: ['secret: osp-secret'],
    template: ['glanceAPIs:', '  default:', '    type: single', '    replicas: 1'],
  }),
  find({ glance, instance }, context) {
    const [id] = !glance.isPartial && (instance.replicas ?? 1) > 1 ? storesOnClaims(instance, context) : [];
    return id === undefined ? undefined : {
      place: atField(instance.fields, 'replicas'),
      message: `the API instance ${quoted(instance.name)} has ${instance.replicas} replicas, but each pod keeps the images of the store ${quoted(id)} on a separate claim.`,
      fix: 'Set replicas: 1, or mount a volume that all pods share, such as an NFS export, at the directory of the store.',
    };
  },
});

/** The file stores whose directory is not on another mounted volume. */
function storesOnClaims({ config, mounts }: InstanceView, context: RuleContext): string[] {
  const mounted = context.onceFor(mounts, pathsOf);
  const enabled = config && enabledStores(config);
  const files = enabled ? typedStores(enabled).filter(({ type }) => type === 'file').map(({ id }) => id) : [];
  return files.filter((id) => directoriesOf(config!, id).some(({ path }) => path.startsWith('/') && !enclosing(path).some((outer) => mounted.has(outer))));
}

function pathsOf(mounts: InstanceView['mounts']): Set<string> {
  return new Set(mounts.map(({ mountPath }) => mountPath));
}
