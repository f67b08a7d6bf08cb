/** Markdown's own links and images: safe schemes only, relative ones go the way of wikilinks, others open outside. */
import type { MarkdownIt } from "markdown-it";
import { parseWikilink } from "../wikilink";
import { embedHtml, imageText } from "./embed_rule";
import { contextOf, type MarkdownHost } from "./markdown_host";

const SAFE = /^(?:https?|mailto|obsidian):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether an address may stand in a page: http, https, mailto, obsidian, or relative. */
export function isSafeLink(address: string): boolean {
  const bare = visible(address);
  return SAFE.test(bare) || !SCHEME.test(bare);
}

/** Neither a scheme nor `//host`: a place in the vault. */
function isInVault(address: string): boolean {
  const bare = visible(decoded(address));
  return !SCHEME.test(bare) && !bare.startsWith("//");
}

/** Browsers skip spaces and control characters inside a scheme, so they do not count here either. */
function visible(address: string): string {
  return Array.from(address).filter((char) => char > " " && char !== "\u007f").join("");
}

export function linkRule(md: MarkdownIt, host: MarkdownHost): void {
  md.validateLink = isSafeLink;
  md.renderer.rules["link_open"] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const href = String(token.attrGet("href") ?? "");
    if (!isSafeLink(decoded(href))) {
      token.attrs = [];
      return renderer.renderToken(tokens, index, options);
    }
    if (!isInVault(href)) {
      token.attrJoin("class", "external-link");
      token.attrSet("rel", "noopener nofollow");
      return renderer.renderToken(tokens, index, options);
    }
    const link = parseWikilink(decoded(href).replace(/\.md(?=#|$)/i, ""));
    const shown = link === undefined ? undefined : host.link(link, contextOf(env).path);
    token.attrJoin("class", shown?.href === undefined ? "internal-link is-unresolved" : "internal-link");
    token.attrSet("data-href", decoded(href));
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== "href");
    if (shown?.href !== undefined) token.attrSet("href", shown.href);
    return renderer.renderToken(tokens, index, options);
  };
  const { escapeHtml } = md.utils;
  md.renderer.rules["image"] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const source = String(token.attrGet("src") ?? "");
    const label = renderer.renderInlineAsText(token.children ?? [], options, env);
    const { size, alt } = imageText(label, label);
    if (/^https?:/i.test(source)) return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}"${size} loading="lazy" referrerpolicy="no-referrer">`;
    const link = isInVault(source) ? parseWikilink(decoded(source), true) : undefined;
    const embedded = link === undefined ? undefined : host.embed(link, contextOf(env).path);
    if (link === undefined || embedded === undefined) return `<span class="internal-embed mod-empty">${escapeHtml(alt === "" ? source : alt)} <em>not found</em></span>`;
    return embedHtml(md, { ...link, alias: label === "" ? undefined : label }, embedded);
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
