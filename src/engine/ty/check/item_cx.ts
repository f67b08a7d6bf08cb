/** What the checks of items share: spans of heads, obligations with messages. */
import type { DefId } from "../../hir/def";
import type { Body } from "../../hir/hir";
import { DUMMY_SPAN, type Span } from "../../source/span";
import type { ObligationCause } from "../infer/face";
import type { Queries } from "../queries";
import { FnCtxt } from "../typeck/fn_ctxt";
import type { TypeckDeps } from "../typeck/face";
import { reportFulfillmentErrors } from "../typeck/report";
import type { Predicate, Ty } from "../ty";

/** One obligation with the place to blame. */
export interface Demand {
  readonly predicate: Predicate;
  readonly span: Span;
  readonly code?: ObligationCause["code"];
}

export interface ItemCx {
  readonly tcx: Queries;
  readonly deps: TypeckDeps;
}

const emptyBody = (owner: DefId): Body => ({ owner, params: [], value: { hirId: 0, kind: { kind: "Err" }, span: DUMMY_SPAN }, locals: [], hirIdCount: 1 });

/** A context in which the item's where clauses hold, to solve and report in. */
export function itemFnCtxt(cx: ItemCx, owner: DefId): FnCtxt {
  const fcx: FnCtxt = new FnCtxt(cx.deps, owner, emptyBody(owner), (f) => f.interner.error);
  fcx.reportFulfillment = (errors) => reportFulfillmentErrors(fcx, errors);
  return fcx;
}

/** Proves the demands inside `owner`; what is false is reported. */
export function prove(cx: ItemCx, owner: DefId, demands: readonly Demand[]): void {
  if (demands.length === 0) return;
  const fcx = itemFnCtxt(cx, owner);
  for (const d of demands) {
    const cause: ObligationCause = { span: d.span, body: owner, code: d.code ?? { kind: "Misc" }, parent: undefined };
    fcx.infer.register({ cause, depth: 0, predicate: normalized(fcx, d.predicate, cause) });
  }
  const errors = fcx.infer.selectAllOrError();
  if (errors.length === 0) return;
  reportFulfillmentErrors(fcx, errors);
  cx.tcx.taint(owner);
}

function normalized(fcx: FnCtxt, p: Predicate, cause: ObligationCause): Predicate {
  if (p.kind === "Trait") return { ...p, traitRef: { def: p.traitRef.def, args: p.traitRef.args.map((a) => (a.kind === "Type" ? { kind: "Type", ty: fcx.infer.normalize(a.ty, cause) } : a)) } };
  if (p.kind === "Projection") return { ...p, args: p.args.map((a) => (a.kind === "Type" ? { kind: "Type", ty: fcx.infer.normalize(a.ty, cause) } : a)), term: fcx.infer.normalize(p.term, cause) };
  return p;
}

/** `ty: trait` by the trait's name. */
export function langBound(tcx: Queries, name: string, ty: Ty): Predicate | undefined {
  const def = tcx.langItem(name);
  return def === undefined ? undefined : { kind: "Trait", traitRef: { def, args: [{ kind: "Type", ty }] }, boundVars: 0 };
}

/** The first line of an item, as messages underline it: `impl T for S`, `struct S<T>`. */
export function headSpan(tcx: Queries, def: DefId): Span {
  const { span, identSpan } = tcx.def(def);
  if (span.ctxt !== 0) return span;
  const node = tcx.hir.item(def);
  const end = node.kind === "Impl" ? node.selfTy.span : node.kind === "Adt" || node.kind === "Trait" ? (node.generics.span.hi > identSpan.hi && node.generics.span.lo === identSpan.hi ? node.generics.span : identSpan) : undefined;
  if (node.kind === "Fn") return { ...span, hi: node.sig.span.hi > span.lo ? node.sig.span.hi : span.hi };
  return end !== undefined && end.file === span.file && end.hi > span.lo ? { ...span, hi: end.hi } : span;
}

/** `a`, `b` and `c`. */
export function listed(names: readonly string[]): string {
  const quoted = names.map((n) => `\`${n}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted[quoted.length - 1]}`;
}
