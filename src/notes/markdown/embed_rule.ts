/** `![[…]]` alone on a line: a note, a heading's section, a block, an image, audio, video or PDF. */
import type { MarkdownIt, StateBlock } from "markdown-it";
import { anchorOf } from "../note_section";
import { parseWikilink, type Wikilink } from "../wikilink";
import { linkOf } from "./link_token";
import { contextOf, envFor, type Embedded, type MarkdownContext, type MarkdownHost } from "./markdown_host";

/** Embeds within embeds go no deeper. */
export const DEEPEST_EMBED = 5;

export function embedRule(md: MarkdownIt, host: MarkdownHost): void {
  md.block.ruler.before("paragraph", "embed", readEmbed, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.renderer.rules["embed_block"] = (tokens, index, _options, env) => {
    const link = linkOf(tokens[index].meta);
    const context = contextOf(env);
    const embedded = host.embed(link, context.path);
    if (embedded === undefined) return `<p>${notice(md, link, "not found")}</p>\n`;
    return embedded.kind === "Note" ? noteHtml(md, link, embedded, context) : `<p>${embedHtml(md, link, embedded)}</p>\n`;
  };
}

function readEmbed(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  const line = state.src.slice(state.bMarks[startLine] + state.tShift[startLine], state.eMarks[startLine]).trim();
  if (!line.startsWith("![[") || !line.endsWith("]]") || line.indexOf("]]") !== line.length - 2) return false;
  const link = parseWikilink(line.slice(3, -2), true);
  if (link === undefined) return false;
  if (silent) return true;
  const token = state.push("embed_block", "", 0);
  token.meta = { link };
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

function noteHtml(md: MarkdownIt, link: Wikilink, embedded: Extract<Embedded, { kind: "Note" }>, context: MarkdownContext): string {
  const { escapeHtml } = md.utils;
  const here = `${embedded.path}#${anchorOf(link)}`;
  const trail = [...context.trail, `${context.path}#`];
  if (trail.includes(here)) return `<p>${notice(md, link, "embeds itself", embedded.href)}</p>\n`;
  context.budget.embedsLeft -= 1;
  if (trail.length > 2 * DEEPEST_EMBED || context.budget.embedsLeft < 0) return `<p>${notice(md, link, "not shown here: too many embeds", embedded.href)}</p>\n`;
  const inside = md.render(embedded.markdown, envFor({ path: embedded.path, trail: [...trail, here], budget: context.budget }));
  return `<div class="internal-embed markdown-embed is-loaded" data-src="${escapeHtml(link.target)}"><div class="markdown-embed-title"><a class="internal-link" href="${escapeHtml(embedded.href)}">${escapeHtml(link.alias ?? embedded.title)}</a></div><div class="markdown-embed-content markdown-rendered">\n${inside}</div></div>\n`;
}

/** Whether an embed may stand amid text: everything but notes. */
export function isEmbeddedInText(embedded: Embedded): boolean {
  return embedded.kind !== "Note";
}

/** HTML for a file that is no note. `|w` and `|wxh` give an image's size in CSS pixels; other texts are its description. */
export function embedHtml(md: MarkdownIt, link: Wikilink, embedded: Embedded): string {
  const { escapeHtml } = md.utils;
  const source = escapeHtml(embedded.href);
  const name = escapeHtml(link.target.slice(link.target.lastIndexOf("/") + 1));
  switch (embedded.kind) {
    case "Image": {
      const { size, alt } = imageText(link.alias, name);
      return `<span class="internal-embed image-embed is-loaded"><img src="${source}" alt="${escapeHtml(alt)}"${size} loading="lazy"></span>`;
    }
    case "Audio":
      return `<span class="internal-embed media-embed audio-embed is-loaded"><audio controls src="${source}"></audio></span>`;
    case "Video":
      return `<span class="internal-embed media-embed video-embed is-loaded"><video controls src="${source}"></video></span>`;
    case "Pdf":
      return `<span class="internal-embed pdf-embed is-loaded"><object data="${source}" type="application/pdf"><a href="${source}">${name}</a></object></span>`;
    case "Note":
    case "Other":
      return `<a class="internal-link" href="${source}">${escapeHtml(link.alias ?? link.target)}</a>`;
  }
}

/** Takes `alt|100x50` apart. */
export function imageText(text: string | undefined, name: string): { readonly size: string; readonly alt: string } {
  const match = /^(?:(.*)\|)?\s*(\d{1,5})(?:x(\d{1,5}))?\s*$/s.exec(text ?? "");
  if (match === null) return { size: "", alt: text ?? name };
  const height = match[3] === undefined ? "" : ` height="${match[3]}"`;
  return { size: ` width="${match[2]}"${height}`, alt: match[1] ?? name };
}

function notice(md: MarkdownIt, link: Wikilink, why: string, href?: string): string {
  const { escapeHtml } = md.utils;
  const name = escapeHtml(link.target === "" ? anchorOf(link) : link.target);
  const label = href === undefined ? name : `<a class="internal-link" href="${escapeHtml(href)}">${name}</a>`;
  return `<span class="internal-embed mod-empty">${label} <em>${why}</em></span>`;
}
