import { deepTexts } from './deep-fields';
import { NAMED_SERVICES, type NamedService } from '../../facts/operators/references';
import { isTemplate } from '../../facts/operators/template-variables';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import { defineRule, type Found } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { WHOLE_CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const UNKNOWN_REFERENCE: Rule = defineRule(WHOLE_CONTROL_PLANES, {
  id: 'control-plane/unknown-reference',
  severity: 'error',
  title: 'Reference to a database, cache or message bus that does not exist',
  why: 'The API server accepts any name. The operator of the service waits for an object with this name, and never deploys the service.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_types.go',
  bad: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  memcached:
    templates:
      memcached:
        replicas: 1
  glance:
    template:
      memcachedInstance: memcache
`,
  good: `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  memcached:
    templates:
      memcached:
        replicas: 1
  glance:
    template:
      memcachedInstance: memcached
`,
  find: (controlPlane) => NAMED_SERVICES.flatMap((named) => problemsOf(controlPlane, named)),
});

function problemsOf({ spec }: ControlPlaneView, { service, noun, fields }: NamedService): Found[] {
  const known = spec.entries(service, 'templates').map(([name]) => name);
  const names = new Set(known);
  return known.length === 0 ? [] : deepTexts(spec).at(...fields)
    .filter(({ path, text }) => path[0] !== service && text !== '' && !isTemplate(text) && !names.has(text))
    .map(({ path, text }) => ({
      place: atField(spec, ...path),
      message: `${path.slice(-1)[0] === 'cluster' ? path.slice(-2).join('.') : path.slice(-1)[0]} is ${quoted(text)}, but spec.${service}.templates has no ${noun} with this name.`,
      ...nearestFix(text, known, `Use ${listed(known)}, or add it to spec.${service}.templates.`, replaceField),
    }));
}
