/** `- [x] done` with any one character between the brackets; all but a space are checked. */
import type { MarkdownIt } from "markdown-it";

const TASK = /^\[(.)\](?:[ \t]+|$)/u;

export function taskListRule(md: MarkdownIt): void {
  md.core.ruler.after("block", "task_list", ({ tokens, Token }) => {
    const lists: number[] = [];
    tokens.forEach((token, index) => {
      if (token.type === "bullet_list_open" || token.type === "ordered_list_open") lists.push(index);
      if (token.type === "bullet_list_close" || token.type === "ordered_list_close") lists.pop();
      if (token.type !== "inline" || tokens[index - 2]?.type !== "list_item_open") return;
      const task = TASK.exec(token.content);
      if (task === null) return;
      token.content = token.content.slice(task[0].length);
      const checked = task[1] !== " ";
      tokens[index - 2].attrJoin("class", checked ? "task-list-item is-checked" : "task-list-item");
      tokens[index - 2].attrSet("data-task", task[1]);
      const list = tokens[lists[lists.length - 1]];
      if (!String(list.attrGet("class") ?? "").includes("contains-task-list")) list.attrJoin("class", "contains-task-list");
      const box = new Token("task_box", "input", 0);
      box.meta = { checked };
      tokens[index - 1].meta = { box };
    });
  });
  const plain = md.renderer.rules["paragraph_open"] ?? ((tokens, index, options, _env, renderer) => renderer.renderToken(tokens, index, options));
  md.renderer.rules["paragraph_open"] = (tokens, index, options, env, renderer) => plain(tokens, index, options, env, renderer) + boxHtml(tokens[index].meta);
}

function boxHtml(meta: Record<string, unknown> | null): string {
  const box = meta?.["box"];
  if (typeof box !== "object" || box === null || !("meta" in box)) return "";
  const checked = typeof box.meta === "object" && box.meta !== null && "checked" in box.meta && box.meta.checked === true;
  return `<input class="task-list-item-checkbox" type="checkbox" disabled${checked ? " checked" : ""}> `;
}
