import { SERVICES } from '../facts/operators/services';
import { JsonObject, objectAt } from '../json';

/**
 * Errors about contributions to services that a control plane disables: no pod would have them.
 *
 * @param written the control plane as it is written
 * @param contributed what the program adds to `spec`, by service. Called only if a service is disabled
 */
export function contributionsToDisabled(written: unknown, contributed: () => JsonObject): string[] {
  const disabled = SERVICES.map(({ id }) => id).filter((id) => objectAt(written, 'spec', id)?.enabled === false);
  const lost = disabled.length === 0 ? [] : Object.keys(contributed()).filter((id) => disabled.includes(id));
  return lost.map((id) => `spec.${id}.enabled is false, so no pod has what the program adds to ${id}. `
    + `Enable the service: addOverlay({ spec: { ${id}: { enabled: true } } }).`);
}
