/** What our parser alone says of a text: before macros are expanded, and before what rustc leaves to its passes over the tree. */
import { Diagnostics } from "../../src/engine/source/diagnostic";
import { SourceMap } from "../../src/engine/source/source_map";
import { lexRange } from "../../src/engine/syntax/lex/lexer";
import { SourceText } from "../../src/engine/syntax/lex/source_text";
import { Parser } from "../../src/engine/syntax/parse/items";

/** A message and the line it stands on. */
export interface Complaint {
  readonly line: number;
  readonly code: string | undefined;
  readonly message: string;
}

/** The errors of the lexer and the parser in the order of reporting; none when the text is accepted. */
export function complaints(text: string, edition: 2021 | 2024): readonly Complaint[] {
  const sources = new SourceMap();
  const sink = new Diagnostics();
  const file = sources.addFile("main.rs", text);
  const source = new SourceText(file.id, text, edition, sink);
  const trees = lexRange(source, 0, text.length, { lazyBraces: false, dropDocComments: false });
  const parser = new Parser(trees, source.span(text.length, text.length), sink, { edition, lazyBodies: false, isLibrary: false, text: (span) => sources.text(span) }, source.broken);
  parser.innerAttributes();
  parser.items("Module");
  return sink.all.filter((d) => d.level === "error").map((d) => ({ line: sources.lineColumn(d.span.file, d.span.lo).line, code: d.code, message: d.message }));
}
