import type { Place } from './rule';
import { type Path, pathText } from '../../facts/text/field-path';
import { boundedName } from '../../facts/text/quoting';
import type { ConfigText, LocatedOption } from '../../manifest/config-text';
import type { Fields } from '../../manifest/fields';

/** The place of a field. */
export function atField(fields: Fields, ...path: Path): Place {
  return { document: fields.document, path: fields.to(...path) };
}

/** The lines of a text that set an option. */
export function atOption({ text, section, name, line, lastLine }: LocatedOption): Place {
  return { document: text.document, path: text.path, section, option: name, line, lastLine };
}

/** The first header of a section in a text. */
export function atSection(text: ConfigText, name: string): Place {
  return { document: text.document, path: text.path, section: name, line: text.extent(name)?.line };
}

/** A line of a text, with its option if it belongs to one. */
export function atLine(text: ConfigText, line: number, column?: number): Place {
  const option = text.optionAt(line);
  return { document: text.document, path: text.path, section: option?.section, option: option?.name, line, column };
}

/** A character of a text, with the option that its line belongs to. */
export function atOffset(text: ConfigText, offset: number): Place {
  const { line, column } = text.position(offset);
  return atLine(text, line, column);
}

/** A place as text: `spec.glance.template.customServiceConfig[ceph].rbd_store_pool`. */
export function placeText({ path, section, option }: Place, fieldText: string = pathText(path)): string {
  return `${fieldText}${section === undefined ? '' : `[${boundedName(section)}]`}${option === undefined ? '' : `.${boundedName(option)}`}`;
}
