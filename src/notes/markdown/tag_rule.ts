/** `#tag/sub` as a link to the page of tags. */
import type { MarkdownIt, StateInline } from "markdown-it";
import { isTag } from "../note_metadata";
import { contextOf, type MarkdownHost } from "./markdown_host";

const TAG = /^#([\p{L}\p{N}_\-/]+)/u;

export function tagRule(md: MarkdownIt, host: MarkdownHost): void {
  md.inline.ruler.before("emphasis", "tag", readTag);
  md.renderer.rules["tag"] = (tokens, index, _options, env) => {
    const tag = tokens[index].content;
    return `<a class="tag" href="${md.utils.escapeHtml(host.tagHref(tag, contextOf(env).path))}">#${md.utils.escapeHtml(tag)}</a>`;
  };
}

function readTag(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "#" || (state.pos > 0 && !/[\s(]/.test(state.src[state.pos - 1]))) return false;
  const match = TAG.exec(state.src.slice(state.pos, state.posMax));
  if (match === null || !isTag(match[1])) return false;
  if (!silent) state.push("tag", "", 0).content = match[1];
  state.pos += match[0].length;
  return true;
}
