import type { KnownPlaceholder, PlaceholderCondition } from '../../facts/operators/placeholders';
import { isAtLeast, type ReleaseName } from '../../facts/release';
import { namesIn, templateActions } from '../../facts/text/template-actions';
import type { ConfigText } from '../../manifest/config-text';
import { Fields } from '../../manifest/fields';
import { GlanceView } from '../../manifest/glance-view';
import type { InstanceView } from '../../manifest/instance-view';
import type { ServiceView } from '../../manifest/service-view';
import type { RuleContext } from '../engine/context';
import { defineRule } from '../engine/define';
import { swiftFragment } from '../engine/fragments';
import { atOffset } from '../engine/places';
import type { PlacedQuery } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const BUCKET = ['[DEFAULT]', 'image_cache_dir = {{ .ImageCacheDir }}'];
const SPEC = ['secret: osp-secret'];
const instance = (...lines: string[]) => ['glanceAPIs:', '  default:', '    replicas: 1', ...lines];

/** A placeholder without which the operator does not expand a text that some pods read. */
interface UnsetPlaceholder {
  readonly text: ConfigText;
  readonly index: number;
  readonly known: KnownPlaceholder;
  readonly condition: PlaceholderCondition;

  /** The pods, for messages. */
  readonly owner: string;
}

const UNSET_PLACEHOLDERS: PlacedQuery<UnsetPlaceholder> = {
  name: 'each placeholder whose condition is not met', matches: unsetPlaceholders, placeOf: ({ text, index }) => atOffset(text, index),
};

export const PLACEHOLDER_UNSET: Rule = defineRule(UNSET_PLACEHOLDERS, {
  id: 'text/placeholder-unset',
  severity: 'error',
  title: 'Placeholder that the operator defines only on a condition, which the manifest does not meet',
  why: 'The operators expand the text as a Go template. If one name is not defined, the whole text stays unexpanded, with every other {{ }} in it.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/util/template_util.go',
  supersedes: ['text/value', 'instances/cache-options'],
  bad: swiftFragment({ spec: SPEC, sections: BUCKET, template: instance() }),
  good: swiftFragment({ spec: SPEC, sections: BUCKET, template: instance('    imageCache:', '      size: 10G') }),
  find: ({ known: { name, when }, condition, owner }) => ({
    message: `{{ .${name} }} is defined only if ${when}, which is not so for ${owner}: the whole text stays unexpanded.`,
    fix: `${FIXES[condition]} Or write {{ if (index . "${name}") }} before the line and {{ end }} after it.`,
  }),
});

function unsetPlaceholders({ view: { services }, release }: RuleContext): UnsetPlaceholder[] {
  return services.filter(({ isPartial }) => !isPartial).flatMap((service) => {
    const found = service instanceof GlanceView
      ? service.instances.filter(({ replicas }) => replicas !== 0).flatMap((one) => ofInstance(service, one, release))
      : service.own.all.flatMap((text) => inText(text, (condition) => !isMetByService(service, condition, release), service.facts.kind));
    return [...new Map(found.map((one) => [`${one.text.path.join('\0')} ${one.index}`, one] as const).reverse()).values()].reverse();
  });
}

function ofInstance(glance: GlanceView, one: InstanceView, release: ReleaseName): UnsetPlaceholder[] {
  const isUnmet = (condition: PlaceholderCondition) => !isMetByInstance(glance, one, condition, release);
  return (one.config?.texts ?? []).flatMap((text) => inText(text, isUnmet, `the API instance ${quoted(one.name)}`));
}

function inText(text: ConfigText, isUnmet: (condition: PlaceholderCondition) => boolean, owner: string): UnsetPlaceholder[] {
  return templateActions(text.text).filter(({ isConditional }) => !isConditional).flatMap(({ index, content }) => namesIn(content ?? '').flatMap((name) => {
    const known = text.placeholders.find((placeholder) => placeholder.name === name);
    const condition = known?.condition;
    return known === undefined || condition === undefined || !isUnmet(condition) ? [] : [{ text, index, known, condition, owner }];
  }));
}

/** Whether the manifest meets a condition for an API instance, or does not tell. */
function isMetByInstance(glance: GlanceView, { name, layout, fields }: InstanceView, condition: PlaceholderCondition, release: ReleaseName): boolean {
  switch (condition) {
    // The internal half never has it, and both halves read the same text.
    case 'external-half': return false;
    case 'image-cache': return (fields.text('imageCache', 'size') ?? glance.template.text('imageCache', 'size') ?? '') !== '';
    case 'registered-endpoint': return layout !== 'edge' && isRegistered(glance, name);
    default: return isMetByService(glance, condition, release);
  }
}

/** Only the API instance that keystoneEndpoint names is registered; without the field, the only one. */
function isRegistered({ template, instances }: GlanceView, name: string): boolean {
  const endpoint = template.text('keystoneEndpoint') ?? '';
  return endpoint === '' ? instances.length === 1 : endpoint === name;
}

/** Whether the manifest meets a condition for a service, or does not tell. */
function isMetByService({ template }: ServiceView, condition: PlaceholderCondition, release: ReleaseName): boolean {
  const { document } = template;
  const spec = Fields.at(document, ['spec']);
  const isControlPlane = document.kind === 'OpenStackControlPlane';
  switch (condition) {
    case 'horizon': return !isControlPlane || spec.get('horizon', 'enabled') === true;
    case 'memcached-mtls': return !isControlPlane || hasClientCertificates(spec, template.text('memcachedInstance') ?? 'memcached');
    case 'notification-bus': return template.has('notificationBusInstance') || template.has('notificationsBusInstance')
      || [spec, template].some((fields) => fields.has('notificationsBus') && isAtLeast(release, '18.0-fr5')) || spec.has('notificationsBusInstance');
    default: return true;
  }
}

function hasClientCertificates(spec: Fields, memcached: string): boolean {
  const mode = spec.child('memcached', 'templates', memcached).text('tls', 'mtls', 'sslVerifyMode');
  return mode === 'Request' || mode === 'Require';
}

const FIXES: Readonly<Record<PlaceholderCondition, string>> = {
  'application-credential': 'Enable application credentials.',
  'external-half': 'Remove it.',
  'horizon': 'Enable Horizon, or write the address itself.',
  'image-cache': 'Set imageCache.size of the API instance, or write the value itself.',
  'memcached-mtls': 'Set tls.mtls of the Memcached, or write the path itself.',
  'notification-bus': 'Name a message bus for notifications in the manifest, or write the value itself.',
  'registered-endpoint': 'Write the value itself: only the API instance that keystoneEndpoint names is registered.',
};
