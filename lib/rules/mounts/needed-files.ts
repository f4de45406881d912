import { CONFIG_DIRECTORY, FILE_OPTIONS, isOfImage, isPackaged } from '../../facts/glance/pod-files';
import { DEFAULT_CEPH_CONF, storeType } from '../../facts/glance/stores/store-types';
import type { EffectiveConfig } from '../../manifest/effective-config';
import type { PodMount } from '../../manifest/extra-mount-view';
import type { InstanceView } from '../../manifest/instance-view';
import { enabledStores } from '../../manifest/stores';
import { typedStores, type TypedStore } from '../engine/matches/enabled-config';
import { atOption } from '../engine/places';
import type { Place } from '../engine/rule';
import { quoted } from '../engine/words';

/** A file that a configuration names. */
export interface NeededFile {
  readonly path: string;
  readonly option: string;

  /** The owner of the option, for messages. */
  readonly owner: string;

  readonly place: Place;
}

/** The files outside of its image that an API instance needs. */
export function neededFiles({ config, mounts }: InstanceView): NeededFile[] {
  const stores = config === undefined ? undefined : enabledStores(config);
  return config === undefined ? [] : [
    ...stores === undefined ? [] : typedStores(stores).flatMap((store) => filesOfStore(config, store)),
    ...FILE_OPTIONS.flatMap(([section, option]) => fileOf(config, section, option, 'Glance')),
  ].filter(({ path }) => !isOfImage(path) || (isPackaged(path) && mounts.some(hidesImage)));
}

/** Whether a mount hides the files of the image in the directory of the configuration. */
function hidesImage({ mountPath }: PodMount): boolean {
  return mountPath === CONFIG_DIRECTORY;
}

function filesOfStore(config: EffectiveConfig, { id, type }: TypedStore): NeededFile[] {
  const owner = `the store ${quoted(id)}`;
  return type === 'rbd' ? cephConf(config, id, owner) : (storeType(type)?.files ?? []).flatMap((option) => fileOf(config, id, option, owner));
}

function cephConf(config: EffectiveConfig, id: string, owner: string): NeededFile[] {
  const option = 'rbd_store_ceph_conf';
  const first = config.options(id)[0];
  const isGiven = config.find(id, option) !== undefined || first === undefined;
  return isGiven ? fileOf(config, id, option, owner) : [{ path: DEFAULT_CEPH_CONF, option, owner, place: atOption(first) }];
}

/** A path that is relative or refers to other values is not known. */
function fileOf(config: EffectiveConfig, section: string, name: string, owner: string): NeededFile[] {
  const option = config.find(section, name);
  return option?.rawValue.startsWith('/') && !/\$|\{\{/.test(option.rawValue)
    ? [{ path: option.rawValue, option: name, owner, place: atOption(option) }]
    : [];
}
