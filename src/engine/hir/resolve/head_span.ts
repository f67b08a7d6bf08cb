/** The part of an item that names it: up to its body. Counterpart: rustc's `def_span`. */
import type { SourceMap } from "../../source/source_map";
import type { Span } from "../../source/span";

/** `fn f() {…}` gives `fn f()`; `mod m {…}` gives `mod m`; what has no braces is given whole. Structs are given whole, as rustc does. */
export function headSpan(sources: SourceMap, span: Span): Span {
  const text = sources.text(span);
  const brace = text.indexOf("{");
  if (brace < 0 || /^(pub(\([^)]*\))?\s+)?(struct|union|static|const\s+[A-Z_]|type|use)\b/.test(text)) return span;
  return { ...span, hi: span.lo + text.slice(0, brace).trimEnd().length };
}
