import { isDnsLabel } from '../../facts/kubernetes/names';
import { DATABASE_JOBS, EVERY_POD, fixedPropagationNames, isPropagationOfOtherService } from '../../facts/operators/services';
import { ExtraVolView } from '../../manifest/extra-mount-view';
import type { Fields } from '../../manifest/fields';
import type { ManifestView } from '../../manifest/manifest-view';
import type { ServiceView } from '../../manifest/service-view';
import { nearestName } from '../../schemas/nearest-name';
import { defineRule } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { RawFinding, Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const PROPAGATION_UNKNOWN: Rule = defineRule(INPUT, {
  id: 'mounts/propagation-unknown',
  severity: 'error',
  title: 'Propagation that reaches no pod',
  why: 'The API server accepts any name. A name that is not a service, component, API instance or back-end matches nothing, and the volumes are not mounted.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/storage/storage.go',
  bad: `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - GlanceApi
      volumes:
      - name: ceph
        secret:
          secretName: ceph-conf-files
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
`,
  good: `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - GlanceAPI
      volumes:
      - name: ceph
        secret:
          secretName: ceph-conf-files
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
`,
  find: (view) => ownersOf(view).flatMap((owner) => ExtraVolView.of(owner.fields).flatMap((extraVol) => unknownNames(extraVol, owner))),
});

function unknownNames({ propagation, fields }: ExtraVolView, { known, names, isOpen }: Owner): RawFinding[] {
  return propagation.flatMap((name, index) => (names.has(name) || (isOpen && isOther(name, known)) ? [] : [{
    place: atField(fields, 'propagation', index),
    message: `propagation names ${quoted(name)}, which is not a service, component, API instance or back-end here.`,
    ...nearestFix(name, known, `Use ${listed(known.slice(0, MOST_NAMES))}.`, replaceField),
  }]));
}

/** The most names that a fix lists. */
const MOST_NAMES = 8;

const COMMON = [EVERY_POD, DATABASE_JOBS];

/** Whether a name may belong to pods that are not read, such as those of a Manila share. */
function isOther(name: string, known: readonly string[]): boolean {
  return isPropagationOfOtherService(name) || (isDnsLabel(name) && nearestName(name, known) === undefined);
}

/** An object with extra mounts, and the propagation names that reach pods. */
interface Owner {
  readonly fields: Fields;
  readonly known: readonly string[];

  /** The same names, to look one up. */
  readonly names: ReadonlySet<string>;

  /** Whether the mounts also reach services that are not read. */
  readonly isOpen: boolean;
}

function ownersOf({ controlPlanes, services }: ManifestView): Owner[] {
  return [
    ...controlPlanes.map(({ spec, services: all }) => ownerOf(spec, namesOf(all), true)),
    ...services.map((service) => ownerOf(service.template, namesOf([service]), false)),
  ];
}

function ownerOf(fields: Fields, known: readonly string[], isOpen: boolean): Owner {
  return { fields, known, names: new Set(known), isOpen };
}

/** The names of services and their components, then those of the entries. */
function namesOf(services: readonly ServiceView[]): string[] {
  const entries = services.flatMap(({ facts, template }) => facts.components.filter(({ isReachedByKey }) => isReachedByKey)
    .flatMap(({ field }) => template.entries(field).map(([name]) => name)));
  return [...services.flatMap(({ facts }) => fixedPropagationNames(facts)), ...COMMON, ...entries];
}
