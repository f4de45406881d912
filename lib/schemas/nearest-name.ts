/** How many edits apart two names may be, as a share of the longer one's length, to be taken for one mistyped. */
const TOLERANCE = 1 / 3;

/**
 * The known name that someone who wrote `name` most likely meant.
 *
 * A name that differs only in upper and lower case, or in `-` and `_`, comes first; then the one that takes the fewest
 * edits (insert, remove, replace, swap two neighbours), the first of several.
 *
 * @returns `undefined` when none is near.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = folded(name);
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const candidate of known) {
    const other = folded(candidate);
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

/** Optimal string alignment: the three rows that matter of the table of prefixes. */
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
