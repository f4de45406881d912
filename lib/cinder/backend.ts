import type { Construct } from 'constructs';
import { backendSection } from './backend-section';
import { checkAll, distinct, dnsLabel, integer, objectName, optional, quantity } from '../check';
import { quoted } from '../facts/quoting';
import { Release } from '../facts/release';
import { LONGEST_BACKEND_NAME } from '../facts/services';
import { ExtraMount } from '../mounts/extra-mount';
import { Propagation } from '../mounts/propagation';
import { labelKey, labelValue } from '../nodes/label';
import { NodeService } from '../nodes/node-service';
import { flag, text } from '../options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../options/option-table';
import { OptionValue } from '../oslo/value/option-value';

/** Properties that every back-end has. */
export interface BackendProps {
  /**
   * The section of its options, which the operator makes Cinder's `enabled_backends`. Cinder knows each volume's host by the pod,
   * which is named after the back-end, and the section (`POD@SECTION`): neither name must change while there are volumes.
   *
   * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cindervolume_controller.go
   * @default - the back-end's name; `lvm` for LVM
   */
  readonly section?: string;

  /**
   * What a volume type asks for to get volumes of this back-end (`volume_backend_name`).
   *
   * @default - the back-end's name, with `_` for `-`
   */
  readonly volumeBackendName?: string;

  /**
   * The network attachment definitions that the pod joins.
   *
   * @default - `storage`; none for LVM, which uses the node's network
   */
  readonly networkAttachments?: string[];

  /**
   * Labels of the nodes that may run the pod.
   *
   * @default - any node; those labelled `openstack.org/cinder-lvm` for LVM
   */
  readonly nodeSelector?: { readonly [label: string]: string };

  /**
   * How many pods serve the back-end: 0 or 1, since Cinder runs volume services active and passive only.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * What the pod may use at most, as Kubernetes quantities by resource, such as `{ cpu: '1', memory: '1Gi' }`.
   *
   * @default - no limit
   */
  readonly resourceLimits?: { readonly [resource: string]: string };

  /**
   * What the pod needs at least, as Kubernetes quantities by resource.
   *
   * @default - nothing
   */
  readonly resourceRequests?: { readonly [resource: string]: string };

  /**
   * Whether the back-end keeps a copy of images for volumes that are made of them (`image_volume_cache_enabled`). Nothing is kept
   * unless Cinder's options `cinder_internal_tenant_project_id` and `cinder_internal_tenant_user_id` (section `DEFAULT`) are set.
   *
   * @default false
   * @see https://docs.openstack.org/cinder/latest/admin/image-volume-cache.html
   */
  readonly imageVolumeCache?: boolean;

  /**
   * Whether the back-end brings the node services that it needs. False where the nodes have them already. Bringing them reboots the nodes.
   *
   * @default true
   */
  readonly bringNodeServices?: boolean;
}

/** What a back-end is told when it is bound to Cinder. */
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

  /** The options of the section, in their order. */
  readonly options: { readonly [name: string]: OptionValue };

  /** The fields of its entry of `cinderVolumes` but the text and the Secrets. */
  readonly fields: { readonly [field: string]: unknown };

  /** The mounts that its pod needs. */
  readonly extraMounts: ExtraMount[];

  /** Secrets whose keys are configuration text that its pod reads behind the rendered one. */
  readonly customServiceConfigSecrets: string[];

  /** What has to run on the nodes. Applying it reboots them. */
  readonly nodeServices: NodeService[];
}

/**
 * A volume back-end of Cinder: one entry of `cinderVolumes`, with one section of options.
 *
 * A subclass renders its options in `renderOptions`; what the pod needs besides them, it names in the other hooks.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html
 */
export abstract class Backend {
  /** The back-end's name: its key in `cinderVolumes`. */
  public readonly name: string;

  private readonly common: BackendProps;

  /**
   * @param name the back-end's name: at most 38 lower case letters, digits and `-`
   * @param props what every back-end has
   * @throws when a name, label, number or quantity is not what the API server takes
   */
  protected constructor(name: string, props: BackendProps = {}) {
    this.name = dnsLabel('the name of a back-end', name, LONGEST_BACKEND_NAME);
    this.common = props;
    checkAll(`back-end '${name}'`,
      () => backendSection(this.section),
      ...propertyChecks(COMMON_OPTIONS, props),
      () => props.networkAttachments?.length && distinct('networkAttachments', props.networkAttachments),
      () => props.networkAttachments?.forEach((value) => objectName('networkAttachments', value)),
      () => optional(props.replicas, (value) => integer('replicas', value, 0, 1)),
      ...Object.entries(props.nodeSelector ?? {}).map(([key, value]) => () => nodeLabel(key, value)),
      ...quantities('resourceLimits', props.resourceLimits),
      ...quantities('resourceRequests', props.resourceRequests));
  }

  /**
   * What the back-end contributes to the control plane.
   *
   * @param _scope where the back-end may define constructs of its own
   * @param options what it is bound to
   */
  public bind(_scope: Construct, options: BackendBindOptions): BackendConfig {
    return {
      section: this.section,
      options: { ...this.renderOptions(options), ...this.commonOptions(options) },
      fields: this.fields(),
      extraMounts: this.extraMounts(options),
      customServiceConfigSecrets: this.customServiceConfigSecrets(),
      nodeServices: this.common.bringNodeServices ?? true ? this.nodeServices() : [],
    };
  }

  /** The options of the back-end's section, in their order. */
  protected abstract renderOptions(options: BackendBindOptions): { [name: string]: OptionValue };

  /** The section unless the user names one: the back-end's name. */
  protected defaultSection(): string {
    return this.name;
  }

  /** The networks that the pod joins unless the user names some. */
  protected defaultNetworkAttachments(): string[] {
    return ['storage'];
  }

  /** The nodes that may run the pod unless the user says which: any. */
  protected defaultNodeSelector(): { [label: string]: string } {
    return {};
  }

  /** The mounts that the pod needs: none unless a subclass says so. */
  protected extraMounts(_options: BackendBindOptions): ExtraMount[] {
    return [];
  }

  /** The Secrets whose keys hold options of the back-end: none unless a subclass says so. */
  protected customServiceConfigSecrets(): string[] {
    return [];
  }

  /** What has to run on the nodes: nothing unless a subclass says so. */
  protected nodeServices(): NodeService[] {
    return [];
  }

  private get section(): string {
    return this.common.section ?? this.defaultSection();
  }

  private commonOptions({ release }: BackendBindOptions): { [name: string]: OptionValue } {
    const volumeBackendName = this.common.volumeBackendName ?? this.name.replace(/-/g, '_');
    return propertyOptions(COMMON_OPTIONS, { ...this.common, volumeBackendName }, release);
  }

  private fields(): { [field: string]: unknown } {
    const { replicas, resourceLimits: limits, resourceRequests: requests } = this.common;
    const networkAttachments = this.common.networkAttachments ?? this.defaultNetworkAttachments();
    const nodeSelector = this.common.nodeSelector ?? this.defaultNodeSelector();
    return {
      ...(networkAttachments.length > 0 && { networkAttachments: [...networkAttachments] }),
      ...(Object.keys(nodeSelector).length > 0 && { nodeSelector: { ...nodeSelector } }),
      ...(replicas !== undefined && { replicas }),
      ...((limits || requests) && { resources: { ...(limits && { limits: { ...limits } }), ...(requests && { requests: { ...requests } }) } }),
    };
  }
}

/** The options of every back-end, by property. */
export const COMMON_OPTIONS: OptionTable<BackendProps> = {
  volumeBackendName: text('volume_backend_name'),
  imageVolumeCache: flag('image_volume_cache_enabled'),
};

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
