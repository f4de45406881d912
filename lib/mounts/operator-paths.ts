import { ExtraMount } from './extra-mount';
import { Propagation } from './propagation';
import { operatorMounts } from '../facts/operators/operator-mounts';
import { SERVICES, type ServiceComponent, type ServiceFacts } from '../facts/operators/services';
import { Release } from '../facts/release';
import { quoted } from '../facts/text/quoting';

/**
 * Rejects mounts at paths at which the operators mount volumes of their own in every case. The rules judge those that depend on the
 * rest of the manifest.
 *
 * @param mounts the mounts
 * @param contributor the contributor in error messages, such as `store 'ceph'`
 * @throws when an operator mounts a volume at the path of a mount
 */
export function refuseOperatorPaths(mounts: readonly ExtraMount[], contributor: string, release: Release): void {
  mounts.forEach(({ mountPath, propagation }) => {
    const service = SERVICES.find((one) => one.components.some((component) => reaches(propagation, one, component)
      && operatorMounts(one.id, component.field, release).some(({ path, when }) => when === 'always' && path === mountPath)));
    if (service) {
      throw new Error(`${contributor} mounts a volume at ${quoted(mountPath)}, where the operator of ${service.kind} mounts one of its own, so Kubernetes refuses `
        + 'the pods. Use another path, or a propagation that does not reach these pods.');
    }
  });
}

function reaches(propagation: readonly Propagation[], { kind }: ServiceFacts, component: ServiceComponent): boolean {
  const pod = { names: [kind, component.propagation] };
  return propagation.length === 0 || propagation.some((one) => one._reaches(pod) || one._isKeyOf(component.propagation));
}
