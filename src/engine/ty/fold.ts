/**
 * Rebuilding types piece by piece. `foldTy` visits the parts of a type, innermost binder counted, and makes the type anew where something changed.
 * Counterpart: rustc_type_ir `fold.rs` (`TypeFolder`, `super_fold_with`).
 */
import type { Interner } from "./interner";
import { TypeFlags, type Const, type ExistentialPredicate, type FnSig, type GenericArg, type PolyFnSig, type Predicate, type Region, type TraitRef, type Ty } from "./ty";

/** What to do with each kind of part. `binders` is how many binders lie between the root and the part. */
export interface TypeFolder {
  readonly interner: Interner;
  /** Called for every type; answers the new one, usually by `superFoldTy` when the type itself is of no interest. */
  ty(ty: Ty, binders: number): Ty;
  region(r: Region, binders: number): Region;
  ct(ct: Const, binders: number): Const;
}

function mapSame<T>(list: readonly T[], f: (t: T) => T): readonly T[] {
  for (let i = 0; i < list.length; i++) {
    const t = f(list[i]);
    if (t === list[i]) continue;
    const out = list.slice(0, i);
    out.push(t);
    for (let j = i + 1; j < list.length; j++) out.push(f(list[j]));
    return out;
  }
  return list;
}

/** One generic argument folded. */
export function foldArg(f: TypeFolder, a: GenericArg, binders: number): GenericArg {
  switch (a.kind) {
    case "Type": {
      const ty = f.ty(a.ty, binders);
      return ty === a.ty ? a : { kind: "Type", ty };
    }
    case "Const": {
      const ct = f.ct(a.ct, binders);
      return ct === a.ct ? a : { kind: "Const", ct };
    }
    case "Lifetime": {
      const region = f.region(a.region, binders);
      return region === a.region ? a : { kind: "Lifetime", region };
    }
  }
}

/** Arguments folded; the same list when nothing changed. */
export function foldArgs(f: TypeFolder, args: readonly GenericArg[], binders: number): readonly GenericArg[] {
  return mapSame(args, (a) => foldArg(f, a, binders));
}

/** A signature's types folded, under as many binders as said. */
export function foldSig(f: TypeFolder, sig: FnSig, binders: number): FnSig {
  const inputs = mapSame(sig.inputs, (t) => f.ty(t, binders));
  const output = f.ty(sig.output, binders);
  return inputs === sig.inputs && output === sig.output ? sig : { ...sig, inputs, output };
}

/** A signature with its binder. */
export function foldPolySig(f: TypeFolder, poly: PolyFnSig, binders: number): PolyFnSig {
  const sig = foldSig(f, poly.sig, binders + 1);
  return sig === poly.sig ? poly : { sig, boundVars: poly.boundVars };
}

function foldExistential(f: TypeFolder, p: ExistentialPredicate, binders: number): ExistentialPredicate {
  if (p.kind === "AutoTrait") return p;
  const args = foldArgs(f, p.args, binders);
  if (p.kind === "Trait") return args === p.args ? p : { ...p, args };
  const ty = f.ty(p.ty, binders);
  return args === p.args && ty === p.ty ? p : { ...p, args, ty };
}

/** Folds the parts of a type, not the type itself. */
export function superFoldTy(f: TypeFolder, ty: Ty, binders: number): Ty {
  switch (ty.kind) {
    case "Adt": {
      const args = foldArgs(f, ty.args, binders);
      return args === ty.args ? ty : f.interner.adt(ty.def, args);
    }
    case "FnDef": {
      const args = foldArgs(f, ty.args, binders);
      return args === ty.args ? ty : f.interner.fnDef(ty.def, args);
    }
    case "Closure": {
      const args = foldArgs(f, ty.args, binders);
      return args === ty.args ? ty : f.interner.closure(ty.def, args);
    }
    case "Coroutine": {
      const args = foldArgs(f, ty.args, binders);
      return args === ty.args ? ty : f.interner.coroutine(ty.def, args);
    }
    case "Alias": {
      const args = foldArgs(f, ty.args, binders);
      return args === ty.args ? ty : f.interner.alias(ty.alias, ty.def, args);
    }
    case "Array": {
      const elem = f.ty(ty.elem, binders);
      const len = f.ct(ty.len, binders);
      return elem === ty.elem && len === ty.len ? ty : f.interner.array(elem, len);
    }
    case "Slice": {
      const elem = f.ty(ty.elem, binders);
      return elem === ty.elem ? ty : f.interner.slice(elem);
    }
    case "RawPtr": {
      const pointee = f.ty(ty.pointee, binders);
      return pointee === ty.pointee ? ty : f.interner.rawPtr(pointee, ty.mutbl);
    }
    case "Ref": {
      const region = f.region(ty.region, binders);
      const pointee = f.ty(ty.pointee, binders);
      return region === ty.region && pointee === ty.pointee ? ty : f.interner.ref(region, pointee, ty.mutbl);
    }
    case "Tuple": {
      const elems = mapSame(ty.elems, (t) => f.ty(t, binders));
      return elems === ty.elems ? ty : f.interner.tuple(elems);
    }
    case "FnPtr": {
      const sig = foldPolySig(f, ty.sig, binders);
      return sig === ty.sig ? ty : f.interner.fnPtr(sig);
    }
    case "Dynamic": {
      const region = f.region(ty.region, binders);
      const predicates = mapSame(ty.predicates, (p) => foldExistential(f, p, binders + 1));
      return region === ty.region && predicates === ty.predicates ? ty : f.interner.dynamic(predicates, region);
    }
    default:
      return ty;
  }
}

/** Folds the arguments inside an unevaluated constant. */
export function superFoldConst(f: TypeFolder, ct: Const, binders: number): Const {
  if (ct.kind !== "Unevaluated") return ct;
  const args = foldArgs(f, ct.args, binders);
  return args === ct.args ? ct : { ...ct, args };
}

/** A trait reference, outside of any binder of its own. */
export function foldTraitRef(f: TypeFolder, t: TraitRef, binders: number): TraitRef {
  const args = foldArgs(f, t.args, binders);
  return args === t.args ? t : { def: t.def, args };
}

/** A predicate under its own binder. */
export function foldPredicate(f: TypeFolder, p: Predicate): Predicate {
  switch (p.kind) {
    case "Trait": {
      const traitRef = foldTraitRef(f, p.traitRef, 1);
      return traitRef === p.traitRef ? p : { ...p, traitRef };
    }
    case "Projection": {
      const args = foldArgs(f, p.args, 1);
      const term = f.ty(p.term, 1);
      return args === p.args && term === p.term ? p : { ...p, args, term };
    }
    case "TypeOutlives": return { ...p, ty: f.ty(p.ty, 1), region: f.region(p.region, 1) };
    case "RegionOutlives": return { ...p, longer: f.region(p.longer, 1), shorter: f.region(p.shorter, 1) };
    case "ConstArgHasType": return { ...p, ct: f.ct(p.ct, 1), ty: f.ty(p.ty, 1) };
  }
}

/** Every region inside made `ReErased`. */
export function eraseRegions(interner: Interner, ty: Ty): Ty {
  if ((ty.flags & TypeFlags.HAS_REGION) === 0) return ty;
  return eraser(interner).ty(ty, 0);
}

const ERASED: Region = { kind: "ReErased" };

/** A folder that erases. */
export function eraser(interner: Interner): TypeFolder {
  const f: TypeFolder = {
    interner,
    ty: (t, b) => (t.flags & TypeFlags.HAS_REGION ? superFoldTy(f, t, b) : t),
    region: () => ERASED,
    ct: (c, b) => superFoldConst(f, c, b),
  };
  return f;
}

/** Is there a part (the type itself included) that the test says yes to? */
export function someTy(ty: Ty, test: (t: Ty) => boolean): boolean {
  if (test(ty)) return true;
  switch (ty.kind) {
    case "Adt": case "FnDef": case "Closure": case "Coroutine": case "Alias":
      return ty.args.some((a) => a.kind === "Type" && someTy(a.ty, test));
    case "Array": case "Slice": return someTy(ty.elem, test);
    case "RawPtr": case "Ref": return someTy(ty.pointee, test);
    case "Tuple": return ty.elems.some((t) => someTy(t, test));
    case "FnPtr": return ty.sig.sig.inputs.some((t) => someTy(t, test)) || someTy(ty.sig.sig.output, test);
    case "Dynamic":
      return ty.predicates.some((p) => p.kind !== "AutoTrait" && (p.args.some((a) => a.kind === "Type" && someTy(a.ty, test)) || (p.kind === "Projection" && someTy(p.ty, test))));
    default: return false;
  }
}
