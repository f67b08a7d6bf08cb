/**
 * THIR → MIR: order of evaluation, temporaries, scopes with their drops, matches as decision trees, unwinding paths.
 * The result is generic and not yet elaborated. Counterpart: rustc_mir_build/src/builder/mod.rs.
 */
import type { Body, Local } from "../mir/mir";
import { localPlace } from "../mir/places";
import type { DiagnosticSink } from "../source/diagnostic";
import { RE_ERASED } from "../ty/interner";
import type { TyCtxt } from "../ty/tcx";
import type { ThirBody, ThirParam } from "../ty/thir";
import type { Ty } from "../ty/ty";
import { Builder } from "./builder";
import { upvarPlace } from "./expr_as_place";
import { guardCondition } from "./conditions";
import { exprInto } from "./expr_into";
import { finishBody } from "./finish";
import { declareBindings } from "./matches/bindings";
import { placeIntoPattern } from "./matches/lower_let";
import { endOf, inBreakableScope, inScope, inTerminatingScope, scheduleDrop, topScope } from "./scopes";
import { exprStatement } from "./stmt";
import { extendForever } from "./temporary_scopes";
import { simplifyCfg } from "../mir/simplify_cfg";

/** The body's MIR as the borrow checker sees it. What is not modelled is reported to `sink`. */
export function buildMir(tcx: TyCtxt, thir: ThirBody, sink?: DiagnosticSink): Body {
  const b = new Builder(tcx, thir, sink, { exprInto, exprStatement, guardCondition });
  b.sourceScopes.push({ span: thir.span, parent: undefined, isUnsafe: false });
  b.newLocal(thir.returnTy, "Mut", thir.span, { kind: "Return" });
  const closureTy = closureSelfTy(b);
  if (closureTy !== undefined) b.newLocal(closureTy, "Not", thir.span, { kind: "Arg" });
  for (const param of thir.params) b.newLocal(param.ty, "Not", param.span, { kind: "Arg" });
  b.argCount = b.locals.length - 1;

  const end = endOf(thir.span);
  inScope(b, thir.span, () => {
    inBreakableScope(b, undefined, undefined, localPlace(0), end, () => {
      inScope(b, thir.span, () => {
        declareUpvars(b);
        bindParams(b, thir.params, closureTy === undefined ? 1 : 2);
        if (thir.kind === "Const" || thir.kind === "Static") extendForever(b, thir.value);
        inTerminatingScope(b, thir.value.span, () => exprInto(b, localPlace(0), thir.value));
      });
      return true;
    });
  });
  b.terminate({ kind: "Return" }, end);
  return simplifyCfg(finishBody(b, thir.span));
}

/** How a closure's body gets the closure: by value, or through a reference. */
function closureSelfTy(b: Builder): Ty | undefined {
  const { closure } = b.thir;
  if (closure === undefined) return undefined;
  return closure.kind === "FnOnce" ? closure.ty : b.tcx.interner.ref(RE_ERASED, closure.ty, closure.kind === "FnMut" ? "Mut" : "Not");
}

function declareUpvars(b: Builder): void {
  const { closure } = b.thir;
  if (closure === undefined) return;
  scheduleDrop(b, topScope(b), 1, "Value");
  closure.captures.forEach((c, i) => b.varDebugInfo.push({ name: c.name, sourceInfo: b.sourceInfo(c.span), place: upvarPlace(b, i), argumentIndex: undefined }));
}

/** Arguments are dropped after everything else. A plain name is the argument itself; other patterns take it apart. */
function bindParams(b: Builder, params: readonly ThirParam[], first: Local): void {
  const scope = topScope(b);
  params.forEach(({ pat, ty, span }, i) => {
    const local = first + i;
    scheduleDrop(b, scope, local, "Value");
    const { kind } = pat;
    const argumentIndex = i + first;
    if (kind.kind === "Binding" && kind.mode === "ByValue" && kind.sub === undefined) {
      b.locals[local] = { ty, mutability: kind.mutability, sourceInfo: b.sourceInfo(pat.span), info: { kind: "User", name: kind.name, byRefBinding: false, hasExplicitTy: true } };
      b.variables.set(kind.var, { forArm: local, refForGuard: undefined, scope });
      b.varDebugInfo.push({ name: kind.name, sourceInfo: b.sourceInfo(pat.span), place: localPlace(local), argumentIndex, ...(kind.isMade === true ? { isMade: true } : {}) });
      return;
    }
    declareBindings(b, pat, b.newSourceScope(span), scope, { hasGuard: false, hasExplicitTy: true });
    placeIntoPattern(b, pat, localPlace(local));
  });
}
