import type { ISecret } from 'cdk8s-plus-27';
import { ArrayTls } from './array-tls';
import { checkAll, host, objectName } from '../../check';
import { POWERFLEX_DRIVER } from '../../facts/cinder/cinder-drivers';
import { quoted } from '../../facts/text/quoting';
import { ExtraMount } from '../../mounts/extra-mount';
import { ExtraVolume } from '../../mounts/extra-volume';
import { Propagation } from '../../mounts/propagation';
import { derived, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { Backend, BackendBindOptions } from '../backend';
import { BackendProps } from '../backend-props';

/** Properties of a back-end on Dell PowerFlex. */
export interface PowerFlexBackendProps extends BackendProps {
  /** The Secret with the credentials. Each key holds configuration text that begins with the section of the back-end. */
  readonly credentials: ISecret;

  /** The address of the gateway (`san_ip`). */
  readonly managementAddress: string;

  /** The pools of the volumes, as `DOMAIN:POOL`, at least one (`powerflex_storage_pools`). */
  readonly storagePools: string[];

  /**
   * The port of the gateway's REST API, from 1 to 65535 (`powerflex_rest_server_port`).
   *
   * @default 443
   */
  readonly port?: number;

  /**
   * How much more capacity thin volumes may promise than the pools have, at least 1 and at most 10
   * (`powerflex_max_over_subscription_ratio`). PowerFlex ignores `maxOverSubscriptionRatio`.
   *
   * @default 10
   */
  readonly maxOverSubscription?: number;

  /**
   * How the certificate of the gateway is verified. A verified certificate needs a file with its authorities.
   *
   * @default - the certificate is not verified
   */
  readonly tls?: ArrayTls;

  /**
   * The Secret with the file `connector.conf`, which the client of PowerFlex reads in the pods of the back-end, of backups, and of Glance.
   * Its section is the section of the back-end, and it sets `san_password`.
   *
   * @default - the file comes from elsewhere
   */
  readonly connectorConfig?: ISecret;
}

/**
 * A back-end on Dell PowerFlex, over its own client (SDC). The Secret sets `san_login` and `san_password`. The nodes must have the
 * kernel module of the client: this library does not install it.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/dell-emc-powerflex-driver.html
 */
export class PowerFlexBackend extends Backend {
  private readonly props: PowerFlexBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if Cinder does not accept a value, or a certificate is verified without a file
   */
  public constructor(name: string, props: PowerFlexBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      () => objectName('credentials', props.credentials.name),
      () => checkTls(props.tls),
      () => refuseRatio(props),
      ...propertyChecks(POWERFLEX_OPTIONS, props));
  }

  protected renderOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return {
      volume_driver: OptionValue.string(POWERFLEX_DRIVER),
      ...propertyOptions(POWERFLEX_OPTIONS, this.props, release),
      ...this.props.tls?._options('driver_ssl_cert_verify', 'driver_ssl_cert_path', this.name),
    };
  }

  protected extraMounts(_options: BackendBindOptions): ExtraMount[] {
    const { connectorConfig, tls } = this.props;
    return [
      ...tls?._mounts(this.name) ?? [],
      ...connectorConfig === undefined ? [] : [new ExtraMount({
        volume: ExtraVolume.fromSecret(connectorConfig),
        mountPath: CONNECTOR_FOLDER,
        readOnly: true,
        propagation: [Propagation.CINDER_VOLUME, Propagation.CINDER_BACKUP, Propagation.GLANCE_API],
      })],
    ];
  }

  protected customServiceConfigSecrets(): string[] {
    return [this.props.credentials.name];
  }
}

/** The options of a back-end on Dell PowerFlex, by property. */
export const POWERFLEX_OPTIONS: OptionTable<PowerFlexBackendProps> = {
  managementAddress: text('san_ip', host),
  port: whole('powerflex_rest_server_port', { min: 1, max: 65535, reason: 'the numbers of TCP ports' }),
  storagePools: derived('powerflex_storage_pools', 'string', pools),
  maxOverSubscription: derived('powerflex_max_over_subscription_ratio', 'float', ratio),
};

/** Where the client reads its file, in every pod that attaches volumes. */
const CONNECTOR_FOLDER = '/opt/emc/scaleio/openstack';

function pools(property: string, values: readonly string[]): OptionValue {
  const wrong = values.find((value) => !/^[^:,\s]+:[^:,\s]+$/.test(value));
  if (values.length === 0 || wrong !== undefined) {
    throw new Error(`${property} is ${quoted(wrong ?? values)}: use at least one DOMAIN:POOL, without blanks and commas.`);
  }
  return OptionValue.string(values.join(','));
}

function ratio(property: string, value: number): OptionValue {
  if (!(value >= 1 && value <= 10)) {
    throw new Error(`${property} is ${value}: use a number from 1 to 10.`);
  }
  return OptionValue.float(value);
}

function refuseRatio({ maxOverSubscriptionRatio }: PowerFlexBackendProps): void {
  if (maxOverSubscriptionRatio !== undefined) {
    throw new Error('maxOverSubscriptionRatio has no effect for PowerFlex: use maxOverSubscription.');
  }
}

function checkTls(tls: ArrayTls | undefined): void {
  if (tls?._isVerified() && !tls._hasFile()) {
    throw new Error('tls is ArrayTls.verified(), but the driver needs a file with the authorities: use ArrayTls.withCa().');
  }
}
