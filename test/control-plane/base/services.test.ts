import { BaseContext } from '../../../lib/control-plane/base/base-context';
import { baseServices } from '../../../lib/control-plane/base/services';
import { Release } from '../../../lib/facts/release';
import { JsonObject, objectAt } from '../../../lib/json';
import { linesOf } from '../../synth/synth';

const services = baseServices(new BaseContext(Release.MAIN, {}));

test('the services of the base', () => {
  expect(Object.keys(services).sort()).toEqual([
    'barbican', 'cinder', 'designate', 'dns', 'galera', 'glance', 'heat', 'horizon', 'ironic', 'keystone', 'manila', 'memcached', 'neutron', 'nova',
    'octavia', 'ovn', 'placement', 'rabbitmq', 'redis', 'swift',
  ]);
});

test('the disabled services', () => {
  expect(Object.keys(services).filter((name) => (services[name] as JsonObject).enabled === false).sort()).toEqual(['designate', 'heat', 'ironic', 'octavia', 'redis']);
});

test('Glance has one instance, with images in Swift', () => {
  const { customServiceConfig, ...template } = objectAt(services, 'glance', 'template')!;
  expect(customServiceConfig).toBe(linesOf(
    '[DEFAULT]',
    'enabled_backends = default_backend:swift',
    '[glance_store]',
    'default_backend = default_backend',
    '[default_backend]',
    'swift_store_create_container_on_put = true',
    'swift_store_auth_version = 3',
    'swift_store_auth_address = {{ .KeystoneInternalURL }}',
    'swift_store_endpoint_type = internalURL',
    'swift_store_user = service:glance',
    'swift_store_key = {{ .ServicePassword }}',
  ));
  expect(template).toEqual({
    databaseInstance: 'openstack',
    glanceAPIs: { default: { replicas: 1, networkAttachments: ['storage'], override: new BaseContext(Release.MAIN, {}).internalService() } },
    keystoneEndpoint: 'default',
    secret: 'osp-secret',
    storage: { storageClass: '', storageRequest: '10Gi' },
  });
});

test('Cinder\'s back-end and backup have no pods', () => {
  expect(objectAt(services, 'cinder')).toEqual({
    apiOverride: { route: {} },
    template: {
      databaseInstance: 'openstack',
      cinderAPI: { override: new BaseContext(Release.MAIN, {}).internalService() },
      cinderBackup: { networkAttachments: ['storage'], replicas: 0 },
      cinderScheduler: { replicas: 1 },
      cinderVolumes: { volume1: { networkAttachments: ['storage'], replicas: 0 } },
      secret: 'osp-secret',
    },
  });
});

test('every service with a database names an existing Galera instance', () => {
  const instances = Object.keys(objectAt(services, 'galera', 'templates')!);
  const named = JSON.stringify(services).match(/atabaseInstance":"[^"]*"/g)!.map((found) => found.slice('atabaseInstance":"'.length, -1));
  expect([...new Set(named)].sort()).toEqual([...instances].sort());
});
