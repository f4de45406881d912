import type { ConfigText, LocatedOption } from '../../manifest/config-text';
import type { RuleContext } from '../engine/context';
import { defineRule, type Found } from '../engine/define';
import { nearestFix, replaceValue } from '../engine/edit';
import { storesFragment } from '../engine/fragments';
import { enabledConfigsOf, typedStores } from '../engine/matches/enabled-config';
import { atOption } from '../engine/places';
import { NOVA_TEXTS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted, shown } from '../engine/words';

export const IMAGE_STORE: Rule = defineRule(NOVA_TEXTS, {
  id: 'data-plane/image-store',
  severity: 'warning',
  title: 'Compute nodes use a store or a cluster that Glance does not have',
  why: 'Nova clones an image if it is in the store that images_rbd_glance_store_name names, in the cluster of images_rbd_ceph_conf. Otherwise it '
    + 'asks Glance for a copy in this store, which fails if there is no such store.',
  source: 'https://docs.openstack.org/nova/latest/configuration/config.html#libvirt.images_rbd_glance_store_name',
  bad: fragment('ceph'),
  good: fragment('images'),
  find(text, context) {
    const [name, conf] = ['images_rbd_glance_store_name', 'images_rbd_ceph_conf'].map((option) => optionOf(text, option));
    const stores = storesFor(text, context.once(rbdStores));
    const named = stores.filter(({ id }) => id === name?.rawValue);
    return name === undefined || stores.length === 0 ? undefined : named.length === 0 ? unknownStore(name, stores) : otherCluster(conf, named);
  },
});

/** A store in Ceph, with the file name of its cluster's configuration. */
interface RbdStore {
  readonly id: string;
  readonly conf?: string;
}

function unknownStore(name: LocatedOption, stores: readonly RbdStore[]): Found {
  const ids = [...new Set(stores.map(({ id }) => id))];
  return {
    place: atOption(name),
    message: `images_rbd_glance_store_name is ${shown({ option: name }, name.rawValue)}, but Glance has ${ids.length === 1 ? 'only the store' : 'the stores'} `
      + `${listed(ids.map(quoted), 'and')} in Ceph.`,
    ...nearestFix(name.rawValue, ids, 'Use the id of one of these stores.', (nearest) => replaceValue(name, nearest)),
  };
}

function otherCluster(conf: LocatedOption | undefined, named: readonly RbdStore[]): Found | undefined {
  const files = [...new Set(named.flatMap((store) => store.conf ?? []))];
  return conf === undefined || files.length === 0 || files.includes(fileName(conf.rawValue)) ? undefined : {
    place: atOption(conf),
    message: `images_rbd_ceph_conf is ${shown({ option: conf }, conf.rawValue)}, but the store ${quoted(named[0].id)} reads ${listed(files.map(quoted), 'or')}.`,
    fix: `Use the cluster of the store: /etc/ceph/${files[0]}.`,
  };
}

function optionOf({ options }: ConfigText, wanted: string): LocatedOption | undefined {
  return options.filter(({ section, name }) => section === 'libvirt' && name === wanted).at(-1);
}

/** The stores that a text can mean: those in its file, or else those in the only file with stores. Several files may be several clouds. */
function storesFor({ document: { file } }: ConfigText, byFile: ReadonlyMap<string, readonly RbdStore[]>): readonly RbdStore[] {
  return byFile.get(file) ?? (byFile.size === 1 ? [...byFile.values()][0] : []);
}

/** The stores in Ceph, by file. */
function rbdStores(context: RuleContext): Map<string, RbdStore[]> {
  const byFile = new Map<string, RbdStore[]>();
  for (const { enabled, config } of enabledConfigsOf(context)) {
    const { file } = config.texts[0].document;
    const stores = typedStores(enabled).filter(({ type }) => type === 'rbd').map(({ id }) => {
      const conf = config.get(id, 'rbd_store_ceph_conf');
      return { id, conf: conf && fileName(conf) };
    });
    const known = byFile.get(file) ?? [];
    known.push(...stores);
    byFile.set(file, known);
  }
  return byFile;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function fragment(store: string): string {
  return storesFragment({
    before: ['kind: ConfigMap', 'metadata:', '  name: ceph-nova', 'data:', '  03-ceph-nova.conf: |', '    [libvirt]',
      '    images_rbd_ceph_conf = /etc/ceph/ceph.conf', `    images_rbd_glance_store_name = ${store}`, '---'],
    enabled: 'images:rbd',
    sections: ['[images]', 'rbd_store_ceph_conf = /etc/ceph/ceph.conf', 'rbd_store_pool = images', 'rbd_store_user = openstack'],
  });
}
