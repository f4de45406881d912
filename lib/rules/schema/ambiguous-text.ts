import { hiddenCharacters } from './hidden-characters';
import { HIDDEN_LINE_BREAK, unwritableValues } from '../../facts/text/yaml-text';
import type { ManifestDocument } from '../../manifest/source';
import { defineRule } from '../engine/define';
import { INPUT } from '../engine/queries';
import type { RawFinding, Rule } from '../engine/rule';

export const AMBIGUOUS_TEXT: Rule = defineRule(INPUT, {
  id: 'schema/ambiguous-text',
  severity: 'error',
  title: 'Text that readers of YAML read differently',
  why: 'The API server reads YAML 1.1, in which U+0085, U+2028 and U+2029 end a line. Most editors and parsers show one line. What follows such a '
    + 'character can be a field that nobody sees in a review.',
  source: 'https://yaml.org/spec/1.1/#b-char',
  bad: '\nkind: OpenStackControlPlane\nspec:\n  # A comment.\u2028  glance:\n    enabled: false\n',
  good: '\nkind: OpenStackControlPlane\nspec:\n  # A comment.\n  glance:\n    enabled: false\n',
  * find({ documents }) {
    yield* inTexts(documents);
    yield* inPrograms(documents);
  },
});

function* inTexts(documents: readonly ManifestDocument[]): Generator<RawFinding> {
  for (const { code, times, place } of hiddenCharacters(documents, HIDDEN_LINE_BREAK)) {
    yield {
      place,
      message: `the text contains ${code}${times}. The character ends a line for the API server and PyYAML, but not in most editors.`,
      fix: 'Remove the character, or write it as an escape sequence in double quotes.',
    };
  }
}

/** cdk8s writes an object of a program without escape sequences for these characters. */
function* inPrograms(documents: readonly ManifestDocument[]): Generator<RawFinding> {
  for (const document of documents.filter(({ source }) => source === undefined)) {
    for (const { path, subject, reason, fix } of unwritableValues(document.object)) {
      yield { place: { document, path: [...document.root, ...path] }, message: `${subject} ${reason}.`, fix };
    }
  }
}
