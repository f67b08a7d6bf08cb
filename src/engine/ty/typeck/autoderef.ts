/**
 * The chain of types a value dereferences to: `Rc<Vec<T>>`, `Vec<T>`, `[T]`. Built-in steps for references, raw pointers (on wish) and `Box`,
 * `Deref::Target` for everything else. Counterpart: rustc_hir_analysis `autoderef.rs`, rustc_hir_typeck `autoderef.rs`.
 */
import type { Span } from "../../source/span";
import type { Mutability } from "../../syntax/ast";
import type { Ty } from "../ty";
import { hasError, isTyVar, typeArg, type FnCtxt } from "./fn_ctxt";
import { shortenedTy } from "./print_ty";
import type { Adjustment } from "./tables";

/** Rustc's default recursion limit for dereferencing. */
const RECURSION_LIMIT = 128;

/** One type of the chain and how it was reached from the one before (`undefined` for the first). */
export interface DerefStep {
  readonly ty: Ty;
  readonly via: "Builtin" | "Overloaded" | undefined;
  /** A raw pointer was dereferenced on the way. */
  readonly throughRaw: boolean;
}

/** What a reference, raw pointer (when asked for) or box points at, without any trait. */
export function builtinDeref(fcx: FnCtxt, ty: Ty, explicit: boolean): Ty | undefined {
  if (ty.kind === "Ref") return ty.pointee;
  if (ty.kind === "RawPtr") return explicit ? ty.pointee : undefined;
  if (ty.kind === "Adt" && ty.def === fcx.tcx.langItem("owned_box")) {
    const [inner] = ty.args;
    return inner !== undefined && inner.kind === "Type" ? inner.ty : undefined;
  }
  return undefined;
}

/** `<ty as Deref>::Target` if the type implements `Deref`. */
export function overloadedDerefTarget(fcx: FnCtxt, ty: Ty, span: Span): Ty | undefined {
  const deref = fcx.tcx.langItem("deref");
  if (deref === undefined || isTyVar(ty)) return undefined;
  switch (ty.kind) {
    case "Adt": case "Param": case "Alias": break;
    default: return undefined;
  }
  if (fcx.infer.implementsTrait(ty, deref) === "no") return undefined;
  const target = fcx.projection(deref, "Target", [typeArg(ty)], span);
  return fcx.resolveWithProgress(target);
}

/** All types the value dereferences to, the type itself first. Ends at an unsolved variable, an error, or a repetition. */
export function* autoderef(fcx: FnCtxt, start: Ty, span: Span, includeRaw = false): Generator<DerefStep, void, undefined> {
  let step: DerefStep = { ty: fcx.resolveWithProgress(start), via: undefined, throughRaw: false };
  const seen = new Set<Ty>();
  for (let n = 0; n < RECURSION_LIMIT; n++) {
    yield step;
    const ty = fcx.resolve(step.ty);
    if (isTyVar(ty) || ty.kind === "Error") return;
    // A type that dereferences to itself does so for ever.
    if (seen.has(ty)) break;
    seen.add(ty);
    const builtin = builtinDeref(fcx, ty, includeRaw);
    const next = builtin ?? overloadedDerefTarget(fcx, ty, span);
    if (next === undefined) return;
    step = { ty: fcx.resolveWithProgress(next), via: builtin === undefined ? "Overloaded" : "Builtin", throughRaw: step.throughRaw || ty.kind === "RawPtr" };
  }
  if (!hasError(start)) fcx.error("E0055", `reached the recursion limit while auto-dereferencing \`${shortenedTy(fcx.tcx, step.ty)}\``, span, "deref recursion limit reached");
}

/** Adjustments that walk the given steps (all after the first); `mutbl`: how the place that they lead to is used. */
export function derefAdjustments(steps: readonly DerefStep[], span: Span, mutbl: Mutability = "Not"): Adjustment[] {
  return steps.slice(1).map((s) => ({ adjust: { kind: "Deref", overloaded: s.via === "Overloaded" ? { mutbl, span } : undefined }, target: s.ty }));
}
