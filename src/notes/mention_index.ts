/**
 * Where notes speak of something: for every note, which words stand in which of its lines.
 *
 * A note is one `Uint32Array`: for every line of prose its 0-based number, how many different words it has, and their ids. That is about 1.5 KB for a note of
 * 300 words, it is replaced as a whole when the note changes, and asking all of 20,000 notes is one linear scan of some milliseconds.
 * A word's id is its stem's, so `frames` finds `frame`. Code blocks and comments are not prose; code spans are.
 */
import { stemOf } from "./inflection";
import { wordsOf } from "./link_text";
import { blankNonProse, readableLine } from "./plain_text";
import { findWikilinks } from "./wikilink";

/** One place where a note speaks of what was asked. */
export interface Mention {
  readonly path: string;
  /** 0-based line of the note. */
  readonly line: number;
}

/** A mention with its words, ready to show. */
export interface Excerpt extends Mention {
  /** Plain text, shortened around the match with `…`. */
  readonly text: string;
  /** The match in `text`, as half-open offsets. */
  readonly from: number;
  readonly to: number;
}

/** Which notes count. */
export interface MentionQuery {
  /** A note that does not count, mostly the one that asks. */
  readonly except?: string;
  /** Leave out notes that say `publish: false`. */
  readonly publicOnly?: boolean;
  /** Stop after so many mentions; 50 if absent. */
  readonly limit?: number;
}

interface IndexedNote {
  readonly lines: Uint32Array;
  readonly published: boolean;
}

const SILENT = new Set(["a", "an", "and", "as", "at", "be", "by", "for", "in", "is", "it", "of", "on", "or", "that", "the", "this", "to", "with"]);
const DEFAULT_LIMIT = 50;

export class MentionIndex {
  private readonly notes = new Map<string, IndexedNote>();
  /** Every word met so far, with the id of its stem. */
  private readonly ids = new Map<string, number>();
  private readonly stems = new Map<string, number>();

  /** How many notes are indexed. */
  get size(): number {
    return this.notes.size;
  }

  /** Reads a note for the first time or again. */
  update(path: string, text: string, published: boolean): void {
    const lines: number[] = [];
    blankNonProse(text, "keep").split("\n").forEach((line, number) => {
      const ids = new Set<number>();
      for (const word of wordsOf(withTargets(line))) if (!SILENT.has(word)) ids.add(this.idOf(word));
      if (ids.size > 0) lines.push(number, ids.size, ...ids);
    });
    this.notes.set(path, { lines: Uint32Array.from(lines), published });
  }

  /** Forgets a note that is gone. */
  remove(path: string): void {
    this.notes.delete(path);
  }

  /** Whether any note has all these words in one line. */
  mentions(words: readonly string[], query: MentionQuery = {}): boolean {
    return this.find(words, { ...query, limit: 1 }).length > 0;
  }

  /** The lines that have all these words, notes in the order in which they came. Words too common to be indexed do not count. */
  find(words: readonly string[], query: MentionQuery = {}): readonly Mention[] {
    const wanted: number[] = [];
    for (const word of words.map((one) => one.toLowerCase())) {
      if (SILENT.has(word)) continue;
      const id = this.stems.get(stemOf(word));
      if (id === undefined) return [];
      wanted.push(id);
    }
    if (wanted.length === 0) return [];
    const found: Mention[] = [];
    const limit = query.limit ?? DEFAULT_LIMIT;
    for (const [path, note] of this.notes) {
      if (path === query.except || (query.publicOnly === true && !note.published)) continue;
      for (const line of linesWith(note.lines, wanted)) {
        found.push({ path, line });
        if (found.length >= limit) return found;
      }
    }
    return found;
  }

  /**
   * Excerpts where a term stands with its words next to each other, in any inflection, or is linked. Texts come from `read`, so the index
   * itself holds none; a note that changed in between simply gives no excerpt. At most `perNote` of one note, sentences before headings
   * and rows of tables.
   */
  async excerpts(terms: readonly string[], read: (path: string) => Promise<string>, query: MentionQuery = {}, perNote = 3): Promise<readonly Excerpt[]> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found: Excerpt[] = [];
    for (const [path, lines] of this.linesAbout(terms, query)) {
      if (found.length >= limit) break;
      found.push(...excerptsOf(path, await read(path), lines, terms).slice(0, Math.min(perNote, limit - found.length)));
    }
    return found;
  }

  /** The same where all texts are at hand. */
  excerptsAtHand(terms: readonly string[], textOf: (path: string) => string, query: MentionQuery = {}, perNote = 3): readonly Excerpt[] {
    const found = [...this.linesAbout(terms, query)].flatMap(([path, lines]) => excerptsOf(path, textOf(path), lines, terms).slice(0, perNote));
    return found.slice(0, query.limit ?? DEFAULT_LIMIT);
  }

  /** For every note that has all words of a term in one line, those lines. */
  private linesAbout(terms: readonly string[], query: MentionQuery): ReadonlyMap<string, ReadonlySet<number>> {
    const lines = new Map<string, Set<number>>();
    for (const term of terms) {
      for (const mention of this.find(wordsOf(term), { ...query, limit: (query.limit ?? DEFAULT_LIMIT) * 20 })) {
        const known = lines.get(mention.path) ?? new Set<number>();
        lines.set(mention.path, known.add(mention.line));
      }
    }
    return lines;
  }

  private idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    const id = this.stems.get(stem) ?? this.stems.size;
    this.stems.set(stem, id);
    this.ids.set(word, id);
    return id;
  }
}

/** The line, with the targets of aliased links said beside their aliases. */
function withTargets(line: string): string {
  if (!line.includes("[[")) return line;
  const targets = findWikilinks(line).filter((link) => link.alias !== undefined && !link.embed).map((link) => link.target);
  return `${readableLine(line)} ${targets.join(" ")}`;
}

function linesWith(lines: Uint32Array, wanted: readonly number[]): readonly number[] {
  const found: number[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = at + 2 + lines[at + 1];
    if (wanted.every((id) => includes(lines, at + 2, end, id))) found.push(lines[at]);
    at = end;
  }
  return found;
}

function includes(ids: Uint32Array, from: number, to: number, wanted: number): boolean {
  for (let at = from; at < to; at++) if (ids[at] === wanted) return true;
  return false;
}

function excerptsOf(path: string, text: string, numbers: ReadonlySet<number>, terms: readonly string[]): readonly Excerpt[] {
  const lines = blankNonProse(text, "keep").split("\n");
  const found: Excerpt[] = [];
  const rank = (line: number): number => (/^\s*[#|]/.test(lines[line] ?? "") ? 1 : 0);
  for (const line of [...numbers].sort((a, b) => rank(a) - rank(b) || a - b)) {
    if (line >= lines.length) continue;
    const readable = readableLine(lines[line]);
    const match = longestMatch(readable, terms) ?? linkedMatch(lines[line], readable, terms);
    if (match !== undefined) found.push({ path, line, ...shorten(readable, match.from, match.to) });
  }
  return found;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first place where the words of a term follow each other, compared by stem; of several terms the longest. */
function longestMatch(text: string, terms: readonly string[]): Stretch | undefined {
  const placed = Array.from(text.matchAll(/'?[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu), (word) => ({
    from: word.index,
    to: word.index + word[0].length,
    stem: stemOf(wordsOf(word[0])[0] ?? ""),
  }));
  let best: Stretch | undefined;
  for (const term of terms) {
    const stems = wordsOf(term).map(stemOf);
    const at = placed.findIndex((_, start) => stems.length > 0 && stems.every((stem, offset) => placed[start + offset]?.stem === stem));
    if (at < 0) continue;
    const match = { from: placed[at].from, to: placed[at + stems.length - 1].to };
    if (best === undefined || match.to - match.from > best.to - best.from) best = match;
  }
  return best;
}

/** A link to a term under another name: the match is the name. */
function linkedMatch(line: string, readable: string, terms: readonly string[]): Stretch | undefined {
  for (const link of findWikilinks(line)) {
    if (link.alias === undefined || longestMatch(link.target, terms) === undefined) continue;
    const from = readable.indexOf(link.alias);
    if (from >= 0) return { from, to: from + link.alias.length };
  }
  return undefined;
}

const AROUND = 110;

function shorten(text: string, from: number, to: number): { readonly text: string; readonly from: number; readonly to: number } {
  const start = from <= AROUND ? 0 : text.indexOf(" ", from - AROUND) + 1;
  const space = text.lastIndexOf(" ", to + AROUND);
  const end = to + AROUND >= text.length ? text.length : Math.max(to, space);
  const lead = start > 0 ? "… " : "";
  const shift = lead.length - start;
  return { text: lead + text.slice(start, end) + (end < text.length ? " …" : ""), from: from + shift, to: to + shift };
}
