import { EffectiveConfig } from '../../manifest/effective-config';
import type { GlanceView } from '../../manifest/glance-view';
import { enabledStores, type EnabledStore } from '../../manifest/stores';
import { defineRule } from '../engine/define';
import type { Found } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { GLANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const UNREAD_SERVICE: Rule = defineRule(GLANCES, {
  id: 'instances/unread-service',
  severity: 'warning',
  title: 'Configuration of the service that no API instance reads',
  why: 'The text of an API instance replaces the text of the service, and its Secrets replace those of the service. If every instance has its own, no pod has the stores and options of the service; only the job that creates the tables reads the text.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/docs/design-decisions.md',
  bad: swiftFragment({
    spec: ['secret: osp-secret'],
    template: ['customServiceConfigSecrets:', '- keys', 'glanceAPIs:', '  default:', '    customServiceConfigSecrets:', '    - others'],
  }),
  good: swiftFragment({
    spec: ['secret: osp-secret'],
    template: ['customServiceConfigSecrets:', '- keys', 'glanceAPIs:', '  default: {}'],
  }),
  find: (glance) => (glance.isPartial || glance.instances.length === 0 ? [] : [...unreadText(glance), ...unreadSecrets(glance)]),
});

function unreadText({ template, text, instances }: GlanceView): Found[] {
  if (text === undefined || instances.some(({ ownText }) => ownText === undefined)) {
    return [];
  }
  const configs = instances.flatMap(({ config }) => config ?? []);
  const enabled = configs.map((config) => enabledStores(config));
  // `instances/drops-stores` reports an instance without the stores of the service.
  const stores = enabled.includes(undefined) ? [] : storesOf(new EffectiveConfig([text], true)).filter(({ id, type }) =>
    !enabled.some((some) => some?.entries.some((entry) => entry.id === id && entry.type === type)));
  const isUnread = text.options.some(({ section, name }) => !configs.some((config) => config.find(section, name) !== undefined));
  const what = stores.length > 0 ? `the stores of the service (${listed(stores.map(({ entry }) => entry), 'and')})` : 'the options of the service';
  return stores.length === 0 && (!isUnread || storesOf(new EffectiveConfig([text], true)).length > 0) ? [] : [{
    place: atField(template, 'customServiceConfig'),
    message: `no API instance has ${what}, because ${reason(instances.map(({ name }) => name), 'a text')}.`,
    fix: 'Move them into the texts of the API instances, or remove them.',
  }];
}

function storesOf(config: EffectiveConfig): readonly EnabledStore[] {
  return enabledStores(config)?.entries ?? [];
}

function unreadSecrets({ template, own, instances }: GlanceView): Found[] {
  return !own.namesSecrets || instances.some((instance) => !instance.own.namesSecrets) ? [] : [{
    place: atField(template, 'customServiceConfigSecrets'),
    message: `no API instance reads ${listed(template.texts('customServiceConfigSecrets').map(quoted), 'and')}, because ${reason(instances.map(({ name }) => name), 'a list')}.`,
    fix: 'Add them to customServiceConfigSecrets of the API instances, or remove them.',
  }];
}

function reason(names: readonly string[], own: string): string {
  return names.length === 1 ? `${quoted(names[0])} has ${own} of its own` : `each of ${listed(names.map(quoted), 'and')} has ${own} of its own`;
}
