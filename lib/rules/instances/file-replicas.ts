import { isUnder } from '../../manifest/extra-mount-view';
import type { InstanceView } from '../../manifest/instance-view';
import { enabledStores } from '../../manifest/stores';
import { typedStores } from '../engine/enabled-config';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const FILE_REPLICAS: Rule = {
  id: 'instances/file-replicas',
  severity: 'warning',
  title: 'Several pods that each keep a file store of their own',
  why: 'The claim of an API instance is one for each pod. A pod knows the images of its own claim only: a request that meets another one gets 404.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
  bad: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = local:file
        [glance_store]
        default_backend = local
        [local]
        filesystem_store_datadir = /var/lib/glance/images
      glanceAPIs:
        default:
          type: single
          replicas: 3
`,
  good: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = local:file
        [glance_store]
        default_backend = local
        [local]
        filesystem_store_datadir = /var/lib/glance/images
      glanceAPIs:
        default:
          type: single
          replicas: 1
`,
  * check({ view }) {
    for (const instance of view.glances.filter(({ isPartial }) => !isPartial).flatMap(({ instances }) => instances)) {
      const [id] = (instance.replicas ?? 1) > 1 ? storesOnClaims(instance) : [];
      if (id !== undefined) {
        yield {
          place: atField(instance.fields, 'replicas'),
          message: `the API instance ${quoted(instance.name)} has ${instance.replicas} replicas, but its store ${quoted(id)} lies on a claim of each pod.`,
          fix: 'Set replicas: 1, or mount a volume that all pods share, such as one of NFS, at the directory of the store.',
        };
      }
    }
  },
};

/** The file stores whose directory is in no volume that is mounted besides. */
function storesOnClaims({ config, mounts }: InstanceView): string[] {
  const enabled = config && enabledStores(config);
  const files = enabled ? typedStores(enabled).filter(({ type }) => type === 'file').map(({ id }) => id) : [];
  return files.filter((id) => {
    const directory = config?.get(id, 'filesystem_store_datadir');
    return directory !== undefined && !mounts.some(({ mountPath }) => isUnder(directory, mountPath));
  });
}
