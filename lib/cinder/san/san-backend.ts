import type { ISecret } from 'cdk8s-plus-27';
import { ArrayTls } from './array-tls';
import { SanTransport, servicesOf } from './san-transport';
import { checkAll, objectName, oneOf } from '../../check';
import { Release } from '../../facts/release';
import { ExtraMount } from '../../mounts/extra-mount';
import { NodeService } from '../../nodes/node-service';
import { OptionValue } from '../../oslo/value/option-value';
import { Backend, BackendBindOptions } from '../backend';
import { BackendProps } from '../backend-props';

/** Properties of every back-end on a storage array. */
export interface SanBackendProps extends BackendProps {
  /**
   * The Secret with the credentials of the array. Each key holds configuration text that begins with the section of the back-end. The
   * class names the options that the text must set.
   */
  readonly credentials: ISecret;

  /**
   * How the certificate of the array's management address is verified.
   *
   * @default - the default of the driver: most do not verify it
   */
  readonly tls?: ArrayTls;
}

/**
 * A back-end on a storage array. The credentials stay in a Secret, and the nodes get the services of the transport.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
export abstract class SanBackend extends Backend {
  private readonly array: SanBackendProps;
  private readonly sanTransport: SanTransport;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param transport how nodes reach the volumes
   * @param supported the transports of the array
   * @param props the properties of every back-end on a storage array
   * @throws if the array does not support the transport, or a property is malformed
   */
  protected constructor(name: string, transport: SanTransport, supported: SanTransport[], props: SanBackendProps) {
    super(name, props);
    this.array = props;
    this.sanTransport = transport;
    checkAll(`back-end '${name}'`,
      () => oneOf('transport', transport, supported),
      () => objectName('credentials', props.credentials.name), () => this.refuseTls(props));
  }

  /** The class of the driver (`volume_driver`) for a release. */
  protected abstract driver(release: Release): string;

  /** The options of the array, in order. */
  protected abstract arrayOptions(options: BackendBindOptions): { [name: string]: OptionValue };

  /** The options for the verification of the certificate: one that turns it on, and one for the file. Empty if the driver has none. */
  protected tlsOptions(): string[] {
    return ['driver_ssl_cert_verify', 'driver_ssl_cert_path'];
  }

  protected renderOptions(options: BackendBindOptions): { [name: string]: OptionValue } {
    const [verify, path] = this.tlsOptions();
    return {
      volume_driver: OptionValue.string(this.driver(options.release)),
      ...this.arrayOptions(options),
      ...this.array.tls?._options(verify, path, this.name),
    };
  }

  protected extraMounts(_options: BackendBindOptions): ExtraMount[] {
    return this.array.tls?._mounts(this.name) ?? [];
  }

  protected customServiceConfigSecrets(): string[] {
    return [this.array.credentials.name];
  }

  protected nodeServices(): NodeService[] {
    return servicesOf(this.sanTransport);
  }

  private refuseTls({ tls }: SanBackendProps): void {
    if (tls !== undefined && this.tlsOptions().length === 0) {
      throw new Error('tls has no effect, because the driver of this array has no options to verify certificates: remove tls.');
    }
  }
}
