/** The parts of pages that no note wrote: backlinks, excerpts, lists of tags, concepts and notes. */
import type { Concept } from "../notes/concept";
import type { Excerpt } from "../notes/mention_index";
import { escapeHtml } from "./html";

/** A note as a link on some page. */
export interface NoteLink {
  readonly title: string;
  readonly href: string;
}

/** Addresses as seen from one page. */
export interface PageLinks {
  note(path: string): NoteLink;
  concept(id: string): string;
  tag(tag: string): string;
}

const anchor = (href: string, text: string, classes = "internal-link"): string => `<a class="${classes}" href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

/** Notes that link here, as a section; nothing when there are none. */
export function backlinksHtml(paths: readonly string[], links: PageLinks): string {
  if (paths.length === 0) return "";
  const items = paths.map((path) => links.note(path)).map((note) => `<li>${anchor(note.href, note.title)}</li>`);
  return `<aside class="site-backlinks" aria-labelledby="backlinks"><h2 id="backlinks">Linked from</h2><ul>${items.join("")}</ul></aside>\n`;
}

/** Properties that steer the page or are shown elsewhere on it. */
const SILENT_PROPERTIES = new Set(["tag", "tags", "alias", "aliases", "title", "publish", "cssclass", "cssclasses"]);

/** The tags below a title, and the other properties, folded; `inline` renders their texts. */
export function propertiesHtml(properties: Readonly<Record<string, unknown>>, tags: readonly string[], links: PageLinks, inline: (markdown: string) => string): string {
  const tagLine = tags.length === 0 ? "" : `<p class="site-tags">${tags.map((tag) => anchor(links.tag(tag), `#${tag}`, "tag")).join(" ")}</p>\n`;
  const rows = Object.entries(properties)
    .filter(([key]) => !SILENT_PROPERTIES.has(key.toLowerCase()))
    .map(([key, value]) => `<tr class="metadata-property"><th>${escapeHtml(key)}</th><td>${inline(propertyText(value))}</td></tr>`);
  if (rows.length === 0) return tagLine;
  return `${tagLine}<details class="metadata-container"><summary>Properties</summary><table>${rows.join("")}</table></details>\n`;
}

function propertyText(value: unknown): string {
  if (Array.isArray(value)) return value.map(propertyText).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : value === null || value === undefined ? "" : JSON.stringify(value);
}

/** One concept or several: their pages, what to read next, and what the notes say. */
export function conceptHtml(
  bodies: readonly { readonly concept: Concept; readonly html: string }[],
  concepts: ReadonlyMap<string, Concept>,
  excerpts: readonly Excerpt[],
  links: PageLinks,
  dropped: readonly string[],
): string {
  const several = bodies.length > 1;
  const parts = bodies.map(({ concept, html }) => {
    if (!several) return html;
    const lowered = html.replace(/<h2\b[^>]*>/g, "<h3>").replace(/<\/h2>/g, "</h3>");
    return `<section class="memsim-concept"><h2>${anchor(links.concept(concept.id), concept.title)}</h2>\n${lowered}</section>\n`;
  });
  const here = new Set(bodies.map(({ concept }) => concept.id));
  const related = [...new Set(bodies.flatMap(({ concept }) => concept.related))].filter((id) => concepts.has(id) && !here.has(id));
  const next = related.length === 0 ? "" : `<p class="memsim-related">Read next: ${related.map((id) => anchor(links.concept(id), concepts.get(id)?.title.toLowerCase() ?? id)).join(", ")}.</p>\n`;
  const note = !several && dropped.length === 0 ? "" : `<p class="memsim-matched">This page answers a link that names ${several ? "several concepts" : "one concept"}${dropped.length === 0 ? "" : ` among the words “${escapeHtml(dropped.join(" "))}”`}.</p>\n`;
  return note + parts.join("") + next + excerptsHtml("In these notes", excerpts, links);
}

/** A page about words for which there is neither note nor concept. */
export function gatheredHtml(about: string, targets: readonly NoteLink[], excerpts: readonly Excerpt[], links: PageLinks): string {
  const named = targets.length === 0 ? "" : `<p>See ${targets.map((target) => anchor(target.href, target.title)).join(", ")}.</p>\n`;
  return `<p class="memsim-matched">No note is named “${escapeHtml(about)}”; this is what the notes say about it.</p>\n${named}${excerptsHtml("In these notes", excerpts, links)}`;
}

function excerptsHtml(heading: string, excerpts: readonly Excerpt[], links: PageLinks): string {
  if (excerpts.length === 0) return "";
  const items = [...new Set(excerpts.map((excerpt) => excerpt.path))].map((path) => {
    const note = links.note(path);
    const quotes = excerpts.filter((excerpt) => excerpt.path === path).map(({ text, from, to }) => {
      return `<blockquote>${escapeHtml(text.slice(0, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>${escapeHtml(text.slice(to))}</blockquote>`;
    });
    return `<li><cite>${anchor(note.href, note.title)}</cite>${quotes.join("")}</li>`;
  });
  return `<section class="memsim-mentions"><h2>${heading}</h2><ul>${items.join("\n")}</ul></section>\n`;
}

/** All concepts by name with their first sentences; `inline` renders those. */
export function conceptListHtml(concepts: readonly Concept[], links: PageLinks, inline: (markdown: string) => string): string {
  const sorted = [...concepts].sort((a, b) => a.title.replace(/^'/, "").localeCompare(b.title.replace(/^'/, ""), "en"));
  const items = sorted.map((concept) => `<dt>${anchor(links.concept(concept.id), concept.title)}</dt><dd>${inline(concept.summary)}</dd>`);
  return `<dl class="memsim-concept-list">${items.join("\n")}</dl>\n`;
}

/** Every tag with its notes. */
export function tagListHtml(byTag: ReadonlyMap<string, readonly string[]>, links: PageLinks): string {
  if (byTag.size === 0) return "<p>No note has a tag.</p>\n";
  const sorted = [...byTag].sort(([a], [b]) => a.localeCompare(b, "en"));
  return sorted
    .map(([tag, paths]) => {
      const notes = paths.map((path) => links.note(path)).map((note) => `<li>${anchor(note.href, note.title)}</li>`);
      return `<section><h2 id="tag-${escapeHtml(tag.toLowerCase())}">#${escapeHtml(tag)}</h2><ul>${notes.join("")}</ul></section>\n`;
    })
    .join("");
}

/** All notes, for vaults without a front page. */
export function noteListHtml(paths: readonly string[], links: PageLinks): string {
  return `<ul class="site-notes">${paths.map((path) => links.note(path)).map((note) => `<li>${anchor(note.href, note.title)}</li>`).join("\n")}</ul>\n`;
}
