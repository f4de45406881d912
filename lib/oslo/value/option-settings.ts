import { OptionValue } from './option-value';
import { ConfigDocument } from '../document/config-document';

/** One option that somebody sets. */
export interface OptionSetting {
  readonly section: string;
  readonly option: string;
  readonly value: OptionValue;
  readonly contributor: string;
}

/** The options of a map of sections, one by one. */
export function settingsOf(
  sections: { readonly [section: string]: { readonly [option: string]: OptionValue } }, contributor: string,
): OptionSetting[] {
  return Object.entries(sections).flatMap(([section, options]) =>
    Object.entries(options).map(([option, value]) => ({ section, option, value, contributor })));
}

/** Sets every option in the document; two contributors that differ are an error. */
export function setOptions(document: ConfigDocument, settings: readonly OptionSetting[]): void {
  settings.forEach(({ section, option, value, contributor }) => document.set(section, option, value, contributor));
}

/** Sets every option in the document, whatever value it has there; the settings must not differ among themselves. */
export function overrideOptions(document: ConfigDocument, settings: readonly OptionSetting[]): void {
  setOptions(ConfigDocument.parse(''), settings);
  settings.forEach(({ section, option, value, contributor }) => document.replace(section, option, value, contributor));
}

/** Throws when oslo.config would refuse the text, with every line that it would refuse. */
export function refuseProblems(document: ConfigDocument): void {
  if (document.problems.length > 0) {
    const lines = document.problems.map(({ line, message }) => `line ${line}: ${message}`);
    throw new Error(`the configuration text of ${document.origin} is not what oslo.config reads: ${lines.join('; ')}`);
  }
}
