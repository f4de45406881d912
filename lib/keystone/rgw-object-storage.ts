import type { ISecret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { fixedImage } from './fixed-image';
import { roleJob } from './role-job';
import { RoleAssignment } from './role-script';
import { KubeKeystoneEndpoint, KubeKeystoneService } from '../../imports/keystone.openstack.org';
import { boolean, checkAll, dataKey, distinct, host, objectName, oneLine, optional, port } from '../check';
import { IOpenStackControlPlane } from '../control-plane/control-plane-reference';
import { bracketed } from '../facts/address';
import { validateWritable } from '../writable';

/** Properties of `RgwObjectStorage`. */
export interface RgwObjectStorageProps {
  /** The control plane. Its Swift is disabled. */
  readonly controlPlane: IOpenStackControlPlane;

  /** The address of RGW for services: a host name, an IPv4 or an IPv6 address. */
  readonly host: string;

  /**
   * The address of RGW for users: a host name, an IPv4 or an IPv6 address.
   *
   * @default - the same as `host`
   */
  readonly publicHost?: string;

  /**
   * The port of RGW.
   *
   * @default 8080
   */
  readonly port?: number;

  /**
   * Whether RGW uses TLS.
   *
   * @default false
   */
  readonly tls?: boolean;

  /** The Secret with the password of RGW's user in keystone. */
  readonly secret: ISecret;

  /**
   * The key of the Secret that holds the password.
   *
   * @default 'SwiftPassword'
   */
  readonly passwordSelector?: string;

  /**
   * The keystone user of RGW. It must equal `rgw_keystone_admin_user` in the configuration of RGW.
   *
   * @default 'swift'
   */
  readonly serviceUser?: string;

  /**
   * The name of the service in the catalog of keystone, and of its Kubernetes objects.
   *
   * @default 'swift'
   */
  readonly serviceName?: string;

  /**
   * The roles to create.
   *
   * @default ['swiftoperator', 'ResellerAdmin']
   */
  readonly roles?: string[];

  /**
   * The roles to assign to users in projects.
   *
   * @default - `member` and `admin` in `service` for RGW's user, `swiftoperator` in `admin` for the administrator
   */
  readonly roleAssignments?: RoleAssignment[];

  /**
   * The image with the `openstack` command, which creates roles and assignments, with a digest or a tag that always means the same
   * image. This command prints the image of the operators' own client:
   * `oc get openstackversion --output=jsonpath='{.items[0].status.containerImages.openstackClientImage}'`
   *
   * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/openstackclient.go
   */
  readonly clientImage: string;
}

/**
 * Registers a Ceph RGW in keystone as the object storage of the cloud, in place of Swift.
 *
 * keystone-operator creates the service, its user and its endpoints. A job creates the roles, because no operator does. The job
 * can run again at any time: it adds only what is missing. A `SwiftStore` can then store images in RGW.
 *
 * @see https://github.com/openstack-k8s-operators/dev-docs/blob/main/ceph.md
 * @see https://docs.ceph.com/en/latest/radosgw/keystone/
 */
export class RgwObjectStorage extends Construct {
  /** The URL for services in the catalog of keystone. */
  public readonly internalUrl: string;
  /** The URL for users in the catalog of keystone. */
  public readonly publicUrl: string;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the address of RGW, and the control plane
   * @throws when a host, port, name or role is not valid, or when the name of the image can mean another image later
   */
  public constructor(scope: Construct, id: string, props: RgwObjectStorageProps) {
    super(scope, id);
    check(`[${this.node.path}]`, props);
    const { serviceName = 'swift', serviceUser = 'swift' } = props;
    this.internalUrl = url(props, props.host);
    this.publicUrl = url(props, props.publicHost ?? props.host);
    props.controlPlane.addOverlay({ spec: { swift: { enabled: false } } });
    this.declareService(serviceName, serviceUser, props);
    roleJob(this, {
      name: `${serviceName}-roles`,
      image: props.clientImage,
      roles: props.roles ?? ['swiftoperator', 'ResellerAdmin'],
      assignments: props.roleAssignments ?? defaultAssignments(serviceUser),
    });
  }

  private declareService(serviceName: string, serviceUser: string, props: RgwObjectStorageProps): void {
    const metadata = { name: serviceName };
    const service = new KubeKeystoneService(this, 'service', {
      metadata,
      spec: {
        enabled: true,
        serviceName,
        serviceType: 'object-store',
        serviceDescription: 'Object storage by Ceph RGW',
        serviceUser,
        secret: props.secret.name,
        passwordSelector: props.passwordSelector ?? 'SwiftPassword',
      },
    });
    const endpoint = new KubeKeystoneEndpoint(this, 'endpoint', {
      metadata,
      spec: { serviceName, endpoints: { internal: this.internalUrl, public: this.publicUrl } },
    });
    [service, endpoint].forEach(validateWritable);
  }
}

// Keystone replaces %(tenant_id)s with the id of the user's project.
function url(props: RgwObjectStorageProps, address: string): string {
  return `${props.tls ? 'https' : 'http'}://${bracketed(address)}:${props.port ?? 8080}/swift/v1/AUTH_%(tenant_id)s`;
}

function defaultAssignments(user: string): RoleAssignment[] {
  return [
    { role: 'member', user, project: 'service' },
    { role: 'admin', user, project: 'service' },
    { role: 'swiftoperator', user: 'admin', project: 'admin' },
  ];
}

function check(subject: string, props: RgwObjectStorageProps): void {
  checkAll(subject,
    () => host('host', props.host),
    () => optional(props.publicHost, (value) => host('publicHost', value)),
    () => optional(props.tls, (value) => boolean('tls', value)),
    () => optional(props.port, (value) => port('port', value)),
    () => optional(props.passwordSelector, (value) => dataKey('passwordSelector', value)),
    () => optional(props.serviceUser, (value) => oneLine('serviceUser', value)),
    () => optional(props.serviceName, (value) => objectName('serviceName', value)),
    () => fixedImage('clientImage', props.clientImage),
    () => optional(props.roles, (values) => distinct('roles', values)),
    ...(props.roles ?? []).map((role) => () => oneLine('roles', role)),
    ...(props.roleAssignments ?? []).flatMap((assignment) => [
      () => oneLine('role of roleAssignments', assignment.role),
      () => oneLine('user of roleAssignments', assignment.user),
      () => oneLine('project of roleAssignments', assignment.project),
    ]));
}
