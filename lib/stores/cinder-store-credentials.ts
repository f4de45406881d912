import type { ISecret } from 'cdk8s-plus-27';
import { checkAll, oneLine, optional } from '../check';
import { OptionValue } from '../oslo/value/option-value';
import { Placeholder } from '../oslo/value/placeholder';

/** A keystone user whose password is in a Secret. */
export interface CinderUserOptions {
  /** The user's name. */
  readonly user: string;

  /** The project that the volumes belong to. */
  readonly project: string;

  /**
   * The user's domain.
   *
   * @default 'Default'
   */
  readonly userDomain?: string;

  /**
   * The project's domain.
   *
   * @default 'Default'
   */
  readonly projectDomain?: string;
}

/**
 * The credentials with which Glance uses Cinder: those of one user, or those of whoever uploads an image.
 */
export class CinderStoreCredentials {
  /**
   * Glance's own user. The operator fills in the password.
   *
   * @param project the project that the volumes belong to
   */
  public static serviceUser(project: string = 'service'): CinderStoreCredentials {
    return new CinderStoreCredentials({
      ...account(OptionValue.placeholder(Placeholder.SERVICE_USER), oneLine('project', project)),
      cinder_store_password: OptionValue.placeholder(Placeholder.SERVICE_PASSWORD),
    });
  }

  /**
   * An application credential of Glance's own user in the project `service`. The operators create and renew it; the control plane
   * enables it. Since release 18.0-fr5.
   */
  public static applicationCredential(): CinderStoreCredentials {
    return new CinderStoreCredentials({
      cinder_store_auth_address: OptionValue.placeholder(Placeholder.KEYSTONE_INTERNAL_URL),
      cinder_store_project_name: OptionValue.string('service'),
      cinder_store_application_credential_id: OptionValue.placeholder(Placeholder.APPLICATION_CREDENTIAL_ID),
      cinder_store_application_credential_secret: OptionValue.placeholder(Placeholder.APPLICATION_CREDENTIAL_SECRET),
    }, { applicationCredential: true });
  }

  /**
   * Another user of keystone.
   *
   * @param secret a Secret with a key whose text is a section of the store's id with the option `cinder_store_password`
   * @param options the user
   * @throws if a name is empty or contains a line break
   */
  public static user(secret: ISecret, options: CinderUserOptions): CinderStoreCredentials {
    const { user, project, userDomain, projectDomain } = options;
    checkAll('credentials',
      () => oneLine('user', user),
      () => oneLine('project', project),
      () => optional(userDomain, (value) => oneLine('userDomain', value)),
      () => optional(projectDomain, (value) => oneLine('projectDomain', value)));
    return new CinderStoreCredentials({
      ...account(OptionValue.string(user), project),
      ...(userDomain !== undefined && { cinder_store_user_domain_name: OptionValue.string(userDomain) }),
      ...(projectDomain !== undefined && { cinder_store_project_domain_name: OptionValue.string(projectDomain) }),
    }, { secretName: secret.name });
  }

  /** No credentials: volumes belong to the project of the user who uploads the image, and count against that project's quota. */
  public static none(): CinderStoreCredentials {
    return new CinderStoreCredentials({});
  }

  private constructor(
    private readonly options: { [name: string]: OptionValue },
    private readonly source: { readonly applicationCredential?: boolean; readonly secretName?: string } = {},
  ) {}

  /**
   * The options of the store's section.
   *
   * @internal
   */
  public _options(): { [name: string]: OptionValue } {
    return this.options;
  }

  /**
   * The Secret that holds the password, if there is one.
   *
   * @internal
   */
  public _secretName(): string | undefined {
    return this.source.secretName;
  }

  /**
   * Whether the operators create them.
   *
   * @internal
   */
  public _isApplicationCredential(): boolean {
    return this.source.applicationCredential ?? false;
  }
}

function account(user: OptionValue, project: string): { [name: string]: OptionValue } {
  return {
    cinder_store_auth_address: OptionValue.placeholder(Placeholder.KEYSTONE_INTERNAL_URL),
    cinder_store_user_name: user,
    cinder_store_project_name: OptionValue.string(project),
  };
}
