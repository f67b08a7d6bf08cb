/**
 * Putting generic arguments in the place of parameters. Bound regions inside an argument are shifted when it goes under a binder.
 * Counterpart: rustc_type_ir `binder.rs` (`ArgFolder`).
 */
import { foldArgs, foldPolySig, foldPredicate, foldTraitRef, superFoldConst, superFoldTy, type TypeFolder } from "./fold";
import type { Interner } from "./interner";
import { TypeFlags, type Const, type GenericArg, type PolyFnSig, type Predicate, type Region, type TraitRef, type Ty } from "./ty";

const TOUCHED = TypeFlags.HAS_PARAM | TypeFlags.HAS_REGION | TypeFlags.HAS_PROJECTION;

function shiftRegion(r: Region, by: number, binders: number): Region {
  return r.kind === "ReBound" && r.debruijn >= binders ? { ...r, debruijn: r.debruijn + by } : r;
}

/** Bound regions that look out of `ty` look `by` binders further out. */
export function shiftTy(interner: Interner, ty: Ty, by: number): Ty {
  if (by === 0 || (ty.flags & TypeFlags.HAS_BOUND) === 0) return ty;
  const f: TypeFolder = {
    interner,
    ty: (t, b) => (t.flags & TypeFlags.HAS_BOUND ? superFoldTy(f, t, b) : t),
    region: (r, b) => shiftRegion(r, by, b),
    ct: (c) => c,
  };
  return f.ty(ty, 0);
}

function substFolder(interner: Interner, args: readonly GenericArg[]): TypeFolder {
  const f: TypeFolder = {
    interner,
    ty(t, b) {
      if ((t.flags & TOUCHED) === 0) return t;
      if (t.kind !== "Param") return superFoldTy(f, t, b);
      const a = args[t.index];
      return a === undefined ? t : a.kind === "Type" ? shiftTy(interner, a.ty, b) : interner.error;
    },
    region(r, b) {
      if (r.kind !== "ReEarlyParam") return r;
      const a = args[r.index];
      return a === undefined ? r : a.kind === "Lifetime" ? shiftRegion(a.region, b, 0) : { kind: "ReError" };
    },
    ct(c, b) {
      if (c.kind !== "Param") return superFoldConst(f, c, b);
      const a = args[c.index];
      return a === undefined ? c : a.kind === "Const" ? a.ct : { kind: "Error" };
    },
  };
  return f;
}

/** `ty` with its parameters replaced; those past the end of `args` stay. */
export function substTy(interner: Interner, ty: Ty, args: readonly GenericArg[]): Ty {
  return (ty.flags & TOUCHED) === 0 || args.length === 0 ? ty : substFolder(interner, args).ty(ty, 0);
}

/** Arguments with parameters replaced. */
export function substArgs(interner: Interner, inner: readonly GenericArg[], args: readonly GenericArg[]): readonly GenericArg[] {
  return args.length === 0 || inner.length === 0 ? inner : foldArgs(substFolder(interner, args), inner, 0);
}

/** A constant with parameters replaced. */
export function substConst(interner: Interner, ct: Const, args: readonly GenericArg[]): Const {
  return args.length === 0 || ct.kind === "Value" ? ct : substFolder(interner, args).ct(ct, 0);
}

/** A trait reference with parameters replaced. */
export function substTraitRef(interner: Interner, t: TraitRef, args: readonly GenericArg[]): TraitRef {
  return args.length === 0 ? t : foldTraitRef(substFolder(interner, args), t, 0);
}

/** A predicate with parameters replaced. */
export function substPredicate(interner: Interner, p: Predicate, args: readonly GenericArg[]): Predicate {
  return args.length === 0 ? p : foldPredicate(substFolder(interner, args), p);
}

/** A signature with parameters replaced. */
export function substPolySig(interner: Interner, p: PolyFnSig, args: readonly GenericArg[]): PolyFnSig {
  return args.length === 0 ? p : foldPolySig(substFolder(interner, args), p, 0);
}

/** `args` with the first `from.length` (an impl's, or a trait's) taken away and `to` put in their place. Counterpart: rustc `GenericArgs::rebase_onto`. */
export function rebaseArgs(args: readonly GenericArg[], dropped: number, to: readonly GenericArg[]): readonly GenericArg[] {
  return [...to, ...args.slice(dropped)];
}
