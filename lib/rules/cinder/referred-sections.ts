import type { BackendView } from '../../manifest/cinder-view';

/** The sections that options of a back-end name: the other side of a replication, and the fabrics of the zone manager. */
export function referredSections({ config }: BackendView): string[] {
  const replications = config.sectionNames().flatMap((section) => config.options(section)).filter(({ name }) => name === 'replication_device')
    .flatMap(({ rawValue }) => /backend_id:\s*([^,\s]+)/.exec(rawValue)?.[1] ?? []);
  const fabrics = config.sectionNames().flatMap((section) => config.get(section, 'fc_fabric_names')?.split(',') ?? []);
  return [...replications, ...fabrics.map((name) => name.trim())];
}
