import { BaseContext } from './base-context';
import { OPERATOR_DEFAULT_STORE } from '../../facts/glance/stores/store-types';
import { JsonObject } from '../../json';
import { ConfigDocument } from '../../oslo/document/config-document';
import { OptionValue } from '../../oslo/value/option-value';
import { Placeholder } from '../../oslo/value/placeholder';

const DATABASE = { databaseInstance: 'openstack' };
const ONE = { replicas: 1 };
const API_ROUTE = { apiOverride: { route: {} } };

/** The fields of `spec` for the services of the embedded base, without telemetry. */
export function baseServices(context: BaseContext): JsonObject {
  return { ...infrastructure(context), ...identity(context), ...storageServices(context), ...compute(context), ...others(context) };
}

function infrastructure(context: BaseContext): JsonObject {
  const { options, secret } = context;
  const database = { ...ONE, secret, storageRequest: options.databaseStorageRequest ?? '500Mi' };
  const bus = (address: string): JsonObject => ({ override: { service: context.ownAddress(address) } });
  return {
    dns: {
      template: {
        options: [{ key: 'server', values: [options.dnsServer ?? '192.168.122.1'] }],
        override: { service: context.dnsAddress() },
        ...ONE,
      },
    },
    galera: { templates: { 'openstack': { ...database }, 'openstack-cell1': { ...database } } },
    memcached: { templates: { memcached: ONE } },
    rabbitmq: {
      templates: {
        'rabbitmq': bus(options.rabbitmqAddress ?? '172.17.0.85'),
        'rabbitmq-cell1': bus(options.rabbitmqCell1Address ?? '172.17.0.86'),
      },
    },
    redis: { enabled: false },
  };
}

function identity(context: BaseContext): JsonObject {
  const { secret } = context;
  const notifications = context.fromFr5({ notificationsBus: { cluster: 'rabbitmq' } });
  return {
    keystone: { ...API_ROUTE, template: { ...DATABASE, ...notifications, override: context.internalService(), secret } },
    barbican: {
      ...API_ROUTE,
      template: {
        ...DATABASE,
        ...notifications,
        barbicanAPI: { ...ONE, override: context.internalService() },
        barbicanKeystoneListener: ONE,
        barbicanWorker: ONE,
        secret,
      },
    },
    horizon: { ...API_ROUTE, template: { ...ONE, secret } },
  };
}

function storageServices(context: BaseContext): JsonObject {
  const { secret, storageNetwork, options } = context;
  const networkAttachments = [storageNetwork];
  return {
    cinder: {
      ...API_ROUTE,
      template: {
        ...DATABASE,
        cinderAPI: { override: context.internalService() },
        cinderBackup: { networkAttachments, replicas: 0 },
        cinderScheduler: ONE,
        cinderVolumes: { volume1: { networkAttachments, replicas: 0 } },
        secret,
      },
    },
    glance: {
      apiOverrides: { default: { route: {} } },
      template: {
        ...DATABASE,
        customServiceConfig: glanceConfig(),
        glanceAPIs: { default: { ...ONE, networkAttachments, override: context.internalService() } },
        keystoneEndpoint: 'default',
        secret,
        storage: { storageClass: '', storageRequest: options.glanceStorageRequest ?? '10Gi' },
      },
    },
    manila: {
      ...API_ROUTE,
      template: {
        ...DATABASE,
        manilaAPI: { ...ONE, networkAttachments: ['internalapi'], override: context.internalService() },
        manilaScheduler: ONE,
        manilaShares: { share1: { ...ONE, networkAttachments } },
      },
    },
    swift: {
      enabled: true,
      proxyOverride: { route: {} },
      template: {
        swiftProxy: { ...ONE, networkAttachments, override: context.internalService() },
        swiftRing: { ringReplicas: 1 },
        swiftStorage: { ...ONE, networkAttachments },
      },
    },
  };
}

/** The configuration of Glance: one store, which keeps images in Swift. */
function glanceConfig(): string {
  const id = OPERATOR_DEFAULT_STORE;
  const document = ConfigDocument.parse('');
  const set = (section: string, option: string, value: OptionValue): void => document.set(section, option, value, 'the base');
  set('DEFAULT', 'enabled_backends', OptionValue.string(`${id}:swift`));
  set('glance_store', 'default_backend', OptionValue.string(id));
  set(id, 'swift_store_create_container_on_put', OptionValue.boolean(true));
  set(id, 'swift_store_auth_version', OptionValue.integer(3));
  set(id, 'swift_store_auth_address', OptionValue.placeholder(Placeholder.KEYSTONE_INTERNAL_URL));
  set(id, 'swift_store_endpoint_type', OptionValue.string('internalURL'));
  set(id, 'swift_store_user', OptionValue.string('service:glance'));
  set(id, 'swift_store_key', OptionValue.placeholder(Placeholder.SERVICE_PASSWORD));
  return document.toString();
}

function compute(context: BaseContext): JsonObject {
  const { secret } = context;
  const database = (dbType: string): JsonObject => ({ dbType, networkAttachment: 'internalapi', storageRequest: '10Gi' });
  return {
    neutron: { ...API_ROUTE, template: { ...DATABASE, networkAttachments: ['internalapi'], override: context.internalService(), secret } },
    nova: { ...API_ROUTE, template: { ...novaTemplate(context), secret } },
    ovn: {
      template: {
        ovnController: { networkAttachment: 'tenant' },
        ovnDBCluster: { 'ovndbcluster-nb': database('NB'), 'ovndbcluster-sb': database('SB') },
      },
    },
    placement: { ...API_ROUTE, template: { ...DATABASE, override: context.internalService(), secret } },
  };
}

function novaTemplate(context: BaseContext): JsonObject {
  const cell = (name: string, instance: string, cluster: string): JsonObject => ({
    cellDatabaseAccount: `nova-${name}`,
    cellDatabaseInstance: instance,
    hasAPIAccess: true,
    ...context.fromFr5({ messagingBus: { cluster } }),
  });
  return {
    apiServiceTemplate: { override: context.internalService() },
    cellTemplates: {
      cell0: { ...cell('cell0', 'openstack', 'rabbitmq'), conductorServiceTemplate: ONE },
      cell1: { ...cell('cell1', 'openstack-cell1', 'rabbitmq-cell1'), conductorServiceTemplate: ONE },
    },
    metadataServiceTemplate: { override: { service: context.sharedAddress() } },
  };
}

function others(context: BaseContext): JsonObject {
  const { secret } = context;
  const designate = { ...ONE, networkAttachments: ['designate'] };
  return {
    designate: {
      ...API_ROUTE,
      enabled: false,
      template: {
        ...DATABASE,
        designateAPI: { override: context.internalService() },
        designateBackendbind9: { ...designate, storageClass: context.storageClass, storageRequest: '10Gi' },
        designateCentral: ONE,
        designateMdns: designate,
        designateProducer: ONE,
        designateWorker: designate,
        secret,
      },
    },
    heat: {
      ...API_ROUTE,
      cnfAPIOverride: { route: {} },
      enabled: false,
      template: { ...DATABASE, heatAPI: { ...ONE, override: context.internalService() }, heatEngine: ONE, secret },
    },
    ironic: {
      enabled: false,
      template: {
        ...DATABASE,
        ironicAPI: ONE,
        ironicConductors: [{ ...ONE, storageRequest: '10Gi' }],
        ironicInspector: ONE,
        ironicNeutronAgent: ONE,
        secret,
      },
    },
    octavia: { enabled: false, template: { ...DATABASE, octaviaAPI: ONE, secret } },
  };
}
