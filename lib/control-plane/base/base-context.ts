import type { NetworkIsolationOptions } from './network-isolation-options';
import { isAtLeast, Release } from '../../facts/release';
import { JsonObject } from '../../json';
import { ServiceOverride } from '../../services/service-override';

/** The values that the services of the embedded base share. */
export class BaseContext {
  /** The name of the Secret with the passwords of all services. */
  public readonly secret: string;
  /** The storage class of all persistent volume claims. */
  public readonly storageClass: string;
  /** The network attachment definition of the storage network. */
  public readonly storageNetwork: string;

  public constructor(private readonly release: Release, public readonly options: NetworkIsolationOptions) {
    this.secret = options.secretName ?? 'osp-secret';
    this.storageClass = options.storageClass ?? 'local-storage';
    this.storageNetwork = options.storageNetwork ?? 'storage';
  }

  /** The override of a service that uses the shared address on `internalapi`. */
  public sharedAddress(): JsonObject {
    const pool = this.internalApiPool;
    return this.loadBalancer(pool, this.options.internalApiAddress ?? '172.17.0.80', pool);
  }

  /** The override of a service with its own address on `internalapi`. */
  public ownAddress(address: string): JsonObject {
    return this.loadBalancer(this.internalApiPool, address);
  }

  /** The override of the DNS service. */
  public dnsAddress(): JsonObject {
    const pool = this.options.ctlplanePool ?? 'ctlplane';
    return this.loadBalancer(pool, this.options.dnsAddress ?? '192.168.122.80', pool);
  }

  /** The field `override` of an API on the shared address. */
  public internalService(): JsonObject {
    return { service: { internal: this.sharedAddress() } };
  }

  /** The fields, or none if the release is earlier than 18.0-fr5, whose API does not have them. */
  public fromFr5(fields: JsonObject): JsonObject {
    return isAtLeast(this.release, Release.RHOSO_18_0_FR5) ? fields : {};
  }

  private get internalApiPool(): string {
    return this.options.internalApiPool ?? 'internalapi';
  }

  private loadBalancer(addressPool: string, address: string, sharedIp?: string): JsonObject {
    return ServiceOverride.metalLb({ addressPool, addresses: [address], sharedIp })._manifest() as JsonObject;
  }
}
