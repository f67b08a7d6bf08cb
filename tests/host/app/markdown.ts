/** Markdown to elements, post-processors and code-block processors, section by section, as the app's renderer runs them. */
import MarkdownIt from "markdown-it";
import { parseWikilink, wikilinkText } from "../../../src/notes/wikilink";
import { splitFrontmatter } from "../../../src/notes/frontmatter";
import { Component, type MarkdownRenderChild } from "./component";
import type { StandIn } from "./stand_in";

export interface SectionInfo {
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

export interface PostProcessorContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(el: HTMLElement): SectionInfo | null;
}

export type PostProcessor = (el: HTMLElement, context: PostProcessorContext) => unknown;
export type CodeBlockHandler = (source: string, el: HTMLElement, context: PostProcessorContext) => unknown;

const markdown = new MarkdownIt({ html: false, breaks: true });
markdown.inline.ruler.before("link", "wikilink", (state, silent) => {
  if (!state.src.startsWith("[[", state.pos)) return false;
  const end = state.src.indexOf("]]", state.pos);
  const link = end < 0 ? undefined : parseWikilink(state.src.slice(state.pos + 2, end));
  if (link === undefined) return false;
  if (!silent) {
    const open = state.push("link_open", "a", 1);
    const href = state.src.slice(state.pos + 2, end).split("|", 1)[0];
    open.attrs = [["class", "internal-link"], ["data-href", href], ["href", href]];
    state.push("text", "", 0).content = wikilinkText(link);
    state.push("link_close", "a", -1);
  }
  state.pos = end + 2;
  return true;
});

/** Top-level stretches of a text, each rendered by itself. */
export function sectionsOf(text: string): readonly SectionInfo[] {
  const { body } = splitFrontmatter(text);
  const skipped = text.slice(0, text.length - body.length).split("\n").length - 1;
  const lines = body.split("\n");
  return markdown.parse(body, {}).flatMap((token) => {
    if (token.level !== 0 || token.nesting < 0 || token.map == null) return [];
    const [from, to] = token.map;
    return [{ text: lines.slice(from, to).join("\n"), lineStart: from + skipped, lineEnd: to - 1 + skipped }];
  });
}

/** Renders `text` into `el`; answers when every processor is done. */
export async function renderInto(app: StandIn, text: string, el: HTMLElement, sourcePath: string, owner: Component, section: SectionInfo | null, depth = 0): Promise<void> {
  const parsed = new DOMParser().parseFromString(markdown.render(text), "text/html");
  el.append(...[...parsed.body.childNodes].map((node) => el.doc.importNode(node, true)));
  for (const link of el.querySelectorAll("a.internal-link")) {
    const target = parseWikilink(link.getAttribute("data-href") ?? "")?.target ?? "";
    if (app.metadataCache.getFirstLinkpathDest(target, sourcePath) === null) link.classList.add("is-unresolved");
  }
  const context: PostProcessorContext = {
    docId: "doc", sourcePath, frontmatter: undefined,
    addChild: (child) => void owner.addChild(child),
    getSectionInfo: () => section,
  };
  const waiting: unknown[] = [];
  for (const code of el.querySelectorAll("pre > code")) {
    const language = /language-([^\s]+)/.exec(code.className)?.[1] ?? "";
    const handler = app.codeBlocks.get(language);
    if (handler === undefined || depth > 3) continue;
    const div = el.doc.createElement("div");
    div.className = `block-language-${language}`;
    code.parentElement?.replaceWith(div);
    waiting.push(app.guard(() => handler((code.textContent ?? "").replace(/\n$/, ""), div, context)));
    if (div.childNodes.length === 0) app.log.push(`empty block after ${language}`);
  }
  for (const process of app.postProcessors) waiting.push(app.guard(() => process(el, context)));
  await Promise.all(waiting);
}

/** What plugins call. */
export function markdownRenderer(app: StandIn): { readonly render: (host: unknown, text: string, el: HTMLElement, sourcePath: string, owner: Component) => Promise<void> } {
  return { render: (_host, text, el, sourcePath, owner) => renderInto(app, text, el, sourcePath, owner, null, 1) };
}
