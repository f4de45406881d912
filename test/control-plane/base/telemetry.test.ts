import { BaseContext } from '../../../lib/control-plane/base/base-context';
import { baseTelemetry } from '../../../lib/control-plane/base/telemetry';
import { Release } from '../../../lib/facts/release';

test.each([[Release.RHOSO_18_0_FR4, {}, {}], [Release.MAIN, { notificationsBus: { cluster: 'rabbitmq' } }, { messagingBus: { cluster: 'rabbitmq' } }]])('telemetry of %s', (
  release, notifications, messaging,
) => {
  const context = new BaseContext(release, { secretName: 'passwords', storageClass: 'fast' });
  expect(baseTelemetry(context)).toEqual({
    enabled: true,
    template: {
      autoscaling: { enabled: false, aodh: { databaseAccount: 'aodh', databaseInstance: 'openstack', ...notifications, secret: 'passwords' }, heatInstance: 'heat' },
      ceilometer: { enabled: true, ...notifications, secret: 'passwords' },
      cloudkitty: {
        enabled: false,
        apiTimeout: 0,
        cloudKittyAPI: {
          override: context.internalService(),
          replicas: 1,
          resources: {},
          tls: { api: { internal: {}, public: {} }, caBundleSecretName: 'combined-ca-bundle' },
        },
        cloudKittyProc: { replicas: 1, resources: {}, tls: { caBundleSecretName: 'combined-ca-bundle' } },
        databaseAccount: 'cloudkitty',
        databaseInstance: 'openstack',
        memcachedInstance: 'memcached',
        ...messaging,
        passwordSelector: { aodhService: 'AodhPassword', ceilometerService: 'CeilometerPassword', cloudKittyService: 'CloudKittyPassword' },
        preserveJobs: false,
        s3StorageConfig: { schemas: [{ effectiveDate: '2024-11-18', version: 'v13' }], secret: { name: 'cloudkitty-loki-s3', type: 's3' } },
        secret: 'passwords',
        serviceUser: 'cloudkitty',
        storageClass: 'fast',
      },
      logging: {
        enabled: false,
        annotations: {
          'metallb.universe.tf/address-pool': 'internalapi',
          'metallb.universe.tf/allow-shared-ip': 'internalapi',
          'metallb.universe.tf/loadBalancerIPs': '172.17.0.80',
        },
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
  });
});
