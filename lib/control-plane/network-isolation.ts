import { BaseContext } from './base-context';
import { baseServices } from './base-services';
import { baseTelemetry } from './base-telemetry';
import { ipAddress } from '../address';
import { checkAll, dnsLabel, objectName, optional, quantity } from '../check';
import { JsonObject } from '../json';
import { Release } from '../release';

/** Names and addresses of the embedded base. */
export interface NetworkIsolationOptions {
  /**
   * The storage class of every claim.
   *
   * @default 'local-storage'
   */
  readonly storageClass?: string;

  /**
   * The Secret with the passwords of all services.
   *
   * @default 'osp-secret'
   */
  readonly secretName?: string;

  /**
   * The address of the services on `internalapi`, which they share.
   *
   * @default '172.17.0.80'
   */
  readonly internalApiAddress?: string;

  /**
   * The address of RabbitMQ, for all but the cell.
   *
   * @default '172.17.0.85'
   */
  readonly rabbitmqAddress?: string;

  /**
   * The address of the cell's RabbitMQ.
   *
   * @default '172.17.0.86'
   */
  readonly rabbitmqCell1Address?: string;

  /**
   * The address of the control plane's own name server, on `ctlplane`.
   *
   * @default '192.168.122.80'
   */
  readonly dnsAddress?: string;

  /**
   * The name server that it forwards to.
   *
   * @default '192.168.122.1'
   */
  readonly dnsServer?: string;

  /**
   * The MetalLB address pool for services of the control plane.
   *
   * @default 'internalapi'
   */
  readonly internalApiPool?: string;

  /**
   * The MetalLB address pool for the name server.
   *
   * @default 'ctlplane'
   */
  readonly ctlplanePool?: string;

  /**
   * The network attachment definition of the storage network.
   *
   * @default 'storage'
   */
  readonly storageNetwork?: string;

  /**
   * The storage of each database, as a Kubernetes quantity.
   *
   * @default '500Mi'
   */
  readonly databaseStorageRequest?: string;

  /**
   * The storage of Glance's own pods, as a Kubernetes quantity.
   *
   * @default '10Gi'
   */
  readonly glanceStorageRequest?: string;
}

/** The embedded base: the objects of upstream's `base-openstack` sample, fitted to the release. */
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
