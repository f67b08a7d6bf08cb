/** `T: Unsize<U>` and `CoerceUnsized` of references: the ways a sized thing becomes an unsized one. Counterpart: rustc_trait_selection `assemble_candidates_for_unsizing`, `confirm_builtin_unsize_candidate`. */
import { substTy } from "../subst";
import type { SolverCx } from "../infer/solver_cx";
import type { GenericArg, Predicate, TraitRef, Ty } from "../ty";
import { simplifiedKey } from "./fast_reject";

interface BuiltinCandidate {
  readonly kind: "Builtin";
  readonly nested: readonly Predicate[];
}

const traitP = (def: number, ...tys: readonly Ty[]): Predicate => ({ kind: "Trait", traitRef: { def, args: tys.map((ty): GenericArg => ({ kind: "Type", ty })) }, boundVars: 0 });

function targetOf(icx: SolverCx, traitRef: TraitRef): Ty | undefined {
  const a = traitRef.args[1];
  return a?.kind === "Type" ? icx.shallowResolve(a.ty) : undefined;
}

const isTyVar = (t: Ty): boolean => t.kind === "Infer" && t.infer.kind === "TyVar";

/** Adds the rule that makes `source: Unsize<target>` hold; true when too little is known. */
export function unsizeCandidate(icx: SolverCx, traitRef: TraitRef, source: Ty, out: { push(c: BuiltinCandidate): unknown }): boolean {
  const target = targetOf(icx, traitRef);
  if (target === undefined) return false;
  if (isTyVar(source) || isTyVar(target)) return true;
  const nested = unsizeConditions(icx, traitRef.def, source, target);
  if (nested !== undefined) out.push({ kind: "Builtin", nested });
  return false;
}

function unsizeConditions(icx: SolverCx, unsize: number, source: Ty, target: Ty): readonly Predicate[] | undefined {
  const { tcx } = icx;
  if (source.kind === "Array" && target.kind === "Slice") return icx.eq(source.elem, target.elem) ? [] : undefined;
  if (source.kind === "Dynamic" && target.kind === "Dynamic") return upcastConditions(icx, source, target);
  if (target.kind === "Dynamic") {
    const sized = tcx.langItem("sized");
    const out: Predicate[] = sized === undefined ? [] : [traitP(sized, source)];
    for (const p of target.predicates) {
      if (p.kind === "AutoTrait") out.push(traitP(p.def, source));
      else if (p.kind === "Trait") out.push({ kind: "Trait", traitRef: { def: p.def, args: [{ kind: "Type", ty: source }, ...p.args] }, boundVars: 0 });
      else out.push({ kind: "Projection", def: p.def, args: [{ kind: "Type", ty: source }, ...p.args], term: p.ty, boundVars: 0 });
    }
    return out;
  }
  if (source.kind === "Adt" && target.kind === "Adt" && source.def === target.def) {
    const def = tcx.adtDef(source.def);
    const fields = def.kind === "Struct" ? def.variants[0]?.fields ?? [] : [];
    const last = fields[fields.length - 1];
    if (last === undefined) return undefined;
    const tail = tcx.typeOf(last.def);
    // Only parameters that the last field alone mentions may change.
    const free = new Set<number>();
    source.args.forEach((a, i) => {
      if (a.kind === "Type" && mentions(tail, i) && !fields.slice(0, -1).some((f) => mentions(tcx.typeOf(f.def), i))) free.add(i);
    });
    if (free.size === 0) return undefined;
    const same = source.args.every((a, i) => free.has(i) || a.kind !== "Type" || (target.args[i].kind === "Type" && icx.eq(a.ty, (target.args[i] as { readonly ty: Ty }).ty)));
    return same ? [traitP(unsize, substTy(tcx.interner, tail, source.args), substTy(tcx.interner, tail, target.args))] : undefined;
  }
  return undefined;
}

function mentions(ty: Ty, param: number): boolean {
  switch (ty.kind) {
    case "Param": return ty.index === param;
    case "Adt": case "Alias": case "FnDef": case "Closure": case "Coroutine": return ty.args.some((a) => a.kind === "Type" && mentions(a.ty, param));
    case "Ref": case "RawPtr": return mentions(ty.pointee, param);
    case "Slice": case "Array": return mentions(ty.elem, param);
    case "Tuple": return ty.elems.some((t) => mentions(t, param));
    case "FnPtr": return ty.sig.sig.inputs.some((t) => mentions(t, param)) || mentions(ty.sig.sig.output, param);
    default: return false;
  }
}

/** `dyn A + Send` → `dyn A`, `dyn Sub` → `dyn Super`. */
function upcastConditions(icx: SolverCx, source: Extract<Ty, { kind: "Dynamic" }>, target: Extract<Ty, { kind: "Dynamic" }>): readonly Predicate[] | undefined {
  const [from] = source.predicates;
  const [to] = target.predicates;
  const autos = target.predicates.filter((p) => p.kind === "AutoTrait");
  if (autos.some((a) => !source.predicates.some((p) => p.kind === "AutoTrait" && p.def === a.def) && !(from?.kind === "Trait" && isSupertrait(icx, from.def, a.def)))) return undefined;
  if (to === undefined || to.kind !== "Trait") return [];
  if (from === undefined || from.kind !== "Trait") return undefined;
  if (from.def !== to.def && !isSupertrait(icx, from.def, to.def)) return undefined;
  // The object implements what the target says of it.
  return target.predicates.flatMap((p): Predicate[] => {
    if (p.kind === "AutoTrait") return [];
    if (p.kind === "Trait") return [{ kind: "Trait", traitRef: { def: p.def, args: [{ kind: "Type", ty: source }, ...p.args] }, boundVars: 0 }];
    return [{ kind: "Projection", def: p.def, args: [{ kind: "Type", ty: source }, ...p.args], term: p.ty, boundVars: 0 }];
  });
}

function isSupertrait(icx: SolverCx, sub: number, sup: number): boolean {
  return icx.tcx.supertraits(sub).includes(sup);
}

/** `&T: CoerceUnsized<&U>` where the library has no impl that says so; true when too little is known. */
export function coerceUnsizedCandidate(icx: SolverCx, traitRef: TraitRef, source: Ty, out: { push(c: BuiltinCandidate): unknown }): boolean {
  if (source.kind !== "Ref" && source.kind !== "RawPtr") return false;
  const key = simplifiedKey(source);
  if (key !== undefined && icx.tcx.traitImpls(traitRef.def).byKey.has(key)) return false;
  const target = targetOf(icx, traitRef);
  if (target === undefined) return false;
  if (isTyVar(target)) return true;
  const unsize = icx.tcx.langItem("unsize");
  const fits = target.kind === "RawPtr" ? source.mutbl === "Mut" || target.mutbl === "Not" : target.kind === "Ref" && source.kind === "Ref" && (source.mutbl === "Mut" || target.mutbl === "Not");
  if (unsize !== undefined && fits && (target.kind === "Ref" || target.kind === "RawPtr")) out.push({ kind: "Builtin", nested: [traitP(unsize, source.pointee, target.pointee)] });
  return false;
}
