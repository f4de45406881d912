import { isReadAsJson } from '../../manifest/reading/split';
import type { DocumentText, ManifestDocument } from '../../manifest/source';
import type { RawFinding } from '../engine/rule';

/** A character in the text of a document. */
export interface HiddenCharacter {
  /** `U+2028`. */
  readonly code: string;

  readonly character: string;

  /** The number of its occurrences in the text, as a message shows it. */
  readonly times: string;

  readonly place: RawFinding['place'];
}

/**
 * The characters of a class in the YAML texts of some documents: each character once for each text, at its first place. JSON is left
 * out: kubectl reads it by another parser, for which these characters are content.
 */
export function* hiddenCharacters(documents: readonly ManifestDocument[], characters: RegExp): Generator<HiddenCharacter> {
  const seen = new Set<string>();
  for (const document of documents) {
    const { file, source } = document;
    const key = `${source?.start} ${file}`;
    if (source !== undefined && !seen.has(key)) {
      seen.add(key);
      yield* charactersIn(document, source, characters);
    }
  }
}

function* charactersIn(document: ManifestDocument, { text: whole, start, end }: DocumentText, characters: RegExp): Generator<HiddenCharacter> {
  const text = whole.slice(start, end);
  if (!characters.test(text) || isReadAsJson(text)) {
    return;
  }
  const found = text.match(new RegExp(characters.source, 'g')) ?? [];
  for (const character of new Set(found)) {
    const count = found.filter((other) => other === character).length;
    yield {
      character,
      code: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
      times: count === 1 ? '' : ` ${count} times`,
      place: { document, path: document.root, offset: text.indexOf(character) },
    };
  }
}
