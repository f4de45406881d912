import type { Graph } from './graph';
import { drawBus, drawConfigSecrets, drawMounts, podsOf } from './service-parts';
import { isSecretOption } from '../facts/text/secrets';
import type { EffectiveConfig } from '../manifest/effective-config';
import type { GlanceView } from '../manifest/glance-view';
import type { InstanceView } from '../manifest/instance-view';
import { enabledStores } from '../manifest/stores';

/** Where a store keeps images: the options that say it, by type. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  rbd: ['rbd_store_pool', 'rbd_store_ceph_conf'],
  file: ['filesystem_store_datadir', 'filesystem_store_datadirs'],
  swift: ['swift_store_container'],
  s3: ['s3_store_host', 's3_store_bucket'],
  cinder: ['cinder_volume_type'],
};

/** Draws the API instances of Glance, their stores, mounts, claims and buses. */
export function drawGlance(graph: Graph, glance: GlanceView): void {
  const keystone = glance.template.text('keystoneEndpoint');
  for (const instance of glance.instances) {
    const key = graph.add({ key: `glance ${instance.name}`, group: 'glance', lines: [instance.name, `${instance.layout}, ${podsOf(instance.replicas)}`] });
    if (instance.name === keystone || (keystone === undefined && glance.instances.length === 1)) {
      graph.connect(graph.add({ key: 'users', group: 'glance', lines: ['users'] }), key);
    }
    drawStores(graph, instance.config, key);
    drawMounts(graph, instance, key);
    drawConfigSecrets(graph, configSecrets(glance, instance), key);
    drawClaim(graph, glance, instance, key);
    drawBus(graph, glance.template, ['notificationsBus', 'cluster'], 'notifications', key);
    drawBus(graph, glance.template, ['notificationBusInstance'], 'notifications', key);
  }
}

function drawStores(graph: Graph, config: EffectiveConfig | undefined, key: string): void {
  const byDefault = config?.get('glance_store', 'default_backend');
  for (const { id, type } of config === undefined ? [] : enabledStores(config)?.entries ?? []) {
    const lines = [`${id} (${type ?? 'no type'})`, ...placeOf(config!, id, type ?? '')];
    const store = graph.add({ key: `store ${lines.join('\n')}`, group: 'stores', lines });
    graph.connect(key, store, id === byDefault ? 'default' : '');
    if (type === 'cinder') {
      graph.connect(store, graph.add({ key: 'cinder', group: 'cinder', lines: ['volumes of Cinder'] }));
    }
  }
}

function placeOf(config: EffectiveConfig, id: string, type: string): string[] {
  const names = Object.hasOwn(PLACES, type) ? PLACES[type] : [];
  return names.filter((name) => !isSecretOption(name)).flatMap((name) => {
    const option = config.find(id, name);
    return option === undefined || option.text.isSecret ? [] : [`${name.replace(/^[a-z0-9]+_(store_)?/, '')} ${option.rawValue}`];
  });
}

function configSecrets(glance: GlanceView, instance: InstanceView): string[] {
  const own = instance.fields.texts('customServiceConfigSecrets');
  return own.length > 0 ? own : glance.template.texts('customServiceConfigSecrets');
}

function drawClaim(graph: Graph, glance: GlanceView, instance: InstanceView, key: string): void {
  const [own, service] = [instance.fields.child('storage'), glance.template.child('storage')];
  const isExternal = [own, service].some((storage) => storage.get('external') === true);
  const request = own.text('storageRequest') ?? service.text('storageRequest');
  if (!isExternal && request !== undefined) {
    graph.connect(key, graph.add({ key: `claim ${instance.name}`, group: 'claims', lines: [`${request} for each pod of ${instance.name}`] }), '/var/lib/glance');
  }
}
