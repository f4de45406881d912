import type { Construct } from 'constructs';
import { BACKEND_FIELDS } from './backend-fields';
import { BackendProps } from './backend-props';
import { backendSection } from './backend-section';
import { checkDefaultOption, checkFurtherOption } from './further-options';
import { boolean, checkAll, dnsLabel, objectName, optional } from '../check';
import { isImageName } from '../facts/kubernetes/image-name';
import { LONGEST_BACKEND_NAME } from '../facts/operators/services';
import { Release } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { ExtraMount } from '../mounts/extra-mount';
import { Propagation } from '../mounts/propagation';
import { NodeService } from '../nodes/node-service';
import { derived, flag, text, whole } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';
import { fieldChecks, fieldPatch } from '../services/field-table';

/** The context of a back-end that is bound to Cinder. */
export interface BackendBindOptions {
  /** The release that the control plane is for. */
  readonly release: Release;

  /** The pods that need what the back-end needs. */
  readonly propagation: Propagation[];
}

/** What a back-end contributes to the control plane. */
export interface BackendConfig {
  /** The section of its options. */
  readonly section: string;

  /** The options of the section, in order. */
  readonly options: { readonly [name: string]: OptionValue };

  /**
   * Options of the section `DEFAULT` of its volume service, in order.
   *
   * @default - none
   */
  readonly defaultOptions?: { readonly [name: string]: OptionValue };

  /**
   * The API instance of Glance that its volume service asks for images.
   *
   * @default - the instance in the catalog of keystone
   */
  readonly glanceApi?: string;

  /**
   * The image of its pod.
   *
   * @default - the operators' image
   */
  readonly image?: string;

  /** The fields of its entry of `cinderVolumes`, except for the text and the Secrets. */
  readonly fields: { readonly [field: string]: unknown };

  /** The mounts that its pod needs. */
  readonly extraMounts: ExtraMount[];

  /** Secrets whose keys hold configuration that the pod loads after the rendered file. */
  readonly customServiceConfigSecrets: string[];

  /** Node services that the nodes must run. Applying them reboots the nodes. */
  readonly nodeServices: NodeService[];
}

/**
 * A volume back-end of Cinder: one entry of `cinderVolumes`, with one section of options.
 *
 * A subclass returns its options from `renderOptions`, and what its pod needs besides from the other hooks.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
export abstract class Backend {
  /** The back-end's name: its key in `cinderVolumes`. */
  public readonly name: string;

  private readonly common: BackendProps;

  /**
   * @param name the back-end's name: at most 38 lower case letters, digits and `-`
   * @param props the properties that every back-end has
   * @throws if the API server does not accept a name, label, number or quantity
   */
  protected constructor(name: string, props: BackendProps = {}) {
    this.name = dnsLabel('the name of a back-end', name, LONGEST_BACKEND_NAME);
    this.common = props;
    checkAll(`back-end '${name}'`,
      () => backendSection(this.section),
      ...propertyChecks(BACKEND_OPTIONS, props),
      ...fieldChecks(BACKEND_FIELDS, props, Release.MAIN),
      () => optional(props.bringNodeServices, (value) => boolean('bringNodeServices', value)),
      () => optional(props.glanceApi, (value) => dnsLabel('glanceApi', value)),
      () => optional(props.image, (value) => volumeImage(name, value)),
      ...Object.entries(props.defaultOptions ?? {}).map(([option, value]) => () => checkDefaultOption(option, value, props.glanceApi)),
      ...Object.entries(props.options ?? {}).map(([option, value]) => () => checkFurtherOption(option, value)),
      ...(props.customServiceConfigSecrets ?? []).map((secret) => () => objectName('customServiceConfigSecrets', secret.name)));
  }

  /**
   * What the back-end contributes to the control plane.
   *
   * @param _scope the scope in which the back-end may define constructs
   * @param options the context
   * @throws if the release lacks the field or the option of a property
   */
  public bind(_scope: Construct, options: BackendBindOptions): BackendConfig {
    checkAll(`back-end '${this.name}'`, ...fieldChecks(BACKEND_FIELDS, this.common, options.release));
    const { extraMounts = [], customServiceConfigSecrets = [] } = this.common;
    return {
      section: this.section,
      options: this.allOptions(options),
      defaultOptions: this.common.defaultOptions,
      glanceApi: this.common.glanceApi,
      image: this.common.image,
      fields: this.fields(options),
      extraMounts: [...this.extraMounts(options), ...extraMounts],
      customServiceConfigSecrets: [...new Set([...this.customServiceConfigSecrets(), ...customServiceConfigSecrets.map(({ name }) => name)])],
      nodeServices: this.common.bringNodeServices ?? true ? this.nodeServices() : [],
    };
  }

  /**
   * The mounts that the program gives, which keep their propagation.
   *
   * @internal
   */
  public _givenMounts(): readonly ExtraMount[] {
    return this.common.extraMounts ?? [];
  }

  /** The options of the back-end's section, in order. */
  protected abstract renderOptions(options: BackendBindOptions): { [name: string]: OptionValue };

  /** The section, unless the user names one. The back-end's name, unless a subclass overrides it. */
  protected defaultSection(): string {
    return this.name;
  }

  /** The networks that the pod joins, unless the user names some. */
  protected defaultNetworkAttachments(): string[] {
    return ['storage'];
  }

  /** The labels of the nodes that may run the pod, unless the user names some. None, unless a subclass overrides it. */
  protected defaultNodeSelector(): { [label: string]: string } {
    return {};
  }

  /** The mounts that the pod needs. None, unless a subclass overrides it. */
  protected extraMounts(_options: BackendBindOptions): ExtraMount[] {
    return [];
  }

  /** The Secrets whose keys hold options of the back-end. None, unless a subclass overrides it. */
  protected customServiceConfigSecrets(): string[] {
    return [];
  }

  /** The node services that the nodes must run. None, unless a subclass overrides it. */
  protected nodeServices(): NodeService[] {
    return [];
  }

  private allOptions(options: BackendBindOptions): { [name: string]: OptionValue } {
    const own = this.renderOptions(options);
    const common = this.commonOptions(options);
    const further = this.common.options ?? {};
    const twice = Object.keys(further).find((name) => Object.hasOwn({ ...own, ...common }, name));
    if (twice !== undefined) {
      throw new Error(`back-end '${this.name}': options holds ${quoted(twice)}, which the back-end writes itself: use its property instead.`);
    }
    return { ...own, ...further, ...common };
  }

  private get section(): string {
    return this.common.section ?? this.defaultSection();
  }

  private commonOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    const volumeBackendName = this.common.volumeBackendName ?? this.name.replace(/-/g, '_');
    return propertyOptions(BACKEND_OPTIONS, { ...this.common, volumeBackendName }, release);
  }

  private fields({ release }: BackendBindOptions): { [field: string]: unknown } {
    const networkAttachments = this.common.networkAttachments ?? this.defaultNetworkAttachments();
    const nodeSelector = this.common.nodeSelector ?? this.defaultNodeSelector();
    return fieldPatch(BACKEND_FIELDS, {
      ...this.common,
      networkAttachments: networkAttachments.length > 0 ? networkAttachments : undefined,
      nodeSelector: Object.keys(nodeSelector).length > 0 ? nodeSelector : undefined,
    }, release);
  }
}

/** The options of every back-end, by property. */
export const BACKEND_OPTIONS: OptionTable<BackendProps> = {
  volumeBackendName: text('volume_backend_name'),
  imageVolumeCache: flag('image_volume_cache_enabled'),
  availabilityZone: text('backend_availability_zone'),
  reservedPercentage: whole('reserved_percentage', { min: 0, max: 100 }),
  maxOverSubscriptionRatio: derived('max_over_subscription_ratio', 'string', overSubscription),
  enforceMultipath: flag('enforce_multipath_for_image_xfer'),
};

function overSubscription(property: string, value: number): OptionValue {
  if (!(value >= 1 && Number.isFinite(value))) {
    throw new Error(`${property} is ${value}: use a number of at least 1.`);
  }
  return OptionValue.float(value);
}

function volumeImage(name: string, value: string): void {
  if (name === 'default') {
    throw new Error("image has no effect for a back-end named 'default', because the operator keeps its own image under that name: use another name.");
  }
  if (!isImageName(value)) {
    throw new Error(`image is ${quoted(value)}: use the name of an image, such as 'registry.example.com/openstack-cinder-volume-pure:18.0'.`);
  }
}
