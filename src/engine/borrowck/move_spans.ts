/** Where, in the reader's eyes, a value was moved or used: plainly, by a method's receiver, or into a closure. Counterpart: rustc_borrowck/src/diagnostics/mod.rs `UseSpans`. */
import type { Local, Location, Operand, Place } from "../mir/mir";
import type { DefId } from "../hir/def";
import type { Span } from "../source/span";
import type { Checker } from "./checker";

export type UseSpan =
  | { readonly kind: "Other"; readonly span: Span }
  /** `head`: the closure's `|x|`; `path`: the use inside it that captures. */
  | { readonly kind: "Closure"; readonly head: Span; readonly path: Span; readonly what: "closure" | "async block" }
  /** As `self` of a method, operand of an overloaded operator, or callee. */
  | { readonly kind: "Receiver"; readonly span: Span; readonly fnSpan: Span; readonly method: DefId; readonly via: "Method" | "Operator" | "ForLoop" | "CallOnce" };

export function argsOrUse(s: UseSpan): Span {
  return s.kind === "Closure" ? s.head : s.span;
}

/** How the value at `place` is used up at `loc`. */
export function moveSpans(c: Checker, place: Place, loc: Location): UseSpan {
  const span = c.span(loc);
  const s = c.statementAt(loc);
  if (s?.kind.kind === "Assign") {
    const { rvalue } = s.kind;
    if (rvalue.kind === "Aggregate" && (rvalue.aggregate.kind === "Closure" || rvalue.aggregate.kind === "Coroutine")) {
      const capture = rvalue.operands.findIndex((o) => o.kind !== "Constant" && isSame(o.place, place));
      return closureSpan(c, rvalue.aggregate, capture);
    }
    if (s.kind.place.projection.length === 0 && rvalue.kind === "Use") return callSpan(c, s.kind.place.local, loc, span) ?? { kind: "Other", span };
  }
  return { kind: "Other", span };
}

const isSame = (a: Place, b: Place): boolean => a.local === b.local && a.projection.length === b.projection.length;

/** A borrow into a temporary that a closure then captures. */
export function borrowSpans(c: Checker, loc: Location): UseSpan | undefined {
  const s = c.statementAt(loc);
  if (s?.kind.kind !== "Assign" || s.kind.place.projection.length > 0 || s.kind.rvalue.kind !== "Ref") return undefined;
  const temp = s.kind.place.local;
  if (c.body.localDecls[temp].info.kind === "User") return undefined;
  for (const later of c.body.basicBlocks[loc.block].statements.slice(loc.statement + 1)) {
    if (later.kind.kind !== "Assign") continue;
    const { rvalue } = later.kind;
    if (rvalue.kind !== "Aggregate" || (rvalue.aggregate.kind !== "Closure" && rvalue.aggregate.kind !== "Coroutine")) continue;
    const capture = rvalue.operands.findIndex((o) => o.kind !== "Constant" && o.place.local === temp);
    if (capture >= 0) return closureSpan(c, rvalue.aggregate, capture);
  }
  return undefined;
}

function closureSpan(c: Checker, { kind, def }: { readonly kind: "Closure" | "Coroutine"; readonly def: DefId }, capture: number): UseSpan {
  const { span, identSpan } = c.tcx.def(def);
  const head = identSpan.hi > identSpan.lo ? identSpan : span;
  return { kind: "Closure", head, path: c.tcx.closureCaptures(def)[capture]?.span ?? head, what: kind === "Closure" ? "closure" : "async block" };
}

/** The temporary is the first argument of the call that ends the block, and that argument is `self`. */
function callSpan(c: Checker, temp: Local, loc: Location, span: Span): UseSpan | undefined {
  const t = c.body.basicBlocks[loc.block].terminator.kind;
  if (t.kind !== "Call" || t.func.kind !== "Constant" || !isMoveOf(t.args[0], temp)) return undefined;
  const fn = t.func.constant.ty;
  if (fn.kind !== "FnDef") return undefined;
  const { name, parent } = c.tcx.def(fn.def);
  const parentDef = parent === undefined ? undefined : c.tcx.def(parent);
  const item = parent === undefined ? undefined : c.tcx.associatedItems(parent).find((i) => i.def === fn.def);
  if (item?.hasSelf !== true || parentDef === undefined) return undefined;
  if (name === "call_once") return { kind: "Receiver", span, fnSpan: c.body.basicBlocks[loc.block].terminator.sourceInfo.span, method: fn.def, via: "CallOnce" };
  if (t.source === "Desugared") return name === "into_iter" ? { kind: "Receiver", span, fnSpan: t.fnSpan, method: fn.def, via: "ForLoop" } : undefined;
  return { kind: "Receiver", span, fnSpan: t.source === "Overloaded" ? c.body.basicBlocks[loc.block].terminator.sourceInfo.span : t.fnSpan, method: fn.def, via: t.source === "Overloaded" ? "Operator" : "Method" };
}

function isMoveOf(o: Operand | undefined, local: Local): boolean {
  return o?.kind === "Move" && o.place.local === local && o.place.projection.length === 0;
}
