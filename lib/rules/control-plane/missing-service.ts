import { INFRASTRUCTURE, SERVICE_DEPENDENCIES } from '../../facts/operators/service-dependencies';
import { isJsonObject } from '../../json';
import type { Fields } from '../../manifest/fields';
import { schemaFor } from '../../schemas/schema-for';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const MISSING_SERVICE: Rule = defineRule(CONTROL_PLANES, {
  id: 'control-plane/missing-service',
  severity: 'error',
  title: 'Enabled service without a service that it needs',
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
  find({ spec, isPartial }, context) {
    const isWhole = !isPartial && INFRASTRUCTURE.filter((service) => spec.has(service)).length >= MOST_OF_INFRASTRUCTURE;
    const off = SERVICES.filter((service) => isEnabled(context, spec, [service]) === false || (isWhole && !spec.has(service)));
    return (off.length === 0 ? [] : SERVICE_DEPENDENCIES).flatMap(({ path, needs }) => {
      const name = path[path.length - 1];
      const missing = needs.filter((need) => off.includes(need));
      return missing.length === 0 || off.includes(path[0]) || isEnabled(context, spec, path) !== true ? [] : [{
        place: atField(spec, ...path, ...spec.child(...path).has('enabled') ? ['enabled'] : []),
        message: `${name} is enabled, but needs ${listed(missing, 'and')}, which ${missing.length === 1 ? 'is' : 'are'} disabled${reason(missing.filter((need) => !spec.has(need)))}.`,
        fix: `Enable ${listed(missing, 'and')}, or disable ${name}.`,
      }];
    });
  },
});

const SERVICES: readonly string[] = [...new Set(SERVICE_DEPENDENCIES.flatMap(({ path, needs }) => [path[0], ...needs]))];

/** Whether a service runs; `undefined` for a service that the manifest leaves out, which the operator may fill in. */
function isEnabled(context: RuleContext, spec: Fields, path: readonly string[]): unknown {
  const service = spec.get(...path);
  return isJsonObject(service) ? service.enabled ?? context.once(defaults).get(path.join('.')) : undefined;
}

/** The API server's defaults of `enabled`. */
function defaults({ release }: RuleContext): Map<string, unknown> {
  const schema = schemaFor(release, 'OpenStackControlPlane');
  const paths = [...SERVICE_DEPENDENCIES.map(({ path }) => path), ...SERVICES.map((service) => [service])];
  return new Map(paths.map((path) => [path.join('.'), schema?.at(['spec', ...path, 'enabled'])?.facts.default]));
}

/** A manifest with this many of the services that every control plane has is no excerpt: what it leaves out is disabled. */
const MOST_OF_INFRASTRUCTURE = 2;

/** Why services are disabled that the manifest does not set. */
function reason(absent: readonly string[]): string {
  return absent.length === 0 ? '' : ` because the manifest does not set ${listed(absent.map((name) => `spec.${name}`), 'and')}`;
}
