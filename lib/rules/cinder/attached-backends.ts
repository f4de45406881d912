import { nodeNeeds, transportOf, type NodeNeed, type Transport } from '../../facts/cinder/driver-needs';
import type { BackendView } from '../../manifest/cinder-view';
import type { LocatedOption } from '../../manifest/config-text';
import type { RuleContext } from '../engine/context';
import { atOption } from '../engine/places';
import type { PlacedQuery } from '../engine/query';

/** A section of a back-end whose volumes the nodes attach. */
export interface AttachedBackend {
  readonly backend: BackendView;

  /** The option that names the driver. */
  readonly driver: LocatedOption;
  readonly transport: Transport;

  /** What the nodes must run. */
  readonly needs: readonly NodeNeed[];
}

/** Each section of a back-end with pods whose driver says how the nodes attach its volumes, at the option that names the driver. */
export const ATTACHED_BACKENDS: PlacedQuery<AttachedBackend> = {
  name: 'each back-end whose volumes the nodes attach', matches: findBackends, placeOf: ({ driver }) => atOption(driver),
};

function findBackends({ view }: RuleContext): AttachedBackend[] {
  return view.cinders.flatMap(({ backends }) => backends).filter(({ replicas }) => replicas > 0)
    .flatMap((backend) => backend.sections.flatMap((section) => attachedSection(backend, section) ?? []));
}

function attachedSection(backend: BackendView, section: string): AttachedBackend | undefined {
  const { config } = backend;
  const get = (option: string) => config.get(section, option) ?? config.get('backend_defaults', option);
  const driver = config.find(section, 'volume_driver')!;
  const transport = transportOf(driver.rawValue, get);
  // Another rule compares a text that asks for several paths with the nodes, and a text may be content with one.
  const isMultipathChosen = get('use_multipath_for_image_xfer') !== undefined;
  return transport && { backend, driver, transport, needs: nodeNeeds(driver.rawValue, transport).filter((need) => need !== 'multipathd' || !isMultipathChosen) };
}
