import type { ISecret } from 'cdk8s-plus-27';
import { secret } from './field-rows';
import type { FieldTable } from './field-table';

/**
 * The Secrets with the certificates of an API. Each has the keys `tls.crt` and `tls.key`, the bundle has `tls-ca-bundle.pem`.
 *
 * In a control plane, the openstack-operator issues the certificates, and replaces these Secrets by its own. The certificate that users see
 * is that of the route: `apiOverride.tlsSecret`.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/glance.go
 */
export interface TlsSecrets {
  /**
   * The certificate and key of the internal endpoint.
   *
   * @default - the operator's
   */
  readonly internal?: ISecret;

  /**
   * The certificate and key of the public endpoint.
   *
   * @default - the operator's
   */
  readonly public?: ISecret;

  /**
   * The certificate authorities that the pods trust.
   *
   * @default - the operator's
   */
  readonly caBundle?: ISecret;
}

export const TLS_FIELDS: FieldTable<TlsSecrets> = {
  internal: secret('api.internal.secretName'),
  public: secret('api.public.secretName'),
  caBundle: secret('caBundleSecretName'),
};
