import { defineEffect } from '../../engine/define';
import { areSame } from '../../engine/differences';
import type { Effect } from '../../engine/effect';
import { FILE_TEXT, glanceExample } from '../../engine/examples';
import { storageOf, type InstanceStorage } from '../../engine/pairs/configs';
import { keptGlanceComponents } from '../../engine/pairs/services';
import { NEW_INSTANCE } from '../../engine/safe-ways';
import { changeText } from '../../engine/shown';

const storage = (request: string): string[] => ['storage:', '  external: false', `  storageRequest: ${request}`];

export const STORAGE: Effect = defineEffect(keptGlanceComponents, {
  id: 'pods/storage',
  disruption: 'outage',
  title: 'Another storage of an API instance',
  why: 'The claims of a StatefulSet cannot change. So the operator deletes the StatefulSet and creates it again when storage or imageCache.size changes. All replicas are away at once.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  old: glanceExample({ text: FILE_TEXT, instance: ['type: single'], template: storage('10Gi') }),
  bad: glanceExample({ text: FILE_TEXT, instance: ['type: single'], template: storage('20Gi') }),
  good: glanceExample({ text: FILE_TEXT, instance: ['type: single', 'apiTimeout: 120'], template: storage('10Gi') }),
  find({ subject, path, service, old, new: later }) {
    const [before, after] = [storageOf(old, service.old), storageOf(later, service.new)];
    return areSame(before, after) ? undefined : {
      subject,
      message: `is re-created: ${changesOf(before, after).join(', ')}. All its pods are away until the new ones are ready.`,
      safeWay: NEW_INSTANCE,
      explains: [service.path, path].flatMap((owner) => ['storage', 'imageCache'].map((field) => ({ object: service.object, path: field === 'storage' ? [...owner, field] : [...owner, field, 'size'] }))),
    };
  },
});

/** The names of the settings as manifests have them. */
const NAMES: Readonly<Record<keyof InstanceStorage, string>> = {
  isExternal: 'storage.external', storageRequest: 'storage.storageRequest', storageClass: 'storageClass', cacheSize: 'imageCache.size',
};

function changesOf(before: InstanceStorage, after: InstanceStorage): string[] {
  return (Object.keys(NAMES) as Array<keyof InstanceStorage>).filter((name) => before[name] !== after[name])
    .map((name) => `${NAMES[name]} ${changeText({ old: before[name], new: after[name] }, NAMES[name])}`);
}
