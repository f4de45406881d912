import { isJsonObject } from '../../json';
import type { Fields } from '../../manifest/fields';
import { schemaFor } from '../../schemas/schema-for';
import type { RuleContext } from '../engine/context';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

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
  * check(context) {
    for (const { spec } of context.view.controlPlanes) {
      const off = SERVICES.filter((service) => isEnabled(context, spec, [service]) === false);
      for (const { path, needs } of off.length === 0 ? [] : NEEDS) {
        const missing = needs.filter((need) => off.includes(need));
        if (missing.length > 0 && !off.includes(path[0]) && isEnabled(context, spec, path) === true) {
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

const SERVICES: readonly string[] = [...new Set(NEEDS.flatMap(({ path, needs }) => [path[0], ...needs]))];

/** Whether a service runs; what a manifest leaves out altogether is not known, for the operator may fill it. */
function isEnabled(context: RuleContext, spec: Fields, path: readonly string[]): unknown {
  const service = spec.get(...path);
  return isJsonObject(service) ? service.enabled ?? context.once(defaults).get(path.join('.')) : undefined;
}

/** What the API server takes where a service does not say it. */
function defaults({ release }: RuleContext): Map<string, unknown> {
  const schema = schemaFor(release, 'OpenStackControlPlane');
  const paths = [...NEEDS.map(({ path }) => path), ...SERVICES.map((service) => [service])];
  return new Map(paths.map((path) => [path.join('.'), schema?.at(['spec', ...path, 'enabled'])?.facts.default]));
}
