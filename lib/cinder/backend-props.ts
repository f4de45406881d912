import type { ISecret } from 'cdk8s-plus-27';
import { ExtraMount } from '../mounts/extra-mount';
import { OptionValue } from '../oslo/value/option-value';
import type { Probes } from '../services/probes';

/** Properties that every back-end has. */
export interface BackendProps {
  /**
   * The section of its options, which the operator writes into Cinder's `enabled_backends`. The host of a volume in Cinder is the pod,
   * named after the back-end, and the section (`POD@SECTION`): neither name must change while there are volumes.
   *
   * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cindervolume_controller.go
   * @default - the back-end's name; `lvm` for LVM
   */
  readonly section?: string;

  /**
   * The name by which a volume type selects this back-end (`volume_backend_name`).
   *
   * @default - the back-end's name, with `_` instead of `-`
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
   * @default - any node; for LVM, nodes with the label `openstack.org/cinder-lvm`
   */
  readonly nodeSelector?: { readonly [label: string]: string };

  /**
   * The number of pods of the back-end, 0 or 1: Cinder runs volume services only active-passive.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The resource limits of the pod, as Kubernetes quantities by resource, such as `{ cpu: '1', memory: '1Gi' }`.
   *
   * @default - no limit
   */
  readonly resourceLimits?: { readonly [resource: string]: string };

  /**
   * The resource requests of the pod, as Kubernetes quantities by resource.
   *
   * @default - no request
   */
  readonly resourceRequests?: { readonly [resource: string]: string };

  /**
   * Whether the back-end keeps copies of images for the volumes that are created from them (`image_volume_cache_enabled`). It keeps
   * none unless Cinder's options `cinder_internal_tenant_project_id` and `cinder_internal_tenant_user_id` (section `DEFAULT`) are set.
   *
   * @default false
   * @see https://docs.openstack.org/cinder/latest/admin/image-volume-cache.html
   */
  readonly imageVolumeCache?: boolean;

  /**
   * Options of the back-end's section that have no property, by name, in order. The operator expands no placeholders there.
   *
   * @default - none
   */
  readonly options?: { readonly [name: string]: OptionValue };

  /**
   * Options of the section `DEFAULT` of the back-end's volume service, by name, in order, such as `glance_num_retries`. Options of drivers have no
   * effect there. The operator expands no placeholders there.
   *
   * @default - none
   */
  readonly defaultOptions?: { readonly [name: string]: OptionValue };

  /**
   * The API instance of Glance that the volume service asks for images (`glance_api_servers` with its internal endpoint), such as the one at
   * its site.
   *
   * @default - the instance in the catalog of keystone (`keystoneEndpoint`)
   */
  readonly glanceApi?: string;

  /**
   * The image of the pod, such as one of a vendor with the client of its array. It becomes part of the `OpenStackVersion` of the control
   * plane, which is added to the chart.
   *
   * @default - the operators' image
   * @see https://github.com/openstack-k8s-operators/cinder-operator/tree/main/config/samples/backends
   */
  readonly image?: string;

  /**
   * Secrets whose keys hold configuration text with further options of the back-end, such as its password.
   *
   * @default - none
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Further mounts that the pod needs, such as files of the driver. Each keeps its own propagation.
   *
   * @default - none
   */
  readonly extraMounts?: ExtraMount[];

  /**
   * The availability zone of the back-end's volumes (`backend_availability_zone`).
   *
   * @default - the zone of the service, `nova` unless Cinder's option `storage_availability_zone` is set
   */
  readonly availabilityZone?: string;

  /**
   * The share of the capacity that Cinder leaves free, in percent, 0 to 100 (`reserved_percentage`).
   *
   * @default 0
   */
  readonly reservedPercentage?: number;

  /**
   * How much more capacity thin volumes may promise than the back-end has, at least 1 (`max_over_subscription_ratio`).
   *
   * @default - 20
   */
  readonly maxOverSubscriptionRatio?: number;

  /**
   * Whether a volume is attached for the transfer of an image only over several paths (`enforce_multipath_for_image_xfer`). Without it,
   * Cinder uses one path if multipathd does not run.
   *
   * @default false
   */
  readonly enforceMultipath?: boolean;

  /**
   * The name of the `Topology` that spreads the pods over nodes.
   *
   * @default - the topology of the control plane
   */
  readonly topology?: string;

  /**
   * The probes of the pod. Requires release 18.0-fr6 or later.
   *
   * @default - the operator's
   */
  readonly probes?: Probes;

  /**
   * Whether the back-end adds the node services that it needs. Set it to false if the nodes have them already. Adding them reboots the
   * nodes. `controlPlane.nodeServices.add()` replaces one of them by a service of the same name with other properties.
   *
   * @default true
   */
  readonly bringNodeServices?: boolean;
}
