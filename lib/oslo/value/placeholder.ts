/**
 * A value that the operators fill into `customServiceConfig`, written `{{ .Name }}`.
 *
 * The operators expand the text with Go's `text/template`. If the operator does not define a name, the whole text of the service
 * stays unexpanded, with every other placeholder in it.
 *
 * glance-operator defines the values below for every API instance, some only under the named condition. cinder-operator defines them
 * for the text of the whole service (`spec.cinder.template.customServiceConfig`), but none for the text of a `cinderVolumes` entry.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cinder_controller.go
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/secret/secret.go
 */
export class Placeholder {
  /** The URL of keystone's internal endpoint. Glance and Cinder. */
  public static readonly KEYSTONE_INTERNAL_URL = new Placeholder('KeystoneInternalURL');

  /** The URL of keystone's public endpoint. Glance and Cinder. */
  public static readonly KEYSTONE_PUBLIC_URL = new Placeholder('KeystonePublicURL');

  /** The name of the service's user in keystone. Glance and Cinder. */
  public static readonly SERVICE_USER = new Placeholder('ServiceUser');

  /** The password of the service's user, from the Secret of the control plane. Glance and Cinder. */
  public static readonly SERVICE_PASSWORD = new Placeholder('ServicePassword');

  /** The region of keystone. Cinder; Glance after its own endpoint is registered in keystone. */
  public static readonly REGION = new Placeholder('Region');

  /** The id of Glance's own endpoint in keystone. Glance, after that endpoint is registered. */
  public static readonly ENDPOINT_ID = new Placeholder('EndpointID');

  /** The id of the service's application credential. Glance and Cinder since 18.0-fr5, if it is enabled. */
  public static readonly APPLICATION_CREDENTIAL_ID = new Placeholder('ApplicationCredentialID');

  /** The secret of the service's application credential. Glance and Cinder since 18.0-fr5, if it is enabled. */
  public static readonly APPLICATION_CREDENTIAL_SECRET = new Placeholder('ApplicationCredentialSecret');

  /** The connection URL of the service's database, including the password. Glance and Cinder. */
  public static readonly DATABASE_CONNECTION = new Placeholder('DatabaseConnection');

  /** The memcached servers, `host:port`, separated by commas. Glance and Cinder. */
  public static readonly MEMCACHED_SERVERS = new Placeholder('MemcachedServers');

  /** The memcached servers with their address family, `inet:[host]:port`, separated by commas. Glance and Cinder. */
  public static readonly MEMCACHED_SERVERS_WITH_INET = new Placeholder('MemcachedServersWithInet');

  /** The URL of the message bus, including the password. Cinder; Glance if a notification bus is set. */
  public static readonly TRANSPORT_URL = new Placeholder('TransportURL');

  /** The URL of the notification bus, including the password. Cinder, if a notification bus is set. */
  public static readonly NOTIFICATIONS_URL = new Placeholder('NotificationsURL');

  /** The URL of the dashboard. Glance, if Horizon is deployed. */
  public static readonly HORIZON_ENDPOINT = new Placeholder('HorizonEndpoint');

  /** The directory of the image cache. Glance, if the image cache has a size. */
  public static readonly IMAGE_CACHE_DIR = new Placeholder('ImageCacheDir');

  /** The size of the image cache in bytes. Glance, if the image cache has a size. */
  public static readonly CACHE_MAX_SIZE = new Placeholder('CacheMaxSize');

  /** The path of the API instance's log file. Glance. */
  public static readonly LOG_FILE = new Placeholder('LogFile');

  /**
   * A placeholder that this library does not know.
   *
   * @param name the operator's name of the value, such as `KeystoneInternalURL`
   * @throws if the name is not a capital letter followed by letters and digits
   */
  public static of(name: string): Placeholder {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
      throw new Error(`placeholder ${JSON.stringify(name)} must be a capital letter with letters and digits after it, without a dot or braces: 'Region'`);
    }
    return new Placeholder(name);
  }

  private constructor(
    /** The operator's name of the value. */
    public readonly name: string,
  ) {}

  /** The placeholder as written in the text: `{{ .Name }}`. */
  public toString(): string {
    return `{{ .${this.name} }}`;
  }
}
