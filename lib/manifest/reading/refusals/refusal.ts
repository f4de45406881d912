/**
 * What kubectl and the API server refuse although it is valid YAML for the parser. Whoever adds a check adds its texts to
 * `test/oracles/yaml/manifests.ts`, which compares it with `sigs.k8s.io/yaml`.
 *
 * @see https://github.com/yaml/go-yaml/blob/v2.4.2/scannerc.go
 */
import type { Event } from 'js-yaml';
import { nodeRefusal } from './nodes';
import { streamRefusal } from './stream';
import { tabRefusal } from './tabs';
import { isReadAsJson } from '../split';

/** Why a text is refused. */
export interface Refusal {
  /** The rest of a sentence about the document, and the fix as a sentence. */
  readonly message: string;

  /** The offset in the text. */
  readonly position: number;
}

/**
 * Why kubectl or the API server refuses a text that the parser accepts. `undefined` if they read it.
 *
 * @param text the text
 * @param source the text with line feeds in place of hidden line breaks, which the parser read
 * @param events what the parser found in it
 */
export function refusalOf(text: string, source: string, events: readonly Event[]): Refusal | undefined {
  const refusal = streamRefusal(text, source, events) ?? nodeRefusal(source, events) ?? tabRefusal(source, events);
  // kubectl reads JSON by another parser.
  return refusal !== undefined && isReadAsJson(text) ? undefined : refusal;
}
