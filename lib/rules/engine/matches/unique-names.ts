import { objectAt } from '../../../json';
import type { ServiceView } from '../../../manifest/service-view';

/** Whether the control plane of a service adds a suffix to the name of the service's object, which is the prefix of its pods' names. */
export function hasUniquePodNames({ facts, template: { document } }: ServiceView): boolean {
  return document.kind === 'OpenStackControlPlane' && objectAt(document.object, 'spec', facts.id)?.uniquePodNames === true;
}
