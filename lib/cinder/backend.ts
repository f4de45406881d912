import type { Construct } from 'constructs';
import { BackendProps } from './backend-props';
import { backendSection } from './backend-section';
import { checkFurtherOption } from './further-options';
import { boolean, checkAll, distinct, dnsLabel, integer, objectName, optional, quantity } from '../check';
import { LONGEST_BACKEND_NAME } from '../facts/operators/services';
import { Release } from '../facts/release';
import { quoted } from '../facts/text/quoting';
import { ExtraMount } from '../mounts/extra-mount';
import { Propagation } from '../mounts/propagation';
import { labelKey, labelValue } from '../nodes/label';
import { NodeService } from '../nodes/node-service';
import { derived, flag, text, whole } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

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
      () => props.networkAttachments?.length && distinct('networkAttachments', props.networkAttachments),
      () => props.networkAttachments?.forEach((value) => objectName('networkAttachments', value)),
      () => optional(props.bringNodeServices, (value) => boolean('bringNodeServices', value)),
      () => optional(props.replicas, (value) => integer('replicas', value, 0, 1)),
      () => optional(props.topology, (value) => objectName('topology', value)),
      ...Object.entries(props.options ?? {}).map(([option, value]) => () => checkFurtherOption(option, value)),
      ...(props.customServiceConfigSecrets ?? []).map((secret) => () => objectName('customServiceConfigSecrets', secret.name)),
      ...Object.entries(props.nodeSelector ?? {}).map(([key, value]) => () => nodeLabel(key, value)),
      ...quantities('resourceLimits', props.resourceLimits),
      ...quantities('resourceRequests', props.resourceRequests));
  }

  /**
   * What the back-end contributes to the control plane.
   *
   * @param _scope the scope in which the back-end may define constructs
   * @param options the context
   */
  public bind(_scope: Construct, options: BackendBindOptions): BackendConfig {
    const { extraMounts = [], customServiceConfigSecrets = [] } = this.common;
    return {
      section: this.section,
      options: this.allOptions(options),
      fields: this.fields(),
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

  private fields(): { [field: string]: unknown } {
    const { replicas, topology, resourceLimits: limits, resourceRequests: requests } = this.common;
    const networkAttachments = this.common.networkAttachments ?? this.defaultNetworkAttachments();
    const nodeSelector = this.common.nodeSelector ?? this.defaultNodeSelector();
    return {
      ...(networkAttachments.length > 0 && { networkAttachments: [...networkAttachments] }),
      ...(Object.keys(nodeSelector).length > 0 && { nodeSelector: { ...nodeSelector } }),
      ...(replicas !== undefined && { replicas }),
      ...(topology !== undefined && { topologyRef: { name: topology } }),
      ...((limits || requests) && { resources: { ...(limits && { limits: { ...limits } }), ...(requests && { requests: { ...requests } }) } }),
    };
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

function quantities(property: string, values: { readonly [resource: string]: string } = {}): (() => unknown)[] {
  return Object.entries(values).map(([resource, value]) => () => {
    labelKey(`a resource of ${property}`, resource);
    quantity(`${property}[${quoted(resource)}]`, value);
  });
}

function nodeLabel(key: string, value: string): void {
  labelKey('a label of nodeSelector', key);
  labelValue(`nodeSelector[${quoted(key)}]`, value);
}
