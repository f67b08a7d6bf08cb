/**
 * English endings, folded so that `moves`, `moved` and `moving` meet `move`. Not a dictionary: `stemOf` gives a key that only has to
 * agree between the forms of one word, and is never shown to a reader.
 */

const KEPT = new Set(["alias", "always", "as", "bias", "bus", "class", "gas", "has", "his", "is", "its", "process", "string", "strings", "thing", "this", "thus", "was"]);

const IRREGULAR: Readonly<Record<string, string>> = {
  borrowed: "borrow", copied: "copy", copies: "copy", copying: "copy", freed: "free", frees: "free", freeing: "free", indices: "index",
  analyses: "analysis", analyzed: "analysis", analysing: "analysis", leaves: "leave", left: "leave", strings: "string", using: "use", used: "use",
  lives: "live", lived: "live", living: "live", references: "reference", matrices: "matrix", vertices: "vertex",
};

/** The key that all inflections of one word share. */
export function stemOf(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return foldFinalE(irregular);
  if (word.length <= 3 || KEPT.has(word)) return word;
  return foldFinalE(withoutEnding(word));
}

function withoutEnding(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/s$/.test(word)) return word.slice(0, -1);
  if (/ied$/.test(word)) return word.slice(0, -3) + "y";
  if (/ed$/.test(word) && hasVowel(word.slice(0, -2)) && word.length > 4) return undouble(word.slice(0, -2));
  if (/ing$/.test(word) && hasVowel(word.slice(0, -3)) && word.length > 5) return undouble(word.slice(0, -3));
  return word;
}

/** `move` and `mov(ing)` meet at `mov`. */
function foldFinalE(word: string): string {
  return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
}

/** `dropp(ed)` → `drop`, but `call(ed)`, `pass(ed)` and `buzz(ed)` keep both letters. */
function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}

function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(word);
}

/** Stems of all words of a term, joined by spaces. */
export function stemPhrase(words: readonly string[]): string {
  return words.map(stemOf).join(" ");
}
