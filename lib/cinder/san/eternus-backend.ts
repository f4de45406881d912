import type { ISecret } from 'cdk8s-plus-27';
import { SanTransport, servicesOf } from './san-transport';
import { checkAll, dataKey, oneOf } from '../../check';
import { DRIVERS_BY_TRANSPORT } from '../../facts/cinder/cinder-drivers';
import { isAtLeast, Release } from '../../facts/release';
import { ExtraMount } from '../../mounts/extra-mount';
import { ExtraVolume } from '../../mounts/extra-volume';
import { Propagation } from '../../mounts/propagation';
import { NodeService } from '../../nodes/node-service';
import { OptionValue } from '../../oslo/value/option-value';
import { Backend, BackendBindOptions } from '../backend';
import { BackendProps } from '../backend-props';

/** Properties of a back-end on a Fujitsu ETERNUS DX. */
export interface EternusBackendProps extends BackendProps {
  /** How nodes reach the volumes: `ISCSI` or `FC`. */
  readonly transport: SanTransport;

  /**
   * The Secret with the XML file of the driver (`cinder_eternus_config_file`). Its root is `FUJITSU`, and its elements are `EternusIP`,
   * `EternusPort`, `EternusUser`, `EternusPassword`, `EternusPool`, `EternusSnapPool`, and `EternusISCSIIP` for iSCSI.
   */
  readonly configFile: ISecret;

  /**
   * The key of the Secret, which is also the name of the file.
   *
   * @default 'eternus.xml'
   */
  readonly configKey?: string;
}

/**
 * A back-end on a Fujitsu ETERNUS DX, with the password in its XML file. The image of the volume service must contain the Python package
 * `pywbem`.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/drivers/fujitsu-eternus-dx-driver.html
 */
export class EternusBackend extends Backend {
  private readonly props: EternusBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props the array
   * @throws if the transport is not supported, or the key is malformed
   */
  public constructor(name: string, props: EternusBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`,
      () => oneOf('transport', props.transport, [SanTransport.ISCSI, SanTransport.FC]),
      () => dataKey('configKey', this.configKey));
  }

  protected renderOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    const { eternus } = DRIVERS_BY_TRANSPORT;
    return {
      volume_driver: OptionValue.string(this.props.transport === SanTransport.FC ? eternus.fc : eternus.iscsi),
      cinder_eternus_config_file: OptionValue.string(`${this.folder}/${this.configKey}`),
      // Since main, the driver expects an SSH key by default. This option makes it use the password in the file.
      ...(isAtLeast(release, Release.MAIN) && { fujitsu_passwordless: OptionValue.boolean(false) }),
    };
  }

  protected extraMounts(_options: BackendBindOptions): ExtraMount[] {
    return [new ExtraMount({
      volume: ExtraVolume.fromSecret(this.props.configFile, { items: { [this.configKey]: this.configKey } }),
      mountPath: this.folder,
      readOnly: true,
      propagation: [Propagation.cinderVolume(this.name)],
    })];
  }

  protected nodeServices(): NodeService[] {
    return servicesOf(this.props.transport);
  }

  private get configKey(): string {
    return this.props.configKey ?? 'eternus.xml';
  }

  private get folder(): string {
    return `/etc/cinder-eternus/${this.name}`;
  }
}
