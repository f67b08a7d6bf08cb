/** Which pages a search finds, best first. */
import type { SearchEntry } from "./search_entry";

/** Pages that have every word of the query, or a word beginning so. Titles count most, then descriptions, then text. */
export function searchEntries(entries: readonly SearchEntry[], query: string, limit = 12): readonly SearchEntry[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}_']+/gu) ?? [];
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || a.entry.t.localeCompare(b.entry.t, "en"))
    .slice(0, limit)
    .map((found) => found.entry);
}

/** 0 when a word is missing. */
function score(entry: SearchEntry, words: readonly string[]): number {
  const title = entry.t.toLowerCase();
  const description = entry.d.toLowerCase();
  const text = ` ${entry.w}`;
  let sum = title === words.join(" ") ? 20 : 0;
  for (const word of words) {
    const points = (title.startsWith(word) ? 8 : title.includes(word) ? 5 : 0) + (description.includes(word) ? 2 : 0) + (text.includes(` ${word}`) ? 1 : 0);
    if (points === 0) return 0;
    sum += points;
  }
  return sum;
}
