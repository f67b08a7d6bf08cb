/** What the view reads: a recording with its debug tables, and the compiler's answers about types. This file only declares. */
import type { DebugTables, FunctionDebug, PointDebug } from "../engine/codegen/debug_tables";
import type { DefId } from "../engine/hir/def";
import type { LocalInit } from "../engine/index";
import type { FrameView, Moment, Recording } from "../engine/recording/recording";
import type { SourceMap } from "../engine/source/source_map";
import type { TyCtxt } from "../engine/ty/tcx";
import type { Ty } from "../engine/ty/ty";

/** Code of a call that is shown, standing at a point. */
export interface ShownCall {
  readonly frame: FrameView;
  readonly fn: FunctionDebug;
  readonly point: PointDebug | undefined;
}

export interface ViewSource {
  readonly recording: Recording;
  readonly debug: DebugTables;
  readonly tcx: TyCtxt;
  readonly sources: SourceMap;
  /** Type as rustc prints it. */
  typeName(ty: Ty): string;
  /** Index of the global allocation that begins at a program address. */
  globalAt(address: bigint): number | undefined;
  /** Index of the function with that address. */
  functionAt(address: bigint): number | undefined;
  /** What is known of a body's locals at its points. */
  localInit(def: DefId): LocalInit | undefined;
  /** Column of each thread, by id, and how many there are. */
  threadColumns(): { readonly of: ReadonlyMap<number, number>; readonly count: number };
  /** Line of the reader's code that ran at a moment, if it is among the steps that were looked through. */
  lineOfMoment(at: Moment): number | undefined;
}
