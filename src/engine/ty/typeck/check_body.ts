/**
 * Checks one outermost body with its closures and builds its THIR: the order of rustc_hir_typeck `lib.rs` (`typeck_with_inspect`) –
 * the body, fallback, casts, closures inside out, all obligations, then nothing may be unknown any more.
 */
import type { DefId } from "../../hir/def";
import type { Body as HirBody, Expr as HirExpr } from "../../hir/hir";
import type { Span } from "../../source/span";
import { checkBodyPatterns } from "../pattern/check_match";
import type { ThirBody, ThirParam } from "../thir";
import type { Ty } from "../ty";
import { checkCasts } from "./cast";
import { resolveDeferredCalls } from "./deferred_calls";
import { demandCoerce } from "./demand";
import { checkExpr } from "./expr";
import { expectHasType } from "./expectation";
import type { ClosureResult, TypeckDeps, TypeckResult } from "./face";
import { applyFallback } from "./fallback";
import { FnCtxt } from "./fn_ctxt";
import { checkBody as checkFnBody } from "./fn_body";
import { walkExpr } from "./mentions";
import { openOwnOpaques } from "./opaque";
import { reportFulfillmentErrors, reportUnknownType } from "./report";
import type { ClosureEntry } from "./tables";
import { finalTy, type ThirCx } from "./thir/cx";
import { thirExpr } from "./thir/expr";
import { thirPat } from "./thir/pattern";
import { rewriteUpvars } from "./thir/upvar_refs";
import { analyzeClosure } from "./upvar";
import { checkUnsafety } from "./unsafety";

/** Type-checks the body of `def`; undefined if it has none. */
export function checkBody(deps: TypeckDeps, def: DefId): TypeckResult | undefined {
  const body = deps.hir.body(def);
  if (body === undefined) return undefined;
  const fcx = new FnCtxt(deps, def, body, checkExpr);
  fcx.reportFulfillment = (errors) => reportFulfillmentErrors(fcx, errors);
  fcx.reportUnknown = (span, ty) => reportUnknownType(fcx, span, ty);
  const isFn = isFunction(fcx, def);
  const valueTy = isFn ? checkFunction(fcx, body) : checkConstant(fcx, body);
  applyFallback(fcx);
  checkCasts(fcx);
  fcx.selectWherePossible();
  analyzeClosures(fcx, body.value);
  const errors = fcx.infer.selectAllOrError();
  if (errors.length > 0) reportFulfillmentErrors(fcx, errors);
  return finish(fcx, body, valueTy, isFn);
}

function isFunction(fcx: FnCtxt, def: DefId): boolean {
  const { kind } = fcx.tcx.def(def);
  return kind === "Fn" || kind === "AssocFn";
}

function checkFunction(fcx: FnCtxt, body: HirBody): Ty {
  const def = fcx.owner;
  const item = fcx.hir.item(def);
  const output = item.kind === "Fn" ? item.sig.output?.span : undefined;
  const nameSpan = fcx.tcx.def(def).identSpan;
  const sig = fcx.infer.instantiateSig(fcx.tcx.fnSig(def));
  const inputs = sig.inputs.map((t) => fcx.normalize(t, nameSpan));
  const ret = fcx.normalize(openOwnOpaques(fcx, sig.output, def, output ?? nameSpan), output ?? nameSpan);
  const isObject = ret.kind === "Dynamic";
  if (isObject) fcx.error("E0746", "return type cannot be a trait object without pointer indirection", output ?? nameSpan, "doesn't have a size known at compile-time");
  checkFnBody(fcx, def, body.params.map((p) => p.pat), inputs, isObject ? fcx.interner.error : ret, body.value, output ?? nameSpan);
  return ret;
}

function checkConstant(fcx: FnCtxt, body: HirBody): Ty {
  const isInline = fcx.tcx.def(fcx.owner).kind === "InlineConst";
  const ty = isInline ? fcx.deps.wantedOfConstBlocks.get(fcx.owner) ?? fcx.tyVar(body.value.span) : fcx.normalize(fcx.tcx.typeOf(fcx.owner), body.value.span);
  const found = fcx.checkExpr(fcx, body.value, expectHasType(ty));
  demandCoerce(fcx, body.value, found, ty);
  return ty;
}

/** Inner closures before the ones around them, earlier before later: a call waits only for closures made before it. */
function closuresInsideOut(fcx: FnCtxt, value: HirExpr): ClosureEntry[] {
  const order: ClosureEntry[] = [];
  walkExpr(value, () => undefined, undefined, (e) => {
    const entry = e.kind.kind === "Closure" ? fcx.tables.closures.get(e.kind.def) : undefined;
    if (entry !== undefined) order.push(entry);
  });
  return order;
}

function analyzeClosures(fcx: FnCtxt, value: HirExpr): void {
  const cx: ThirCx = { fcx, final: false };
  for (const entry of closuresInsideOut(fcx, value)) {
    if (entry.expr.kind.kind !== "Closure") continue;
    const params = entry.expr.kind.params.map((p) => thirPat(cx, p.pat));
    analyzeClosure(fcx, entry, params, thirExpr(cx, entry.expr.kind.body));
    resolveDeferredCalls(fcx, entry.def);
    fcx.selectWherePossible();
  }
}

// ---- the result ----

function finish(fcx: FnCtxt, body: HirBody, valueTy: Ty, isFn: boolean): TypeckResult {
  const { owner } = fcx;
  const cx: ThirCx = { fcx, final: true };
  const sig = isFn ? fcx.tcx.fnSig(owner).sig : undefined;
  const params = body.params.map((p, i): ThirParam => ({ pat: thirPat(cx, p.pat), ty: sig?.inputs[i] === undefined ? finalTy(cx, fcx.nodeTy(p.pat.hirId), p.span) : fcx.normalize(fcx.infer.instantiateSig(fcx.tcx.fnSig(owner)).inputs[i], p.span), span: p.span }));
  const returnTy = finalTy(cx, valueTy, body.value.span);
  const value = thirExpr(cx, body.value);
  const kind = isFn ? "Fn" : fcx.tcx.def(owner).kind === "Static" ? "Static" : "Const";
  const thir: ThirBody = { def: owner, kind, params, returnTy, value, span: body.value.span, edition: fcx.hir.edition, closure: undefined };
  const entries = closuresInsideOut(fcx, body.value);
  const closures = new Map<DefId, ClosureResult>();
  for (const entry of entries) closures.set(entry.def, closureResult(cx, entry));
  const opaqueTypes = new Map<DefId, Ty>();
  for (const [def, ty] of fcx.opaqueTypes) opaqueTypes.set(def, finalTy(cx, ty, body.value.span));
  if (!fcx.hasErrors) {
    const bodies = [thir, ...[...closures.values()].flatMap((c) => (c.thir === undefined ? [] : [c.thir]))];
    checkUnsafety(fcx, bodies);
    for (const b of bodies) if (checkBodyPatterns(fcx.tcx, fcx.hir.sink, b, (ty) => fcx.infer.normalize(ty, fcx.cause(b.span)))) fcx.hasErrors = true;
  }
  const bad = fcx.hasErrors;
  if (bad) for (const [def, c] of closures) closures.set(def, { ...c, thir: undefined });
  return { def: owner, thir: bad ? undefined : thir, closures, opaqueTypes, valueTy: returnTy, hasErrors: bad };
}

function closureResult(cx: ThirCx, entry: ClosureEntry): ClosureResult {
  const { fcx } = cx;
  const { expr } = entry;
  const kind = entry.kind ?? "FnOnce";
  const span: Span = expr.span;
  const sig = { ...entry.sig, inputs: entry.sig.inputs.map((t) => finalTy(cx, t, span)), output: finalTy(cx, entry.sig.output, span) };
  const captures = (entry.captures ?? []).map((c) => ({ ...c, ty: finalTy(cx, c.ty, c.span), rootTy: finalTy(cx, c.rootTy, c.span), place: c.place.map((p) => ({ ...p, ty: finalTy(cx, p.ty, c.span) })) }));
  if (expr.kind.kind !== "Closure") return { def: entry.def, kind, sig, captures, thir: undefined };
  const params = expr.kind.params.map((p, i): ThirParam => ({ pat: thirPat(cx, p.pat), ty: sig.inputs[i], span: p.pat.span }));
  const value = rewriteUpvars(thirExpr(cx, expr.kind.body), captures);
  const thir: ThirBody = { def: entry.def, kind: "Closure", params, returnTy: sig.output, value, span, edition: fcx.hir.edition, closure: { kind, ty: finalTy(cx, entry.ty, span), captures, isCoroutine: expr.kind.coroutine !== undefined } };
  const anyLifetime = fcx.tcx.isLocal(fcx.owner) ? expr.kind.params.map(({ ty }) => entry.isExpected !== true && ty?.kind.kind === "Ref" && ty.kind.lifetime.res.kind === "Infer") : undefined;
  return { def: entry.def, kind, sig, captures, thir, anyLifetime };
}
