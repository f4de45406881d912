import { ConfigDocument } from '../../../oslo/document/config-document';

/** The sections of a file of Python's `configparser`, whose option names are case-insensitive; `undefined` if the file is malformed. */
export function iniSections(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> | undefined {
  const document = ConfigDocument.parse(text);
  return document.problems.length > 0 ? undefined : new Map(document.sections.map(({ name, options }) => [
    name, new Map(options.map((option) => [option.name.toLowerCase(), option.rawValue])),
  ]));
}

/** Whether a value has a percent sign that `configparser` takes for a reference to another value. */
export function hasStrayPercent(value: string): boolean {
  return /%(?!%|\()/.test(value.replaceAll('%%', ''));
}
