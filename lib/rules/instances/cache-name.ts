import { longestNameWithCache, longestNameWithPods } from '../../facts/operators/services';
import { defineRule } from '../engine/define';
import { fieldFragment } from '../engine/fragments';
import { hasUniquePodNames } from '../engine/matches/unique-names';
import { API_INSTANCES } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const CACHE_NAME: Rule = defineRule(where(API_INSTANCES, ({ instance }) => instance.replicas !== 0 && instance.layout !== ''), {
  id: 'instances/cache-name',
  severity: 'error',
  title: 'Name of an API instance that is too long for the jobs of its cache',
  why: 'For each pod with an image cache, the operator creates CronJobs that clean it. The name of a CronJob has at most 52 characters: the API server refuses a longer one, and the API instance does not become ready.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glanceapi/cachejob.go',
  bad: fragment('north-of-the-wide-river-delta'),
  good: fragment('north'),
  find({ glance, instance: { name, layout, replicas = 1, fields } }, { release }) {
    const isUnique = hasUniquePodNames(glance);
    const longest = longestNameWithCache(glance.name, { layout, replicas }, isUnique, release);
    const isCached = (fields.text('imageCache', 'size') ?? glance.template.text('imageCache', 'size')) !== undefined;
    return !isCached || name.length <= longest || name.length > longestNameWithPods(glance.name, layout, isUnique) ? undefined : {
      message: `the name of the API instance ${quoted(name)} has ${name.length} characters, but the jobs of its image cache can be created only for at most ${longest}.`,
      fix: longest > 0 ? 'Use a shorter name, or remove imageCache.' : 'Remove imageCache, or use fewer replicas.',
    };
  },
});

function fragment(name: string): string {
  return fieldFragment(['glance', 'template', 'glanceAPIs', name], ['type: edge', 'imageCache:', '  size: 10Gi']);
}
