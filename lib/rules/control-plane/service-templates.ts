import type { Fields } from '../../manifest/fields';
import { atField } from '../engine/places';
import type { PlacedQuery } from '../engine/query';

/** The specification of each service that is read. */
export const SERVICE_TEMPLATES: PlacedQuery<Fields> = {
  name: 'the specification of each service', matches: ({ view }) => view.services.map(({ template }) => template), placeOf: (template) => atField(template),
};
