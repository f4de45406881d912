import { OPERATOR_CACHE_DIRECTORY } from '../../facts/glance/operator-options';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { cacheOf } from '../engine/matches/image-cache';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const SPEC = { spec: ['secret: osp-secret'], sections: ['[paste_deploy]', 'flavor = keystone+cachemanagement'] } as const;

export const CACHE_DIRECTORY: Rule = defineRule(API_INSTANCES, {
  id: 'instances/cache-directory',
  severity: 'error',
  title: 'Image cache without a directory',
  why: 'A flavor with the image cache needs image_cache_dir, which the operator sets if imageCache.size is set. Without it Glance does not start.',
  source: 'https://docs.openstack.org/glance/latest/admin/cache.html',
  bad: swiftFragment({ ...SPEC, template: ['glanceAPIs:', '  default: {}'] }),
  good: swiftFragment({ ...SPEC, template: ['imageCache:', '  size: 10G', 'glanceAPIs:', '  default: {}'] }),
  find(api) {
    const { glance: { isPartial }, instance: { name, config } } = api;
    const option = config?.find('paste_deploy', 'flavor');
    if (option === undefined || isPartial || !config!.isComplete) {
      return undefined;
    }
    const { hasVolume, isOn } = cacheOf(api, config!);
    const directory = config!.get('DEFAULT', 'image_cache_dir') ?? (hasVolume ? OPERATOR_CACHE_DIRECTORY : '');
    return !isOn || directory !== '' ? undefined : {
      place: atOption(option),
      message: `flavor in [paste_deploy] is ${quoted(option.rawValue)}, but the API instance ${quoted(name)} has no image_cache_dir: Glance does not start.`,
      fix: 'Remove flavor, and set imageCache.size in the manifest: the operator then sets the flavor, the directory and a volume for it.',
    };
  },
});
