import type { KnownPlaceholder } from '../../facts/operators/placeholders';
import { isAtLeast } from '../../facts/release';
import { namesIn, templateActions, wordsIn, type TemplateAction } from '../../facts/text/template-actions';
import { isTemplateWord } from '../../facts/text/template-functions';
import type { ConfigText } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { atOffset } from '../engine/places';
import { TEXTS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { didYouMean, listed } from '../engine/words';

export const PLACEHOLDER: Rule = defineRule(TEXTS, {
  id: 'text/placeholder',
  severity: 'error',
  title: 'Placeholder that the operator does not define',
  why: 'The operators expand the text as a Go template. If one name is not defined, even in a comment, the whole text stays unexpanded, with every other {{ }} in it.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  supersedes: ['text/value'],
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        public_endpoint = https://{{ .NodeName }}.example.org
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [keystone_authtoken]
        auth_url = {{ .KeystoneInternalURL }}
`,
  find(text, { release }) {
    const known = text.placeholders.filter(({ since }) => since === undefined || isAtLeast(release, since));
    return templateActions(text.text).flatMap((action) => {
      const problem = problemOf(action, known);
      return problem === undefined ? [] : [{ place: atOffset(text, action.index), message: problem, fix: fixOf(action, text, known) }];
    });
  },
});

function problemOf({ content }: TemplateAction, known: readonly KnownPlaceholder[]): string | undefined {
  if (content === undefined) {
    return '{{ begins a placeholder that is not closed: the whole text stays unexpanded.';
  }
  const word = wordsIn(content).find((name) => !isTemplateWord(name));
  if (word !== undefined) {
    return `{{ ${word} }} is not a placeholder of the operator, whose names begin with a dot: the whole text stays unexpanded.`;
  }
  const unknown = namesIn(content).find((name) => !known.some((placeholder) => placeholder.name === name));
  return unknown === undefined ? undefined : `{{ .${unknown} }} is not a placeholder that the operator defines here: the whole text stays unexpanded.`;
}

function fixOf({ content }: TemplateAction, text: ConfigText, known: readonly KnownPlaceholder[]): string {
  const names = known.filter(({ structured }) => !structured).map(({ name }) => name);
  const otherwise = names.length === 0 ? 'The operator defines no placeholder for this text: write the value itself, or put it into a Secret.'
    : `Defined are ${listed(names, 'and')}.`;
  const word = wordsIn(content ?? '').find((name) => !isTemplateWord(name));
  if (word !== undefined) {
    return names.includes(word) ? `Write {{ .${word} }}` : `Write the value itself: no other template engine expands the text. ${otherwise}`;
  }
  const unknown = namesIn(content ?? '').find((name) => !names.includes(name));
  const later = text.placeholders.find(({ name }) => name === unknown)?.since;
  if (content === undefined || unknown === undefined) {
    return content === undefined ? 'Close it with }}.' : otherwise;
  }
  return later === undefined ? didYouMean(unknown, names, otherwise) : `The operators define it since ${later}.`;
}
