/**
 * The borrow checker: what the compiler refuses about values, moves and references. The face of this room.
 * Counterpart: rustc_borrowck `mir_borrowck`.
 */
import type { Body } from "../mir/mir";
import type { DiagnosticSink } from "../source/diagnostic";
import type { TyCtxt } from "../ty/tcx";
import { checkAccesses } from "./check_accesses";
import { Checker } from "./checker";
import { reportIllegalMoves } from "./illegal_moves";
import type { Closures } from "./nll/closure_flows";
import { checkLoans } from "./nll/check_loans";

export { Closures } from "./nll/closure_flows";

/** Reports every violation in a built body, in source order. Bodies whose THIR had errors must not come here. */
export function borrowCheck(tcx: TyCtxt, body: Body, closures: Closures, sink: DiagnosticSink): void {
  const checker = new Checker(tcx, body);
  reportIllegalMoves(checker);
  checkAccesses(checker);
  checkLoans(checker, closures);
  checker.flush(sink);
}
