/** `%%comments%%` are gone before anything else is read, so nothing of them can leak. */
import type { MarkdownIt } from "markdown-it";
import { withoutComments } from "../plain_text";

export function commentRule(md: MarkdownIt): void {
  md.core.ruler.after("normalize", "comment", (state) => {
    state.src = withoutComments(state.src);
  });
}
