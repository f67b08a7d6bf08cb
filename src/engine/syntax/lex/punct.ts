/** The table of punctuation. */
import type { Punct } from "../token";

const ALL: readonly Punct[] = [
  "<<=", ">>=", "...", "..=",
  "<=", "==", "!=", ">=", "&&", "||", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "^=", "&=", "|=", "..", "::", "->", "<-", "=>",
  "=", "<", ">", "!", "~", "+", "-", "*", "/", "%", "^", "&", "|", "@", ".", ",", ";", ":", "#", "$", "?",
];

/** Character code → the puncts that begin with it, longest first. */
export const PUNCT_BY_CHAR: readonly (readonly Punct[])[] = Array.from({ length: 128 }, (_, c) => ALL.filter((p) => p.charCodeAt(0) === c));
