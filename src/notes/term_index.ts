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

/** Longer names are found exactly but take no part in phrases. */
const MOST_WORDS = 6;
/** At most this many near words are tried for one written word, nearest first. */
const MOST_NEAR = 4;

export class TermIndex {
  private readonly byTarget = new Map<string, readonly Term[]>();
  private readonly byTitle = new Map<string, Term[]>();
  private readonly byStems = new Map<string, Term[]>();
  /** Word → in how many terms; grouped by length, since an error changes the length by at most one. */
  private readonly vocabulary = new Map<number, Map<string, number>>();
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
    const found: NearWord[] = [];
    for (let other = length - limit; other <= length + limit; other++) {
      for (const known of this.vocabulary.get(other)?.keys() ?? []) {
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
    const words = this.vocabulary.get(length) ?? new Map<string, number>();
    this.vocabulary.set(length, words);
    const times = (words.get(word) ?? 0) + change;
    if (times > 0) words.set(word, times);
    else words.delete(word);
    if (times === 0 || (times === 1 && change === 1)) this.nearWords.clear();
  }
}

/** One text for a target, equal only for equal targets. */
export function targetKey(target: TermTarget): string {
  return target.kind === "Note" ? `note:${target.path}` : `concept:${target.id}`;
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
