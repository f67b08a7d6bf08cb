/** E0384: an immutable variable is assigned twice. Counterpart: rustc_borrowck/src/diagnostics/conflict_errors.rs `report_illegal_reassignment`. */
import type { Local } from "../mir/mir";
import type { Init } from "../mir_dataflow/move_paths";
import { error, type Label } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { Checker } from "./checker";

export function reportReassignment(c: Checker, local: Local, span: Span, init: Init): void {
  const decl = c.body.localDecls[local];
  const name = decl.info.kind === "User" ? decl.info.name : "_";
  const help = { level: "help" as const, message: "consider making this binding mutable", span: { ...decl.sourceInfo.span, hi: decl.sourceInfo.span.lo }, suggestion: "mut " };
  if (local <= c.body.argCount) {
    c.report(error("E0384", `cannot assign to immutable argument \`${name}\``, span, "cannot assign to immutable argument", [], [help]));
    return;
  }
  const first = firstAssignment(c, local, init);
  const labels: Label[] = first.lo === span.lo && first.hi === span.hi ? [] : [{ span: first, text: `first assignment to \`${name}\``, primary: false }];

  c.report(error("E0384", `cannot assign twice to immutable variable \`${name}\``, span, "cannot assign twice to immutable variable", labels, [help]));
}

/** A `let` with a value assigns at its name; a later first assignment where it stands. */
function firstAssignment(c: Checker, local: Local, init: Init): Span {
  const declared = c.body.localDecls[local].sourceInfo.span;
  if (init.location === undefined) return declared;
  const isLet = c.body.basicBlocks.some((b) => b.statements.some((s) => s.kind.kind === "FakeRead" && s.kind.cause === "ForLet" && s.kind.place.local === local && s.kind.place.projection.length === 0));
  return isLet ? declared : c.span(init.location);
}
