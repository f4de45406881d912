import { CINDER_OPERATOR_OPTIONS } from '../../facts/cinder/operator-options';
import { OPERATOR_OPTIONS } from '../../facts/glance/operator-options';
import type { OperatorCondition, OperatorOption } from '../../facts/operators/operator-option';
import { includes } from '../../facts/release';
import type { LocatedOption } from '../../manifest/config-text';
import { Fields } from '../../manifest/fields';
import { GlanceView } from '../../manifest/glance-view';
import type { ServiceView } from '../../manifest/service-view';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { isReadable } from '../engine/matches/readable-configs';
import { atOption } from '../engine/places';
import type { PlacedQuery } from '../engine/query';
import type { Rule } from '../engine/rule';

/** An option of a text that the operator sets itself. */
interface OwnedOption {
  readonly option: LocatedOption;
  readonly facts: OperatorOption;
}

const OWNED_OPTIONS: PlacedQuery<OwnedOption> = {
  name: 'each option that the operator sets itself', matches: ownedOptions, placeOf: ({ option }) => atOption(option),
};

export const OWNED_OPTION: Rule = defineRule(OWNED_OPTIONS, {
  id: 'text/owned-option',
  severity: 'warning',
  title: 'Option that the operator sets itself',
  why: 'Glance and Cinder read the text after the operator\'s own file, so a value there takes the place of the one that the operator keeps up to date.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/common/config/00-config.conf',
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug = true', '[keystone_authtoken]', 'auth_url = https://keystone.example.org:5000'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = true'] }),
  find: ({ option, facts: { effect, fix } }) => ({
    message: `${option.name} in [${option.section}] ${effect}.`,
    fix,
    edit: removeOption(option),
  }),
});

function ownedOptions({ view: { services }, release }: RuleContext): OwnedOption[] {
  return services.flatMap((service) => (service.facts.id === 'cinder' ? CINDER_OPERATOR_OPTIONS : OPERATOR_OPTIONS)
    .filter(({ when, releases }) => includes(releases, release) && (when === undefined || CONDITIONS[when](service)))
    .flatMap((facts) => settingsOf(service, facts).filter(({ rawValue }) => !rawValue.includes('{{') && !facts.isHarmless?.(rawValue)).map((option) => ({ option, facts }))));
}

/** The settings of a group's options: those that count in the configurations of Glance, and all in the texts of Cinder, which different pods read. */
function settingsOf(service: ServiceView, { group, options }: OperatorOption): LocatedOption[] {
  const settings = service instanceof GlanceView
    ? service.configs.filter(({ texts }) => texts.every(isReadable)).flatMap((config) => options.flatMap((name) => config.find(group, name) ?? []))
    : service.texts.flatMap((text) => text.config.options(group).filter(({ name }) => options.includes(name)).map((option) => ({ ...option, text })));
  return [...new Map(settings.map((option) => [keyOf(option), option])).values()];
}

function keyOf({ text: { document, path }, line }: LocatedOption): string {
  return JSON.stringify([document.file, document.index, document.root, path, line]);
}

const CONDITIONS: Readonly<Record<OperatorCondition, (service: ServiceView) => boolean>> = {
  'horizon': ({ template }) => controlPlane(template).get('horizon', 'enabled') === true,
  'notification-bus': ({ template }) => template.has('notificationBusInstance') || template.has('notificationsBusInstance') || template.has('notificationsBus')
    || controlPlane(template).has('notificationsBusInstance') || controlPlane(template).has('notificationsBus'),
};

/** The specification of the control plane of a service, or of the service's own object. */
function controlPlane({ document }: Fields): Fields {
  return Fields.at(document, ['spec']);
}
