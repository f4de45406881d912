import type { Edit } from '../../lib/rules/engine/edit';

/** A text after an edit. */
export function applyEdit(text: string, { kind, line, column, endLine, endColumn, text: written, toLine }: Edit): string {
  const lines = text.split(/(?<=\n)/);
  const offset = (at: number, sign: number) => lines.slice(0, at - 1).join('').length + sign - 1;
  const [start, end] = [offset(line, column), offset(endLine, endColumn)];
  const without = text.slice(0, start) + (kind === 'move' ? '' : written) + text.slice(end);
  if (kind !== 'move' || toLine === undefined) {
    return without;
  }
  const target = offset(toLine, 1) - (toLine > line ? end - start : 0);
  return without.slice(0, target) + written + text.slice(start, end) + without.slice(target);
}
