/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions and
 * swaps of neighbours, each at cost 1, no stretch edited twice. `frmae` → `frame` is 1, `exaplanation` → `explanation` is 1.
 */

/** The distance, or `undefined` when it is above `limit`; gives up early. */
export function editDistance(left: string, right: string, limit: number): number | undefined {
  if (left === right) return 0;
  const a = Array.from(left);
  const b = Array.from(right);
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const substituted = last[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min(substituted, last[column] + 1, current[column - 1] + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2] + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = last[b.length];
  return distance <= limit ? distance : undefined;
}

/** How many typing errors a word of this many letters may hold: 0 up to 3, 1 up to 7, 2 from 8. */
export function typosAllowed(word: string): number {
  const letters = Array.from(word).length;
  if (letters <= 3) return 0;
  return letters <= 7 ? 1 : 2;
}

/** The candidate nearest to `word` within the typos its length allows; ties go to the earlier candidate. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let limit = typosAllowed(word);
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, limit);
    if (distance === undefined || (best !== undefined && distance >= limit)) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}
