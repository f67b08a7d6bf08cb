/** `[[Note#Heading|alias]]` as a link, and embeds that stand amid text. */
import type { MarkdownIt, StateInline } from "markdown-it";
import { parseWikilink, wikilinkText } from "../wikilink";
import { embedHtml, isEmbeddedInText } from "./embed_rule";
import { linkOf } from "./link_token";
import { contextOf, type MarkdownHost } from "./markdown_host";

export function wikilinkRule(md: MarkdownIt, host: MarkdownHost): void {
  const { escapeHtml } = md.utils;
  md.inline.ruler.before("link", "wikilink", (state, silent) => readWikilink(state, silent));
  md.renderer.rules["wikilink"] = (tokens, index, _options, env) => {
    const link = linkOf(tokens[index].meta);
    const from = contextOf(env).path;
    const shown = host.link(link, from);
    const classes = ["internal-link", ...(shown.href === undefined ? ["is-unresolved"] : []), ...(shown.concept ? ["memsim-concept-link"] : [])];
    const data = [link.target, ...link.headings.map((heading) => `#${heading}`), link.block === undefined ? "" : `#^${link.block}`].join("");
    const href = shown.href === undefined ? "" : ` href="${escapeHtml(shown.href)}"`;
    const guess = shown.guess === undefined ? "" : `<span class="memsim-guess" title="Memsim took this link to mean ${escapeHtml(shown.guess)}"> → ${escapeHtml(shown.guess)}</span>`;
    return `<a class="${classes.join(" ")}" data-href="${escapeHtml(data)}"${href}>${escapeHtml(wikilinkText(link))}</a>${guess}`;
  };
  md.renderer.rules["embed_inline"] = (tokens, index, _options, env) => {
    const link = linkOf(tokens[index].meta);
    const from = contextOf(env).path;
    const embedded = host.embed(link, from);
    if (embedded !== undefined && isEmbeddedInText(embedded)) return embedHtml(md, link, embedded);
    const shown = embedded === undefined ? { href: undefined } : { href: embedded.href };
    const href = shown.href === undefined ? ' class="internal-link is-unresolved"' : ` class="internal-link" href="${escapeHtml(shown.href)}"`;
    return `<a${href} data-href="${escapeHtml(link.target)}">${escapeHtml(wikilinkText(link))}</a>`;
  };
}

function readWikilink(state: StateInline, silent: boolean): boolean {
  const embed = state.src.startsWith("![[", state.pos);
  if (!embed && !state.src.startsWith("[[", state.pos)) return false;
  const open = state.pos + (embed ? 3 : 2);
  const close = state.src.indexOf("]]", open);
  if (close < 0 || close >= state.posMax) return false;
  const link = parseWikilink(state.src.slice(open, close), embed);
  if (link === undefined) return false;
  if (!silent) {
    const token = state.push(embed ? "embed_inline" : "wikilink", "", 0);
    token.meta = { link };
    token.content = wikilinkText(link);
  }
  state.pos = close + 2;
  return true;
}
