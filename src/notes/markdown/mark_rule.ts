/** `==marked==` as `<mark>`; other marks of text may stand inside. */
import type { MarkdownIt, StateInline } from "markdown-it";

export function markRule(md: MarkdownIt): void {
  md.inline.ruler.before("emphasis", "mark", readMark);
}

function readMark(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("==", pos) || pos + 4 >= posMax || /[\s=]/.test(src[pos + 2])) return false;
  let close = src.indexOf("==", pos + 3);
  while (close >= 0 && /\s/.test(src[close - 1])) close = src.indexOf("==", close + 1);
  if (close < 0 || close + 2 > posMax || src.slice(pos, close).includes("\n\n")) return false;
  if (!silent) {
    state.push("mark_open", "mark", 1);
    state.pos = pos + 2;
    state.posMax = close;
    state.md.inline.tokenize(state);
    state.push("mark_close", "mark", -1);
  }
  state.pos = close + 2;
  state.posMax = posMax;
  return true;
}
