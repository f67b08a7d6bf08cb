/** A parser over tokens that are not a whole file: a macro's arguments or its expansion. */
import type { Span } from "../../source/span";
import type { ParseSession } from "../session";
import type { TokenTree } from "../token";
import { Parser } from "./items";

/** `end` is where "end of input" is reported. */
export function parserOver(tokens: readonly TokenTree[], end: Span, session: ParseSession): Parser {
  const { sources, sink, edition } = session;
  const isLibrary = sources.files[end.file]?.isLibrary ?? false;
  return new Parser(tokens, end, sink, { edition, lazyBodies: false, isLibrary, text: (span) => sources.text(span) });
}
