/** Impls of `Copy` and `Drop`, and parameters that an impl's header leaves open. Counterpart: rustc_hir_analysis `coherence/builtin.rs`, `check/dropck.rs`, `impl_wf_check.rs`. */
import type { DefId } from "../../hir/def";
import { error } from "../../source/diagnostic";
import { someTy } from "../fold";
import type { Queries } from "../queries";
import { substPredicate } from "../subst";
import { newInferCtxt } from "../infer/infer_ctxt";
import { printTraitRef, printTy } from "../typeck/print_ty";
import { TypeFlags, type Const, type GenericArg, type Ty } from "../ty";
import { headSpan } from "./item_cx";

/** E0204, E0206, E0184. */
export function checkCopyImpl(tcx: Queries, impl: DefId): void {
  const { traitRef, selfTy, isNegative } = tcx.implHeader(impl);
  const node = tcx.hir.item(impl);
  if (traitRef === undefined || node.kind !== "Impl" || isNegative || traitRef.def !== tcx.langItem("copy")) return;
  const derived = tcx.def(impl).span.ctxt !== 0;
  const span = !derived ? node.selfTy.span : selfTy.kind === "Adt" ? tcx.def(selfTy.def).identSpan : tcx.def(impl).span;
  if (selfTy.kind === "Error") return;
  if (selfTy.kind !== "Adt") {
    tcx.report("E0206", "the trait `Copy` cannot be implemented for this type", span, "type is not a structure or enumeration");
    tcx.taint(impl);
    return;
  }
  const drop = tcx.langItem("drop");
  if (drop !== undefined && tcx.traitImpls(drop).byKey.has(`A${selfTy.def}`)) {
    tcx.report("E0184", "the trait `Copy` cannot be implemented for this type; the type has a destructor", span, "`Copy` not allowed on types with destructors");
    tcx.taint(impl);
    return;
  }
  const icx = newInferCtxt(tcx, impl, tcx.paramEnv(impl), tcx.finishedClosures, false);
  for (const v of tcx.adtDef(selfTy.def).variants) {
    for (const f of v.fields) {
      const ty = tcx.fieldTy(f.def, selfTy.args);
      if (ty.flags & TypeFlags.HAS_ERROR || icx.implementsTrait(ty, traitRef.def) === "yes") continue;
      tcx.sink.report(error("E0204", "the trait `Copy` cannot be implemented for this type", span, "", [{ span: tcx.def(f.def).span, text: "this field does not implement `Copy`", primary: false }]));
      tcx.taint(impl);
      return;
    }
  }
}

/** E0120, E0366, E0367: `Drop` is for this crate's own types, and for all instances of them. */
export function checkDropImpl(tcx: Queries, impl: DefId): void {
  const { traitRef, selfTy } = tcx.implHeader(impl);
  const node = tcx.hir.item(impl);
  if (traitRef === undefined || node.kind !== "Impl" || traitRef.def !== tcx.langItem("drop") || selfTy.kind === "Error") return;
  if (selfTy.kind !== "Adt" || !tcx.isLocal(selfTy.def)) {
    tcx.report("E0120", "the `Drop` trait may only be implemented for local structs, enums, and unions", node.selfTy.span, "must be a struct, enum, or union in the current crate");
    tcx.taint(impl);
    return;
  }
  const seen = new Set<string>();
  for (const a of selfTy.args) {
    const name = a.kind === "Type" && a.ty.kind === "Param" ? `t${a.ty.index}` : a.kind === "Lifetime" && a.region.kind === "ReEarlyParam" ? `l${a.region.index}` : a.kind === "Const" && a.ct.kind === "Param" ? `c${a.ct.index}` : undefined;
    if (name === undefined || seen.has(name)) {
      tcx.report("E0366", "`Drop` impls cannot be specialized", headSpan(tcx, impl));
      return;
    }
    seen.add(name);
  }
  const env = tcx.predicatesOf(selfTy.def).map((p) => substPredicate(tcx.interner, p, selfTy.args));
  const icx = newInferCtxt(tcx, impl, { callerBounds: env }, tcx.finishedClosures, false);
  const spans = tcx.predicateSpans(impl);
  tcx.predicatesOf(impl).forEach((p, i) => {
    if (p.kind !== "Trait" || icx.mayHold(p) === "yes") return;
    const text = `${p.traitRef.args[0]?.kind === "Type" ? printTy(tcx, p.traitRef.args[0].ty) : "_"}: ${printTraitRef(tcx, p.traitRef)}`;
    tcx.report("E0367", `\`Drop\` impl requires \`${text}\` but the ${tcx.adtDef(selfTy.def).kind.toLowerCase()} it is implemented for does not`, spans[i] ?? headSpan(tcx, impl));
  });
}

/** Parameters that a type determines: those inside projections do not count. */
function determined(args: readonly GenericArg[], out: Set<number>): void {
  const visit = (ty: Ty): void => {
    switch (ty.kind) {
      case "Param":
        out.add(ty.index);
        return;
      case "Adt": case "FnDef": case "Closure": case "Coroutine": return determined(ty.args, out);
      case "Array":
        constant(ty.len);
        return visit(ty.elem);
      case "Slice": return visit(ty.elem);
      case "Ref": case "RawPtr": return visit(ty.pointee);
      case "Tuple": return ty.elems.forEach(visit);
      case "FnPtr":
        ty.sig.sig.inputs.forEach(visit);
        return visit(ty.sig.sig.output);
      case "Dynamic":
        for (const p of ty.predicates) {
          if (p.kind === "AutoTrait") continue;
          determined(p.args, out);
          if (p.kind === "Projection") visit(p.ty);
        }
        return;
      default:
    }
  };
  const constant = (ct: Const): void => {
    if (ct.kind === "Param") out.add(ct.index);
  };
  for (const a of args) {
    if (a.kind === "Type") visit(a.ty);
    else if (a.kind === "Const") constant(a.ct);
  }
}

/** E0207. */
export function checkUnconstrained(tcx: Queries, impl: DefId): void {
  const { traitRef, selfTy } = tcx.implHeader(impl);
  const node = tcx.hir.item(impl);
  if (node.kind !== "Impl" || selfTy.kind === "Error") return;
  const known = new Set<number>();
  determined([{ kind: "Type", ty: selfTy }, ...(traitRef?.args ?? [])], known);
  // `I: Iterator<Item = T>` determines T once I is determined.
  for (let changed = true; changed;) {
    const before = known.size;
    for (const p of tcx.predicatesOf(impl)) {
      if (p.kind !== "Projection" || p.args.some((a) => a.kind === "Type" && someTy(a.ty, (t) => t.kind === "Param" && !known.has(t.index)))) continue;
      determined([{ kind: "Type", ty: p.term }], known);
    }
    changed = known.size > before;
  }
  for (const p of node.generics.params) {
    const index = tcx.paramIndex(p.def);
    if (p.kind.kind === "Lifetime" || index === undefined || known.has(index)) continue;
    const what = p.kind.kind === "Const" ? "const" : "type";
    tcx.report("E0207", `the ${what} parameter \`${p.name}\` is not constrained by the impl trait, self type, or predicates`, p.span, `unconstrained ${what} parameter`);
    tcx.taint(impl);
  }
}
