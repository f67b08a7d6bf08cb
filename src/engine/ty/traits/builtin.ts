/** Traits that the compiler itself implements: what must hold for each type. Counterpart: rustc_trait_selection `select/mod.rs` (`sized_conditions`, `copy_clone_conditions`, `constituent_types`). */
import type { Queries } from "../queries";
import { substTy } from "../subst";
import type { SolverCx } from "../infer/solver_cx";
import type { FnSig, GenericArg, Ty } from "../ty";
import { simplifiedKey } from "./fast_reject";

/** Types that must implement the same trait, "no" when the type never does, "ambiguous" while it is unknown, undefined when the compiler has no say. */
export type BuiltinConditions = readonly Ty[] | "no" | "ambiguous" | undefined;

export type BuiltinTrait = "sized" | "copy" | "clone" | "tuple_trait" | "always" | "auto" | "unsize" | "coerce_unsized" | "fn" | "fn_mut" | "fn_once" | "future" | "none";

const NAMED: Readonly<Record<string, BuiltinTrait>> = {
  sized: "sized", meta_sized: "always", pointee_sized: "always", copy: "copy", clone: "clone", Clone: "clone", Copy: "copy", tuple_trait: "tuple_trait", discriminant_kind: "always", pointee_trait: "always", destruct: "always",
  unsize: "unsize", coerce_unsized: "coerce_unsized", fn: "fn", fn_mut: "fn_mut", fn_once: "fn_once", Fn: "fn", FnMut: "fn_mut", FnOnce: "fn_once", future_trait: "future",
};

/** Which built-in rules a trait follows. */
export function builtinTrait(tcx: Queries, trait: number): BuiltinTrait {
  const name = tcx.itemName(trait);
  const named = name === undefined ? undefined : NAMED[name];
  if (named !== undefined) return named;
  return tcx.isAutoTrait(trait) ? "auto" : "none";
}

/** Field types of every variant. */
export function fieldTys(tcx: Queries, ty: Extract<Ty, { kind: "Adt" }>): readonly Ty[] {
  return tcx.adtDef(ty.def).variants.flatMap((v) => v.fields.map((f) => substTy(tcx.interner, tcx.typeOf(f.def), ty.args)));
}

/** What decides whether the type's size is known. */
export function sizedConditions(tcx: Queries, ty: Ty): BuiltinConditions {
  switch (ty.kind) {
    case "Str": case "Slice": case "Dynamic": return "no";
    case "Infer": return ty.infer.kind === "TyVar" ? "ambiguous" : [];
    case "Tuple": return ty.elems.length === 0 ? [] : [ty.elems[ty.elems.length - 1]];
    case "Adt": {
      const out: Ty[] = [];
      for (const v of tcx.adtDef(ty.def).variants) {
        const last = v.fields[v.fields.length - 1];
        if (last === undefined) continue;
        const t = tcx.typeOf(last.def);
        if (isPlainlySized(t)) continue;
        out.push(substTy(tcx.interner, t, ty.args));
      }
      return out;
    }
    case "Param": case "Alias": case "Placeholder": case "Bound": return undefined;
    default: return [];
  }
}

function isPlainlySized(t: Ty): boolean {
  switch (t.kind) {
    case "Bool": case "Char": case "Int": case "Uint": case "Float": case "Ref": case "RawPtr": case "FnDef": case "FnPtr": case "Never": case "Closure": case "Coroutine": case "Array": return true;
    default: return false;
  }
}

/** `Copy` and `Clone` of types that no impl in the library can name. */
export function copyCloneConditions(icx: SolverCx, trait: number, ty: Ty): BuiltinConditions {
  const key = simplifiedKey(ty);
  switch (ty.kind) {
    case "FnDef": case "FnPtr": return [];
    case "Error": return [];
    case "Never": case "RawPtr": case "Bool": case "Char": case "Int": case "Uint": case "Float":
      return hasImpl(icx.tcx, trait, key) ? undefined : [];
    case "Ref": return ty.mutbl === "Mut" ? "no" : hasImpl(icx.tcx, trait, key) ? undefined : [];
    case "Array": return hasImpl(icx.tcx, trait, key) ? undefined : [ty.elem];
    case "Tuple": return hasImpl(icx.tcx, trait, key) ? undefined : ty.elems;
    case "Closure": return icx.closures.upvarTys(ty.def)?.map((t) => closureTy(icx, t, ty.args)) ?? "ambiguous";
    case "Str": case "Slice": case "Dynamic": case "Coroutine": return "no";
    case "Infer": return ty.infer.kind === "TyVar" ? "ambiguous" : hasImpl(icx.tcx, trait, ty.infer.kind === "IntVar" ? "i32" : "f64") ? undefined : [];
    default: return undefined;
  }
}

/** A type of a closure's description with the closure's own arguments put in. */
export function closureTy(icx: SolverCx, ty: Ty, args: readonly GenericArg[]): Ty {
  return substTy(icx.tcx.interner, ty, args);
}

function hasImpl(tcx: Queries, trait: number, key: string | undefined): boolean {
  return key !== undefined && tcx.traitImpls(trait).byKey.has(key);
}

/** Types that an auto trait asks about. */
export function constituentTypes(icx: SolverCx, ty: Ty): BuiltinConditions {
  const { tcx } = icx;
  switch (ty.kind) {
    case "RawPtr": case "Ref": return [ty.pointee];
    case "Array": case "Slice": return [ty.elem];
    case "Tuple": return ty.elems;
    case "Adt": {
      if (tcx.itemName(ty.def) === "phantom_data") return ty.args.flatMap((a) => (a.kind === "Type" ? [a.ty] : []));
      return fieldTys(tcx, ty);
    }
    case "Closure": return icx.closures.upvarTys(ty.def)?.map((t) => closureTy(icx, t, ty.args)) ?? "ambiguous";
    // What it holds while suspended is known only when its body has been built: `checkFutures` asks then.
    case "Coroutine": return icx.closures.witnessTys?.(ty.def)?.map((t) => closureTy(icx, t, ty.args)) ?? [];
    case "Alias": {
      if (ty.alias !== "Opaque") return undefined;
      const hidden = tcx.hiddenType(ty.def);
      return hidden === undefined ? [] : [substTy(tcx.interner, hidden, ty.args)];
    }
    case "Infer": return ty.infer.kind === "TyVar" ? "ambiguous" : [];
    case "Param": case "Placeholder": case "Bound": return undefined;
    case "Dynamic": return "no";
    default: return [];
  }
}

/** Signature by which a function-like type can be called through the `Fn` traits. */
export function callableSig(icx: SolverCx, ty: Ty): FnSig | "ambiguous" | undefined {
  const { tcx } = icx;
  switch (ty.kind) {
    case "FnDef": {
      const poly = tcx.fnSig(ty.def);
      if (poly.sig.isUnsafe) return undefined;
      const open = icx.instantiateSig(poly);
      const put = (t: Ty): Ty => substTy(tcx.interner, t, ty.args);
      return { ...open, inputs: open.inputs.map(put), output: put(open.output) };
    }
    case "FnPtr": return ty.sig.sig.isUnsafe ? undefined : icx.instantiateSig(ty.sig);
    case "Closure": {
      const sig = icx.closures.sig(ty.def);
      if (sig === undefined) return "ambiguous";
      const put = (t: Ty): Ty => closureTy(icx, t, ty.args);
      return { ...sig, inputs: sig.inputs.map(put), output: put(sig.output) };
    }
    default: return undefined;
  }
}

const RANK = { Fn: 0, FnMut: 1, FnOnce: 2 } as const;
const WANTED = { fn: 0, fn_mut: 1, fn_once: 2 } as const;

/** May a closure be called through the given trait? Undefined while its kind is not known. */
export function closureKindAllows(icx: SolverCx, closure: number, trait: "fn" | "fn_mut" | "fn_once"): boolean | undefined {
  const kind = icx.closures.kind(closure);
  return kind === undefined ? (trait === "fn_once" ? true : undefined) : RANK[kind] <= WANTED[trait];
}
