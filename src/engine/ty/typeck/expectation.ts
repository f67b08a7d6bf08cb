/** What the surroundings of an expression hope its type to be: a hint, never a demand. Counterpart: rustc_hir_typeck `expectation.rs`. */
import type { Ty } from "../ty";
import type { FnCtxt } from "./fn_ctxt";

export type Expectation =
  | { readonly kind: "NoExpectation" }
  | { readonly kind: "ExpectHasType"; readonly ty: Ty }
  | { readonly kind: "ExpectCastableToType"; readonly ty: Ty }
  /** Will stand behind a pointer, so that an unsized type only tells about the value before unsizing. */
  | { readonly kind: "ExpectRvalueLikeUnsized"; readonly ty: Ty };

export const NO_EXPECTATION: Expectation = { kind: "NoExpectation" };

export const expectHasType = (ty: Ty): Expectation => ({ kind: "ExpectHasType", ty });

/** Expectation for a value whose place is expected to have type `ty`: unsized types are hints about the pointee only. */
export function rvalueHint(fcx: FnCtxt, ty: Ty): Expectation {
  const tail = structTail(fcx, ty);
  return tail.kind === "Slice" || tail.kind === "Str" || tail.kind === "Dynamic" ? { kind: "ExpectRvalueLikeUnsized", ty } : { kind: "ExpectHasType", ty };
}

/** The innermost last field. Counterpart: `struct_tail_without_normalization`. */
function structTail(fcx: FnCtxt, ty: Ty): Ty {
  let tail = fcx.resolve(ty);
  for (let depth = 0; depth < 32; depth++) {
    if (tail.kind === "Tuple" && tail.elems.length > 0) tail = fcx.resolve(tail.elems[tail.elems.length - 1]);
    else if (tail.kind === "Adt" && fcx.tcx.adtDef(tail.def).kind === "Struct") {
      const fields = fcx.tcx.adtDef(tail.def).variants[0].fields;
      if (fields.length === 0) break;
      tail = fcx.resolve(fcx.subst(fcx.tcx.typeOf(fields[fields.length - 1].def), tail.args));
    } else break;
  }
  return tail;
}

/** The expected type, if the value must end up with it. */
export function onlyHasType(fcx: FnCtxt, e: Expectation): Ty | undefined {
  return e.kind === "ExpectHasType" ? fcx.resolve(e.ty) : undefined;
}

/** The expected type, whatever the degree of certainty. */
export function toOption(fcx: FnCtxt, e: Expectation): Ty | undefined {
  return e.kind === "NoExpectation" ? undefined : fcx.resolve(e.ty);
}

/** As a branch of `if` or `match` sees it: an unsolved variable is no hint, so that the branches may be coerced to something common. */
export function adjustForBranches(fcx: FnCtxt, e: Expectation): Expectation {
  if (e.kind === "ExpectHasType") {
    const ty = fcx.infer.shallowResolve(e.ty);
    return ty.kind === "Infer" && ty.infer.kind === "TyVar" ? NO_EXPECTATION : { kind: "ExpectHasType", ty };
  }
  return e.kind === "ExpectRvalueLikeUnsized" ? e : NO_EXPECTATION;
}
