import { OptionValue } from './option-value';
import { ConfigDocument } from '../document/config-document';

/** A setting of one option. */
export interface OptionSetting {
  readonly section: string;
  readonly option: string;
  readonly value: OptionValue;
  readonly contributor: string;
}

/** The settings of a map of sections, as a list. */
export function settingsOf(
  sections: { readonly [section: string]: { readonly [option: string]: OptionValue } }, contributor: string,
): OptionSetting[] {
  return Object.entries(sections).flatMap(([section, options]) =>
    Object.entries(options).map(([option, value]) => ({ section, option, value, contributor })));
}

/** Sets every option in the document. Different values from two contributors are an error. */
export function setOptions(document: ConfigDocument, settings: readonly OptionSetting[]): void {
  settings.forEach(({ section, option, value, contributor }) => document.set(section, option, value, contributor));
}

/** Sets every option in the document, and replaces the values there. The settings must not contradict each other. */
export function overrideOptions(document: ConfigDocument, settings: readonly OptionSetting[]): void {
  setOptions(ConfigDocument.parse(''), settings);
  settings.forEach(({ section, option, value, contributor }) => document.replace(section, option, value, contributor));
}

/** @throws if oslo.config refuses the text, with every line that it refuses */
export function refuseProblems(document: ConfigDocument): void {
  if (document.problems.length > 0) {
    const lines = document.problems.map(({ line, message }) => `line ${line}: ${message}`);
    throw new Error(`the configuration text of ${document.origin} is not what oslo.config reads: ${lines.join('; ')}`);
  }
}
