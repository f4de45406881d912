import { CinderComponentOptions, COMPONENT_FIELDS } from './component-options';
import { made, struct } from '../../services/field-rows';
import type { FieldTable } from '../../services/field-table';
import { ServiceOverride } from '../../services/service-override';
import { SERVICE_OVERRIDE_FIELDS } from '../../services/service-override-options';
import { TLS_FIELDS, type TlsSecrets } from '../../services/tls-secrets';

/** Options of the API of Cinder. Properties that are not given keep the value of the base. */
export interface CinderApiOptions extends CinderComponentOptions {
  /**
   * The Kubernetes service of the internal endpoint.
   *
   * @default - that of the base; in the embedded base, an address of the MetalLB pool `internalapi`
   */
  readonly internalService?: ServiceOverride;

  /**
   * The Kubernetes service of the public endpoint.
   *
   * @default - that of the base; without one, a service with a route
   */
  readonly publicService?: ServiceOverride;

  /**
   * The Secrets with the certificates of the API.
   *
   * @default - the operator's
   */
  readonly tls?: TlsSecrets;
}

/** The fields of the API of Cinder. */
export const CINDER_API_FIELDS: FieldTable<CinderApiOptions> = {
  ...COMPONENT_FIELDS,
  internalService: made('override.service.internal', SERVICE_OVERRIDE_FIELDS as FieldTable<never>),
  publicService: made('override.service.public', SERVICE_OVERRIDE_FIELDS as FieldTable<never>),
  tls: struct('tls', TLS_FIELDS),
};
