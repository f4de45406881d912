import { JsonObject } from '../../json';
import { ConfigDocument } from '../../oslo/document/config-document';
import { OptionSetting, overrideOptions, refuseProblems, setOptions } from '../../oslo/value/option-settings';

/** What a program contributes to a configuration text. */
export interface TextContributions {
  /** Whole texts, in the order of the calls. */
  readonly texts: readonly ConfigDocument[];

  /** Options, in the order of the calls. */
  readonly settings: readonly OptionSetting[];

  /** Options that replace those of the base. */
  readonly replacing: readonly OptionSetting[];
}

/** The text of the base with the contributions; undefined without any, so that the text of the base stays unchanged. */
export function contributedText(base: JsonObject, { texts, settings, replacing }: TextContributions): string | undefined {
  if (texts.length + settings.length + replacing.length === 0) {
    return undefined;
  }
  const document = ConfigDocument.parse(typeof base.customServiceConfig === 'string' ? base.customServiceConfig : '', 'the base');
  refuseProblems(document);
  texts.forEach((text) => document.merge(text));
  overrideOptions(document, replacing);
  setOptions(document, settings);
  return document.toString();
}

/** The Secrets of the base and the contributed ones; undefined without contributions. */
export function contributedSecrets(base: JsonObject, names: readonly string[]): string[] | undefined {
  const given = Array.isArray(base.customServiceConfigSecrets) ? base.customServiceConfigSecrets as string[] : [];
  return names.length === 0 ? undefined : [...new Set([...given, ...names])];
}
