import type { Graph } from './graph';
import { drawBus, drawConfigSecrets, drawMounts, podsOf } from './service-parts';
import { STORE_PLACES } from '../facts/glance/stores/store-places';
import type { EffectiveConfig } from '../manifest/effective-config';
import type { GlanceView } from '../manifest/glance-view';
import type { InstanceView } from '../manifest/instance-view';
import { enabledStores } from '../manifest/stores';
import { isSecret, shown } from '../rules/engine/words';

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
  const options = Object.hasOwn(STORE_PLACES, type) ? STORE_PLACES[type] : [];
  return options.filter(({ isIdentity = false }) => !isIdentity).flatMap(({ name, noun }) => {
    const option = config.find(id, name);
    return option === undefined || isSecret({ option }) ? [] : [`${noun} ${shown({ option }, option.rawValue)}`];
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
