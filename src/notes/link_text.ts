/** How link texts, titles and terms are made comparable. */

/**
 * The form in which two titles are the same: NFC, lower case, hyphens, underscores and runs of space as one space, no punctuation
 * at the end, quotes and back-ticks dropped. `Static_Analysis!` and `static analysis` agree; so do `'static` and `’static`.
 */
export function normalizeTitle(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s_\u2010-\u2015-]+/g, " ")
    .replace(/[\s.,;:!?…]+$/u, "")
    .trim();
}

/** The words of a text, lower case: letters, digits, and an apostrophe inside or in front (`don't`, `'static`, `c++` is `c`). */
export function wordsOf(text: string): readonly string[] {
  const words = text.normalize("NFC").toLowerCase().replace(/[‘’ʼ`´]/g, "'").match(/'?[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu);
  return (words ?? []).map((word) => (/^'(?!static$|a$|b$)/.test(word) ? word.slice(1) : word));
}

/** The last part of a path without `.md`: `folder/Note.md` → `Note`. */
export function titleOfPath(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** A name for files and addresses: letters and digits of any script and hyphens, at most 80 characters, never a reserved device name. */
export function slugOf(text: string): string {
  const slug = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const short = Array.from(slug).slice(0, 80).join("").replace(/-+$/, "");
  if (short === "") return "untitled";
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(short) ? `${short}-page` : short;
}
