import type { Fields } from '../../../manifest/fields';
import type { Found } from '../define';
import { nearestFix, renameField } from '../edit';
import { atField } from '../places';
import { quoted } from '../words';

/** The services of an API. */
const ENDPOINTS = ['internal', 'public'];

/** Fields of an override. */
const IN_ENDPOINT = ['spec', 'metadata', 'endpointURL'];

/**
 * Overrides of services that an API does not have: the keys of `override.service` are `internal` and `public`.
 *
 * @param fields the API
 * @param owner the API, for messages
 */
export function unknownEndpoints(fields: Fields, owner: string): Found[] {
  return fields.entries('override', 'service').filter(([endpoint]) => !ENDPOINTS.includes(endpoint)).map(([endpoint]) => ({
    place: atField(fields, 'override', 'service', endpoint),
    message: `${owner} overrides the service ${quoted(endpoint)}, which it does not have.`,
    ...IN_ENDPOINT.includes(endpoint)
      ? { fix: `Move it under the endpoint: override.service.internal.${endpoint} or override.service.public.${endpoint}.` }
      : nearestFix(endpoint, ENDPOINTS, 'Use internal or public.', renameField),
  }));
}
