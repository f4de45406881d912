import type { Path } from '../text/field-path';

/** A field that names a Secret with certain keys. */
export interface SecretKeys {
  /** The end of the path of the field. `*` stands for any name. */
  readonly field: Path;
  readonly keys: readonly string[];

  /**
   * Whether only the object of a service has the field. The operator overwrites it in what it makes of a control plane.
   *
   * @default false
   */
  readonly isOfService?: boolean;
}

const CERTIFICATE: readonly string[] = ['tls.crt', 'tls.key'];

/**
 * The keys that the operators insist on in Secrets with certificates.
 *
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/tls/tls.go
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/common.go
 */
export const SECRET_KEYS: readonly SecretKeys[] = [
  { field: ['apiOverride', 'tls', 'secretName'], keys: CERTIFICATE },
  { field: ['apiOverrides', '*', 'tls', 'secretName'], keys: CERTIFICATE },
  { field: ['tls', 'api', 'internal', 'secretName'], keys: CERTIFICATE, isOfService: true },
  { field: ['tls', 'api', 'public', 'secretName'], keys: CERTIFICATE, isOfService: true },
  { field: ['tls', 'caBundleSecretName'], keys: ['tls-ca-bundle.pem'], isOfService: true },
];

/**
 * The keys of the Secret of a control plane in which services look for their passwords, unless `passwordSelectors` names other keys.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_types.go
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/api/v1beta1/common_types.go
 */
export const PASSWORD_KEYS: Readonly<Record<string, string>> = { glance: 'GlancePassword', cinder: 'CinderPassword' };

/**
 * Why the operators do not accept a password since 18.0-fr6: the end of a sentence that begins with the password. The operators write
 * passwords into files in which `$name` and the like have a meaning.
 *
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/secret/password.go
 */
export function passwordProblem(password: string): string | undefined {
  if (password === '') {
    return 'is empty';
  }
  if (/^\$(\w+|\{\w+\})$/.test(password)) {
    // A variable that another tool replaces before the cluster sees the Secret.
    return undefined;
  }
  return /\$[A-Za-z_]|\$\{[^}]*\}|\$\([^)]*\)|`[^`]*`/.test(password) ? 'contains a variable or a command, such as $name, ${name}, $(name) or a text in backquotes' : undefined;
}
