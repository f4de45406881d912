import type { Fields } from '../../manifest/fields';
import { schemaFor } from '../../schemas/schema-for';
import type { ReleaseName } from '../context';
import { atField } from '../places';
import type { Rule } from '../rule';
import { listed } from '../words';

export const MISSING_SERVICE: Rule = {
  id: 'control-plane/missing-service',
  severity: 'error',
  title: 'A service that is enabled without one that it needs',
  why: 'The operator refuses the control plane at admission.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_webhook.go',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    enabled: true
  memcached:
    enabled: false
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    enabled: true
  memcached:
    enabled: true
`,
  * check({ view, release }) {
    for (const { spec } of view.controlPlanes) {
      for (const { path, needs } of NEEDS.filter((service) => isOn(spec, service.path, release) && isOn(spec, service.path.slice(0, 1), release))) {
        const missing = needs.filter((need) => isOff(spec, need, release));
        if (missing.length > 0) {
          yield {
            place: atField(spec, ...path, ...spec.child(...path).has('enabled') ? ['enabled'] : []),
            message: `${path[path.length - 1]} is enabled, but ${listed(missing, 'and')}, which it needs, ${missing.length === 1 ? 'is' : 'are'} not.`,
            fix: `Enable ${listed(missing, 'and')}, or disable ${path[path.length - 1]}.`,
          };
        }
      }
    }
  },
};

interface Needs {
  readonly path: readonly string[];
  readonly needs: readonly string[];
}

const NEEDS: readonly Needs[] = [
  { path: ['barbican'], needs: ['galera', 'keystone'] },
  { path: ['cinder'], needs: ['galera', 'memcached', 'rabbitmq', 'keystone'] },
  { path: ['glance'], needs: ['galera', 'memcached', 'keystone'] },
  { path: ['keystone'], needs: ['galera', 'memcached', 'rabbitmq'] },
  { path: ['neutron'], needs: ['galera', 'rabbitmq', 'keystone'] },
  { path: ['nova'], needs: ['galera', 'memcached', 'rabbitmq', 'keystone', 'glance', 'neutron', 'placement'] },
  { path: ['placement'], needs: ['galera', 'memcached', 'keystone'] },
  { path: ['swift'], needs: ['memcached', 'keystone'] },
  { path: ['telemetry', 'template', 'ceilometer'], needs: ['rabbitmq', 'keystone'] },
  { path: ['telemetry', 'template', 'autoscaling'], needs: ['galera', 'heat', 'rabbitmq', 'keystone'] },
];

/** What a manifest leaves out altogether is not known: the operator may fill it. */
function isOn(spec: Fields, path: readonly string[], release: ReleaseName): boolean {
  return enabled(spec, path, release) === true;
}

function isOff(spec: Fields, service: string, release: ReleaseName): boolean {
  return enabled(spec, [service], release) === false;
}

function enabled(spec: Fields, path: readonly string[], release: ReleaseName): unknown {
  const isThere = typeof spec.get(...path) === 'object' && spec.get(...path) !== null;
  return isThere ? spec.get(...path, 'enabled') ?? schemaFor(release, 'OpenStackControlPlane')?.at(['spec', ...path, 'enabled'])?.facts.default : undefined;
}
