/** Headings get the `id` that `[[note#heading]]` leads to. Repeated headings are numbered from the second on. */
import type { MarkdownIt } from "markdown-it";
import { slugOf } from "../link_text";
import { readableLine } from "../plain_text";
import { contextOf } from "./markdown_host";

export function headingRule(md: MarkdownIt): void {
  md.core.ruler.push("heading_id", (state) => {
    if (contextOf(state.env).trail.length > 0) return;
    const used = new Map<string, number>();
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const text = readableLine(state.tokens[index + 1].content);
      const slug = slugOf(text);
      const times = used.get(slug) ?? 0;
      used.set(slug, times + 1);
      token.attrSet("id", times === 0 ? slug : `${slug}-${times + 1}`);
      token.attrSet("data-heading", text);
    });
  });
}
