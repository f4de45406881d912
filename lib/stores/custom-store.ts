import type { ISecret } from 'cdk8s-plus-27';
import { Store, StoreBindOptions, StoreProps } from './store';
import { checkAll, objectName } from '../check';
import { ExtraMount } from '../mounts/extra-mount';
import { OptionValue } from '../oslo/value/option-value';

/** Properties of a store of any type. */
export interface CustomStoreProps extends StoreProps {
  /** The type in `enabled_backends`, such as `vmware`. */
  readonly type: string;

  /**
   * The mounts that the store's pods need. Each keeps its own propagation.
   *
   * @default - none
   */
  readonly extraMounts?: ExtraMount[];

  /**
   * Secrets whose keys hold configuration text with further options of the store, such as its password.
   *
   * @default - none
   */
  readonly customServiceConfigSecrets?: ISecret[];
}

/**
 * A store of a type without a class in this library, or with options that its class does not have.
 *
 * Its options are written as given. A literal password among them ends up in the manifest: put it into a Secret.
 *
 * @see https://docs.openstack.org/glance_store/latest/
 */
export class CustomStore extends Store {
  private readonly props: CustomStoreProps;

  /**
   * @param id the store's id
   * @param props its type and options
   * @throws if the id, the type, an option's name or a Secret's name is malformed
   */
  public constructor(id: string, props: CustomStoreProps) {
    super(id, props.type, props);
    this.props = props;
    checkAll(`store '${id}'`,
      ...(props.customServiceConfigSecrets ?? []).map((secret) => () => objectName('customServiceConfigSecrets', secret.name)));
  }

  protected renderOptions(_options: StoreBindOptions): { [name: string]: OptionValue } {
    return {};
  }

  protected extraMounts(_options: StoreBindOptions): ExtraMount[] {
    return [...(this.props.extraMounts ?? [])];
  }

  protected customServiceConfigSecrets(): string[] {
    return (this.props.customServiceConfigSecrets ?? []).map((secret) => secret.name);
  }
}
