import { CEPH_LINES, cephFragment } from './fragments';
import { BACKEND_SECTIONS, BACKUPS, type BackendSection, type BackupService } from './sections';
import { clusterOf, DEFAULT_CEPH_CLUSTER, DEFAULT_CEPH_USER, defaultCephConf } from '../../facts/ceph-keyring';
import { CEPH_BACKUP_DRIVER, DEFAULT_CEPH_BACKUP_USER } from '../../facts/cinder/backup-drivers';
import { RBD_DRIVER } from '../../facts/cinder/cinder-drivers';
import { BACKUP_CEPH_CONF } from '../../facts/cinder/pod-files';
import type { LocatedOption } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { atOption } from '../engine/places';
import { INPUT } from '../engine/queries';
import { matchesOf } from '../engine/query';
import type { Place, RawFinding, Rule } from '../engine/rule';
import { quoted } from '../engine/words';
import { missingKeyring } from '../mounts/ceph-keyring';
import { PodFiles } from '../mounts/pod-files';

const TEXT = [...CEPH_LINES, 'rbd_user = openstack'];

export const CINDER_KEYRING_MISSING: Rule = defineRule(INPUT, {
  id: 'cinder/keyring-missing',
  severity: 'error',
  title: 'Missing keyring of a Ceph back-end or of the backup service',
  why: 'For the cluster CLUSTER and the user USER, librados reads CLUSTER.client.USER.keyring in /etc/ceph. Without it, the back-end stays down, and no backup is made. '
    + 'The cluster of a back-end is rbd_cluster_name, which is ceph by default; that of the backup service is the name of backup_ceph_conf without .conf.',
  source: 'https://docs.ceph.com/en/latest/rados/configuration/auth-config-ref/#keys',
  bad: cephFragment(TEXT, ['ceph.conf', 'ceph.client.glance.keyring']),
  good: cephFragment(TEXT, ['ceph.conf', 'ceph.client.openstack.keyring']),
  find: (_, context) => [
    ...matchesOf(BACKEND_SECTIONS, context).filter(({ driver }) => driver === RBD_DRIVER).flatMap((section) => ofBackend(section) ?? []),
    ...matchesOf(BACKUPS, context).flatMap((service) => ofBackup(service) ?? []),
  ],
});

function ofBackend({ cinder, backend, find, get, name, place }: BackendSection): RawFinding | undefined {
  const user = find('rbd_user');
  const cluster = get('rbd_cluster_name') ?? DEFAULT_CEPH_CLUSTER;
  const conf = get('rbd_ceph_conf') ?? defaultCephConf(cluster);
  const files = PodFiles.of(backend.mounts, cinder.objects);
  const isOfConf = clusterOf(conf) !== cluster && missingKeyring({ conf, cluster: clusterOf(conf), user: user?.rawValue ?? DEFAULT_CEPH_USER, files }, '') === undefined;
  return problemOf({
    isUnclear: cinder.isPartial || !backend.config.isComplete,
    user,
    byDefault: DEFAULT_CEPH_USER,
    name: 'rbd_user',
    cluster,
    conf,
    files,
    place,
    owner: `the back-end ${quoted(backend.name)}`,
    otherwise: !isOfConf ? OTHERWISE('rbd_user')
      : `Write rbd_cluster_name = ${clusterOf(conf)} in [${name}]: Cinder gives librados the name of the cluster, which is ${cluster}${get('rbd_cluster_name') === undefined ? ' by default' : ''}.`,
  });
}

function ofBackup({ cinder, backup: { config, mounts, facts, name } }: BackupService): RawFinding | undefined {
  const driver = config.find('DEFAULT', 'backup_driver');
  const conf = config.get('DEFAULT', BACKUP_CEPH_CONF.option) || BACKUP_CEPH_CONF.byDefault!;
  return driver?.rawValue !== CEPH_BACKUP_DRIVER ? undefined : problemOf({
    isUnclear: cinder.isPartial || !config.isComplete,
    user: config.find('DEFAULT', 'backup_ceph_user'),
    byDefault: DEFAULT_CEPH_BACKUP_USER,
    name: 'backup_ceph_user',
    conf,
    cluster: clusterOf(conf),
    files: PodFiles.of(mounts, cinder.objects),
    place: atOption(driver),
    owner: `the backup service${facts.isMap ? ` ${quoted(name)}` : ''}`,
    otherwise: OTHERWISE('backup_ceph_user'),
  });
}

const OTHERWISE = (option: string) => `Add the keyring to the Secret under that name, or set ${option} to the user whose keyring is there.`;

/** What a service of Cinder tells librados. */
interface CephService {
  /** Whether a text that is not part of the input may say otherwise. */
  readonly isUnclear: boolean;
  readonly owner: string;

  /** The option that names the user, and where it is set. */
  readonly name: string;
  readonly user: LocatedOption | undefined;
  readonly byDefault: string;
  readonly cluster: string;
  readonly conf: string;
  readonly files: PodFiles;

  /** The place of the finding if nothing sets the user. */
  readonly place: Place;
  readonly otherwise: string;
}

function problemOf({ isUnclear, owner, name, user, byDefault, cluster, conf, files, place, otherwise }: CephService): RawFinding | undefined {
  // Another rule reports a user with this prefix.
  const isKnown = !isUnclear && ![conf, cluster, user?.rawValue ?? ''].some((value) => /\$|\{\{|^client\./.test(value));
  const keyring = isKnown ? missingKeyring({ conf, cluster, user: user?.rawValue || byDefault, files }, otherwise) : undefined;
  return keyring && {
    place: user === undefined ? place : atOption(user),
    message: `${owner} needs ${keyring.words('its pods')}${user === undefined ? `: ${name} is ${byDefault} by default` : ''}.`,
    fix: keyring.fix,
  };
}
