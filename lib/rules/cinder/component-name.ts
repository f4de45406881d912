import { isDnsLabel } from '../../facts/kubernetes/names';
import { longestBackendName } from '../../facts/operators/services';
import type { CinderComponentView, CinderView } from '../../manifest/cinder-view';
import type { Found } from '../engine/define';
import { hasUniquePodNames } from '../engine/matches/unique-names';
import { quoted } from '../engine/words';

/** What is wrong with the name of a back-end or a backup service. */
export function nameProblem(cinder: CinderView, { facts: { noun }, name }: CinderComponentView): Found | undefined {
  const longest = longestBackendName(cinder.name || cinder.facts.id, hasUniquePodNames(cinder));
  return isDnsLabel(name, longest) ? undefined : {
    message: `the name of the ${noun} ${quoted(name)} ${isDnsLabel(name, Infinity) ? `has ${name.length} characters` : 'is not an RFC 1123 label'}.`,
    fix: `Use at most ${longest} lower case letters, digits and -, with a letter or digit at both ends.`,
  };
}
