/** `text ^id` names its block, `^id` alone on a line names the block above; both become the element's `id`, except in embeds. */
import type { MarkdownIt, Token } from "markdown-it";
import { contextOf } from "./markdown_host";

const AT_END = /(?:^|[ \t\n])\^([A-Za-z0-9-]+)[ \t]*$/;

export function blockIdRule(md: MarkdownIt): void {
  md.core.ruler.before("inline", "block_id", ({ tokens, env }) => {
    const embedded = contextOf(env).trail.length > 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token.type !== "inline" || tokens[index - 1]?.type !== "paragraph_open") continue;
      const match = AT_END.exec(token.content);
      if (match === null) continue;
      token.content = token.content.slice(0, match.index);
      const alone = token.content.trim() === "";
      const named = alone ? blockAbove(tokens, index - 1) : outer(tokens, index);
      if (!embedded) named?.attrSet("id", `^${match[1]}`);
      if (alone && named !== undefined) {
        tokens.splice(index - 1, 3);
        index -= 2;
      }
    }
  });
}

/** The paragraph of a text, or the list item when the paragraph itself is not shown. */
function outer(tokens: readonly Token[], inline: number): Token {
  const paragraph = tokens[inline - 1];
  const item = tokens[inline - 2];
  return item?.type === "list_item_open" ? item : paragraph;
}

/** The token that opens the block which ends right before `index`, on the same level. */
function blockAbove(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index].level;
  for (let at = index - 1; at >= 0; at--) {
    if (tokens[at].level < level) return undefined;
    if (tokens[at].level === level && tokens[at].nesting >= 0) return tokens[at];
  }
  return undefined;
}
