/** Putting generic arguments into signatures, predicates and argument lists, on top of the substitution of types. */
import type { TyCtxt } from "../tcx";
import type { Const, GenericArg, PolyFnSig, Predicate, TraitRef, Ty } from "../ty";

/** Arguments inside arguments. */
export function substArgs(tcx: TyCtxt, inner: readonly GenericArg[], args: readonly GenericArg[]): readonly GenericArg[] {
  return inner.map((a): GenericArg => {
    if (a.kind === "Type") return { kind: "Type", ty: tcx.subst(a.ty, args) };
    if (a.kind === "Const") return { kind: "Const", ct: substConst(tcx, a.ct, args) };
    return a.region.kind === "ReEarlyParam" ? args[a.region.index] ?? a : a;
  });
}

/** A constant with parameters replaced. */
export function substConst(tcx: TyCtxt, ct: Const, args: readonly GenericArg[]): Const {
  // An array type carries the constant through the substitution of types.
  const ty: Ty = tcx.subst(tcx.interner.array(tcx.interner.unit, ct), args);
  return ty.kind === "Array" ? ty.len : ct;
}

export function substTraitRef(tcx: TyCtxt, t: TraitRef, args: readonly GenericArg[]): TraitRef {
  return { def: t.def, args: substArgs(tcx, t.args, args) };
}

export function substSig(tcx: TyCtxt, poly: PolyFnSig, args: readonly GenericArg[]): PolyFnSig {
  const { sig } = poly;
  return { boundVars: poly.boundVars, sig: { ...sig, inputs: sig.inputs.map((t) => tcx.subst(t, args)), output: tcx.subst(sig.output, args) } };
}

export function substPredicate(tcx: TyCtxt, p: Predicate, args: readonly GenericArg[]): Predicate {
  switch (p.kind) {
    case "Trait": return { ...p, traitRef: substTraitRef(tcx, p.traitRef, args) };
    case "Projection": return { ...p, args: substArgs(tcx, p.args, args), term: tcx.subst(p.term, args) };
    case "TypeOutlives": return { ...p, ty: tcx.subst(p.ty, args) };
    case "RegionOutlives": return p;
    case "ConstArgHasType": return { ...p, ct: substConst(tcx, p.ct, args), ty: tcx.subst(p.ty, args) };
  }
}
