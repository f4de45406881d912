import type { ISecret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { roleJob } from './role-job';
import { RoleAssignment } from './role-script';
import { KubeKeystoneEndpoint, KubeKeystoneService } from '../../imports/keystone.openstack.org';
import { checkAll, dataKey, distinct, host, objectName, oneLine, optional, port } from '../check';
import { OpenStackControlPlane } from '../control-plane/openstack-control-plane';
import { bracketed } from '../facts/address';
import { quoted } from '../facts/quoting';

/** Properties of an object storage by Ceph RGW. */
export interface RgwObjectStorageProps {
  /** The control plane. Its Swift is switched off. */
  readonly controlPlane: OpenStackControlPlane;

  /** Where RGW listens for services: a host name, an IPv4 or an IPv6 address. */
  readonly host: string;

  /**
   * Where RGW listens for users: a host name, an IPv4 or an IPv6 address.
   *
   * @default - the same as for services
   */
  readonly publicHost?: string;

  /**
   * The port that RGW listens on.
   *
   * @default 8080
   */
  readonly port?: number;

  /**
   * Whether RGW listens with TLS.
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
   * RGW's user in keystone, which RGW's own configuration names too (`rgw_keystone_admin_user`).
   *
   * @default 'swift'
   */
  readonly serviceUser?: string;

  /**
   * The service's name in keystone's catalog, and that of its objects.
   *
   * @default 'swift'
   */
  readonly serviceName?: string;

  /**
   * Roles that are made.
   *
   * @default ['swiftoperator', 'ResellerAdmin']
   */
  readonly roles?: string[];

  /**
   * Roles that users get in projects.
   *
   * @default - `member` and `admin` in `service` for RGW's user, `swiftoperator` in `admin` for the administrator
   */
  readonly roleAssignments?: RoleAssignment[];

  /**
   * The image with the `openstack` command that makes roles and assignments.
   *
   * @default 'quay.io/podified-antelope-centos9/openstack-openstackclient:current-podified'
   */
  readonly clientImage?: string;
}

/**
 * A Ceph RGW as the cloud's object storage, in place of Swift: what keystone has to know of it, declared.
 *
 * keystone-operator makes the service, its user and its endpoints; a job makes the roles, which no operator does. The job can run
 * again at any time: it changes only what is missing. A `SwiftStore` then stores images in it.
 *
 * @see https://github.com/openstack-k8s-operators/dev-docs/blob/main/ceph.md
 * @see https://docs.ceph.com/en/latest/radosgw/keystone/
 */
export class RgwObjectStorage extends Construct {
  /** The URL for services, as keystone lists it. */
  public readonly internalUrl: string;
  /** The URL for users, as keystone lists it. */
  public readonly publicUrl: string;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props where RGW is, and the control plane
   * @throws when a host, port, name or role is malformed
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
      image: props.clientImage ?? 'quay.io/podified-antelope-centos9/openstack-openstackclient:current-podified',
      roles: props.roles ?? ['swiftoperator', 'ResellerAdmin'],
      assignments: props.roleAssignments ?? defaultAssignments(serviceUser),
    });
  }

  private declareService(serviceName: string, serviceUser: string, props: RgwObjectStorageProps): void {
    const metadata = { name: serviceName };
    new KubeKeystoneService(this, 'service', {
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
    new KubeKeystoneEndpoint(this, 'endpoint', {
      metadata,
      spec: { serviceName, endpoints: { internal: this.internalUrl, public: this.publicUrl } },
    });
  }
}

// Keystone puts the project's id in for each user.
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
    () => optional(props.port, (value) => port('port', value)),
    () => optional(props.passwordSelector, (value) => dataKey('passwordSelector', value)),
    () => optional(props.serviceUser, (value) => oneLine('serviceUser', value)),
    () => optional(props.serviceName, (value) => objectName('serviceName', value)),
    () => optional(props.clientImage, image),
    () => optional(props.roles, (values) => distinct('roles', values)),
    ...(props.roles ?? []).map((role) => () => oneLine('roles', role)),
    ...(props.roleAssignments ?? []).flatMap((assignment) => [
      () => oneLine('role of roleAssignments', assignment.role),
      () => oneLine('user of roleAssignments', assignment.user),
      () => oneLine('project of roleAssignments', assignment.project),
    ]));
}

function image(value: string): string {
  if (!/^[a-zA-Z0-9][\w.:/@-]*$/.test(value)) {
    throw new Error(`clientImage is ${quoted(value)}: use an image's name, such as 'registry.example.com/openstackclient:18.0'.`);
  }
  return value;
}
