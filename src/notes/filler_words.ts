/** Words of a link text that say how the writer asks, not what about: `[[more explanation about heap and stack]]`. */
import { editDistance, typosAllowed } from "./edit_distance";

const FILLER = new Set(
  `a all an any anything again and are as at be between briefly but by can could deep deeper detail detailed details difference differences dive does each else
  example examples explain explained explaining explanation explanations explanatory few for from further get give go good help how i in info
  information inside into intro introduction is it its know learn learning like link look main me meaning more much my need note notes of
  on or other our overview page please question questions quick read reading really regarding rust s say see short show simple so some something
  stuff summary talk tell that the their them then there these they thing things think this those to topic topics tutorial
  understand understanding us use using various versus very vs want was we were what when where which who why with work works would write you your
  about also basics better both compare compared comparison concept concepts extra`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

const LONG_FILLER = [...FILLER].filter((word) => word.length >= 4);

/** Exactly a filler word. */
export function isFiller(word: string): boolean {
  return FILLER.has(word);
}

/** How many typing errors away the nearest filler word is, if it is near enough for a word of this length; 0 is exact. */
export function fillerDistance(word: string): number | undefined {
  if (FILLER.has(word)) return 0;
  let limit = typosAllowed(word);
  let best: number | undefined;
  for (const filler of LONG_FILLER) {
    if (best === 1) break;
    const distance = editDistance(word, filler, limit);
    if (distance === undefined) continue;
    best = distance;
    limit = distance - 1;
    if (limit < 1) break;
  }
  return best;
}
