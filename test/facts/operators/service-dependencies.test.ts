import { INFRASTRUCTURE, SERVICE_DEPENDENCIES } from '../../../lib/facts/operators/service-dependencies';

test('every OpenStack service needs Keystone and its cache, or says why not', () => {
  const needs = new Map(SERVICE_DEPENDENCIES.map(({ path, needs: needed }) => [path.join('.'), needed]));
  expect([...needs].filter(([, needed]) => !needed.includes('keystone')).map(([name]) => name)).toEqual(['keystone']);
  expect([...needs].filter(([, needed]) => !needed.includes('memcached')).map(([name]) => name)).toEqual(['barbican', 'telemetry.template.ceilometer', 'telemetry.template.autoscaling']);
  expect(needs.get('octavia')).toEqual([...['galera', 'memcached', 'rabbitmq', 'keystone'], 'neutron', 'glance', 'nova']);
  expect(INFRASTRUCTURE).toEqual(['galera', 'memcached', 'rabbitmq', 'keystone']);
});
