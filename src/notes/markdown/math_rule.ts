/** `$math$` and `$$math$$` kept as text in an element of their own, for a page's script or a reader who knows TeX. */
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

export function mathRule(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.inline.ruler.before("escape", "math", readInline);
  md.block.ruler.before("fence", "math_block", readBlock, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.renderer.rules["math_inline"] = (tokens, index) => `<span class="math math-inline">${escapeHtml(tokens[index].content)}</span>`;
  md.renderer.rules["math_block"] = (tokens, index) => `<div class="math math-block">${escapeHtml(tokens[index].content)}</div>\n`;
}

/** As in Obsidian: no space inside the dollars, no digit after the closing one, so that `$5 and $6` is money. */
function readInline(state: StateInline, silent: boolean): boolean {
  const match = /^(\$\$?)(?=\S)((?:\\.|[^$\\\n])*?\S)\1(?!\d)/.exec(state.src.slice(state.pos, state.posMax));
  if (match === null) return false;
  if (!silent) state.push("math_inline", "", 0).content = match[2];
  state.pos += match[0].length;
  return true;
}

function readBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineAt = (line: number): string => state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]).trim();
  const first = lineAt(startLine);
  if (!first.startsWith("$$")) return false;
  if (first.length > 4 && first.endsWith("$$")) {
    if (!silent) finish(state, startLine, startLine + 1, first.slice(2, -2));
    return true;
  }
  for (let line = startLine + 1; line < endLine && state.sCount[line] >= state.blkIndent; line++) {
    if (!lineAt(line).endsWith("$$")) continue;
    const text = [first.slice(2), state.getLines(startLine + 1, line, state.blkIndent, false), lineAt(line).slice(0, -2)];
    if (!silent) finish(state, startLine, line + 1, text.filter((part) => part.trim() !== "").join("\n"));
    return true;
  }
  return false;
}

function finish(state: StateBlock, from: number, to: number, content: string): void {
  const token = state.push("math_block", "", 0);
  token.content = content.trim();
  token.map = [from, to];
  state.line = to;
}
