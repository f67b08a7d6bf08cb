/**
 * A reader's text as a crate. A text with statements outside functions is wrapped in `main` as rustdoc does – in the tree, so
 * that every span stays where the reader wrote it. One with items only stays a library.
 */
import { Diagnostics, type DiagnosticSink } from "./source/diagnostic";
import type { SourceFile, SourceMap } from "./source/source_map";
import type { Block, Crate, Item } from "./syntax/ast";
import { lexText, parseCrate, parseStmtsTokens } from "./syntax";

export interface Listing {
  readonly crate: Crate;
  /** `main` was not written but made around the statements. */
  readonly wrapped: boolean;
}

export function parseListing(file: SourceFile, edition: 2021 | 2024, sink: DiagnosticSink, sources: SourceMap): Listing {
  const asItems = new Diagnostics();
  const crate = parseCrate(file, { edition, lazyBodies: false }, asItems);
  if (!asItems.hasErrors || hasMain(crate)) return give(crate, asItems, sink, false);
  const asStatements = new Diagnostics();
  // The made closing brace stands on a line of its own, so that the last statement's effect can be seen before the end.
  const room = file.text.endsWith("\n") ? "\n" : "\n\n";
  const wrapped = wrapInMain({ ...file, text: file.text + room }, edition, asStatements, sources);
  if (asStatements.all.length < asItems.all.length + (crate.unsaid ?? 0) || !asStatements.hasErrors) {
    sources.extendFile(file.id, room);
    return give(wrapped, asStatements, sink, true);
  }
  return give(crate, asItems, sink, false);
}

function give(crate: Crate, diagnostics: Diagnostics, sink: DiagnosticSink, wrapped: boolean): Listing {
  for (const d of diagnostics.all) sink.report(d);
  return { crate, wrapped };
}

function hasMain(crate: Crate): boolean {
  return crate.items.some((i) => i.kind.kind === "Fn" && i.ident.name === "main");
}

/** `fn main() { <the text> }` with inner attributes left outside. */
function wrapInMain(file: SourceFile, edition: 2021 | 2024, sink: DiagnosticSink, sources: SourceMap): Crate {
  const span = { file: file.id, lo: 0, hi: file.text.length, ctxt: 0 };
  const tokens = lexText(file, edition, sink);
  const { stmts, expr } = parseStmtsTokens(tokens, span, { sink, edition, sources });
  const body: Block = { kind: "Block", stmts, expr, isUnsafe: false, isConst: false, span };
  const at = { ...span, hi: 0 };
  const main: Item = {
    attrs: [], vis: { kind: "Inherited" }, ident: { name: "main", span: at }, span,
    kind: {
      kind: "Fn",
      fn: {
        header: { isConst: false, isAsync: false, isUnsafe: false, abi: undefined },
        generics: { params: [], whereClause: [], span: at },
        decl: { params: [], output: undefined, cVariadic: false },
        body,
      },
    },
  };
  return { attrs: [], items: [main], span };
}
