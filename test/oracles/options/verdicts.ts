import { DRIVERS } from './seeds';
import type { CatalogOption, CatalogService, OptionCatalog } from '../../../lib/oslo/catalog/catalog';
import { CatalogSections } from '../../../lib/oslo/catalog/sections';
import { checkValue } from '../../../lib/oslo/catalog/values/check';
import { ConfigDocument } from '../../../lib/oslo/document/config-document';
import { sectionKey } from '../../../lib/oslo/document/config-option';
import { substitutions, unescapeDollars } from '../../../lib/oslo/document/substitution';

/** What is said of an option in a text. `depends`: on the option that its value refers to. */
export type Verdict = 'unknown' | 'refused' | 'reference' | 'shadowed' | 'taken' | 'depends';

/** What is said of a text: that it cannot be read, that `enabled_backends` cannot, or each option's verdict by section. */
export interface TextVerdict {
  readonly parse?: string;
  readonly start?: string;
  readonly options?: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
}

/** A text for the judge. */
export interface Case {
  readonly text: string;

  /** The drivers of Cinder's back-ends by their sections. */
  readonly backends: Readonly<Record<string, string>>;
}

/** The case of a text; `undefined` when it refers to another option for what its stores are, or to another place for what its options are. */
export function caseOf(service: CatalogService, text: string): Case | undefined {
  const enabled = enabledBackends(ConfigDocument.parse(text));
  return substitutions(enabled).length > 0 || text.includes('config_source') ? undefined : { text, backends: service === 'cinder' ? backendsOf(text) : {} };
}

/** What a text's sections hold. */
export function sectionsOf(service: CatalogService, catalog: OptionCatalog, text: string): CatalogSections {
  return service === 'cinder'
    ? CatalogSections.cinder(catalog, new Map(Object.entries(backendsOf(text))))
    : CatalogSections.glance(catalog, storesOf(enabledBackends(ConfigDocument.parse(text))));
}

/** What this library says of a text. */
export function ourVerdict(service: CatalogService, catalog: OptionCatalog, { text }: Case): TextVerdict {
  const document = ConfigDocument.parse(text);
  if (document.problems.length > 0) {
    return { parse: document.problems[0].message };
  }
  const start = service === 'glance' ? checkValue(catalog.find('glance', 'DEFAULT', 'enabled_backends')!, enabledBackends(document)) : undefined;
  return start ? { start: start.message } : { options: optionVerdicts(document, sectionsOf(service, catalog, text)) };
}

function optionVerdicts(document: ConfigDocument, sections: CatalogSections): Record<string, Record<string, Verdict>> {
  const verdicts: Record<string, Record<string, Verdict>> = {};
  for (const [section, options] of valuesOf(document)) {
    verdicts[section] = Object.fromEntries([...options].map(([name, values]) => [name, verdictOf(sections, section, name, values)]));
  }
  return verdicts;
}

function verdictOf(sections: CatalogSections, section: string, name: string, values: readonly string[]): Verdict {
  const option = sections.find(section, name);
  return option === undefined ? 'unknown' : valueVerdict(sections, option, option.multi ? values : values.slice(-1));
}

function valueVerdict(sections: CatalogSections, option: CatalogOption, values: readonly string[]): Verdict {
  const references = values.flatMap(substitutions);
  if (references.some(({ name }) => !sections.resolves(name, option.group))) {
    return 'reference';
  }
  if (values.some((value) => checkValue(option, value) !== undefined)) {
    return 'refused';
  }
  return references.length > 0 ? 'depends' : 'taken';
}

/** The values of each option in the order of the text, by section and name. */
function valuesOf(document: ConfigDocument): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { name: section, options } of document.sections) {
    const members = found.get(sectionKey(section)) ?? new Map<string, string[]>();
    found.set(sectionKey(section), members);
    options.forEach(({ name, rawValue }) => members.set(name, [...members.get(name) ?? [], rawValue]));
  }
  return found;
}

function enabledBackends(document: ConfigDocument): string {
  return valuesOf(document).get('DEFAULT')?.get('enabled_backends')?.at(-1) ?? '';
}

function storesOf(enabled: string): Map<string, string> {
  return new Map(unescapeDollars(enabled).split(',').filter((pair) => pair.includes(':'))
    .map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()]));
}

function backendsOf(text: string): Record<string, string> {
  const values = valuesOf(ConfigDocument.parse(text));
  const ids = enabledBackends(ConfigDocument.parse(text)).split(',').map((id) => id.trim()).filter((id) => /^[a-z][a-z0-9_-]*$/.test(id));
  return Object.fromEntries(ids.map((id) => [id, values.get(id)?.get('volume_driver')?.at(-1) ?? '']).filter(([, driver]) => DRIVERS.includes(driver)));
}
