import { SanBackend, SanBackendProps } from './san-backend';
import { SanTransport } from './san-transport';
import { checkAll, host } from '../../check';
import { DRIVERS_BY_TRANSPORT } from '../../facts/cinder/cinder-drivers';
import { Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { derived, flag, list, text, whole } from '../../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';
import { BackendBindOptions } from '../backend';

/** Properties of a back-end on IBM Storwize, SAN Volume Controller or FlashSystem. */
export interface StorwizeBackendProps extends SanBackendProps {
  /** How nodes reach the volumes: `ISCSI` or `FC`. */
  readonly transport: SanTransport;

  /** The address of the array for SSH (`san_ip`). */
  readonly managementAddress: string;

  /** The pools of the volumes, at least one (`storwize_svc_volpool_name`). */
  readonly pools: string[];

  /**
   * The capacity that a volume allocates when it is created, in percent, -1 to 100; -1 allocates all of it (`storwize_svc_vol_rsize`).
   *
   * @default 2
   */
  readonly realSize?: number;

  /**
   * The unit in which thin volumes grow, in KiB: 8, 32, 64, 128 or 256 (`storwize_svc_vol_grainsize`).
   *
   * @default 256
   */
  readonly grainSize?: number;

  /**
   * The I/O groups of the volumes by number (`storwize_svc_vol_iogrp`).
   *
   * @default - group 0
   */
  readonly ioGroups?: string[];

  /**
   * Whether volumes are compressed (`storwize_svc_vol_compression`). Requires a `realSize` other than -1.
   *
   * @default false
   */
  readonly compression?: boolean;

  /**
   * Whether iSCSI sessions authenticate with CHAP (`storwize_svc_iscsi_chap_enabled`).
   *
   * @default true
   */
  readonly chap?: boolean;
}

/**
 * A back-end on IBM Storwize, SAN Volume Controller or FlashSystem (Spectrum Virtualize). The Secret sets `san_login` and `san_password`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/ibm-storwize-svc-driver.html
 */
export class StorwizeBackend extends SanBackend {
  private readonly props: StorwizeBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or Cinder does not accept a value
   */
  public constructor(name: string, props: StorwizeBackendProps) {
    super(name, props.transport, [SanTransport.ISCSI, SanTransport.FC], props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      ...propertyChecks(STORWIZE_OPTIONS, props),
      () => checkCompression(props),
      () => checkChap(props));
  }

  protected driver(_release: Release): string {
    return this.props.transport === SanTransport.FC ? DRIVERS_BY_TRANSPORT.storwize.fc : DRIVERS_BY_TRANSPORT.storwize.iscsi;
  }

  protected tlsOptions(): string[] {
    return [];
  }

  protected arrayOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    return propertyOptions(STORWIZE_OPTIONS, this.props, release);
  }
}

const GRAIN_SIZES = [8, 32, 64, 128, 256];

/** The options of a back-end on IBM Storwize, by property. */
export const STORWIZE_OPTIONS: OptionTable<StorwizeBackendProps> = {
  managementAddress: text('san_ip', host),
  pools: list('storwize_svc_volpool_name'),
  realSize: whole('storwize_svc_vol_rsize', { min: -1, max: 100 }),
  grainSize: derived('storwize_svc_vol_grainsize', 'integer', grainSize),
  ioGroups: derived('storwize_svc_vol_iogrp', 'string', ioGroups),
  compression: flag('storwize_svc_vol_compression'),
  chap: flag('storwize_svc_iscsi_chap_enabled'),
};

function grainSize(property: string, value: number): OptionValue {
  if (!GRAIN_SIZES.includes(value)) {
    throw new Error(`${property} is ${value}: use ${GRAIN_SIZES.slice(0, -1).join(', ')} or ${GRAIN_SIZES.at(-1)}.`);
  }
  return OptionValue.integer(value);
}

function ioGroups(property: string, values: readonly string[]): OptionValue {
  const wrong = values.find((value) => !/^\d+$/.test(value));
  if (values.length === 0 || wrong !== undefined) {
    throw new Error(`${property} is ${quoted(wrong ?? values)}: use the numbers of I/O groups, such as '0'.`);
  }
  return OptionValue.string(values.join(','));
}

function checkCompression({ realSize, compression }: StorwizeBackendProps): void {
  if (compression && realSize === -1) {
    throw new Error('compression is true, but realSize is -1: compressed volumes are thin; use a realSize from 0 to 100.');
  }
}

function checkChap({ transport, chap }: StorwizeBackendProps): void {
  if (transport === SanTransport.FC && chap !== undefined) {
    throw new Error('chap has no effect with SanTransport.FC: remove chap.');
  }
}
