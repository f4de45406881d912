import { CACHE_SCHEDULES, INEFFECTIVE_FIELDS } from '../../facts/glance/ineffective-fields';
import type { Fields } from '../../manifest/fields';
import { type Found, defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const API = ['glanceAPIs:', '  default:', '    replicas: 1'];

export const INEFFECTIVE_FIELD: Rule = defineRule(CONTROL_PLANES, {
  id: 'instances/ineffective-field',
  severity: 'warning',
  title: 'Field of Glance without effect in a control plane',
  why: 'The openstack-operator overwrites certificates and credentials of an API instance, the pods have no startup probe, and an API instance inherits the size of the image cache from the service, but not its schedules.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/glance.go',
  bad: swiftFragment({ spec: ['secret: osp-secret'], template: [...API, '    tls:', '      caBundleSecretName: own-bundle'] }),
  good: swiftFragment({ spec: ['secret: osp-secret', 'tls:', '  caBundleSecretName: own-bundle'], template: API }),
  find: ({ spec }) => [...fieldsOfInstances(spec), ...schedules(spec)],
});

function fieldsOfInstances(spec: Fields): Found[] {
  return spec.entries('glance', 'template', 'glanceAPIs').flatMap(([name]) => INEFFECTIVE_FIELDS.flatMap(({ path, reason, fix }) => {
    const full = ['glance', 'template', 'glanceAPIs', name, ...path];
    const value = spec.get(...full);
    return value === undefined || value === null || value === '' ? [] : [{
      place: atField(spec, ...full),
      message: `${path.join('.')} of the API instance ${quoted(name)} has no effect: ${reason}.`,
      fix: fix.replace('NAME', name),
    }];
  }));
}

function schedules(spec: Fields): Found[] {
  return Object.entries(CACHE_SCHEDULES).flatMap(([field, usual]) => {
    const path = ['glance', 'template', 'imageCache', field];
    const value = spec.text(...path);
    return value === undefined || value === '' || value === usual ? [] : [{
      place: atField(spec, ...path),
      message: `imageCache.${field} of the service is ${quoted(value)}, but API instances inherit only the size of the cache: their jobs run at ${quoted(usual)} unless they set it.`,
      fix: `Set imageCache.${field} in each API instance instead.`,
    }];
  });
}
