import { quoted } from './words';
import type { Path } from '../../facts/text/field-path';
import type { ConfigText, LocatedOption } from '../../manifest/config-text';
import type { Range } from '../../manifest/reading/line-index';
import type { Block, Locator } from '../../manifest/reading/position';
import { nearestName } from '../../schemas/nearest-name';

/**
 * What an edit does with its range: put another text in its place, remove it, put a text before it, or move it to another line.
 */
export type EditKind = 'replace' | 'remove' | 'insert' | 'move';

/** A change of a file that fixes a finding, as data. */
export interface Edit extends Range {
  readonly kind: EditKind;

  /** Whether the edit does what the author meant beyond doubt, so that a program may apply it without asking. */
  readonly safe: boolean;

  /** The text that takes the place of the range; of a move, the text that goes before the moved lines. */
  readonly text: string;

  /**
   * The line before which a move puts its range.
   *
   * @default - not a move
   */
  readonly toLine?: number;
}

/** An edit as a rule gives it, in terms of the field of the finding's place. */
export type EditPlan = InlineEdit | LineEdit | FieldEdit;

interface EditFacts {
  readonly kind: EditKind;
  readonly safe: boolean;
  readonly text: string;
}

/** A change within lines of a text of options; positions count in that text. */
interface InlineEdit extends EditFacts, Range {
  readonly of: 'text';
}

/** A change of whole lines of a text of options. */
interface LineEdit extends EditFacts {
  readonly of: 'lines';
  readonly line: number;

  /** The line after the last one. */
  readonly endLine: number;
  readonly toLine?: number;
}

/** Another name or another scalar for a field of the object. */
interface FieldEdit extends EditFacts {
  readonly of: 'name' | 'value';
}

/** Options of an edit. */
export interface EditOptions {
  /**
   * Whether the edit does what the author meant beyond doubt.
   *
   * @default false
   */
  readonly safe?: boolean;
}

/** Gives an option another name. */
export function renameOption(option: LocatedOption, name: string, { safe = false }: EditOptions = {}): EditPlan {
  const { line } = option;
  return { of: 'text', kind: 'replace', safe, text: name, line, column: 1, endLine: line, endColumn: 1 + nameLength(option) };
}

/** Gives an option another value; a value over several lines becomes one. */
export function replaceValue(option: LocatedOption, value: string, { safe = false }: EditOptions = {}): EditPlan {
  const { text, line, lastLine } = option;
  const assignment = /^[^=:]*[=:][ \t]*/.exec(text.line(line))?.[0] ?? '';
  return { of: 'text', kind: 'replace', safe, text: value, line, column: assignment.length + 1, endLine: lastLine, endColumn: text.line(lastLine).length + 1 };
}

/** Puts a text before a character of a value; `undefined` for a value that is not on one line as it is read. */
export function insertInValue(option: LocatedOption, index: number, inserted: string, { safe = false }: EditOptions = {}): EditPlan | undefined {
  const { text, line, lastLine, rawValue } = option;
  const start = text.line(line).indexOf(rawValue, nameLength(option));
  const column = start + index + 1;
  return line !== lastLine || start < 0 ? undefined : { of: 'text', kind: 'insert', safe, text: inserted, line, column, endLine: line, endColumn: column };
}

/** Puts other lines in the place of an option. */
export function replaceOption({ line, lastLine }: LocatedOption, lines: readonly string[], { safe = false }: EditOptions = {}): EditPlan {
  return { of: 'lines', kind: 'replace', safe, text: lines.map((text) => `${text}\n`).join(''), line, endLine: lastLine + 1 };
}

/** Puts other lines in the place of a line. */
export function replaceLine(line: number, lines: readonly string[], { safe = false }: EditOptions = {}): EditPlan {
  return { of: 'lines', kind: 'replace', safe, text: lines.map((text) => `${text}\n`).join(''), line, endLine: line + 1 };
}

/** Removes an option with all its lines. */
export function removeOption({ line, lastLine }: LocatedOption, { safe = false }: EditOptions = {}): EditPlan {
  return { of: 'lines', kind: 'remove', safe, text: '', line, endLine: lastLine + 1 };
}

/** Moves an option to the end of another section of its text, which is added at the end where it is missing. */
export function moveOption(option: LocatedOption, section: string, { safe = false }: EditOptions = {}): EditPlan {
  const { text, line, lastLine } = option;
  const known = text.extent(section)?.lastLine;
  const move = { of: 'lines', kind: 'move', safe, line, endLine: lastLine + 1 } as const;
  return known === undefined ? { ...move, text: `[${section}]\n`, toLine: text.lineCount + 1 } : { ...move, text: '', toLine: known + 1 };
}

/** Adds an option at the end of a section of a text; the section is added at the end where it is missing. */
export function insertOption(text: ConfigText, section: string, option: string, { safe = false }: EditOptions = {}): EditPlan {
  const known = text.extent(section)?.lastLine;
  const line = (known ?? text.lineCount) + 1;
  return { of: 'lines', kind: 'insert', safe, text: `${known === undefined ? `[${section}]\n` : ''}${option}\n`, line, endLine: line };
}

/** Replaces a piece of one line of a text; `undefined` if the line does not contain it. */
export function replaceInLine(
  text: ConfigText, line: number, found: string, replacement: string, { safe = false }: EditOptions = {},
): EditPlan | undefined {
  const column = text.line(line).indexOf(found) + 1;
  return column === 0 ? undefined : { of: 'text', kind: 'replace', safe, text: replacement, line, column, endLine: line, endColumn: column + found.length };
}

/** Removes the blanks before a line of a text. */
export function removeIndentation(text: ConfigText, line: number, { safe = false }: EditOptions = {}): EditPlan {
  const blanks = /^\s*/.exec(text.line(line))?.[0].length ?? 0;
  return { of: 'text', kind: 'remove', safe, text: '', line, column: 1, endLine: line, endColumn: 1 + blanks };
}

/** Gives the field at the finding's place another name. */
export function renameField(name: string, { safe = false }: EditOptions = {}): EditPlan {
  return { of: 'name', kind: 'replace', safe, text: name };
}

/** Gives the field at the finding's place another scalar, written as YAML. */
export function replaceField(value: string, { safe = false }: EditOptions = {}): EditPlan {
  return { of: 'value', kind: 'replace', safe, text: value };
}

/** The fix for a misspelt name: the nearest known name with an edit that writes it, or another sentence. */
export function nearestFix(
  name: string, known: readonly string[], otherwise: string, edit: (nearest: string) => EditPlan | undefined,
): { readonly fix: string; readonly edit?: EditPlan } {
  const nearest = nearestName(name, known);
  return nearest === undefined ? { fix: otherwise } : { fix: `Did you mean ${quoted(nearest)}?`, edit: edit(nearest) };
}

/** The edit in the lines and columns of its file; `undefined` where the file writes the field in a form that it does not fit. */
export function locateEdit(plan: EditPlan, path: Path, locator: Locator): Edit | undefined {
  if (!('line' in plan)) {
    const range = locator.part(path, plan.of);
    return range && { kind: plan.kind, safe: plan.safe, ...range, text: plan.text };
  }
  const block = locator.block(path);
  return block && ('endColumn' in plan ? inBlock(plan, block) : ofBlock(plan, block));
}

function inBlock({ kind, safe, text, line, column, endLine, endColumn }: InlineEdit, block: Block): Edit {
  const [before, { indent }] = [block.line - 1, block];
  return { kind, safe, line: before + line, column: indent + column, endLine: before + endLine, endColumn: indent + endColumn, text };
}

function ofBlock({ kind, safe, text, line, endLine, toLine }: LineEdit, block: Block): Edit {
  const before = block.line - 1;
  const indented = text.replace(/^(?=.)/gm, ' '.repeat(block.indent));
  const edit = { kind, safe, line: before + line, column: 1, endLine: before + endLine, endColumn: 1, text: indented };
  return toLine === undefined ? edit : { ...edit, toLine: before + toLine };
}

function nameLength({ text, line }: LocatedOption): number {
  return /^[^=:]*(?=[=:])/.exec(text.line(line))?.[0].trimEnd().length ?? 0;
}
