/** Keywords by edition. Counterpart: rustc_span `symbol.rs`; the Reference, "Keywords". */

/** Words no identifier may be, in every edition we know (2021, 2024). `_` is reserved too. */
const STRICT: ReadonlySet<string> = new Set([
  "as", "break", "const", "continue", "crate", "else", "enum", "extern", "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move",
  "mut", "pub", "ref", "return", "self", "Self", "static", "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while",
  "async", "await", "dyn",
]);

/** Kept for the future. */
const RESERVED: ReadonlySet<string> = new Set(["abstract", "become", "box", "do", "final", "macro", "override", "priv", "typeof", "unsized", "virtual", "yield", "try"]);

export function isKeyword(name: string, edition: 2021 | 2024): boolean {
  return STRICT.has(name) || RESERVED.has(name) || name === "_" || (name === "gen" && edition === 2024);
}

/** "keyword" or "reserved keyword" or "reserved identifier", as rustc calls the word in its messages; undefined for a plain identifier. */
export function keywordClass(name: string, edition: 2021 | 2024): string | undefined {
  if (name === "_" || name === "$crate") return "reserved identifier";
  if (STRICT.has(name)) return "keyword";
  if (RESERVED.has(name) || (name === "gen" && edition === 2024)) return "reserved keyword";
  return undefined;
}

/** Keywords that are path segments. */
export function isPathKeyword(name: string): boolean {
  return name === "self" || name === "super" || name === "crate" || name === "Self" || name === "$crate";
}

/** Keywords an expression may begin with. */
const EXPR_KEYWORDS: ReadonlySet<string> = new Set([
  "async", "do", "box", "break", "const", "continue", "false", "for", "gen", "if", "let", "loop", "match", "move", "return", "true", "try", "unsafe", "while", "yield", "static",
  "self", "super", "crate", "Self", "_",
]);

export function canBeginExprKeyword(name: string): boolean {
  return EXPR_KEYWORDS.has(name);
}
