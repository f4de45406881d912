/** The most edits between two similar names, as a share of the longer name's length. */
const TOLERANCE = 1 / 3;

/** The longest name that is compared. The time of a comparison grows with the square of the length. */
const LONGEST = 128;

/** The most known names that are compared. A manifest can define any number of names, and misspell each. */
const MOST_NAMES = 1000;

/**
 * The known name that is most similar to `name`, to suggest instead of a misspelt name.
 *
 * Case, `-` and `_` are ignored. The name with the fewest edits wins (insert, remove, replace, swap two neighbours); the first
 * of several equal ones. Only the first 1,000 known names are compared.
 *
 * @param accepts whether a known name may be suggested. Default: every name
 * @returns `undefined` when no name is similar, or the name is longer than 128 characters
 */
export function nearestName(name: string, known: readonly string[], accepts: (candidate: string) => boolean = () => true): string | undefined {
  const wanted = folded(name.slice(0, LONGEST));
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const { name: candidate, folded: other } of name.length > LONGEST ? [] : comparableNames(known)) {
    const limit = Math.min(fewest - 1, Math.max(1, Math.floor(Math.max(wanted.length, other.length) * TOLERANCE)));
    if (Math.abs(wanted.length - other.length) <= limit && accepts(candidate)) {
      const edits = editDistance(wanted, other, limit);
      [nearest, fewest] = edits <= limit ? [candidate, edits] : [nearest, fewest];
    }
  }
  return nearest;
}

/** A name, and its form for comparisons. */
interface ComparableName {
  readonly name: string;
  readonly folded: string;
}

/** The lists of known names so far: those of schemas and catalogs are compared again and again. */
const lists = new WeakMap<readonly string[], readonly ComparableName[]>();

function comparableNames(known: readonly string[]): readonly ComparableName[] {
  const names = lists.get(known) ?? known.slice(0, MOST_NAMES).filter((name) => name.length <= LONGEST)
    .map((name) => ({ name, folded: folded(name) }));
  lists.set(known, names);
  return names;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/**
 * Optimal string alignment distance, or infinity if it exceeds the limit. It keeps only the last three rows of the table of
 * prefixes, in arrays that all comparisons share.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (limit < 1) {
    return a === b ? 0 : Infinity;
  }
  let [beforePrevious, previous, row] = ROWS;
  for (let j = 0; j <= b.length; j++) {
    previous[j] = j;
  }
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let fewest = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforePrevious[j - 2] + 1 : Infinity;
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, replaced, swapped);
      fewest = Math.min(fewest, row[j]);
    }
    if (fewest > limit + 1) {
      return Infinity;
    }
    [beforePrevious, previous, row] = [previous, row, beforePrevious];
  }
  return previous[b.length];
}

const ROWS = [0, 1, 2].map(() => new Uint16Array(LONGEST + 1));
