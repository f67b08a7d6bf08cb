/**
 * `> [!type]± Title` as a callout. Runs on the blocks before their text is read, so titles, contents and callouts inside callouts are
 * ordinary Markdown. Folding callouts are `<details>`, which need no script.
 */
import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** The 13 types, each with its other names. */
export const CALLOUT_TYPES: Readonly<Record<string, readonly string[]>> = {
  note: [],
  abstract: ["summary", "tldr"],
  info: [],
  todo: [],
  tip: ["hint", "important"],
  success: ["check", "done"],
  question: ["help", "faq"],
  warning: ["caution", "attention"],
  failure: ["fail", "missing"],
  danger: ["error"],
  bug: [],
  example: [],
  quote: ["cite"],
};

const HEAD = /^\[!([^\]|\n]+)(?:\|([^\]\n]*))?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/;

/** The type whose colour and sign a name has; unknown names look like a note. */
export function calloutType(name: string): string {
  const wanted = name.toLowerCase();
  return Object.keys(CALLOUT_TYPES).find((type) => type === wanted || CALLOUT_TYPES[type].includes(wanted)) ?? "note";
}

export function calloutRule(md: MarkdownIt): void {
  md.core.ruler.after("block", "callout", (state) => {
    for (let index = 0; index < state.tokens.length; index++) if (state.tokens[index].type === "blockquote_open") readCallout(state, index);
  });
  const { escapeHtml } = md.utils;
  md.renderer.rules["callout_open"] = (tokens, index) => {
    const { tag, meta } = tokens[index];
    const name = textOf(meta, "name");
    const fold = textOf(meta, "fold");
    const classes = ["callout", ...(fold === "" ? [] : ["is-collapsible"]), ...(fold === "-" ? ["is-collapsed"] : [])].join(" ");
    const data = `data-callout="${escapeHtml(name)}" data-callout-type="${calloutType(name)}" data-callout-metadata="${escapeHtml(textOf(meta, "metadata"))}" data-callout-fold="${fold}"`;
    const id = tokens[index].attrGet("id");
    return `<${tag} class="${classes}" ${data}${id === null ? "" : ` id="${escapeHtml(String(id))}"`}${fold === "+" ? " open" : ""}>\n`;
  };
  md.renderer.rules["callout_close"] = (tokens, index) => `</${tokens[index].tag}>\n`;
  md.renderer.rules["callout_title_open"] = (tokens, index) => `<${tokens[index].tag} class="callout-title"><span class="callout-icon" aria-hidden="true"></span><span class="callout-title-inner">`;
  md.renderer.rules["callout_title_close"] = (tokens, index) => `</span></${tokens[index].tag}>\n`;
  md.renderer.rules["callout_content_open"] = () => `<div class="callout-content">\n`;
  md.renderer.rules["callout_content_close"] = () => `</div>\n`;
}

function readCallout(state: StateCore, open: number): void {
  const { tokens } = state;
  const inline = tokens[open + 2];
  if (tokens[open + 1]?.type !== "paragraph_open" || inline?.type !== "inline") return;
  const head = HEAD.exec(inline.content);
  if (head === null) return;
  const close = tokens.findIndex((token, index) => index > open && token.type === "blockquote_close" && token.level === tokens[open].level);
  if (close < 0) return;
  const name = head[1].trim().toLowerCase();
  const tag = head[3] === "" ? "div" : "details";
  Object.assign(tokens[open], { type: "callout_open", tag, meta: { name, fold: head[3], metadata: head[2] ?? "" } });
  Object.assign(tokens[close], { type: "callout_close", tag });
  inline.content = inline.content.slice(head[0].length);
  const title = head[4].trim() === "" ? name.charAt(0).toUpperCase() + name.slice(1) : head[4];
  const dropped = inline.content.trim() === "" ? 3 : 0;
  const hasContent = close - (open + 1) - dropped > 0;
  tokens.splice(close, 0, ...(hasContent ? [made(state, "callout_content_close", "div", -1)] : []));
  tokens.splice(open + 1, dropped, ...titleTokens(state, title, tag === "details" ? "summary" : "div", inline), ...(hasContent ? [made(state, "callout_content_open", "div", 1)] : []));
}

function titleTokens(state: StateCore, title: string, tag: string, near: Token): readonly Token[] {
  const inline = made(state, "inline", "", 0);
  inline.content = title;
  inline.children = [];
  inline.map = near.map;
  return [made(state, "callout_title_open", tag, 1), inline, made(state, "callout_title_close", tag, -1)];
}

function made(state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1): Token {
  const token = new state.Token(type, tag, nesting);
  token.block = true;
  return token;
}

function textOf(meta: Record<string, unknown> | null, key: string): string {
  const value = meta?.[key];
  return typeof value === "string" ? value : "";
}
