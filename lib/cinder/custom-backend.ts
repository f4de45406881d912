import type { ISecret } from 'cdk8s-plus-27';
import { Backend, BackendBindOptions, BackendProps } from './backend';
import { checkAll, objectName } from '../check';
import { isOptionName } from '../facts/names';
import { quoted } from '../facts/quoting';
import { ExtraMount } from '../mounts/extra-mount';
import { NodeService } from '../nodes/node-service';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a back-end of any driver. */
export interface CustomBackendProps extends BackendProps {
  /** The driver's class (`volume_driver`), such as `cinder.volume.drivers.pure.PureISCSIDriver`. */
  readonly driver: string;

  /**
   * The options of the back-end's section, in order, besides those with a property of their own. The operator expands no
   * placeholders there.
   *
   * @default - none
   */
  readonly options?: { readonly [name: string]: OptionValue };

  /**
   * The mounts that the pod needs, such as files of the driver. Each keeps its own propagation.
   *
   * @default - none
   */
  readonly extraMounts?: ExtraMount[];

  /**
   * Secrets whose keys hold configuration text with further options of the back-end, such as its password.
   *
   * @default - none
   */
  readonly customServiceConfigSecrets?: ISecret[];

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
    checkAll(`back-end '${name}'`,
      () => driver(props.driver),
      ...Object.entries(props.options ?? {}).map(([option, value]) => () => checkOption(option, value)),
      ...(props.customServiceConfigSecrets ?? []).map((secret) => () => objectName('customServiceConfigSecrets', secret.name)));
  }

  protected renderOptions(_options: BackendBindOptions): { [name: string]: OptionValue } {
    return { volume_driver: OptionValue.string(this.props.driver), ...this.props.options };
  }

  protected extraMounts(_options: BackendBindOptions): ExtraMount[] {
    return [...(this.props.extraMounts ?? [])];
  }

  protected customServiceConfigSecrets(): string[] {
    return (this.props.customServiceConfigSecrets ?? []).map((secret) => secret.name);
  }

  protected nodeServices(): NodeService[] {
    return [...(this.props.nodeServices ?? [])];
  }
}

const PROPERTIES = new Map([
  ['volume_driver', 'set driver'],
  ['volume_backend_name', 'set volumeBackendName'],
  ['image_volume_cache_enabled', 'set imageVolumeCache'],
  ['enabled_backends', 'leave it out, the operator sets it to the section'],
]);

function checkOption(option: string, value: OptionValue): void {
  const fix = PROPERTIES.get(option);
  if (fix !== undefined) {
    throw new Error(`options holds ${quoted(option)}: ${fix}.`);
  }
  if (!isOptionName(option)) {
    throw new Error(`options holds ${quoted(option)}: use letters, digits, '_', '-' and '.' for the name of an option.`);
  }
  if (linesOf(option, value).some((line) => line.includes('{{'))) {
    throw new Error(`options['${option}'] holds a placeholder: the operator fills in none in the text of a back-end; use customServiceConfigSecrets.`);
  }
}

function linesOf(option: string, value: OptionValue): string[] {
  try {
    return value.lines();
  } catch (error) {
    throw new Error(`options['${option}']: ${(error as Error).message}`);
  }
}

function driver(value: string): string {
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/.test(value)) {
    throw new Error(`driver is ${quoted(value)}: use the dotted path of a Python class, such as 'cinder.volume.drivers.pure.PureISCSIDriver'.`);
  }
  return value;
}
