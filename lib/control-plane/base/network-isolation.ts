import { BaseContext } from './base-context';
import { NetworkIsolationOptions } from './network-isolation-options';
import { baseServices } from './services';
import { baseTelemetry } from './telemetry';
import { checkAll, dnsLabel, ipAddress, objectName, optional, quantity } from '../../check';
import { Release } from '../../facts/release';
import { JsonObject } from '../../json';

/**
 * The embedded base: the control plane of upstream's `base-openstack` sample, adapted to the release.
 *
 * @throws when a name, an address or a quantity is malformed
 */
export function networkIsolation(release: Release, options: NetworkIsolationOptions): JsonObject {
  check(options);
  const context = new BaseContext(release, options);
  const { secret, storageClass } = context;
  return {
    apiVersion: 'core.openstack.org/v1beta1',
    kind: 'OpenStackControlPlane',
    metadata: { name: 'openstack' },
    spec: { secret, storageClass, ...baseServices(context), telemetry: baseTelemetry(context) },
  };
}

function check(options: NetworkIsolationOptions): void {
  const address = (property: keyof NetworkIsolationOptions) => () => optional(options[property], (value) => ipAddress(property, value));
  const label = (property: keyof NetworkIsolationOptions) => () => optional(options[property], (value) => dnsLabel(property, value));
  const name = (property: keyof NetworkIsolationOptions) => () => optional(options[property], (value) => objectName(property, value));
  const size = (property: keyof NetworkIsolationOptions) => () => optional(options[property], (value) => quantity(property, value));
  checkAll('networkIsolation',
    name('storageClass'), name('secretName'), name('storageNetwork'), label('internalApiPool'), label('ctlplanePool'),
    address('internalApiAddress'), address('rabbitmqAddress'), address('rabbitmqCell1Address'), address('dnsAddress'), address('dnsServer'),
    size('databaseStorageRequest'), size('glanceStorageRequest'));
}
