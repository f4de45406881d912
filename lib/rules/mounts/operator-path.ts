import { operatorEntries } from '../../facts/glance/enabled-backends';
import { operatorMounts, type MountCondition } from '../../facts/operators/operator-mounts';
import { isAtLeast, Release, type ReleaseName } from '../../facts/release';
import type { ComponentView } from '../../manifest/component-view';
import type { Fields } from '../../manifest/fields';
import { GlanceView } from '../../manifest/glance-view';
import { InstanceView } from '../../manifest/instance-view';
import type { ServiceView } from '../../manifest/service-view';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const OPERATOR_PATH: Rule = defineRule(INPUT, {
  id: 'mounts/operator-path',
  severity: 'error',
  title: 'Extra mount at a path that the operator mounts',
  why: 'Kubernetes refuses a pod with two mounts at one path. The operators mount files and directories of their own, such as the claim of Glance at /var/lib/glance. The API server accepts the manifest, but the pods are never created.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/volumes.go',
  bad: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  extraMounts:
  - name: r1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: nfs
        nfs:
          server: 172.18.0.5
          path: /var/nfs
      mounts:
      - name: nfs
        mountPath: /var/lib/glance
  glance:
    template:
      storage:
        storageRequest: 10Gi
      glanceAPIs:
        default:
          type: single
`,
  good: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  extraMounts:
  - name: r1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: nfs
        nfs:
          server: 172.18.0.5
          path: /var/nfs
      mounts:
      - name: nfs
        mountPath: /var/lib/glance/images
  glance:
    template:
      storage:
        storageRequest: 10Gi
      glanceAPIs:
        default:
          type: single
`,
  find: ({ services }, { release }) => clashesOf(services, release).map(({ fields, mountPath, kind, owners }) => ({
    place: atField(fields, 'mountPath'),
    message: `the operator of ${kind} mounts a volume of its own at ${mountPath} in the pods of ${listed(owners, 'and')}.`,
    fix: mountPath === CLAIM_PATH
      ? 'Use a directory below it, such as /var/lib/glance/images, or set storage.external: true, so that the operator creates no claim.'
      : 'Use another path, or a propagation that does not reach these pods.',
  })),
});

const CLAIM_PATH = '/var/lib/glance';

/** A mount at a path that the operator mounts, and whose pods they are. */
interface Clash {
  readonly fields: Fields;
  readonly mountPath: string;
  readonly kind: string;
  readonly owners: string[];
}

/** One entry of extra mounts reaches many pods, and is one mistake. */
function clashesOf(services: readonly ServiceView[], release: ReleaseName): Clash[] {
  const clashes = new Map<Fields, Clash>();
  for (const service of services) {
    for (const component of service.components) {
      const taken = takenPaths(service, component, release);
      for (const { fields, mountPath } of component.mounts.filter((mount) => taken.has(mount.mountPath))) {
        const clash = clashes.get(fields) ?? { fields, mountPath, kind: service.facts.kind, owners: [] };
        clash.owners.push(component.facts.isMap ? `the ${component.facts.noun} ${quoted(component.name)}` : `the ${component.facts.noun}`);
        clashes.set(fields, clash);
      }
    }
  }
  return [...clashes.values()];
}

function takenPaths(service: ServiceView, component: ComponentView, release: ReleaseName): ReadonlySet<string> {
  const conditions = service instanceof GlanceView && component instanceof InstanceView ? conditionsOf(service, component, release) : ALWAYS;
  const paths = operatorMounts(service.facts.id, component.facts.field, release).filter(({ when }) => conditions.has(when)).map(({ path }) => path);
  return new Set(paths);
}

const ALWAYS: ReadonlySet<MountCondition> = new Set(['always']);

/** What an API instance is known to have. An incomplete manifest may say more elsewhere. */
function conditionsOf(
  { template, text, isPartial }: GlanceView, { fields, ownText }: InstanceView, release: ReleaseName,
): ReadonlySet<MountCondition> {
  const hasClaim = !isPartial && template.text('storage', 'storageRequest') !== undefined
    && ![template, fields].some((one) => one.get('storage', 'external') === true);
  const hasCache = [template, fields].some((one) => one.text('imageCache', 'size') !== undefined);
  const stores = operatorEntries((ownText ?? text)?.text ?? '') ?? [];
  const usesHost = stores.some(({ type }) => type === 'cinder') || (hasCache && !isAtLeast(release, Release.MAIN));
  return new Set<MountCondition>(['always', ...hasClaim ? ['claim' as const] : [], ...hasCache ? ['cache' as const] : [], ...usesHost ? ['host' as const] : []]);
}
