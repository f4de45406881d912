import type { ServiceCoverage } from './service-subject';
import { BACKEND_FIELDS } from '../../lib/cinder/backend-fields';
import { CINDER_API_FIELDS } from '../../lib/cinder/service/cinder-api-options';
import { CINDER_FIELDS } from '../../lib/cinder/service/cinder-options';
import { COMPONENT_FIELDS } from '../../lib/cinder/service/component-options';
import { Release, since } from '../../lib/facts/release';
import { type FieldRows, rowsOf } from '../../lib/services/field-table';

const TEXT = 'customServiceConfig, config';
const SECRETS = 'customServiceConfigSecrets';
const ROUTE_TLS = 'apiOverride.route.spec.tls';
const FROM_SECRET = 'apiOverride.tlsSecret';
const NO_KEY = 'the webhook refuses `tls` without a private key, which belongs into the Secret of `tlsSecret`';
const DEVICE_CLAIM = 'the pods of the operator have no claims of devices that a container could refer to';
const BUS_MOVED = 'from 18.0-fr5 on, the webhook moves the value to the struct';

/** The services with pods, with the properties that configure them. */
const COMPONENTS: ReadonlyArray<readonly [field: string, property: string]> = [
  ['template.cinderAPI', 'api'], ['template.cinderScheduler', 'scheduler'], ['template.cinderBackup', 'backup'], ['template.cinderBackups.*', 'backups.NAME'],
];
const VOLUMES = 'template.cinderVolumes.*';
const BACKEND = 'BackendProps';

/** The tables of services that have one of their own. The field of backup services by name is a later one. */
const TABLES: Readonly<Record<string, object>> = {
  'api': CINDER_API_FIELDS,
  'backups.NAME': Object.fromEntries(Object.entries(COMPONENT_FIELDS).flatMap(([property, rows]) => rowsOf(rows as FieldRows<never>)
    .map((row) => [property, { ...row, releases: row.releases ?? since(Release.RHOSO_18_0_FR5) }] as const))),
};

function ofEach(rows: (field: string, property: string) => Record<string, string>): Record<string, string> {
  return Object.assign({}, ...COMPONENTS.map(([field, property]) => rows(field, property))) as Record<string, string>;
}

/** What sets the fields of Cinder. */
export const CINDER_COVERAGE: ServiceCoverage = {
  id: 'cinder',
  name: 'Cinder',
  tables: [
    { at: '', owner: '', table: CINDER_FIELDS },
    ...COMPONENTS.map(([at, owner]) => ({ at, owner, table: TABLES[owner] ?? COMPONENT_FIELDS })),
    { at: VOLUMES, owner: BACKEND, table: BACKEND_FIELDS },
  ],
  others: {
    'template.customServiceConfig': `${TEXT}, addOption()`,
    ...ofEach((field, property) => ({
      [`${field}.customServiceConfig`]: `${property}: ${TEXT}${property.startsWith('backup') ? ', storage' : ''}`,
      [`${field}.customServiceConfigSecrets`]: `${property}.${SECRETS}`,
      // Always the namespace of the control plane, which is the default.
      [`${field}.topologyRef.namespace`]: `${property}.topology`,
    })),
    [`${VOLUMES}.customServiceConfig`]: `${BACKEND}: the class of the back-end, options, defaultOptions`,
    [`${VOLUMES}.customServiceConfigSecrets`]: `${BACKEND}.${SECRETS}`,
    [`${VOLUMES}.topologyRef.namespace`]: `${BACKEND}.topology`,
    'template.topologyRef.namespace': 'topology',
    'template.extraMounts': 'back-ends, backup services, OpenStackControlPlane.addExtraMount()',
    'apiOverride.route.spec.alternateBackends[].kind': 'apiOverride.alternateBackends',
    'apiOverride.route.spec.to.kind': 'apiOverride.service',
    // The operator copies them from the Secret.
    [`${ROUTE_TLS}.certificate`]: FROM_SECRET,
    [`${ROUTE_TLS}.key`]: FROM_SECRET,
    [`${ROUTE_TLS}.caCertificate`]: FROM_SECRET,
  },
  untyped: {},
  unsettable: {
    'template.auth.applicationCredentialSecret': 'the openstack-operator overwrites it with the Secret of `applicationCredential`',
    'template.rabbitMqClusterName': BUS_MOVED,
    'template.notificationsBusInstance': BUS_MOVED,
    ...ofEach((field) => ({ [`${field}.resources.claims[].name`]: DEVICE_CLAIM, [`${field}.resources.claims[].request`]: DEVICE_CLAIM })),
    [`${VOLUMES}.resources.claims[].name`]: DEVICE_CLAIM,
    [`${VOLUMES}.resources.claims[].request`]: DEVICE_CLAIM,
    [`${ROUTE_TLS}.termination`]: NO_KEY,
    [`${ROUTE_TLS}.insecureEdgeTerminationPolicy`]: NO_KEY,
    [`${ROUTE_TLS}.destinationCACertificate`]: NO_KEY,
    [`${ROUTE_TLS}.externalCertificate.name`]: NO_KEY,
  },
};
