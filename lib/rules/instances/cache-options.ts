import { OPERATOR_CACHE_DIRECTORY } from '../../facts/glance/operator-options';
import type { LocatedOption } from '../../manifest/config-text';
import { defineRule, type Found } from '../engine/define';
import { removeOption } from '../engine/edit';
import { swiftFragment } from '../engine/fragments';
import { cacheOf } from '../engine/matches/image-cache';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const DIRECTORY = 'image_cache_dir';

/** Beside `image_cache_dir`, Glance loads the driver of the cache even without a flavor that has the cache. */
const DRIVER = 'image_cache_driver';

const OPTIONS = [DIRECTORY, DRIVER, 'image_cache_max_size', 'image_cache_stall_time', 'image_cache_sqlite_db'];

/** The options that the jobs of the operator read from the operator's own file only. */
const OF_JOBS = ['image_cache_dir', 'image_cache_max_size', 'image_cache_stall_time'];

export const CACHE_OPTIONS: Rule = defineRule(API_INSTANCES, {
  id: 'instances/cache-options',
  severity: 'warning',
  title: 'Option of the image cache that has no effect, or only in the pods',
  why: 'Glance caches images only with a flavor that has the cache. The jobs that clean and prune the cache read the operator\'s own file, not the text.',
  source: 'https://docs.openstack.org/glance/latest/admin/cache.html',
  supersedes: ['text/value'],
  bad: swiftFragment({ spec: ['secret: osp-secret'], template: ['glanceAPIs:', '  default: {}'], sections: ['[DEFAULT]', 'image_cache_max_size = 1000'] }),
  good: swiftFragment({ spec: ['secret: osp-secret'], template: ['imageCache:', '  size: 10G', 'glanceAPIs:', '  default: {}'] }),
  find(api): Found[] {
    const { glance: { isPartial }, instance: { name, config } } = api;
    const options = isPartial || !config?.isComplete ? [] : OPTIONS.flatMap((option) => config.find('DEFAULT', option) ?? []);
    return options.length === 0 ? [] : problemsOf(options, cacheOf(api, config!), name);
  },
});

function problemsOf(options: readonly LocatedOption[], { hasVolume, isOn }: ReturnType<typeof cacheOf>, name: string): Found[] {
  if (!isOn) {
    const hasDirectory = options.some((option) => option.name === DIRECTORY);
    return options.filter((option) => !(hasDirectory && option.name === DRIVER)).map((option) => ({
      place: atOption(option),
      message: `${option.name} has no effect: the API instance ${quoted(name)} caches no images.`,
      fix: 'Remove it, or set imageCache.size in the manifest, which switches the cache on.',
      edit: removeOption(option),
    }));
  }
  const differing = options.filter(({ name: option, rawValue }) => OF_JOBS.includes(option) && rawValue !== OPERATOR_CACHE_DIRECTORY && !rawValue.includes('{{'));
  return !hasVolume ? [] : differing.map((option) => ({
    place: atOption(option),
    message: `${option.name} is ${quoted(option.rawValue)} in the pods of the API instance ${quoted(name)}, but the jobs of the operator that prune the cache use another value.`,
    fix: 'Remove it: imageCache in the manifest configures the pods and the jobs.',
    edit: removeOption(option),
  }));
}
