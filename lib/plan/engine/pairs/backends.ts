import type { Change } from '../change';
import { componentPairs, type ComponentPair } from './services';
import { HIDDEN } from '../../../facts/text/secrets';
import { CinderView, type BackendView } from '../../../manifest/cinder-view';

/** A section that configures a back-end of Cinder, in one entry of `cinderVolumes`. */
export interface KeptSection {
  readonly pair: ComponentPair<BackendView> & { readonly old: BackendView; readonly new: BackendView };
  readonly section: string;
}

/** The entries of `cinderVolumes`. */
export function backendPairs(change: Change): ReadonlyArray<ComponentPair<BackendView>> {
  return change.once(componentPairs)
    .filter(({ service, facts }) => service.new.view instanceof CinderView && facts.noun === 'back-end') as Array<ComponentPair<BackendView>>;
}

/** The entries that exist before and after. */
export function keptBackends(change: Change): ReadonlyArray<KeptSection['pair']> {
  return change.once(backendPairs).filter((pair): pair is KeptSection['pair'] => pair.old !== undefined && pair.new !== undefined);
}

/** The sections that an entry enables before and after. */
export function keptSections(change: Change): readonly KeptSection[] {
  return change.once(keptBackends).flatMap((pair) => {
    const later = pair.new.enabled.names;
    return pair.old.enabled.names.filter((section) => later.includes(section)).map((section) => ({ pair, section }));
  });
}

/** A back-end as the records of volumes name it: the host in `backend_host`, or the pod, and the section. */
export function hostOf(backend: BackendView, section: string): string {
  const host = backend.config.find(section, 'backend_host');
  return `${host === undefined ? `cinder-volume-${backend.name}-0` : host.text.isSecret ? HIDDEN : host.rawValue}@${section}`;
}
