import type { ConfigText, LocatedOption } from '../../../manifest/config-text';
import type { GlanceView } from '../../../manifest/glance-view';
import { atOption } from '../places';
import { GLANCES } from '../queries';
import { each, type PlacedQuery } from '../query';

/** An option `enabled_backends` that the operator does not read. */
export interface UnreadList {
  readonly option: LocatedOption;

  /** Why, to follow "enabled_backends is". */
  readonly where: string;

  /** Whether it overrides a list that the operator reads. */
  readonly overrides: boolean;
}

/** Each `enabled_backends` that the operator does not read. */
export const UNREAD_LISTS: PlacedQuery<UnreadList> = each('each enabled_backends that the operator does not read', GLANCES,
  (glance) => glance.texts.flatMap((text) => text.options.filter(setsStores).flatMap((option) => unread(glance, text, option) ?? [])),
  ({ option }) => atOption(option));

function unread(glance: GlanceView, text: ConfigText, option: LocatedOption): UnreadList | undefined {
  const where = hidingPlace(option);
  return where === undefined ? undefined : { option, where, overrides: text.isSecret && configsWith(glance, text).every(hasReadList) };
}

function setsStores({ section, name }: LocatedOption): boolean {
  return section === 'DEFAULT' && name === 'enabled_backends';
}

function hidingPlace({ text, line }: LocatedOption): string | undefined {
  if (text.isSecret) {
    return 'in a Secret';
  }
  return /^\s*enabled_backends\s*:/.test(text.line(line)) ? 'written with a colon'
    : /^\s*enabled_backends *\t/.test(text.line(line)) ? 'followed by a tab' : undefined;
}

/** The texts of each configuration that a text is a part of. */
function configsWith(glance: GlanceView, { document, path }: ConfigText): Array<readonly ConfigText[]> {
  return [glance.own.all, ...glance.configs.map(({ texts }) => texts)]
    .filter((texts) => texts.some((one) => one.document === document && one.path.join('\0') === path.join('\0')));
}

function hasReadList(texts: readonly ConfigText[]): boolean {
  return texts.some(({ options }) => options.some((option) => setsStores(option) && hidingPlace(option) === undefined));
}
