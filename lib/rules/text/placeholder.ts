import type { KnownPlaceholder } from '../../facts/placeholders';
import { isAtLeast, type ReleaseName } from '../../facts/release';
import type { ConfigText } from '../../manifest/config-text';
import { atLine } from '../engine/places';
import type { Place, Rule } from '../engine/rule';
import { didYouMean, listed } from '../engine/words';

export const PLACEHOLDER: Rule = {
  id: 'text/placeholder',
  severity: 'error',
  title: 'A placeholder that the operator does not define',
  why: 'The operators expand the text as a Go template. With one name that they do not define, the whole text stays unexpanded: every other {{ }} in it too, in comments as well.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  supersedes: ['text/value'],
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        node_staging_uri = file://{{ .NodeDirectory }}
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
  * check({ view, release }) {
    for (const text of view.texts) {
      const known = text.placeholders.filter(({ since }) => isDefined(release, since));
      for (const action of actionsIn(text.text)) {
        const problem = problemOf(action, known);
        if (problem) {
          yield { place: placeOf(text, action.index), message: problem, fix: fixOf(action, text, known) };
        }
      }
    }
  },
};

/** What stands between `{{` and `}}`; `undefined` where it is not closed. */
interface Action {
  readonly index: number;
  readonly content: string | undefined;
}

function actionsIn(text: string): Action[] {
  const actions: Action[] = [];
  for (let index = text.indexOf('{{'); index >= 0; index = text.indexOf('{{', index + 2)) {
    const end = text.indexOf('}}', index);
    actions.push({ index, content: end < 0 ? undefined : text.slice(index + 2, end) });
  }
  return actions;
}

function problemOf({ content }: Action, known: readonly KnownPlaceholder[]): string | undefined {
  if (content === undefined) {
    return '{{ begins a placeholder that is not closed: the whole text stays unexpanded.';
  }
  const unknown = namesIn(content).find((name) => !known.some((placeholder) => placeholder.name === name));
  return unknown === undefined ? undefined : `{{ .${unknown} }} is no placeholder that the operator defines here: the whole text stays unexpanded.`;
}

function fixOf({ content }: Action, text: ConfigText, known: readonly KnownPlaceholder[]): string {
  const names = known.filter(({ structured }) => !structured).map(({ name }) => name);
  const otherwise = names.length === 0 ? 'No placeholder is defined for this text: write the value itself, or put it into a Secret.'
    : `Defined are ${listed(names, 'and')}.`;
  const unknown = namesIn(content ?? '').find((name) => !names.includes(name));
  const later = text.placeholders.find(({ name }) => name === unknown)?.since;
  if (content === undefined || unknown === undefined) {
    return content === undefined ? 'Close it with }}.' : otherwise;
  }
  return later === undefined ? didYouMean(unknown, names, otherwise) : `It is defined from ${later} on.`;
}

/** The names of values in an action of a template: comments and texts in quotes hold none. */
function namesIn(content: string): string[] {
  const bare = content.replace(/^-?\s*\/\*.*\*\/\s*-?$/s, '').replace(/"(\\.|[^"\\])*"|`[^`]*`/g, '');
  return Array.from(bare.matchAll(/(?<![\w)\]])\.([A-Za-z_]\w*)/g), ([, name]) => name);
}

function isDefined(release: ReleaseName, since: ReleaseName | undefined): boolean {
  return since === undefined || isAtLeast(release, since);
}

function placeOf(text: ConfigText, index: number): Place {
  const before = text.text.slice(0, index).split('\n');
  return atLine(text, before.length, before[before.length - 1].length + 1);
}
