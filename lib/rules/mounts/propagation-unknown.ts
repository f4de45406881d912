import { isDnsLabel } from '../../facts/names';
import { CINDER_SERVICE, DATABASE_JOBS, EVERY_POD, fixedPropagationNames, GLANCE_SERVICE, SERVICES, isPropagationOfOtherService } from '../../facts/services';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import { ExtraVolView } from '../../manifest/extra-mount-view';
import type { Fields } from '../../manifest/fields';
import { nearestName } from '../../schemas/nearest-name';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { didYouMean, listed, quoted } from '../engine/words';

export const PROPAGATION_UNKNOWN: Rule = {
  id: 'mounts/propagation-unknown',
  severity: 'error',
  title: 'A propagation that reaches no pod',
  why: 'The API server takes any name. One that is no service, component, API instance or back-end matches nothing, and the volumes are mounted nowhere.',
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
  * check({ view }) {
    const owners = [...view.controlPlanes.map(ofControlPlane), ...view.glances.map(ofGlance), ...view.cinders.map(ofCinder)];
    for (const { owner, known, isOpen } of owners) {
      for (const extraVol of ExtraVolView.of(owner)) {
        for (const [index, name] of extraVol.propagation.entries()) {
          if (!known.includes(name) && !(isOpen && isOther(name, known))) {
            yield {
              place: atField(extraVol.fields, 'propagation', index),
              message: `propagation names ${quoted(name)}, which is no service, component, API instance or back-end here.`,
              fix: didYouMean(name, known, `Use ${listed(known.slice(0, MOST_NAMES))}.`),
            };
          }
        }
      }
    }
  },
};

/** How many names a fix lists. */
const MOST_NAMES = 8;

const COMMON = [EVERY_POD, DATABASE_JOBS];

/** Whether a name may be that of pods that are not looked into, such as those of a share of Manila. */
function isOther(name: string, known: readonly string[]): boolean {
  return isPropagationOfOtherService(name) || (isDnsLabel(name) && nearestName(name, known) === undefined);
}

/** An owner of extra mounts, and the names that reach some pod. */
interface Owner {
  readonly owner: Fields;
  readonly known: readonly string[];

  /** Whether mounts go to services as well that are not looked into. */
  readonly isOpen: boolean;
}

function ofControlPlane({ spec, glance, cinder }: ControlPlaneView): Owner {
  const instances = [...namesIn(glance.template, 'glanceAPIs'), ...namesIn(cinder.template, 'cinderVolumes')];
  return { owner: spec, known: [...SERVICES.flatMap(fixedPropagationNames), ...COMMON, ...instances], isOpen: true };
}

function ofGlance({ template }: { readonly template: Fields }): Owner {
  return { owner: template, known: [...fixedPropagationNames(GLANCE_SERVICE), ...COMMON, ...namesIn(template, 'glanceAPIs')], isOpen: false };
}

function ofCinder({ template }: { readonly template: Fields }): Owner {
  return { owner: template, known: [...fixedPropagationNames(CINDER_SERVICE), ...COMMON, ...namesIn(template, 'cinderVolumes')], isOpen: false };
}

function namesIn(template: Fields, field: string): string[] {
  return template.entries(field).map(([name]) => name);
}
