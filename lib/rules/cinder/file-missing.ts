import { backupFragment, mountLines } from './fragments';
import { BACKEND_SECTIONS, BACKUPS } from './sections';
import { DEFAULT_CEPH_CLUSTER, defaultCephConf } from '../../facts/ceph-keyring';
import { CEPH_BACKUP_DRIVER } from '../../facts/cinder/backup-drivers';
import { RBD_DRIVER } from '../../facts/cinder/cinder-drivers';
import { BACKEND_FILES, BACKUP_CEPH_CONF, BACKUP_FILES, isInCinderPods } from '../../facts/cinder/pod-files';
import type { LocatedOption } from '../../manifest/config-text';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { atOption } from '../engine/places';
import { INPUT } from '../engine/queries';
import { matchesOf } from '../engine/query';
import type { RawFinding, Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';
import { PodFiles } from '../mounts/pod-files';

const CEPH = ['[DEFAULT]', `backup_driver = ${CEPH_BACKUP_DRIVER}`, 'backup_ceph_user = openstack'];

export const FILE_MISSING: Rule = defineRule(INPUT, {
  id: 'cinder/file-missing',
  severity: 'error',
  title: 'File that a configuration of Cinder names but no mount provides',
  why: 'A pod has only the files of its image and of its extra mounts. Without its ceph.conf or its certificates, a driver does not start. Drivers of Ceph read /etc/ceph/ceph.conf if nothing else is set.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/cinder/const.go',
  bad: backupFragment(CEPH),
  good: backupFragment(CEPH, mountLines('/etc/ceph')),
  find: (_, context) => [...backendFiles(context), ...backupFiles(context)].flatMap((file) => problemOf(file) ?? []),
});

/** A file that a pod needs. */
interface NeededFile {
  /** The pods, for messages. */
  readonly pods: string;
  readonly path: string;

  /** The option that names the file. */
  readonly name: string;

  /** The option of the finding. */
  readonly option: LocatedOption;
  readonly files: PodFiles;
}

function backendFiles(context: RuleContext): NeededFile[] {
  return matchesOf(BACKEND_SECTIONS, context).filter(({ cinder }) => !cinder.isPartial).flatMap((section) => BACKEND_FILES
    .filter(({ option }) => option !== 'rbd_ceph_conf' || section.driver === RBD_DRIVER)
    .flatMap(({ option: name }) => {
      const { cinder, backend, find, get } = section;
      const option = find(name) ?? find('volume_driver');
      const path = get(name) ?? (name === 'rbd_ceph_conf' && backend.config.isComplete ? defaultCephConf(get('rbd_cluster_name') ?? DEFAULT_CEPH_CLUSTER) : undefined);
      const files = PodFiles.of(backend.mounts, cinder.objects);
      return option === undefined || path === undefined ? [] : [{ pods: `the back-end ${quoted(backend.name)}`, path, name, option, files }];
    }));
}

function backupFiles(context: RuleContext): NeededFile[] {
  return matchesOf(BACKUPS, context).filter(({ cinder }) => !cinder.isPartial).flatMap(({ cinder, backup }) => {
    const driver = backup.config.find('DEFAULT', 'backup_driver');
    const options = driver?.rawValue === CEPH_BACKUP_DRIVER ? [...BACKUP_FILES, BACKUP_CEPH_CONF] : BACKUP_FILES;
    return options.flatMap(({ option: name, byDefault }) => {
      const option = backup.config.find('DEFAULT', name);
      const path = option?.rawValue ?? (backup.config.isComplete ? byDefault : undefined);
      const pods = backup.facts.isMap ? `the backup service ${quoted(backup.name)}` : 'the backup service';
      const at = option ?? driver;
      return path === undefined || at === undefined ? [] : [{ pods, path, name, option: at, files: PodFiles.of(backup.mounts, cinder.objects) }];
    });
  });
}

function problemOf({ pods, path, name, option, files }: NeededFile): RawFinding | undefined {
  if (!path.startsWith('/') || /\$|\{\{/.test(path) || isInCinderPods(path) || files.has(path)) {
    return undefined;
  }
  const directory = path.slice(0, path.lastIndexOf('/'));
  const names = files.namesIn(directory);
  return {
    place: atOption(option),
    message: `${name} of ${pods} is ${path}${option.name === name ? '' : ', which is the default'}, but no extra mount that reaches its pods provides it.`,
    fix: names.length === 0 ? `Mount a Secret with the file at ${directory}, with a propagation that reaches ${pods}.`
      : `Mounted at ${directory}: ${listed(names, 'and')}. ${adviceFor(name, directory, names)}`,
  };
}

/** Names the only configuration file of Ceph, which is often the one that is meant. */
function adviceFor(name: string, directory: string, names: readonly string[]): string {
  const [conf, ...others] = names.filter((file) => file.endsWith('.conf'));
  return name.endsWith('ceph_conf') && conf !== undefined && others.length === 0
    ? `Write ${name} = ${directory}/${conf}` : 'Add the file to the mounted Secret, or name one of those.';
}
