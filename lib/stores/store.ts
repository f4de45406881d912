import type { Construct } from 'constructs';
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
   * What people see of the store when they list the stores (`store_description`).
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The preference among stores that hold the same image (`weight`): the highest is read first. From release `main` on.
   *
   * @default 0
   * @see https://docs.openstack.org/glance/latest/admin/multistores.html
   */
  readonly weight?: number;

  /**
   * The pods that mount what the store needs.
   *
   * @default - every pod of Glance, or those of the one API instance that has the store
   */
  readonly propagation?: Propagation[];
}

/** What a store is told when it is bound to Glance. */
export interface StoreBindOptions {
  /** The release that the control plane is for. */
  readonly release: Release;

  /** The pods that need what the store needs. */
  readonly propagation: Propagation[];
}

/** What a store contributes to the control plane. */
export interface StoreConfig {
  /** The options of the store's section, in their order. */
  readonly options: { readonly [name: string]: OptionValue };

  /** The mounts that its pods need. */
  readonly extraMounts: ExtraMount[];

  /** Secrets whose keys are configuration text that its pods read behind the rendered one. */
  readonly customServiceConfigSecrets: string[];

  /** What has to run on the nodes. Applying it reboots them. */
  readonly nodeServices: NodeService[];

  /** Whether it authenticates by an application credential, which the control plane has to switch on. */
  readonly applicationCredential: boolean;
}

/**
 * A store of Glance: an id, a type, and one section of options.
 *
 * A subclass renders its options in `renderOptions`; what pods need besides them, it names in the other hooks.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html
 */
export abstract class Store {
  /** The store's id: its name in `enabled_backends` and that of its section. */
  public readonly id: string;
  /** The store's type, such as `rbd`. */
  public readonly type: string;

  private readonly common: StoreProps;

  /**
   * @param id the store's id
   * @param type the store's type as glance_store knows it
   * @param props what every store has
   * @throws when the id is malformed, reserved, or the name of a section that Glance reads for something else
   */
  protected constructor(id: string, type: string, props: StoreProps = {}) {
    this.id = storeId(id);
    this.type = storeType(type);
    this.common = props;
    checkAll(`store '${id}'`, ...propertyChecks(COMMON_OPTIONS, props));
  }

  /**
   * What the store contributes to the control plane.
   *
   * @param _scope where the store may define constructs of its own
   * @param options what it is bound to
   * @throws when the release lacks something that the store asks for, or the value of an option cannot be written
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

  /** The options of the store's section, in their order. */
  protected abstract renderOptions(options: StoreBindOptions): { [name: string]: OptionValue };

  /** The mounts that its pods need: none unless a subclass says so. */
  protected extraMounts(_options: StoreBindOptions): ExtraMount[] {
    return [];
  }

  /** The Secrets whose keys hold options of the store: none unless a subclass says so. */
  protected customServiceConfigSecrets(): string[] {
    return [];
  }

  /** What has to run on the nodes: nothing unless a subclass says so. */
  protected nodeServices(): NodeService[] {
    return [];
  }

  /** Whether it authenticates by an application credential: not unless a subclass says so. */
  protected usesApplicationCredential(): boolean {
    return false;
  }

  private writtenOptions(options: StoreBindOptions): { [name: string]: OptionValue } {
    const rendered = { ...this.renderOptions(options), ...this.commonOptions(options.release) };
    checkAll(`store '${this.id}'`, ...Object.entries(rendered).map(([name, value]) => () => checked(name, value)));
    return rendered;
  }

  private needsApplicationCredential(release: Release): boolean {
    const needed = this.usesApplicationCredential();
    if (needed && !isAtLeast(release, Release.RHOSO_18_0_FR5)) {
      throw new Error(`store '${this.id}': applicationCredential is asked for, but release ${release} has none; `
        + `use release ${Release.RHOSO_18_0_FR5} or later, or leave it out.`);
    }
    return needed;
  }

  private commonOptions(release: Release): { [name: string]: OptionValue } {
    try {
      return propertyOptions(COMMON_OPTIONS, this.common, release);
    } catch (error) {
      throw new Error(`store '${this.id}': ${(error as Error).message}`);
    }
  }
}

/** The options of every store, by property. */
export const COMMON_OPTIONS: OptionTable<StoreProps> = {
  description: text('store_description'),
  weight: whole('weight', { min: -2147483648 }, { releases: since('main') }),
};
