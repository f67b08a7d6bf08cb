/** Fenced code: ```` ```memsim ```` comes alive, ```` ```mermaid ```` is left to mermaid, the rest is code. */
import type { MarkdownIt } from "markdown-it";
import { CONCEPT_FENCE } from "../concept_note";
import { contextOf, type MarkdownHost } from "./markdown_host";

export function fenceRule(md: MarkdownIt, host: MarkdownHost): void {
  const { escapeHtml } = md.utils;
  md.renderer.rules["fence"] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const language = md.utils.unescapeAll(token.info).trim().split(/[\s,{]/, 1)[0].toLowerCase();
    const path = contextOf(env).path;
    const id = token.attrGet("id");
    const anchor = id === null ? "" : ` id="${escapeHtml(String(id))}"`;
    switch (language) {
      case "memsim":
        return `<div class="block-language-memsim"${anchor}>${host.listing(token.content, path)}</div>\n`;
      case CONCEPT_FENCE:
        return `<div class="block-language-${CONCEPT_FENCE}"${anchor}>${host.concept(token.content, path)}</div>\n`;
      case "mermaid":
        return `<pre class="mermaid"${anchor}>${escapeHtml(token.content)}</pre>\n`;
      default: {
        const known = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
        return `<pre${anchor}><code${known}>${escapeHtml(token.content)}</code></pre>\n`;
      }
    }
  };
}
