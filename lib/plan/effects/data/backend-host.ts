import type { BackendView } from '../../../manifest/cinder-view';
import { quoted } from '../../../rules/engine/words';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_BACKEND, cinderExample } from '../../engine/examples';
import { backendPairs, hostOf } from '../../engine/pairs/backends';
import type { ComponentPair } from '../../engine/pairs/services';

/** A host that no back-end has after the change. */
interface LostHost {
  readonly pair: ComponentPair<BackendView>;
  readonly section: string;
  readonly host: string;

  /** The host of a new back-end with the same driver, if there is one. */
  readonly successor?: string;
}

export const BACKEND_HOST: Effect = defineEffect(lostHosts, {
  id: 'data/backend-host',
  disruption: 'data',
  title: 'Back-end that vanishes or gets another name',
  why: 'The record of a volume has the host of its back-end: the pod, which has the name of the entry of cinderVolumes, and the section. A volume whose host does not exist cannot be deleted, extended, attached or snapshot.',
  source: 'https://docs.openstack.org/cinder/latest/cli/cinder-manage.html#cinder-volume',
  old: cinderExample(),
  bad: cinderExample({ backends: { rbd: CEPH_BACKEND } }),
  good: cinderExample({ backends: { ceph: [...CEPH_BACKEND, 'rbd_flatten_volume_from_snapshot = true'] } }),
  find: ({ pair, section, host, successor }) => ({
    subject: pair.subject,
    message: `the host ${quoted(host)} of the section ${quoted(section)} is gone${successor === undefined ? '' : `; a back-end like it has the host ${quoted(successor)}`}. `
      + 'Cinder cannot manage the volumes whose records name the old host. Attached volumes stay attached.',
    safeWay: successor === undefined
      ? `Migrate or delete the volumes of the back-end first ("openstack volume migrate"). After the change, remove the service that stays down: cinder-manage service remove cinder-volume ${host}.`
      : `Keep the name, or set backend_host in the section, so that the host does not depend on it. After a rename: cinder-manage volume update_host --currenthost ${host}#POOL --newhost ${successor}#POOL, and cinder-manage service remove cinder-volume ${host}.`,
    explains: pair.new === undefined ? [{ object: pair.service.object, path: pair.path }] : [],
  }),
});

function lostHosts(change: Change): readonly LostHost[] {
  const pairs = change.once(backendPairs);
  const [before, after] = [pairs.flatMap((pair) => hostsOf(pair, pair.old)), pairs.flatMap((pair) => hostsOf(pair, pair.new))];
  const added = after.filter(({ host }) => !before.some((known) => known.host === host));
  return before.filter(({ host }) => !after.some((known) => known.host === host)).map(({ pair, section, host, driver }) => {
    const successor = added.find((candidate) => candidate.driver === driver && (candidate.section === section || candidate.pair.name === pair.name));
    return { pair, section, host, ...successor !== undefined && { successor: successor.host } };
  });
}

function hostsOf(pair: ComponentPair<BackendView>, backend: BackendView | undefined): Array<LostHost & { readonly driver: string | undefined }> {
  return backend?.enabled.names.map((section) => ({ pair, section, host: hostOf(backend, section), driver: backend.config.get(section, 'volume_driver') })) ?? [];
}
