import { DEFAULT_REFERENCES, NAMED_SERVICES, type DefaultReference } from '../../facts/operators/references';
import { includes } from '../../facts/release';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import { defineRule, type Found } from '../engine/define';
import { atField } from '../engine/places';
import { WHOLE_CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const DEFAULT_REFERENCE: Rule = defineRule(WHOLE_CONTROL_PLANES, {
  id: 'control-plane/default-reference',
  severity: 'error',
  title: 'Default database, cache or message bus that does not exist',
  why: 'A service that names no database uses openstack, one that names no cache memcached, and Cinder the message bus rabbitmq. The operator waits for an object with this name, and never deploys the service.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/cinder.go',
  bad: fragment(['storage: {}']),
  good: fragment(['storage: {}', 'databaseInstance: main']),
  find: (controlPlane, { release }) => DEFAULT_REFERENCES.filter(({ releases }) => includes(releases, release))
    .flatMap((reference) => problemOf(controlPlane, reference) ?? []),
});

function problemOf({ spec }: ControlPlaneView, { service, target, fields, name }: DefaultReference): Found | undefined {
  const known = spec.entries(target, 'templates').map(([key]) => key);
  const template = spec.child(service, 'template');
  const isUsed = Object.keys(template.object).length > 0 && spec.get(service, 'enabled') !== false && fields.every((field) => (template.get(...field) ?? '') === '');
  const { noun } = NAMED_SERVICES.find((named) => named.service === target)!;
  return !isUsed || known.length === 0 || known.includes(name) ? undefined : {
    place: atField(spec, service, 'template'),
    message: `${service} sets no ${fields[0].join('.')}, which is ${quoted(name)} by default, but spec.${target}.templates has no ${noun} with this name.`,
    fix: `Set ${fields[0].join('.')} to ${listed(known)}, or rename the entry of spec.${target}.templates.`,
  };
}

function fragment(glance: readonly string[]): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  secret: osp-secret', '  galera:', '    templates:', '      main:', '        replicas: 1', '  glance:', '    template:',
    ...glance.map((line) => `      ${line}`), ''].join('\n');
}
