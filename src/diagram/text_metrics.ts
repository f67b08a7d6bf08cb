/** Widths of text without a screen: the monospace face of the picture is 0.602 em wide, so counting is measuring. */

const ADVANCE = 0.602;
export const FONT = { value: 12, quiet: 10.5 } as const;

/** Width in pixels of text in the picture's monospace face. Wide (East Asian, emoji) characters count twice. */
export function textWidth(text: string, size: number = FONT.value): number {
  let cells = 0;
  for (const c of text) cells += isWide(c.codePointAt(0) ?? 0) ? 2 : 1;
  return cells * ADVANCE * size;
}

function isWide(code: number): boolean {
  return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f300;
}

/** The text, shortened with an ellipsis to fit. */
export function fit(text: string, width: number, size: number = FONT.value): string {
  if (textWidth(text, size) <= width) return text;
  const room = Math.max(1, Math.floor(width / (ADVANCE * size)) - 1);
  return `${[...text].slice(0, room).join("")}…`;
}

/** `0x7ffd…e8c0`-like short form: enough to tell blocks apart. */
export function shortAddress(address: number): string {
  return `0x…${(address % 0x1000).toString(16).padStart(3, "0")}`;
}

/** A type without the paths that rustc prints before names that are not unique: `std::rc::Weak<T>` is `Weak<T>`. */
export function shortType(type: string): string {
  return type.replace(/\b(?:[a-z_][a-z0-9_]*::)+/g, "");
}
