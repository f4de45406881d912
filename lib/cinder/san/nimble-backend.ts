import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { DRIVERS_BY_TRANSPORT } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { text } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on an HPE Nimble, Alletra 5000 or Alletra 6000. */
export interface NimbleBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI` or `FC`. */
  readonly transport: SanTransport;

  /** The management address of the array (`san_ip`). */
  readonly managementAddress: string;

  /**
   * The pool of the volumes (`nimble_pool_name`).
   *
   * @default 'default'
   */
  readonly pool?: string;

  /**
   * The label of the subnet for iSCSI traffic (`nimble_subnet_label`).
   *
   * @default '*'
   */
  readonly subnetLabel?: string;
}

/**
 * A back-end on an HPE Nimble, Alletra 5000 or Alletra 6000. The Secret sets `san_login` and `san_password`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/nimble-volume-driver.html
 */
export class NimbleBackend extends SanBackend {
  private readonly props: NimbleBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or Cinder does not accept a value
   */
  public constructor(name: string, props: NimbleBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC], props);
    this.props = props;
    checkAll(`back-end '${name}'`, ...propertyChecks(NIMBLE_OPTIONS, props));
  }

  protected driver(_release: Release): string {
    return this.props.transport === SanTransport.FC ? DRIVERS_BY_TRANSPORT.nimble.fc : DRIVERS_BY_TRANSPORT.nimble.iscsi;
  }

  protected tlsOptions(): string[] {
    return ['nimble_verify_certificate', 'nimble_verify_cert_path'];
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(NIMBLE_OPTIONS, this.props, release);
  }
}

/** The options of a back-end on an HPE Nimble, by property. */
export const NIMBLE_OPTIONS: OptionTable<NimbleBackendProps> = {
  managementAddress: text('san_ip', host),
  pool: text('nimble_pool_name'),
  subnetLabel: text('nimble_subnet_label'),
};
