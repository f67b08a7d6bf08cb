/** A parser over tokens that are not a whole file: a macro's arguments or its expansion. */
import type { Span } from "../../source/span";
import type { ParseSession } from "../session";
import type { TokenTree } from "../token";
import { Parser } from "./items";

/** `end` is where "end of input" is reported. Bodies that the library's own macros write are left until they are needed. */
export function parserOver(tokens: readonly TokenTree[], end: Span, session: ParseSession): Parser {
  const { sources, sink, edition } = session;
  const isLibrary = sources.files[end.file]?.isLibrary ?? false;
  return new Parser(tokens, end, sink, { edition, lazyBodies: isLibrary, isLibrary, text: (span) => sources.text(span) });
}
