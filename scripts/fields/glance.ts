import type { ServiceCoverage } from './service-subject';
import { GLANCE_API_FIELDS } from '../../lib/glance/glance-api-options';
import { GLANCE_FIELDS } from '../../lib/glance/glance-options';
import { API_OVERRIDE_FIELDS } from '../../lib/services/api-override';

const API = 'template.glanceAPIs.*';
const ROUTE_TLS = 'apiOverrides.*.route.spec.tls';
const TEXT = 'customServiceConfig, config, addOption(), stores';
const SECRETS = 'customServiceConfigSecrets';
const FROM_SECRET = 'apis.NAME.apiOverride.tlsSecret';
const NO_KEY = 'the webhook refuses `tls` without a private key, which belongs into the Secret of `tlsSecret`';
const DEVICE_CLAIM = 'the pods of the operator have no claims of devices that a container could refer to';

/** What sets the fields of Glance. */
export const GLANCE_COVERAGE: ServiceCoverage = {
  id: 'glance',
  name: 'Glance',
  tables: [
    { at: '', owner: '', table: GLANCE_FIELDS },
    { at: API, owner: 'apis.NAME', table: GLANCE_API_FIELDS },
    { at: 'apiOverrides.*', owner: 'apis.NAME.apiOverride', table: API_OVERRIDE_FIELDS },
  ],
  others: {
    'template.customServiceConfig': TEXT,
    'template.customServiceConfigSecrets': SECRETS,
    [`${API}.customServiceConfig`]: `apis.NAME: ${TEXT}`,
    [`${API}.customServiceConfigSecrets`]: `apis.NAME.${SECRETS}`,
    'template.extraMounts': 'stores, OpenStackControlPlane.addExtraMount()',
    'apiOverrides.*.route.spec.alternateBackends[].kind': 'apis.NAME.apiOverride.alternateBackends',
    // Always the namespace of the control plane, which is the default.
    'template.topologyRef.namespace': 'topology',
    [`${API}.topologyRef.namespace`]: 'apis.NAME.topology',
    // The operator copies them from the Secret.
    [`${ROUTE_TLS}.certificate`]: FROM_SECRET,
    [`${ROUTE_TLS}.key`]: FROM_SECRET,
    [`${ROUTE_TLS}.caCertificate`]: FROM_SECRET,
  },
  untyped: {},
  unsettable: {
    'template.notificationBusInstance': 'from 18.0-fr5 on, the openstack-operator moves the value to `notificationsBus`',
    [`${API}.auth.applicationCredentialSecret`]: 'the openstack-operator overwrites it with the Secret of `applicationCredential`',
    [`${API}.containerImage`]: 'the openstack-operator overwrites it with the image of the `OpenStackVersion`',
    [`${API}.resources.claims[].name`]: DEVICE_CLAIM,
    [`${API}.resources.claims[].request`]: DEVICE_CLAIM,
    [`${ROUTE_TLS}.termination`]: NO_KEY,
    [`${ROUTE_TLS}.insecureEdgeTerminationPolicy`]: NO_KEY,
    [`${ROUTE_TLS}.destinationCACertificate`]: NO_KEY,
    [`${ROUTE_TLS}.externalCertificate.name`]: NO_KEY,
  },
};
