/** What all parts of this room share while one program is resolved. */
import type { Diagnostic, DiagnosticSink, Label, SubDiagnostic } from "../source/diagnostic";
import { error, unsupported } from "../source/diagnostic";
import { StoredMap } from "../data_structures/stored_map";
import type { SourceMap } from "../source/source_map";
import type { Span, SyntaxContext } from "../source/span";
import { Births } from "./births";
import type { DefId, DefKind, Res } from "./def";
import type { Attr } from "./hir";
import type { CrateData, DefData, DefTable, Module } from "./definitions";
import type { Origin } from "./origins";

export type Edition = 2021 | 2024;

export interface SessionOptions {
  readonly sourceMap: SourceMap;
  readonly sink: DiagnosticSink;
  readonly edition: Edition;
  /** Keep `#[test]` functions and what is under `#[cfg(test)]`. */
  readonly test: boolean;
}

export class Session {
  readonly sourceMap: SourceMap;
  readonly sink: DiagnosticSink;
  readonly edition: Edition;
  readonly test: boolean;
  /** The crate called `std`, `core` and `alloc`. While the library itself is collected, this is it. */
  library: CrateData | undefined;
  /** Modules by definition: modules, enums and traits. */
  readonly modules: StoredMap<DefId, Module>;
  /** `#[lang]` and `#[rustc_diagnostic_item]` names. */
  readonly langItems: StoredMap<string, DefId>;
  readonly itemNames: StoredMap<DefId, string>;
  /** Every impl of the crate, in order. */
  readonly impls: DefId[] = [];
  /** Constructor of a struct or variant. */
  readonly ctors: StoredMap<DefId, DefId>;
  /** Members of each impl, in order. */
  readonly implMembers: StoredMap<DefId, readonly DefId[]>;

  /** Which work made which of this session's definitions. */
  readonly births = new Births();
  /** Where the library's items stand; empty for the reader's. Ordered by their first definitions. */
  readonly origins: Origin[] = [];

  /** Names already reported as defined twice, and where: one message a name and place, whatever the namespaces. */
  readonly conflicts = new Map<string, Span>();

  /** Lints that the crate forbids, and where. */
  readonly forbidden = new Map<string, Span>();
  /** Statements on which a lint is turned down. */
  private readonly lintLevels: { readonly lints: readonly string[]; readonly span: Span }[] = [];

  constructor(options: SessionOptions, readonly table: DefTable, library?: Session) {
    this.sourceMap = options.sourceMap;
    this.sink = options.sink;
    this.edition = options.edition;
    this.test = options.test;
    this.library = library?.library;
    this.modules = new StoredMap(library?.modules);
    this.langItems = new StoredMap(library?.langItems);
    this.itemNames = new StoredMap(library?.itemNames);
    this.ctors = new StoredMap(library?.ctors);
    this.implMembers = new StoredMap(library?.implMembers);
  }

  def(id: DefId): DefData {
    return this.table.get(id);
  }

  add(data: Omit<DefData, "id">): DefData {
    const known = this.births.next();
    if (known !== undefined) return this.table.put(known, data);
    const made = this.table.add(data);
    this.births.note(made.id);
    return made;
  }

  report(diagnostic: Diagnostic): void {
    this.sink.report(diagnostic);
  }

  error(code: string | undefined, message: string, span: Span, label = "", labels: readonly Label[] = [], children: readonly SubDiagnostic[] = []): void {
    this.sink.report(error(code, message, span, label, labels, children));
  }

  unsupported(construct: string, span: Span): void {
    this.sink.report(unsupported(construct, span));
  }

  /** Keeps what a statement's attributes say about lints. */
  noteLintLevels(attrs: readonly Attr[], span: Span): void {
    for (const a of attrs) if (turnsLintsDown(a)) this.lintLevels.push({ lints: a.args, span });
  }

  /** Is a lint that is denied by default turned down on a statement around the span? */
  isLintAllowedAt(lint: string, span: Span): boolean {
    return this.lintLevels.some(({ lints, span: s }) => s.file === span.file && s.lo <= span.lo && span.hi <= s.hi && lints.includes(lint));
  }

  /** A context for what the compiler itself writes in place of a call: derives, builtin macros. Its `$crate` is the library. */
  addExpansion(macroName: string, callSite: Span): SyntaxContext {
    return this.sourceMap.addExpansion({ macroName, callSite, parent: callSite.ctxt, fromLibrary: true });
  }

  kindOf(res: Res): DefKind | undefined {
    return res.kind === "Def" ? res.def : undefined;
  }
}

/** `#[allow(…)]` and the like. */
export function turnsLintsDown({ name }: Attr): boolean {
  return name === "allow" || name === "warn" || name === "expect";
}

/** A secondary label. */
export function note(span: Span, text: string): Label {
  return { span, text, primary: false };
}
