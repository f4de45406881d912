import { hiddenCharacters } from './hidden-characters';
import { defineRule } from '../engine/define';
import { INPUT } from '../engine/queries';
import type { Rule } from '../engine/rule';

/** The marks of writing direction, and the byte order mark after the start of a text. */
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?!^)\ufeff/;

export const HIDDEN_CHARACTER: Rule = defineRule(INPUT, {
  id: 'schema/hidden-character',
  severity: 'warning',
  title: 'Character that makes a text look different from what it is',
  why: 'Marks of writing direction reorder the text in an editor or a review, and a byte order mark is invisible. What people see is not what '
    + 'the cluster reads.',
  source: 'https://trojansource.codes/',
  bad: '\nkind: OpenStackControlPlane\nspec:\n  # A comment\u202e.\n  glance:\n    enabled: false\n',
  good: '\nkind: OpenStackControlPlane\nspec:\n  # A comment.\n  glance:\n    enabled: false\n',
  * find({ documents }) {
    for (const { code, times, place } of hiddenCharacters(documents, HIDDEN)) {
      yield { place, message: `the text contains ${code}${times}, which is invisible or changes the order of the characters around it.`, fix: 'Remove the character.' };
    }
  },
});
