/** Takes out what only the borrow checker needed, and unwinding paths that do nothing. Counterpart: rustc_mir_transform/src/{cleanup_post_borrowck,remove_noop_landing_pads}.rs. */
import type { BasicBlock, BasicBlockData, Body, StatementKind, TerminatorKind, UnwindAction } from "../mir/mir";
import { successors } from "../mir/places";

/** False edges become jumps; fake reads, type ascriptions and mentions go. */
export function cleanupPostBorrowck(body: Body): Body {
  const basicBlocks = body.basicBlocks.map((b): BasicBlockData => ({
    ...b,
    statements: b.statements.filter((s) => !isForBorrowckOnly(s.kind)),
    terminator: { ...b.terminator, kind: withoutFalseEdges(b.terminator.kind) },
  }));
  return { ...body, basicBlocks };
}

function isForBorrowckOnly(s: StatementKind): boolean {
  return s.kind === "FakeRead" || s.kind === "AscribeUserType" || s.kind === "PlaceMention" || (s.kind === "Assign" && s.rvalue.kind === "Ref" && s.rvalue.borrow.kind === "Fake");
}

function withoutFalseEdges(t: TerminatorKind): TerminatorKind {
  return t.kind === "FalseEdge" || t.kind === "FalseUnwind" ? { kind: "Goto", target: t.real } : t;
}

/** An unwinding path that only ends storage and resumes is no path at all. */
export function removeNoopLandingPads(body: Body): Body {
  const noop = new Map<BasicBlock, boolean>();
  const isNoop = (block: BasicBlock): boolean => {
    const known = noop.get(block);
    if (known !== undefined) return known;
    noop.set(block, false); // a cycle is no way out
    const { statements, terminator } = body.basicBlocks[block];
    const quiet = statements.every((s) => s.kind.kind === "StorageLive" || s.kind.kind === "StorageDead" || s.kind.kind === "Nop" || isInternalAssign(body, s.kind));
    const t = terminator.kind;
    const result = quiet && (t.kind === "UnwindResume" || ((t.kind === "Goto" || t.kind === "SwitchInt") && successors(t).every(isNoop)));
    noop.set(block, result);
    return result;
  };
  const unwind = (u: UnwindAction): UnwindAction => (u.kind === "Cleanup" && isNoop(u.block) ? { kind: "Continue" } : u);
  const basicBlocks = body.basicBlocks.map((b): BasicBlockData => {
    const t = b.terminator.kind;
    return t.kind === "Call" || t.kind === "Drop" || t.kind === "Assert" ? { ...b, terminator: { ...b.terminator, kind: { ...t, unwind: unwind(t.unwind) } } } : b;
  });
  return { ...body, basicBlocks };
}

/** Drop flags and discriminants: nobody looks at them after resuming. */
function isInternalAssign(body: Body, s: StatementKind): boolean {
  return s.kind === "Assign" && s.place.projection.length === 0 && body.localDecls[s.place.local].info.kind === "Internal" && (s.rvalue.kind === "Use" || s.rvalue.kind === "Discriminant");
}
