/**
 * What a wikilink means. Eight answers, the first that holds:
 *
 *     0 a real file            4 an inflection: `[[frames]]`
 *     1 the same title         5 a typo or phrase: `[[more exaplanation about heap and stack]]`
 *     2 an alias               6 a page gathered from the vault
 *     3 a concept's name       7 nothing
 *
 * 1–4 are certain and resolve silently; 5 and 6 are guesses, and whoever shows them says what was matched.
 */
import type { Concept } from "./concept";
import { isFiller } from "./filler_words";
import { normalizeTitle, titleOfPath, wordsOf } from "./link_text";
import type { MentionIndex } from "./mention_index";
import type { NoteSource } from "./note_source";
import { matchPhrase } from "./phrase_match";
import { TermIndex, targetKey, type Term, type TermTarget } from "./term_index";

/** Which rule answered; its place in this list is its number. */
export const LINK_STAGES = ["File", "Title", "Alias", "Concept", "Inflection", "Phrase", "Gathered", "Nothing"] as const;
export type LinkStage = (typeof LINK_STAGES)[number];

/** Where a link leads. `Gathered` names the words that a page gathered from the vault is about. */
export type LinkTarget = TermTarget | { readonly kind: "File"; readonly path: string } | { readonly kind: "Gathered"; readonly words: readonly string[] };

/** The answer for one link. */
export interface LinkResolution {
  readonly stage: LinkStage;
  /** Several only for phrases (`heap` and `stack`); none for `Nothing`. */
  readonly targets: readonly LinkTarget[];
  /** 1 for a file down to 0 for nothing; below 0.9 it is a guess. */
  readonly confidence: number;
  /** What was matched, in words for the reader: `heap and stack`. */
  readonly matched: string;
  /** Filler words that were left out, as written. */
  readonly dropped: readonly string[];
}

const NOTHING: LinkResolution = { stage: "Nothing", targets: [], confidence: 0, matched: "", dropped: [] };
const ROLE_ORDER = { Title: 0, Alias: 1, Concept: 2 } as const;

/** Certain answers may be followed silently; the others are always shown with what was matched. */
export function isCertain(resolution: LinkResolution): boolean {
  return resolution.confidence >= 0.9;
}

/** Resolves links over the notes of a source and a set of concepts. Tell it of changed notes; it never looks by itself. */
export class LinkResolver {
  private readonly terms = new TermIndex();
  private readonly titles = new Map<string, string>();
  private readonly remembered = new Map<string, LinkResolution>();
  private dismissed: ReadonlySet<string> = new Set();

  constructor(
    concepts: readonly Concept[],
    private readonly source: NoteSource,
    private readonly mentions?: MentionIndex,
  ) {
    for (const concept of concepts) {
      this.titles.set(targetKey({ kind: "Concept", id: concept.id }), concept.title);
      const names = [concept.title, ...concept.synonyms];
      this.terms.set({ kind: "Concept", id: concept.id }, names.map((text) => ({ role: "Concept", text })));
    }
    for (const path of source.listNotes()) this.refreshNote(path);
  }

  /** Reads a note's names again, after it came, changed or moved here. */
  refreshNote(path: string): void {
    const aliases = this.source.metadata(path)?.aliases ?? [];
    this.terms.set({ kind: "Note", path }, [{ role: "Title", text: titleOfPath(path) }, ...aliases.map((text) => ({ role: "Alias" as const, text }))]);
    this.remembered.clear();
  }

  /** Forgets a note that is gone. */
  removeNote(path: string): void {
    this.terms.set({ kind: "Note", path }, []);
    this.remembered.clear();
  }

  /** Link texts of which the reader said "Not this": they are guessed at no longer. Replaces the earlier ones. */
  setDismissed(texts: readonly string[]): void {
    this.dismissed = new Set(texts.map(normalizeTitle));
    this.remembered.clear();
  }

  /** What `[[target]]` means in the note `from`; `target` stands before any `#` or `|`. */
  resolve(target: string, from: string): LinkResolution {
    const text = target.trim();
    const file = this.source.resolveLink(text, from);
    if (file !== undefined) return { ...NOTHING, stage: "File", targets: [{ kind: "File", path: file }], confidence: 1, matched: titleOfPath(file) };
    const key = `${from}\n${text}`;
    const remembered = this.remembered.get(key);
    if (remembered !== undefined) return remembered;
    const resolution = this.resolveName(text, from);
    if (this.remembered.size > 50_000) this.remembered.clear();
    this.remembered.set(key, resolution);
    return resolution;
  }

  /** Mentions changed: gathered pages may come or go. */
  mentionsChanged(): void {
    this.remembered.clear();
  }

  private resolveName(text: string, from: string): LinkResolution {
    if (text === "" || text.length > 300 || /(?:^|[\\/])\.\.?(?:[\\/]|$)|\\/.test(text)) return NOTHING;
    const name = text.includes("/") ? titleOfPath(text) : text;
    const exact = this.terms.exact(name).filter((term) => !text.includes("/") || fitsPath(term, text));
    const byRole = (role: Term["role"]): readonly Term[] => exact.filter((term) => term.role === role);
    if (byRole("Title").length > 0) return this.certain("Title", 0.99, nearestTerm(byRole("Title"), from));
    if (byRole("Alias").length > 0) return this.certain("Alias", 0.97, nearestTerm(byRole("Alias"), from));
    if (byRole("Concept").length > 0) return this.certain("Concept", 0.96, nearestTerm(byRole("Concept"), from));
    if (text.includes("/")) return NOTHING;
    const words = wordsOf(text);
    if (words.length === 0) return NOTHING;
    const inflected = this.terms.inflected(words);
    if (inflected.length > 0) return this.certain("Inflection", 0.92, nearestTerm(inflected, from));
    if (this.dismissed.has(normalizeTitle(text))) return NOTHING;
    return this.phrase(words, from) ?? this.gathered(words, from) ?? NOTHING;
  }

  private certain(stage: LinkStage, confidence: number, term: Term): LinkResolution {
    return { stage, targets: [term.target], confidence, matched: this.nameOf(term.target), dropped: [] };
  }

  private phrase(words: readonly string[], from: string): LinkResolution | undefined {
    const match = matchPhrase(words, this.terms, (terms) => nearestTerm(terms, from));
    if (match === undefined) return undefined;
    const targets = [...new Map(match.pieces.map((piece) => [targetKey(piece.target), piece.target])).values()];
    const confidence = Math.max(0.3, 0.85 - 0.1 * match.typos - 0.02 * match.dropped.length);
    return { stage: "Phrase", targets, confidence, matched: joinNames(targets.map((one) => this.nameOf(one))), dropped: match.dropped };
  }

  private gathered(words: readonly string[], from: string): LinkResolution | undefined {
    const about = words.filter((word) => !isFiller(word));
    if (this.mentions === undefined || about.length === 0 || about.length > 6) return undefined;
    if (!this.mentions.mentions(about, { except: from })) return undefined;
    const dropped = words.filter((word) => isFiller(word));
    return { stage: "Gathered", targets: [{ kind: "Gathered", words: about }], confidence: 0.3, matched: about.join(" "), dropped };
  }

  private nameOf(target: TermTarget): string {
    return target.kind === "Note" ? titleOfPath(target.path) : (this.titles.get(targetKey(target)) ?? target.id).toLowerCase();
  }
}

/** `heap`, `heap and stack`, `heap, stack and box`. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

function fitsPath(term: Term, text: string): boolean {
  if (term.target.kind !== "Note") return false;
  const parts = (path: string): string => "/" + path.replace(/\.md$/i, "").split("/").map(normalizeTitle).join("/");
  return parts(term.target.path).endsWith(parts(text));
}

/** Titles before aliases before concepts; among notes the one in the same folder, then the shortest path, then by alphabet. */
function nearestTerm(terms: readonly Term[], from: string): Term {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const rank = (term: Term): readonly [number, number, number, string] => {
    const path = term.target.kind === "Note" ? term.target.path : term.target.id;
    const near = term.target.kind === "Note" && path.slice(0, path.lastIndexOf("/") + 1) === folder ? 0 : 1;
    return [ROLE_ORDER[term.role], near, path.length, path];
  };
  return terms.reduce((best, term) => (compareRanks(rank(term), rank(best)) < 0 ? term : best));
}

function compareRanks(a: readonly [number, number, number, string], b: readonly [number, number, number, string]): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0);
}
