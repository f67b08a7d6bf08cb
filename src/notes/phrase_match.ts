/**
 * Reading a phrase as terms among filler words.
 *
 * Worked example: `more exaplanation about heap and stack`. `more`, `about`, `and` are filler and cost nothing to drop; `exaplanation` is one
 * error from the filler `explanation` and costs 1.5; `heap` and `stack` are terms. The cheapest way through all words is kept, so a word that
 * is a term is never mistaken for a misspelt filler (`heap` is one error from `help`). A word that is neither ends the attempt.
 */
import { fillerDistance, isFiller } from "./filler_words";
import { stemOf } from "./inflection";
import type { NearWord, Term, TermIndex } from "./term_index";

/** A phrase read completely. */
export interface PhraseMatch {
  /** One term for each piece, in order, without repeats. */
  readonly pieces: readonly Term[];
  /** Typing errors forgiven in all. */
  readonly typos: number;
  /** Words dropped as filler, as written. */
  readonly dropped: readonly string[];
}

interface Way extends PhraseMatch {
  readonly cost: number;
}

/** Longer phrases are not read. */
const MOST_WORDS = 24;
const LONGEST_TERM = 6;
/** Choices of near words tried for one piece. */
const MOST_CHOICES = 256;
const MISSPELT_FILLER = 0.5;
const PER_PIECE = 0.01;

/** The cheapest reading of `words`, or nothing when a word is neither term nor filler, or nothing but filler is there. */
export function matchPhrase(words: readonly string[], index: TermIndex, prefer: (terms: readonly Term[]) => Term): PhraseMatch | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const ways: (Way | undefined)[] = [{ pieces: [], typos: 0, dropped: [], cost: 0 }];
  for (let start = 0; start < words.length; start++) {
    const way = ways[start];
    if (way === undefined) continue;
    const filler = isFiller(stemOf(words[start])) ? 0 : fillerDistance(words[start]);
    if (filler !== undefined) {
      const cost = way.cost + (filler === 0 ? 0 : filler + MISSPELT_FILLER);
      offer(ways, start + 1, { ...way, typos: way.typos + filler, dropped: [...way.dropped, words[start]], cost });
    }
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_TERM); end++) {
      const piece = matchPiece(words.slice(start, end), index);
      if (piece === undefined) continue;
      const term = prefer(piece.terms);
      const pieces = way.pieces.includes(term) ? way.pieces : [...way.pieces, term];
      offer(ways, end, { ...way, pieces, typos: way.typos + piece.typos, cost: way.cost + piece.typos + PER_PIECE });
    }
  }
  const whole = ways[words.length];
  return whole === undefined || whole.pieces.length === 0 ? undefined : { pieces: whole.pieces, typos: whole.typos, dropped: whole.dropped };
}

function offer(ways: (Way | undefined)[], at: number, way: Way): void {
  const known = ways[at];
  if (known === undefined || way.cost < known.cost) ways[at] = way;
}

/** Terms that these words spell, inflected or misspelt, with the fewest errors. */
function matchPiece(words: readonly string[], index: TermIndex): { readonly terms: readonly Term[]; readonly typos: number } | undefined {
  const exact = index.inflected(words);
  if (exact.length > 0) return { terms: exact, typos: 0 };
  let choices: { readonly words: readonly string[]; readonly typos: number }[] = [{ words: [], typos: 0 }];
  for (const word of words) {
    const near: readonly NearWord[] = isFiller(word) ? [{ word, distance: 0 }] : index.near(word);
    if (near.length === 0) return undefined;
    choices = choices.flatMap((choice) => near.map((one) => ({ words: [...choice.words, one.word], typos: choice.typos + one.distance })));
    choices.sort((a, b) => a.typos - b.typos);
    choices.length = Math.min(choices.length, MOST_CHOICES);
  }
  for (const choice of choices) {
    const terms = index.inflected(choice.words);
    if (terms.length > 0) return { terms, typos: choice.typos };
  }
  return undefined;
}
