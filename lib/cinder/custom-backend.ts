import { Backend, BackendBindOptions } from './backend';
import { BackendProps } from './backend-props';
import { driverClass } from './driver-class';
import { checkAll } from '../check';
import { NodeService } from '../nodes/node-service';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a back-end of any driver. */
export interface CustomBackendProps extends BackendProps {
  /** The driver's class (`volume_driver`), such as `cinder.volume.drivers.pure.PureISCSIDriver`. */
  readonly driver: string;

  /**
   * Node services that the nodes must run. Applying them reboots the nodes. A service that another store or back-end brings too must be
   * the same there; `controlPlane.nodeServices.add()` replaces it for all of them.
   *
   * @default - nothing
   */
  readonly nodeServices?: NodeService[];
}

/**
 * A back-end with a driver without a class in this library.
 *
 * Its options are written as given. A literal password among them ends up in the manifest: put it into a Secret.
 *
 * @see https://docs.openstack.org/cinder/latest/drivers.html
 */
export class CustomBackend extends Backend {
  private readonly props: CustomBackendProps;

  /**
   * @param name the back-end's name, its key in `cinderVolumes`
   * @param props its driver and options
   * @throws if the name, the driver or a Secret's name is malformed, or an option cannot be written or has a property of its own
   */
  public constructor(name: string, props: CustomBackendProps) {
    super(name, props);
    this.props = props;
    checkAll(`back-end '${name}'`, () => driverClass('driver', props.driver, 'cinder.volume.drivers.pure.PureISCSIDriver'));
  }

  protected renderOptions(_options: BackendBindOptions): { [name: string]: OptionValue } {
    return { volume_driver: OptionValue.string(this.props.driver) };
  }

  protected nodeServices(): NodeService[] {
    return [...(this.props.nodeServices ?? [])];
  }
}
