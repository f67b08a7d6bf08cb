/** What code generation is given. */
import type { CodeCache } from "./code_cache";
import type { Body } from "../mir/mir";
import type { DefId } from "../hir/def";
import type { LineColumn, SourceFile } from "../source/source_map";
import type { FileId, Span } from "../source/span";
import type { MirQueries, TyCtxt } from "../ty/tcx";

/** The questions about source positions that generated code needs: panic locations and step markers. */
export interface SourceQueries {
  readonly files: readonly SourceFile[];
  lineColumn(file: FileId, offset: number): LineColumn;
  outermostCall(span: Span): Span;
}

export interface CodegenOptions {
  readonly pointerBytes: 4 | 8;
  /** Emit reader's steps in library code too. */
  readonly openLibrary: boolean;
  /** Number of the statement that a span of the reader's text belongs to; the line when absent. */
  readonly statementOf?: (span: Span) => number | undefined;
}

export interface CodegenContext {
  /** Compiled library functions of earlier programs on the same target. */
  readonly cache?: CodeCache;
  readonly tcx: TyCtxt;
  readonly mir: MirQueries;
  readonly source: SourceQueries;
  readonly options: CodegenOptions;
}

/** A body to compile besides those that definitions have: shims and the entry. */
export interface SyntheticBody {
  readonly body: Body;
  readonly name: string;
  readonly def: DefId | undefined;
}
