/** What the Markdown rules ask of whoever shows notes, and what they hand from rule to rule. */
import type { Env } from "markdown-it";
import type { Wikilink } from "../wikilink";

/** How one link is to be shown. */
export interface ShownLink {
  /** Absent when there is nothing to go to. */
  readonly href?: string;
  /** What the link was taken to mean, when that is a guess: shown beside it. */
  readonly guess?: string;
  /** A built-in concept, not a note. */
  readonly concept: boolean;
}

/** What an embed shows. */
export type Embedded =
  | { readonly kind: "Note"; readonly path: string; readonly title: string; readonly href: string; readonly markdown: string }
  | { readonly kind: "Image" | "Audio" | "Video" | "Pdf" | "Other"; readonly href: string };

/** The port of the rules. All answers are at hand; nothing here waits. */
export interface MarkdownHost {
  link(link: Wikilink, from: string): ShownLink;
  /** Nothing when there is no such file, heading or block, or it may not be shown. */
  embed(link: Wikilink, from: string): Embedded | undefined;
  tagHref(tag: string, from: string): string;
  /** HTML for a ```` ```memsim ```` block. */
  listing(source: string, from: string): string;
  /** HTML for a ```` ```memsim-concept ```` block. */
  concept(source: string, from: string): string;
}

/** Where the rules are: in which note, and inside which embeds, outermost first. */
export interface MarkdownContext {
  readonly path: string;
  readonly trail: readonly string[];
  /** How many embeds the page still may show; shared by everything on the page. */
  readonly budget: { embedsLeft: number };
}

/** A page with more embeds shows links for the rest. */
const MOST_EMBEDS = 200;

/** The context of a note that is shown by itself. */
export function pageContext(path: string): MarkdownContext {
  return { path, trail: [], budget: { embedsLeft: MOST_EMBEDS } };
}

const CONTEXT = "memsim";

/** An environment for markdown-it that carries the context. `docId` keeps the footnotes of an embed apart from the page's. */
export function envFor(context: MarkdownContext): Env {
  const within = context.trail.length === 0 ? {} : { docId: `embed-${MOST_EMBEDS - context.budget.embedsLeft}` };
  return { [CONTEXT]: context, ...within };
}

/** The context again; a text without one is in no note. */
export function contextOf(env: Env | undefined): MarkdownContext {
  const context = env?.[CONTEXT];
  return isContext(context) ? context : pageContext("");
}

function isContext(value: unknown): value is MarkdownContext {
  return typeof value === "object" && value !== null && "path" in value && "trail" in value && "budget" in value;
}
