import { BaseContext } from './base-context';
import { JsonObject, objectAt } from '../../json';

/** The value of `spec.telemetry` in the embedded base. */
export function baseTelemetry(context: BaseContext): JsonObject {
  const { secret } = context;
  const notifications = context.fromFr5({ notificationsBus: { cluster: 'rabbitmq' } });
  return {
    enabled: true,
    template: {
      autoscaling: {
        enabled: false,
        aodh: { databaseAccount: 'aodh', databaseInstance: 'openstack', ...notifications, secret },
        heatInstance: 'heat',
      },
      ceilometer: { enabled: true, ...notifications, secret },
      cloudkitty: cloudkitty(context),
      logging: {
        enabled: false,
        annotations: objectAt(context.sharedAddress(), 'metadata', 'annotations'),
        cloNamespace: 'openshift-logging',
        port: 10514,
      },
      metricStorage: {
        enabled: false,
        monitoringStack: {
          alertingEnabled: true,
          scrapeInterval: '30s',
          storage: { persistent: { pvcStorageRequest: '10Gi' }, retention: '24h', strategy: 'persistent' },
        },
      },
    },
  };
}

function cloudkitty(context: BaseContext): JsonObject {
  const caBundleSecretName = 'combined-ca-bundle';
  return {
    enabled: false,
    apiTimeout: 0,
    cloudKittyAPI: {
      override: context.internalService(),
      replicas: 1,
      resources: {},
      tls: { api: { internal: {}, public: {} }, caBundleSecretName },
    },
    cloudKittyProc: { replicas: 1, resources: {}, tls: { caBundleSecretName } },
    databaseAccount: 'cloudkitty',
    databaseInstance: 'openstack',
    memcachedInstance: 'memcached',
    ...context.fromFr5({ messagingBus: { cluster: 'rabbitmq' } }),
    passwordSelector: {
      aodhService: 'AodhPassword',
      ceilometerService: 'CeilometerPassword',
      cloudKittyService: 'CloudKittyPassword',
    },
    preserveJobs: false,
    s3StorageConfig: {
      schemas: [{ effectiveDate: '2024-11-18', version: 'v13' }],
      secret: { name: 'cloudkitty-loki-s3', type: 's3' },
    },
    secret: context.secret,
    serviceUser: 'cloudkitty',
    storageClass: context.storageClass,
  };
}
