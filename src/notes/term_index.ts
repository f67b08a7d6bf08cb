/**
 * Names of things one can link to – titles and aliases of notes, titles and synonyms of concepts – findable exactly, by inflection and
 * with typing errors. Changes are incremental: one target's names come and go without touching the rest.
 */
import { editDistance, typosAllowed } from "./edit_distance";
import { stemPhrase } from "./inflection";
import { normalizeTitle, wordsOf } from "./link_text";

/** What a name stands for. */
export type TermTarget = { readonly kind: "Note"; readonly path: string } | { readonly kind: "Concept"; readonly id: string };

/** One name of a target. */
export interface Term {
  readonly target: TermTarget;
  readonly role: "Title" | "Alias" | "Concept";
  /** As written. */
  readonly text: string;
}

/** A known word near a written one. */
export interface NearWord {
  readonly word: string;
  /** Typing errors apart; 0 is the word itself. */
  readonly distance: number;
}

/** A word of some terms. */
interface KnownWord {
  /** In how many terms. */
  times: number;
  readonly letters: number;
}

/** Longer names are found exactly but take no part in phrases. */
const MOST_WORDS = 6;
/** At most this many near words are tried for one written word, nearest first. */
const MOST_NEAR = 4;

export class TermIndex {
  private readonly byTarget = new Map<string, readonly Term[]>();
  private readonly byTitle = new Map<string, Term[]>();
  private readonly byStems = new Map<string, Term[]>();
  /** Known words by length, since an error changes the length by at most one. */
  private readonly vocabulary = new Map<number, Map<string, KnownWord>>();
  private readonly nearWords = new Map<string, readonly NearWord[]>();

  /** Replaces all names of a target; no names removes it. */
  set(target: TermTarget, terms: readonly Omit<Term, "target">[]): void {
    const key = targetKey(target);
    for (const term of this.byTarget.get(key) ?? []) this.forget(term);
    this.byTarget.delete(key);
    if (terms.length === 0) return;
    const placed = terms.map((term) => ({ ...term, target }));
    this.byTarget.set(key, placed);
    for (const term of placed) this.learn(term);
  }

  /** Terms whose normalised text is the same as `text`'s. */
  exact(text: string): readonly Term[] {
    return this.byTitle.get(normalizeTitle(text)) ?? [];
  }

  /** Terms whose words have the same stems. */
  inflected(words: readonly string[]): readonly Term[] {
    return this.byStems.get(stemPhrase(words)) ?? [];
  }

  /** Known words within the typing errors that `word`'s length allows, nearest first, the word itself included if known. */
  near(word: string): readonly NearWord[] {
    const remembered = this.nearWords.get(word);
    if (remembered !== undefined) return remembered;
    const limit = typosAllowed(word);
    const length = Array.from(word).length;
    const letters = lettersOf(word);
    const found: NearWord[] = [];
    for (let other = length - limit; other <= length + limit; other++) {
      for (const [known, { letters: knownLetters }] of this.vocabulary.get(other) ?? []) {
        if (bitsOf(letters ^ knownLetters) > 2 * limit) continue;
        const distance = editDistance(word, known, limit);
        if (distance !== undefined) found.push({ word: known, distance });
      }
    }
    found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
    const nearest = found.slice(0, MOST_NEAR);
    this.nearWords.set(word, nearest);
    return nearest;
  }

  private learn(term: Term): void {
    push(this.byTitle, normalizeTitle(term.text), term);
    const words = wordsOf(term.text);
    if (words.length === 0 || words.length > MOST_WORDS) return;
    push(this.byStems, stemPhrase(words), term);
    for (const word of words) this.count(word, 1);
  }

  private forget(term: Term): void {
    pull(this.byTitle, normalizeTitle(term.text), term);
    const words = wordsOf(term.text);
    if (words.length === 0 || words.length > MOST_WORDS) return;
    pull(this.byStems, stemPhrase(words), term);
    for (const word of words) this.count(word, -1);
  }

  private count(word: string, change: 1 | -1): void {
    const length = Array.from(word).length;
    const words = this.vocabulary.get(length) ?? new Map<string, KnownWord>();
    this.vocabulary.set(length, words);
    const known = words.get(word) ?? { times: 0, letters: lettersOf(word) };
    known.times += change;
    if (known.times > 0) words.set(word, known);
    else words.delete(word);
    if (known.times === 0 || (known.times === 1 && change === 1)) this.nearWords.clear();
  }
}

/** One text for a target, equal only for equal targets. */
export function targetKey(target: TermTarget): string {
  return target.kind === "Note" ? `note:${target.path}` : `concept:${target.id}`;
}

/** Which letters a word has, as bits. One typing error changes at most two of them, which rules most words out at once. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(word: number): number {
  let bits = 0;
  for (let left = word; left !== 0; left &= left - 1) bits++;
  return bits;
}

function push(map: Map<string, Term[]>, key: string, term: Term): void {
  const terms = map.get(key);
  if (terms === undefined) map.set(key, [term]);
  else terms.push(term);
}

function pull(map: Map<string, Term[]>, key: string, term: Term): void {
  const left = (map.get(key) ?? []).filter((other) => other !== term);
  if (left.length === 0) map.delete(key);
  else map.set(key, left);
}
