/** What the parts of the borrow checker share for one body. Counterpart: rustc_borrowck `MirBorrowckCtxt`. */
import { reversePostorder } from "../data_structures/graph";
import { blockGraph, placeTy } from "../mir/places";
import type { Body, Location, Place, SourceInfo, Statement, Terminator } from "../mir/mir";
import { solve, type Solution } from "../mir_dataflow/framework";
import { everInitialized, maybeUninitialized } from "../mir_dataflow/initialized";
import { MoveData } from "../mir_dataflow/move_paths";
import type { Diagnostic, DiagnosticSink } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

export class Checker {
  readonly data: MoveData;
  readonly uninits: Solution;
  readonly everInits: Solution;
  /** Reachable blocks, each before those it leads to. */
  readonly order: readonly number[];
  readonly orderOf: ReadonlyMap<number, number>;
  /** Mutable borrows of variables that are not `mut`: each variable's errors are one. */
  readonly mutableBorrows = new Map<number, { readonly shown: Diagnostic; readonly count: number }>();
  private readonly found: Diagnostic[] = [];

  constructor(readonly tcx: TyCtxt, readonly body: Body) {
    this.data = new MoveData(tcx, body);
    this.uninits = solve(body, maybeUninitialized(this.data));
    this.everInits = solve(body, everInitialized(this.data));
    this.order = reversePostorder(blockGraph(body));
    this.orderOf = new Map(this.order.map((b, i) => [b, i]));
  }

  report(diagnostic: Diagnostic): void {
    this.found.push(diagnostic);
  }

  replace(old: Diagnostic, by: Diagnostic): void {
    const at = this.found.indexOf(old);
    if (at >= 0) this.found[at] = by;
  }

  /** Sends everything found to the sink in source order. */
  flush(sink: DiagnosticSink): void {
    this.found.sort((a, b) => a.span.file - b.span.file || a.span.lo - b.span.lo).forEach((d) => sink.report(d));
  }

  typeOf(place: Place): Ty { return placeTy(this.tcx, this.body.localDecls, place); }

  isCopy(ty: Ty): boolean { return this.tcx.isCopy(ty, this.body.def); }

  at(loc: Location): Statement | Terminator {
    const block = this.body.basicBlocks[loc.block];
    return block.statements[loc.statement] ?? block.terminator;
  }

  sourceInfo(loc: Location): SourceInfo { return this.at(loc).sourceInfo; }
  span(loc: Location): Span { return this.sourceInfo(loc).span; }

  statementAt(loc: Location): Statement | undefined { return this.body.basicBlocks[loc.block].statements[loc.statement]; }

  terminatorAt(loc: Location): Terminator | undefined {
    const block = this.body.basicBlocks[loc.block];
    return loc.statement === block.statements.length ? block.terminator : undefined;
  }

  /** Points that may run just before `loc`. */
  before(loc: Location, preds: readonly (readonly number[])[]): Location[] {
    if (loc.statement > 0) return [{ block: loc.block, statement: loc.statement - 1 }];
    return preds[loc.block].filter((p) => this.orderOf.has(p)).map((block) => ({ block, statement: this.body.basicBlocks[block].statements.length }));
  }
}
