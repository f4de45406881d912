import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { cacheOf } from '../engine/matches/image-cache';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const TEMPLATE = ['imageCache:', '  size: 10G', 'glanceAPIs:', '  default: {}'];

export const CACHE_OFF: Rule = defineRule(API_INSTANCES, {
  id: 'instances/cache-off',
  severity: 'warning',
  title: 'Image cache that the flavor switches off',
  why: 'The operator creates a volume and jobs for the image cache, but a flavor in the text takes the place of the one with the cache.',
  source: 'https://docs.openstack.org/glance/latest/admin/cache.html',
  bad: swiftFragment({ spec: ['secret: osp-secret'], template: TEMPLATE, sections: ['[paste_deploy]', 'flavor = keystone'] }),
  good: swiftFragment({ spec: ['secret: osp-secret'], template: TEMPLATE }),
  find(api) {
    const option = api.instance.config?.find('paste_deploy', 'flavor');
    const cache = option && cacheOf(api, api.instance.config!);
    return !cache?.hasVolume || cache.isOn ? undefined : {
      place: atOption(option!),
      message: `flavor in [paste_deploy] is ${quoted(option!.rawValue)}, so the API instance ${quoted(api.instance.name)} caches no images although imageCache.size is set.`,
      fix: 'Remove flavor: the operator sets the one with the cache.',
    };
  },
});
