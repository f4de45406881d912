import type { ComponentView } from '../../../manifest/component-view';
import type { PodMount } from '../../../manifest/extra-mount-view';
import type { ManifestView } from '../../../manifest/manifest-view';
import type { ServiceView } from '../../../manifest/service-view';
import { quoted } from '../words';

/** Pods with the same mounts. */
export interface Pods {
  /** Whose pods they are, for people. */
  readonly owner: string;

  /** The names by which extra mounts find them. */
  readonly names: readonly string[];

  readonly mounts: readonly PodMount[];
}

/** The pods of all components of all services. */
export function podsOf({ services }: ManifestView): Pods[] {
  return services.flatMap((service) => service.components.filter((component) => isDeployed(service, component)).map((component) => ({
    owner: ownerOf(service, component), names: component.podNames, mounts: component.mounts,
  })));
}

/** An entry of a map is deployed. Any other component may come from elsewhere if the manifest does not set it. */
function isDeployed({ template }: ServiceView, { facts, fields }: ComponentView): boolean {
  return facts.isMap || (template.has(facts.field) && fields.get('replicas') !== 0);
}

function ownerOf(service: ServiceView, { facts, name }: ComponentView): string {
  return facts.isMap ? `the ${facts.noun} ${quoted(name)}` : `the ${facts.noun} of ${service.facts.kind}`;
}
