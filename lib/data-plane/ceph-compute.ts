import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { cephServices, NodeSetOptions } from './node-set-options';
import { KubeOpenStackDataPlaneNodeSet, KubeOpenStackDataPlaneService } from '../../imports/dataplane.openstack.org';
import { cephUser, checkAll, dnsLabel, fsid, httpUrl, objectName, oneLine, optional } from '../check';
import { CERTIFICATE_BUNDLE, cellSecret, MIGRATION_KEY_SECRET, NOVA_PLAYBOOK, NOVA_SERVICE_TYPE, novaImageFields } from '../facts/operators/data-plane';
import { DEFAULT_RELEASE, Release } from '../facts/release';
import { ConfigDocument } from '../oslo/document/config-document';
import { setOptions, settingsOf } from '../oslo/value/option-settings';
import { DurationUnit, OptionValue } from '../oslo/value/option-value';
import { plus } from '../plus';
import { RbdStore } from '../stores/rbd-store';

/** Options of compute nodes that use a store in Ceph. */
export interface ComputeOptions {
  /** The id of the cluster (its `fsid`), by which libvirt finds the secret of the user (`rbd_secret_uuid`). */
  readonly clusterFsid: string;

  /**
   * The pool that holds the disks of instances (`images_rbd_pool`), not the one with the images. It must exist, and the user must be
   * allowed to use it.
   *
   * @default 'vms'
   */
  readonly pool?: string;

  /**
   * The Ceph user, without the prefix `client.` (`rbd_user`). Its keyring must be in the Secret.
   *
   * @default - the user of the store
   */
  readonly user?: string;

  /**
   * How long Nova waits until Glance has copied an image to the store, in whole seconds, at least 1. Only for a site
   * with an API instance of its own.
   *
   * @default Duration.seconds(600)
   */
  readonly copyTimeout?: Duration;

  /**
   * Whether a volume of another availability zone can be attached to an instance (`cross_az_attach`).
   *
   * @default - true; false for a site with an API instance of its own
   */
  readonly crossZoneAttach?: boolean;

  /**
   * The name of the cell of the nodes.
   *
   * @default 'cell1'
   */
  readonly cell?: string;

  /**
   * Further options of Nova, by section and name.
   *
   * @default - none
   */
  readonly config?: { readonly [section: string]: { readonly [option: string]: OptionValue } };

  /**
   * The node set to patch.
   *
   * @default - no patch: add the service and the mount to the node set yourself
   */
  readonly nodeSet?: NodeSetOptions;
}

/** Properties of compute nodes that use a store in Ceph. */
export interface CephComputeProps extends ComputeOptions {
  /** The store whose images the nodes clone: its cluster, user, id, and the Secret with the files. */
  readonly store: RbdStore;

  /**
   * The internal endpoint of the API instance that the nodes use, for a site with an instance of its own:
   * `controlPlane.internalGlanceEndpoint('az1')`. Nova then asks Glance to copy an image that the store of the site does not have.
   *
   * @default - the endpoint in keystone's catalog
   */
  readonly glanceEndpoint?: string;

  /**
   * The end of the names of the objects: `nova-custom-ceph-NAME` and `ceph-nova-NAME`.
   *
   * @default - no end: `nova-custom-ceph` and `ceph-nova`
   */
  readonly name?: string;

  /**
   * The release of the operators.
   *
   * @default Release.RHOSO_18_0_FR6
   */
  readonly release?: Release;
}

/**
 * What compute nodes need for a store in Ceph, as objects of the data plane: a ConfigMap with options of Nova, and a service that
 * configures Nova with them. For a node set that exists, also a merge patch, with the service and the files of the cluster:
 *
 * `oc patch openstackdataplanenodeset NAME --type merge --patch-file FILE`. A change has no effect before a new
 * `OpenStackDataPlaneDeployment`.
 *
 * The secret of libvirt has the id of the cluster, so all nodes must use one key for a cluster.
 *
 * @see https://github.com/openstack-k8s-operators/dev-docs/blob/main/ceph.md
 */
export class CephCompute extends Construct {
  /** The name of the service, for the list of services of a node set. */
  public readonly serviceName: string;

  /**
   * @param scope the chart, or a construct in it. Use a chart of its own to get a file of its own
   * @param id the id of the construct
   * @param props the store and the cluster
   * @throws when Kubernetes or Nova does not accept a value, or the list of services lacks `nova` or `libvirt`
   */
  public constructor(scope: Construct, id: string, props: CephComputeProps) {
    super(scope, id);
    this.check(props);
    const ending = props.name === undefined ? '' : `-${props.name}`;
    this.serviceName = `nova-custom-ceph${ending}`;
    const configMapName = `ceph-nova${ending}`;
    new (plus().ConfigMap)(this, 'config', { metadata: { name: configMapName }, data: { [CONFIG_KEY]: novaText(props) } });
    new KubeOpenStackDataPlaneService(this, 'service', {
      metadata: { name: this.serviceName },
      spec: {
        dataSources: [
          { configMapRef: { name: configMapName } },
          { secretRef: { name: cellSecret(props.cell ?? DEFAULT_CELL) } },
          { secretRef: { name: MIGRATION_KEY_SECRET } },
        ],
        playbook: NOVA_PLAYBOOK,
        caCerts: CERTIFICATE_BUNDLE,
        edpmServiceType: NOVA_SERVICE_TYPE,
        containerImageFields: novaImageFields(props.release ?? DEFAULT_RELEASE),
      },
    });
    optional(props.nodeSet, (nodeSet) => this.patchNodeSet(nodeSet, props.store));
  }

  private patchNodeSet({ name, services }: NodeSetOptions, { ceph }: RbdStore): void {
    new KubeOpenStackDataPlaneNodeSet(this, 'node-set', {
      metadata: { name },
      spec: {
        services: cephServices(this.serviceName, services),
        nodeTemplate: {
          extraMounts: [{
            extraVolType: 'Ceph',
            volumes: [{ name: 'ceph', secret: { secretName: ceph.secretName } }],
            mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
          }],
        },
      },
    });
  }

  private check({ clusterFsid, pool, user, glanceEndpoint, copyTimeout, cell, name, nodeSet }: CephComputeProps): void {
    checkAll(`[${this.node.path}]`,
      () => fsid('clusterFsid', clusterFsid),
      () => optional(pool, (value) => oneLine('pool', value)),
      () => optional(user, (value) => cephUser('user', value)),
      () => optional(glanceEndpoint, (value) => httpUrl('glanceEndpoint', value)),
      () => optional(copyTimeout, (value) => requireEndpoint(value, glanceEndpoint)),
      () => optional(cell, (value) => dnsLabel('cell', value)),
      () => optional(name, (value) => dnsLabel('name', value, LONGEST_NAME)),
      () => optional(nodeSet, (value) => objectName('nodeSet.name', value.name)),
      () => optional(nodeSet, (value) => cephServices('nova-custom-ceph', value.services)));
  }
}

/** The key that sorts behind the files of the operators, and has `nova` in its name. */
const CONFIG_KEY = '03-ceph-nova.conf';

const DEFAULT_CELL = 'cell1';

/** `nova-custom-ceph-NAME` must be a label. */
const LONGEST_NAME = 46;

function requireEndpoint(copyTimeout: Duration, glanceEndpoint: string | undefined): void {
  if (glanceEndpoint === undefined) {
    throw new Error('copyTimeout is set without glanceEndpoint: set glanceEndpoint too, or remove it. Nova copies images only for a site with an API instance of its own.');
  }
  if (copyTimeout.toSeconds({ integral: false }) < 1) {
    throw new Error(`copyTimeout is ${copyTimeout.toHumanString()}: use at least 1 second.`);
  }
}

function novaText({ store, clusterFsid, pool, user, glanceEndpoint, copyTimeout, crossZoneAttach, config = {} }: CephComputeProps): string {
  const document = ConfigDocument.parse('');
  const ofSite: { [option: string]: OptionValue } = glanceEndpoint === undefined ? {} : {
    images_rbd_glance_copy_poll_interval: OptionValue.integer(15),
    images_rbd_glance_copy_timeout: OptionValue.duration(copyTimeout ?? Duration.seconds(600), DurationUnit.SECONDS),
  };
  const zones = crossZoneAttach ?? glanceEndpoint === undefined;
  const sections = {
    libvirt: {
      images_type: OptionValue.string('rbd'),
      images_rbd_pool: OptionValue.string(pool ?? 'vms'),
      images_rbd_ceph_conf: OptionValue.string(`/etc/ceph/${store.ceph.cluster}.conf`),
      images_rbd_glance_store_name: OptionValue.string(store.id),
      ...ofSite,
      rbd_user: OptionValue.string(user ?? store.user),
      rbd_secret_uuid: OptionValue.string(clusterFsid),
    },
    ...(glanceEndpoint !== undefined && {
      glance: { endpoint_override: OptionValue.string(glanceEndpoint), valid_interfaces: OptionValue.string('internal') },
    }),
    ...(!zones && { cinder: { cross_az_attach: OptionValue.boolean(false) } }),
  };
  setOptions(document, [...settingsOf(sections, 'the store'), ...settingsOf(config, 'config')]);
  return document.toString();
}
