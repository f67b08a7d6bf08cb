/** Where impls may stand, and that no two overlap. Counterpart: rustc_hir_analysis `coherence/`, rustc_trait_selection `traits/coherence.rs`. */
import type { DefId } from "../../hir/def";
import { error } from "../../source/diagnostic";
import { newInferCtxt } from "../infer/infer_ctxt";
import type { Obligation, ObligationCause } from "../infer/face";
import type { SolverCx } from "../infer/solver_cx";
import { EMPTY_ENV } from "../param_env";
import type { Queries } from "../queries";
import { substPredicate, substTraitRef, substTy } from "../subst";
import { mayUnify, mayUnifyArgs, simplifiedKey } from "../traits/fast_reject";
import { printTraitRef, printTy } from "../typeck/print_ty";
import { TypeFlags, type GenericArg, type TraitRef, type Ty } from "../ty";
import { headSpan } from "./item_cx";

// ---- orphan rules ----

/** Is the type this crate's own, looking through references and `Box`? */
function isLocalTy(tcx: Queries, ty: Ty): boolean {
  switch (ty.kind) {
    case "Adt": {
      if (tcx.isLocal(ty.def)) return true;
      const name = tcx.itemName(ty.def);
      const [first] = ty.args;
      return (name === "owned_box" || name === "pin") && first?.kind === "Type" && isLocalTy(tcx, first.ty);
    }
    case "Ref": return isLocalTy(tcx, ty.pointee);
    case "Dynamic": {
      const [p] = ty.predicates;
      return p?.kind === "Trait" && tcx.isLocal(p.def);
    }
    case "Error": case "Closure": return true;
    default: return false;
  }
}

/** A parameter that nothing but references or `Box` covers. */
function uncovered(tcx: Queries, ty: Ty): Ty | undefined {
  if (ty.kind === "Param") return ty;
  if (ty.kind === "Ref") return uncovered(tcx, ty.pointee);
  const name = ty.kind === "Adt" ? tcx.itemName(ty.def) : undefined;
  const first = ty.kind === "Adt" ? ty.args[0] : undefined;
  return (name === "owned_box" || name === "pin") && first?.kind === "Type" ? uncovered(tcx, first.ty) : undefined;
}

/** Types of a trait reference in order. */
const typesOf = (t: TraitRef): readonly Ty[] => t.args.flatMap((a) => (a.kind === "Type" ? [a.ty] : []));

/** Whether only this crate can decide on the trait reference. */
function isKnowable(tcx: Queries, t: TraitRef): boolean {
  return tcx.isLocal(t.def) || typesOf(t).some((ty) => isLocalTy(tcx, ty));
}

/** E0117, E0210; false when reported. */
export function checkOrphan(tcx: Queries, impl: DefId): boolean {
  const { traitRef } = tcx.implHeader(impl);
  const node = tcx.hir.item(impl);
  if (traitRef === undefined || node.kind !== "Impl" || tcx.isLocal(traitRef.def)) return true;
  const types = typesOf(traitRef);
  const firstLocal = types.findIndex((t) => isLocalTy(tcx, t));
  const before = firstLocal < 0 ? types : types.slice(0, firstLocal);
  const open = before.map((t) => uncovered(tcx, t)).find((t) => t !== undefined);
  if (open?.kind === "Param") {
    const span = node.generics.params.find((p) => tcx.paramIndex(p.def) === open.index)?.span ?? headSpan(tcx, impl);
    if (firstLocal < 0) tcx.report("E0210", `type parameter \`${open.name}\` must be used as the type parameter for some local type (e.g., \`MyStruct<${open.name}>\`)`, span, `type parameter \`${open.name}\` must be used as the type parameter for some local type`);
    else tcx.report("E0210", `type parameter \`${open.name}\` must be covered by another type when it appears before the first local type (\`${printTy(tcx, types[firstLocal])}\`)`, span, `type parameter \`${open.name}\` must be covered by another type when it appears before the first local type (\`${printTy(tcx, types[firstLocal])}\`)`);
    tcx.taint(impl);
    return false;
  }
  if (firstLocal >= 0 || types.some((t) => t.flags & TypeFlags.HAS_ERROR)) return true;
  const [self] = types;
  const what = self === undefined ? "arbitrary types" : self.kind === "Adt" ? "types defined outside of the crate" : isPrimitive(self) ? "primitive types" : "arbitrary types";
  const label = `${printTy(tcx, self ?? tcx.interner.error)}\` is not defined in the current crate`;
  tcx.report("E0117", `only traits defined in the current crate can be implemented for ${what}`, headSpan(tcx, impl), `\`${label}`);
  tcx.taint(impl);
  return false;
}

function isPrimitive(t: Ty): boolean {
  return t.kind === "Int" || t.kind === "Uint" || t.kind === "Float" || t.kind === "Bool" || t.kind === "Char" || t.kind === "Str";
}

/** Inherent impls: E0116, E0118, E0390. */
export function checkInherent(tcx: Queries, impl: DefId): void {
  const { traitRef, selfTy } = tcx.implHeader(impl);
  const node = tcx.hir.item(impl);
  if (node.kind !== "Impl" || node.ofTrait !== undefined || traitRef !== undefined) return;
  const span = headSpan(tcx, impl);
  switch (selfTy.kind) {
    case "Adt":
      if (!tcx.isLocal(selfTy.def)) tcx.report("E0116", "cannot define inherent `impl` for a type outside of the crate where the type is defined", span, "impl of type defined outside of crate");
      return;
    case "Dynamic": {
      const [p] = selfTy.predicates;
      if (p?.kind !== "Trait" || tcx.isLocal(p.def)) return;
      tcx.report("E0116", "cannot define inherent `impl` for a type outside of the crate where the type is defined", span, "impl of type defined outside of crate");
      return;
    }
    case "Param": case "Alias":
      tcx.report("E0118", "no nominal type found for inherent implementation", span, "impl requires a nominal type");
      return;
    case "Error": return;
    default:
      tcx.report("E0390", "cannot define inherent `impl` for primitive types", span);
  }
}

// ---- overlap ----

const misc = (body: DefId): ObligationCause => ({ span: { file: 0, lo: 0, hi: 0, ctxt: 0 }, body, code: { kind: "Misc" }, parent: undefined });

/** The impls' common self type, if some types fit both; regions ignored. */
function overlap(tcx: Queries, a: DefId, b: DefId): { readonly traitRef: TraitRef; readonly self: Ty } | undefined {
  const icx: SolverCx = newInferCtxt(tcx, a, EMPTY_ENV, tcx.finishedClosures, false);
  const nested: Obligation[] = [];
  const open = (impl: DefId): { readonly self: Ty; readonly traitRef: TraitRef | undefined } => {
    const args = icx.freshArgsFor(impl, tcx.def(impl).span);
    const header = tcx.implHeader(impl);
    for (const p of tcx.predicatesOf(impl)) nested.push({ cause: misc(impl), predicate: icx.normalizePredicateInto(substPredicate(tcx.interner, p, args), misc(impl), 0, nested), depth: 0 });
    const normal = (t: Ty): Ty => icx.normalizeInto(t, misc(impl), 0, nested);
    const traitRef = header.traitRef === undefined ? undefined : substTraitRef(tcx.interner, header.traitRef, args);
    return {
      self: normal(substTy(tcx.interner, header.selfTy, args)),
      traitRef: traitRef === undefined ? undefined : { def: traitRef.def, args: traitRef.args.map((x): GenericArg => (x.kind === "Type" ? { kind: "Type", ty: normal(x.ty) } : x)) },
    };
  };
  const x = open(a);
  const y = open(b);
  const fits = x.traitRef !== undefined && y.traitRef !== undefined ? icx.eqTraitRef(x.traitRef, y.traitRef) : icx.eq(x.self, y.self);
  if (!fits) return undefined;
  for (const o of nested) {
    if (o.predicate.kind === "Trait") {
      const t = { def: o.predicate.traitRef.def, args: icx.resolveArgs(o.predicate.traitRef.args) };
      if (icx.mayHold({ ...o.predicate, traitRef: t }) === "no" && (isKnowable(tcx, t) || isFundamentalNo(tcx, t))) return undefined;
    } else if (o.predicate.kind === "Projection" && icx.mayHold(o.predicate) === "no") return undefined;
  }
  const self = icx.resolve(x.self);
  return { self, traitRef: x.traitRef === undefined ? { def: a, args: [] } : { def: x.traitRef.def, args: icx.resolveArgs(x.traitRef.args) } };
}

/** What upstream crates can never add: `str: Sized`, traits that promise (`#[fundamental]`: the `Fn` family). */
function isFundamentalNo(tcx: Queries, t: TraitRef): boolean {
  const name = tcx.itemName(t.def);
  return name === "sized" || name === "fn" || name === "fn_mut" || name === "fn_once" || name === "tuple_trait" || name === "copy" && typesOf(t)[0]?.kind === "Ref";
}

/** E0119: for one impl of this crate, against all impls of the trait that come before it or lie elsewhere. */
export function checkOverlap(tcx: Queries, impl: DefId): void {
  const mine = tcx.implHeader(impl);
  if (mine.traitRef === undefined || mine.selfTy.flags & TypeFlags.HAS_ERROR) return;
  const impls = tcx.traitImpls(mine.traitRef.def);
  const key = simplifiedKey(mine.selfTy);
  const others = key === undefined ? impls.all : [...(impls.byKey.get(key) ?? []), ...impls.blanket];
  for (const other of others) {
    if (other === impl) continue;
    if (tcx.isLocal(other) && isLater(tcx, other, impl)) continue;
    const theirs = tcx.implHeader(other).traitRef;
    if (theirs === undefined || !mayUnifyBoth(mine.traitRef, theirs)) continue;
    const found = overlap(tcx, impl, other);
    if (found === undefined) continue;
    const self = found.self.kind === "Infer" ? "" : ` for type \`${printTy(tcx, found.self)}\``;
    const labels = tcx.isLocal(other) ? [{ span: headSpan(tcx, other), text: "first implementation here", primary: false }] : [];
    const notes = tcx.isLocal(other) ? [] : [{ level: "note" as const, message: `conflicting implementation in crate \`core\`` }];
    tcx.sink.report(error("E0119", `conflicting implementations of trait \`${printTraitRef(tcx, found.traitRef)}\`${self}`, headSpan(tcx, impl), `conflicting implementation${self === "" ? "" : ` for \`${printTy(tcx, found.self)}\``}`, labels, notes));
    tcx.taint(impl);
    return;
  }
}

/** Derived impls count as later than written ones. */
function isLater(tcx: Queries, a: DefId, b: DefId): boolean {
  const [x, y] = [tcx.def(a).span.ctxt !== 0, tcx.def(b).span.ctxt !== 0];
  return x === y ? a > b : x;
}

function mayUnifyBoth(a: TraitRef, b: TraitRef): boolean {
  return a.args.every((x, i) => {
    const y = b.args[i];
    if (x.kind !== "Type" || y?.kind !== "Type") return true;
    return x.ty.kind === "Param" || x.ty.kind === "Alias" || y.ty.kind === "Param" || y.ty.kind === "Alias" || headsMayAgree(x.ty, y.ty);
  });
}

function headsMayAgree(x: Ty, y: Ty): boolean {
  if (x.kind === "Ref" && y.kind === "Ref") return x.mutbl === y.mutbl && headsMayAgree(x.pointee, y.pointee);
  if (x.kind === "Param" || y.kind === "Param" || x.kind === "Alias" || y.kind === "Alias") return true;
  return simplifiedKey(x) === simplifiedKey(y);
}

/** E0592: members of the same name in inherent impls that overlap. */
export function checkInherentOverlap(tcx: Queries, impls: readonly DefId[]): void {
  const byHead = new Map<string, DefId[]>();
  for (const impl of impls) {
    const { selfTy } = tcx.implHeader(impl);
    const key = simplifiedKey(selfTy);
    if (key === undefined) continue;
    byHead.set(key, [...(byHead.get(key) ?? []), impl]);
  }
  for (const group of byHead.values()) {
    const members = group.flatMap((impl) => tcx.associatedItems(impl).map((item) => ({ impl, item })));
    const seen = new Map<string, { readonly impl: DefId; readonly def: DefId }[]>();
    for (const { impl, item } of members) {
      const key = `${item.kind === "Type" ? "t" : "v"}${item.name}`;
      const before = seen.get(key) ?? [];
      const clash = before.find((b) => b.impl === impl || (unifiable(tcx, b.impl, impl) && overlap(tcx, b.impl, impl) !== undefined));
      if (clash !== undefined) {
        const [at, other] = clash.impl === impl ? [item.def, clash.def] : [clash.def, item.def];
        tcx.sink.report(error("E0592", `duplicate definitions with name \`${item.name}\``, headSpan(tcx, at), `duplicate definitions for \`${item.name}\``, [{ span: headSpan(tcx, other), text: `other definition for \`${item.name}\``, primary: false }]));
      }
      seen.set(key, [...before, { impl, def: item.def }]);
    }
  }
}

function unifiable(tcx: Queries, a: DefId, b: DefId): boolean {
  const [x, y] = [tcx.implHeader(a).selfTy, tcx.implHeader(b).selfTy];
  return mayUnify(x, y, (t) => t) || mayUnify(y, x, (t) => t) || mayUnifyArgs([{ kind: "Type", ty: x }], [{ kind: "Type", ty: y }], (t) => t) || (x.kind === "Adt" && y.kind === "Adt" && x.def === y.def);
}
