import { hasCache } from '../../facts/glance/glance-values';
import { isTrue } from '../../facts/glance/value-check';
import type { LocatedOption } from '../../manifest/config-text';
import type { EffectiveConfig } from '../../manifest/effective-config';
import type { PodMount } from '../../manifest/extra-mount-view';
import { enabledStores } from '../../manifest/stores';
import { defineRule } from '../engine/define';
import { mountedFragment } from '../engine/fragments';
import { directoriesOf, directoryOf } from '../engine/matches/directories';
import { typedStores } from '../engine/matches/enabled-config';
import { canCreate, mayExist } from '../engine/matches/pod-directories';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const DIRECTORY_MISSING: Rule = defineRule(API_INSTANCES, {
  id: 'mounts/directory-missing',
  severity: 'error',
  title: 'Directory that a configuration names, but Glance cannot create or write to',
  why: 'Glance does not run as root: outside of volumes it writes only to /var/lib/glance, /var/log/glance and /tmp. Some directories it creates, others must exist.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/glance/volumes.go',
  bad: mountedFragment({ readme: ['a'] }, ['[os_glance_staging_store]', 'filesystem_store_datadir = /etc/glance/own/staging']),
  good: mountedFragment({ readme: ['a'] }, ['[os_glance_staging_store]', 'filesystem_store_datadir = /var/lib/glance/staging']),
  find: ({ glance: { isPartial }, instance: { name, config, mounts } }) => (isPartial || config === undefined ? [] : directoriesIn(config))
    .filter(({ path, option, isUsable }) => path.startsWith('/') && !/\$|\{\{/.test(option.rawValue) && !isUsable(path, mounts))
    .map(({ path, option, effect, isUsable }) => ({
      place: atOption(option),
      message: `${option.name} in [${option.section}] is ${quoted(path)}, which Glance ${isUsable === mayExist ? 'does not find or cannot write to'
        : 'cannot create'} in the pods of the API instance ${quoted(name)}: ${effect}.`,
      fix: 'Name a directory below /var/lib/glance, or mount a volume there that Glance can write to.',
    })),
});

/** A directory that a configuration names. */
interface NamedDirectory {
  readonly option: LocatedOption;
  readonly path: string;
  readonly isUsable: (path: string, mounts: readonly PodMount[]) => boolean;

  /** What happens without it. */
  readonly effect: string;
}

function directoriesIn(config: EffectiveConfig): NamedDirectory[] {
  const named = (section: string, name: string, facts: Pick<NamedDirectory, 'isUsable' | 'effect'>, path = directoryOf): NamedDirectory[] => {
    const option = config.find(section, name);
    return option === undefined || option.rawValue === '' ? [] : [{ option, path: path(option.rawValue), ...facts }];
  };
  const stores = typedStores(enabledStores(config) ?? { entries: [] });
  return [
    ...['os_glance_staging_store', 'os_glance_tasks_store'].flatMap((store) => named(store, 'filesystem_store_datadir', {
      isUsable: canCreate, effect: 'imports and deletions of images answer 500',
    })),
    ...hasCache(config.get('paste_deploy', 'flavor') ?? '') ? named('DEFAULT', 'image_cache_dir', { isUsable: canCreate, effect: 'Glance does not start' }) : [],
    ...named('DEFAULT', 'log_dir', { isUsable: mayExist, effect: 'Glance does not start' }),
    ...named('DEFAULT', 'log_file', { isUsable: mayExist, effect: 'Glance does not start' }, (file) => file.replace(/\/[^/]*$/, '')),
    ...stores.filter(({ type }) => type === 'file').flatMap(({ id }) => directoriesOf(config, id)
      .map(({ option, path }) => ({ option, path, isUsable: canCreate, effect: 'uploads to the store fail with status 410' }))),
    ...stores.filter(({ id, type }) => type === 'swift' && isTrue(config.get(id, 'swift_buffer_on_upload'))).flatMap(({ id }) => named(id, 'swift_upload_buffer_dir', {
      isUsable: mayExist, effect: 'Glance does not start',
    })),
  ];
}
