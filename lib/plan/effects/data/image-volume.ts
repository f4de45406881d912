import { DEFAULT_IMAGE_DIRECTORY } from '../../../facts/glance/stores/store-types';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import { enclosing, type PodMount } from '../../../manifest/extra-mount-view';
import type { InstanceView } from '../../../manifest/instance-view';
import { defineEffect } from '../../engine/define';
import { areSame, differencesOf } from '../../engine/differences';
import type { Effect } from '../../engine/effect';
import { FILE_TEXT, glanceExample } from '../../engine/examples';
import { storageOf } from '../../engine/pairs/configs';
import type { ServiceSide } from '../../engine/pairs/services';
import { keptStores } from '../../engine/pairs/stores';
import { changeText } from '../../engine/shown';

const share = (server: string, ...instance: string[]): string => glanceExample({
  text: FILE_TEXT,
  instance: ['type: single', ...instance],
  template: [
    'extraMounts:', '- extraVol:', '  - propagation: [GlanceAPI]', '    volumes:', '    - name: images', '      nfs:', `        server: ${server}`, '        path: /images',
    '    mounts:', '    - name: images', '      mountPath: /var/lib/glance/images',
  ],
});

export const IMAGE_VOLUME: Effect = defineEffect(keptStores, {
  id: 'data/image-volume',
  disruption: 'data',
  title: 'Another volume below the directory of a file store',
  why: 'A file store finds images by their path. If the volume there is another one, the files are not in it.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-filesystem-storage-backend',
  old: share('172.18.0.5'),
  bad: share('172.18.0.6'),
  good: share('172.18.0.5', 'replicas: 2'),
  find({ instance, store, old, new: later }) {
    const directory = directoryOf(old, store.id);
    if (store.type !== 'file' || directory !== directoryOf(later, store.id)) {
      return undefined;
    }
    const [before, after] = [volumeAt(directory, instance.old, instance.service.old), volumeAt(directory, instance.new, instance.service.new)];
    return areSame(before, after) ? undefined : {
      subject: instance.subject,
      message: `the volume below the directory of the store ${store.shownId} is another one: ${differencesOf(before, after)
        .map((difference) => `${difference.path.join('.')} ${changeText(difference, String(difference.path.at(-1)))}`).join('; ')}. The images that it has are not in the new one.`,
      safeWay: 'Copy the files to the new volume while no pod writes to the old one, or add the new volume as a store of its own and copy the images with the import method copy-image.',
    };
  },
});

function directoryOf(config: EffectiveConfig | undefined, id: string): string {
  return config?.get(id, 'filesystem_store_datadir') ?? DEFAULT_IMAGE_DIRECTORY;
}

/** The volume that a directory is on: that of the nearest mount, else the claim of the pod, else the container itself. */
function volumeAt(directory: string, instance: InstanceView, side: ServiceSide): unknown {
  const byPath = new Map(instance.mounts.map((mount) => [mount.mountPath, mount]));
  const nearest = enclosing(directory).reverse().flatMap((path): PodMount[] => (byPath.has(path) ? [byPath.get(path) as PodMount] : [])).at(0);
  if (nearest !== undefined) {
    const { name: _name, ...volume } = nearest.extraVol.volumeOf(nearest.fields)?.object ?? {};
    return { ...volume, subPath: nearest.fields.text('subPath') };
  }
  return { volume: storageOf(instance, side).isExternal ? 'the container' : 'the claim of the pod' };
}
