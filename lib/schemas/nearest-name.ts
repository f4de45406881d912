/** The most edits between two similar names, as a share of the longer name's length. */
const TOLERANCE = 1 / 3;

/** The longest name that is compared. The time of a comparison grows with the square of the length. */
const LONGEST = 128;

/**
 * The known name that is most similar to `name`, to suggest instead of a misspelt name.
 *
 * Case, `-` and `_` are ignored. The name with the fewest edits wins (insert, remove, replace, swap two neighbours); the first
 * of several equal ones.
 *
 * @returns `undefined` when no name is similar, or the name is longer than 128 characters
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = folded(name.slice(0, LONGEST + 1));
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const candidate of name.length > LONGEST ? [] : known) {
    const other = folded(candidate.slice(0, LONGEST + 1));
    const limit = Math.min(fewest - 1, Math.max(1, Math.floor(Math.max(wanted.length, other.length) * TOLERANCE)));
    const edits = Math.abs(wanted.length - other.length) > limit ? Infinity : editDistance(wanted, other);
    if (edits <= limit) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** Optimal string alignment distance. It keeps only the last three rows of the table of prefixes. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
      }
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length];
}
