import type { Construct } from 'constructs';
import { refuseOption, refuseOptionName } from './further-options';
import { storeId, storeType } from './store-id';
import { checkAll } from '../check';
import { isAtLeast, Release, since } from '../facts/release';
import { ExtraMount } from '../mounts/extra-mount';
import { Propagation } from '../mounts/propagation';
import { NodeService } from '../nodes/node-service';
import { checked, text, whole } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** Properties that every store has. */
export interface StoreProps {
  /**
   * The description of the store in the list of stores (`store_description`).
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The preference among stores that hold the same image (`weight`). The store with the highest weight is read first. Since release `main`.
   *
   * @default 0
   * @see https://docs.openstack.org/glance/latest/admin/multistores.html
   */
  readonly weight?: number;

  /**
   * Options of the store's section that have no property, by name, in order. Glance of the release must have
   * them, unless it does not know the type of the store.
   *
   * @default - none
   */
  readonly options?: { readonly [name: string]: OptionValue };

  /**
   * The pods that mount what the store needs.
   *
   * @default - every pod of Glance, or those of the one API instance that has the store
   */
  readonly propagation?: Propagation[];
}

/** The context of a store that is bound to Glance. */
export interface StoreBindOptions {
  /** The release that the control plane is for. */
  readonly release: Release;

  /** The pods that need what the store needs. */
  readonly propagation: Propagation[];
}

/** What a store contributes to the control plane. */
export interface StoreConfig {
  /** The options of the store's section, in order. */
  readonly options: { readonly [name: string]: OptionValue };

  /** The mounts that its pods need. */
  readonly extraMounts: ExtraMount[];

  /** Secrets whose keys hold configuration that the pods load after the rendered file. */
  readonly customServiceConfigSecrets: string[];

  /** Node services that the nodes must run. Applying them reboots the nodes. */
  readonly nodeServices: NodeService[];

  /** Whether it authenticates with an application credential, which the control plane must enable. */
  readonly applicationCredential: boolean;
}

/**
 * A store of Glance: an id, a type, and one section of options.
 *
 * A subclass returns its options from `renderOptions`, and what its pods need besides from the other hooks.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html
 */
export abstract class Store {
  /** The store's id: its name in `enabled_backends`, and the name of its section. */
  public readonly id: string;
  /** The store's type, such as `rbd`. */
  public readonly type: string;

  private readonly common: StoreProps;

  /**
   * @param id the store's id
   * @param type the store's type as glance_store knows it
   * @param props the properties that every store has
   * @throws if the id is malformed, reserved, or the name of a section that Glance uses for other purposes
   */
  protected constructor(id: string, type: string, props: StoreProps = {}) {
    this.id = storeId(id);
    this.type = storeType(type);
    this.common = props;
    checkAll(`store '${id}'`, ...Object.keys(props.options ?? {}).map((name) => () => refuseOptionName(name)), ...propertyChecks(STORE_OPTIONS, props));
  }

  /**
   * What the store contributes to the control plane.
   *
   * @param _scope the scope in which the store may define constructs
   * @param options the context
   * @throws if the release lacks something that the store needs, or the value of an option cannot be written
   */
  public bind(_scope: Construct, options: StoreBindOptions): StoreConfig {
    const propagation = this.common.propagation ?? options.propagation;
    return {
      options: this.writtenOptions(options),
      extraMounts: this.extraMounts({ ...options, propagation }),
      customServiceConfigSecrets: this.customServiceConfigSecrets(),
      nodeServices: this.nodeServices(),
      applicationCredential: this.needsApplicationCredential(options.release),
    };
  }

  /** The options of the store's section, in order. */
  protected abstract renderOptions(options: StoreBindOptions): { [name: string]: OptionValue };

  /** The mounts that its pods need. None, unless a subclass overrides it. */
  protected extraMounts(_options: StoreBindOptions): ExtraMount[] {
    return [];
  }

  /** The Secrets whose keys hold options of the store. None, unless a subclass overrides it. */
  protected customServiceConfigSecrets(): string[] {
    return [];
  }

  /** The node services that the nodes must run. None, unless a subclass overrides it. */
  protected nodeServices(): NodeService[] {
    return [];
  }

  /** Whether it authenticates with an application credential. False, unless a subclass overrides it. */
  protected usesApplicationCredential(): boolean {
    return false;
  }

  private writtenOptions(options: StoreBindOptions): { [name: string]: OptionValue } {
    const own = this.renderOptions(options);
    const further = this.common.options ?? {};
    const common = this.commonOptions(options.release);
    const rendered = { ...own, ...common };
    checkAll(`store '${this.id}'`,
      ...Object.keys(further).map((name) => () => refuseOption(name, { type: this.type, id: this.id, release: options.release, rendered })),
      ...Object.entries({ ...own, ...further, ...common }).map(([name, value]) => () => checked(name, value)));
    return { ...own, ...further, ...common };
  }

  private needsApplicationCredential(release: Release): boolean {
    const needed = this.usesApplicationCredential();
    if (needed && !isAtLeast(release, Release.RHOSO_18_0_FR5)) {
      throw new Error(`store '${this.id}': applicationCredential is set, but release ${release} has none; `
        + `use release ${Release.RHOSO_18_0_FR5} or later, or leave it out.`);
    }
    return needed;
  }

  private commonOptions(release: Release): { [name: string]: OptionValue } {
    try {
      return propertyOptions(STORE_OPTIONS, this.common, release);
    } catch (error) {
      throw new Error(`store '${this.id}': ${(error as Error).message}`);
    }
  }
}

/** The options of every store, by property. */
export const STORE_OPTIONS: OptionTable<StoreProps> = {
  description: text('store_description'),
  weight: whole('weight', { min: -2147483648 }, { releases: since('main') }),
};
