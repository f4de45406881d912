import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { DRIVERS_BY_TRANSPORT } from '../../facts/cinder/cinder-drivers';
import { isAtLeast, Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { boundedList, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on a Dell PowerMax. */
export interface PowerMaxBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI`, `FC`, or `NVME_TCP` since release `main`. */
  readonly transport: SanTransport;

  /** The address of Unisphere for PowerMax (`san_ip`). */
  readonly managementAddress: string;

  /** The serial number of the array, 12 digits (`powermax_array`). */
  readonly array: string;

  /** The storage resource pool (`powermax_srp`). */
  readonly srp: string;

  /** The port groups through which the volumes are exported, at least one (`powermax_port_groups`). */
  readonly portGroups: string[];

  /**
   * The port of Unisphere, from 1 to 65535 (`san_api_port`).
   *
   * @default - 8443
   */
  readonly port?: number;

  /**
   * The service level of the volumes, such as `Diamond` (`powermax_service_level`).
   *
   * @default - none
   */
  readonly serviceLevel?: string;
}

/**
 * A back-end on a Dell PowerMax. The Secret sets `san_login` and `san_password`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/dell-emc-powermax-driver.html
 */
export class PowerMaxBackend extends SanBackend {
  private readonly props: PowerMaxBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or Cinder does not accept a value
   */
  public constructor(name: string, props: PowerMaxBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC, SanTransport.NVME_TCP], props);
    this.props = props;
    checkAll(`back-end '${name}'`, ...propertyChecks(POWERMAX_OPTIONS, props));
  }

  protected driver(release: Release): string {
    const { powermax } = DRIVERS_BY_TRANSPORT;
    switch (this.props.transport) {
      case SanTransport.ISCSI: return powermax.iscsi;
      case SanTransport.FC: return powermax.fc;
      default: return this.nvmeDriver(release);
    }
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(POWERMAX_OPTIONS, this.props, release);
  }

  private nvmeDriver(release: Release): string {
    if (!isAtLeast(release, Release.MAIN)) {
      throw new Error(`back-end '${this.name}': transport is NVME_TCP, but Cinder of release ${release} has no such driver for PowerMax: `
        + 'use SanTransport.ISCSI or SanTransport.FC.');
    }
    return DRIVERS_BY_TRANSPORT.powermax.nvme;
  }
}

/** The options of a back-end on a Dell PowerMax, by property. */
export const POWERMAX_OPTIONS: OptionTable<PowerMaxBackendProps> = {
  managementAddress: text('san_ip', host),
  port: whole('san_api_port', { min: 1, max: 65535, reason: 'the numbers of TCP ports' }),
  array: text('powermax_array', serialNumber),
  srp: text('powermax_srp'),
  portGroups: boundedList('powermax_port_groups'),
  serviceLevel: text('powermax_service_level'),
};

function serialNumber(property: string, value: string): string {
  if (!/^\d{12}$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use the serial number of the array, 12 digits.`);
  }
  return value;
}
