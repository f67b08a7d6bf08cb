/** A concept's page, made when it is shown: definition, live example, what to read next, what the reader's own notes say. */
import { MarkdownRenderer, setIcon, type App, type Component } from "obsidian";
import type { Concept } from "../notes/concept";
import { titleOfPath } from "../notes/link_text";
import type { Excerpt } from "../notes/mention_index";
import type { ResolvedTarget } from "./concept_target";
import type { VaultIndex } from "./vault_index";

/** What a page is drawn with. */
export interface PageContext {
  readonly app: App;
  readonly index: VaultIndex;
  /** Owns whatever the page makes. */
  readonly owner: Component;
  /** The note from which links of the page are seen. */
  readonly sourcePath: string;
  /** Opens another concept's page. */
  readonly openConcept: (id: string) => void;
}

const MOST_EXCERPTS = 20;

/** The page; settles when all of it stands. */
export async function renderConceptPage(el: HTMLElement, target: ResolvedTarget, context: PageContext): Promise<void> {
  const concepts = target.conceptIds.flatMap((id) => context.index.concepts.get(id) ?? []);
  el.addClass("memsim-concept-page");
  for (const path of target.notes) {
    const line = el.createEl("p");
    line.appendText("See ");
    noteLink(line, path, context);
  }
  for (const concept of concepts) {
    if (concepts.length > 1) conceptLink(el.createEl("h2"), concept, context);
    await renderMarkdown(el, concept.body, context);
  }
  relatedLine(el, concepts, context);
  const terms = concepts.length > 0 ? concepts.flatMap((one) => [one.title, ...one.synonyms]) : [target.words.join(" ")];
  const excerpts = await context.index.mentions.excerpts(terms.filter((term) => term !== ""), (path) => context.index.source.read(path), { limit: MOST_EXCERPTS, except: context.sourcePath });
  excerptList(el, excerpts, context);
  if (concepts.length === 0 && target.notes.length === 0 && excerpts.length === 0) el.createEl("p", { text: "There is nothing about this in the notes, and no built-in page either." });
}

/** A definition alone, as popovers and the definitions pane show it. */
export async function renderDefinition(el: HTMLElement, concept: Concept, context: PageContext): Promise<void> {
  await renderMarkdown(el, concept.summary, context);
  relatedLine(el, [concept], context);
}

async function renderMarkdown(el: HTMLElement, markdown: string, context: PageContext): Promise<void> {
  const place = el.createDiv({ cls: "markdown-rendered" });
  await MarkdownRenderer.render(context.app, markdown, place, context.sourcePath, context.owner);
}

function relatedLine(el: HTMLElement, concepts: readonly Concept[], context: PageContext): void {
  const here = new Set(concepts.map(({ id }) => id));
  const related = [...new Set(concepts.flatMap((concept) => concept.related))].filter((id) => !here.has(id)).flatMap((id) => context.index.concepts.get(id) ?? []);
  if (related.length === 0) return;
  const line = el.createEl("p", { cls: "memsim-related" });
  line.appendText("Read next: ");
  related.forEach((concept, i) => {
    if (i > 0) line.appendText(", ");
    conceptLink(line, concept, context);
  });
}

/** A link that opens a concept's page. */
export function conceptLink(parent: HTMLElement, concept: Concept, context: PageContext): void {
  const link = parent.createEl("a", { cls: "memsim-concept-link", text: concept.title, href: "#" });
  context.owner.registerDomEvent(link, "click", (event) => {
    event.preventDefault();
    context.openConcept(concept.id);
  });
}

function noteLink(parent: HTMLElement, path: string, context: PageContext): void {
  const link = parent.createEl("a", { cls: "internal-link", text: titleOfPath(path), href: path, attr: { "data-href": path } });
  context.owner.registerDomEvent(link, "click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    void context.app.workspace.openLinkText(path, context.sourcePath);
  });
}

function excerptList(el: HTMLElement, excerpts: readonly Excerpt[], context: PageContext): void {
  if (excerpts.length === 0) return;
  const section = el.createEl("section", { cls: "memsim-mentions" });
  section.createEl("h2", { text: "In your notes" });
  for (const path of new Set(excerpts.map((one) => one.path))) {
    const item = section.createDiv({ cls: "memsim-mention" });
    const head = item.createDiv({ cls: "memsim-mention-note" });
    setIcon(head.createSpan(), "file-text");
    noteLink(head, path, context);
    for (const { text, from, to } of excerpts.filter((one) => one.path === path)) {
      const quote = item.createEl("blockquote");
      quote.appendText(text.slice(0, from));
      quote.createEl("mark", { text: text.slice(from, to) });
      quote.appendText(text.slice(to));
    }
  }
}
