/**
 * Is every type that an item mentions well-formed: does it keep what its parts demand? Counterpart: rustc_hir_analysis `check/wfcheck.rs`,
 * rustc_trait_selection `traits/wf.rs`. Types are blamed where they are written.
 */
import type { DefId } from "../../hir/def";
import type { GenericArgs, GenericBound, Generics as HirGenerics, Path, Ty as HirTy } from "../../hir/hir";
import { error } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import { itemCx, type LowerCx } from "../collect/lower_cx";
import { lowerTraitRef, lowerTy } from "../collect/lower_ty";
import type { Queries } from "../queries";
import { substPredicate } from "../subst";
import { traitRefOf } from "../traits/project";
import { TypeFlags, type GenericArg, type Predicate, type Ty } from "../ty";
import { langBound, prove, type Demand, type ItemCx } from "./item_cx";

/** What a type's outermost form demands. `deep`: its parts too (they are not written here). */
function demandsOf(tcx: Queries, ty: Ty, span: Span, deep: boolean, out: Demand[]): void {
  if (ty.flags & TypeFlags.HAS_ERROR) return;
  const sized = (t: Ty): void => {
    const predicate = langBound(tcx, "sized", t);
    if (predicate !== undefined) out.push({ predicate, span });
  };
  const inner = (t: Ty): void => {
    if (deep) demandsOf(tcx, t, span, true, out);
  };
  const ofDef = (def: DefId, args: readonly GenericArg[]): void => {
    const spans = tcx.predicateSpans(def);
    tcx.predicatesOf(def).forEach((p, i) => {
      if (p.kind === "Trait" || p.kind === "Projection") out.push({ predicate: substPredicate(tcx.interner, p, args), span, code: { kind: "WhereClause", item: def, boundSpan: spans[i] } });
    });
    for (const a of args) if (a.kind === "Type") inner(a.ty);
  };
  switch (ty.kind) {
    case "Adt": return ofDef(ty.def, ty.args);
    case "Array": case "Slice":
      sized(ty.elem);
      return inner(ty.elem);
    case "Tuple":
      for (const t of ty.elems.slice(0, -1)) sized(t);
      return ty.elems.forEach(inner);
    case "Ref": case "RawPtr": return inner(ty.pointee);
    case "Alias":
      if (ty.alias === "Projection") out.push({ predicate: { kind: "Trait", traitRef: traitRefOf(tcx, ty.def, ty.args), boundVars: 0 }, span });
      return;
    default:
  }
}

/** Demands of a type as written, each blamed on its own piece of text. */
export function wfTy(tcx: Queries, cx: LowerCx, ty: HirTy, out: Demand[]): void {
  const { kind } = ty;
  switch (kind.kind) {
    case "Slice": case "Array": case "Ptr": case "Ref":
      wfTy(tcx, cx, kind.ty, out);
      break;
    case "Tup":
      for (const t of kind.tys) wfTy(tcx, cx, t, out);
      break;
    case "BareFn":
      // Under a binder nothing is proven here.
      return;
    case "TraitObject":
      for (const b of kind.bounds) {
        if (b.kind !== "Trait") continue;
        wfArgs(tcx, cx, b.trait.path, out);
        const { res } = b.trait.path;
        if (res.kind === "Def" && res.def === "Trait") tcx.requireDynCompatible(res.id, ty.span);
      }
      break;
    case "Path":
      if (kind.qpath.kind === "Resolved") {
        if (kind.qpath.self !== undefined) wfTy(tcx, cx, kind.qpath.self, out);
        wfArgs(tcx, cx, kind.qpath.path, out);
      }
      break;
    case "Infer": case "Err": case "Never": case "OpaqueDef":
      return;
  }
  const alias = kind.kind === "Path" && kind.qpath.kind === "Resolved" && kind.qpath.path.res.kind === "Def" && kind.qpath.path.res.def === "TyAlias";
  const lowered = lowerTy(tcx, { ...cx, infer: undefined, onPlaceholder: () => undefined }, ty);
  if (mentionsBound(lowered)) return;
  demandsOf(tcx, lowered, ty.span, alias, out);
}

const mentionsBound = (ty: Ty): boolean => (ty.flags & TypeFlags.HAS_ERROR) !== 0;

function wfArgs(tcx: Queries, cx: LowerCx, path: Path, out: Demand[]): void {
  const ofArgs = (args: GenericArgs | undefined): void => {
    if (args === undefined || args.parenthesized) return;
    for (const a of args.args) if (a.kind === "Type") wfTy(tcx, cx, a.ty, out);
    for (const c of args.constraints) if (c.value.kind === "Equality") wfTy(tcx, cx, c.value.ty, out);
  };
  for (const s of path.segments) ofArgs(s.args);
}

/** What a bound `ty: Trait<Args>` demands of its arguments. */
function wfBound(tcx: Queries, cx: LowerCx, self: Ty, b: GenericBound, out: Demand[]): void {
  if (b.kind !== "Trait" || b.modifier !== "None") return;
  const last = b.trait.path.segments[b.trait.path.segments.length - 1];
  if (last?.args?.parenthesized) return;
  wfArgs(tcx, cx, b.trait.path, out);
  const traitRef = lowerTraitRef(tcx, cx, b.trait, self);
  if (traitRef === undefined) return;
  traitDemands(tcx, traitRef.def, traitRef.args, b.span, out);
}

/** The trait's own where clauses on its parameters; those on `Self` follow from the bound itself. */
function traitDemands(tcx: Queries, trait: DefId, args: readonly GenericArg[], span: Span, out: Demand[]): void {
  const spans = tcx.predicateSpans(trait);
  tcx.predicatesOf(trait).forEach((p, i) => {
    if (p.kind !== "Trait" || isAboutSelf(p)) return;
    out.push({ predicate: substPredicate(tcx.interner, p, args), span, code: { kind: "WhereClause", item: trait, boundSpan: spans[i] } });
  });
}

const isAboutSelf = (p: Predicate): boolean => p.kind === "Trait" && p.traitRef.args[0]?.kind === "Type" && p.traitRef.args[0].ty.kind === "Param" && p.traitRef.args[0].ty.index === 0;

/** Bounds and where clauses of an item. */
export function wfGenerics(tcx: Queries, owner: DefId, generics: HirGenerics | undefined, out: Demand[]): void {
  const cx = itemCx(owner);
  for (const p of generics?.predicates ?? []) {
    if (p.kind !== "Bound" || p.boundLifetimes.length > 0) continue;
    const self = lowerTy(tcx, cx, p.ty);
    for (const b of p.bounds) wfBound(tcx, cx, self, b, out);
    const predicates = self.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_REGION) ? [] : p.bounds;
    // Bounds without parameters must simply be true.
    for (const b of predicates) {
      const traitRef = b.kind === "Trait" && b.modifier === "None" ? lowerTraitRef(tcx, cx, b.trait, self) : undefined;
      if (traitRef !== undefined && !traitRef.args.some((a) => a.kind === "Type" && (a.ty.flags & TypeFlags.HAS_PARAM) !== 0)) out.push({ predicate: { kind: "Trait", traitRef, boundVars: 0 }, span: p.span });
    }
  }
}

const sizedDemand = (tcx: Queries, ty: Ty, span: Span): readonly Demand[] => {
  const predicate = langBound(tcx, "sized", ty);
  return predicate === undefined || ty.flags & TypeFlags.HAS_ERROR ? [] : [{ predicate, span }];
};

/** Structs, enums, unions: field types, all but a struct's last sized. */
export function wfAdt(cx: ItemCx, def: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(def);
  if (node.kind !== "Adt") return;
  const out: Demand[] = [];
  wfGenerics(tcx, def, node.generics, out);
  for (const v of node.variants) {
    v.fields.forEach((f, i) => {
      wfTy(tcx, itemCx(def), f.ty, out);
      if (node.adt !== "Struct" || i < v.fields.length - 1) out.push(...sizedDemand(tcx, tcx.typeOf(f.def), f.ty.span));
    });
  }
  prove(cx, def, withoutTrivial(tcx, out));
}

/** Functions and methods: the types of their signatures. */
export function wfFn(cx: ItemCx, def: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(def);
  if (node.kind !== "Fn" && node.kind !== "ForeignFn") return;
  const out: Demand[] = [];
  wfGenerics(tcx, def, node.generics, out);
  for (const t of node.sig.inputs) wfTy(tcx, { ...itemCx(def), sigBinders: 0 }, t, out);
  if (node.sig.output !== undefined) wfTy(tcx, { ...itemCx(def), sigBinders: 0 }, node.sig.output, out);
  prove(cx, def, withoutTrivial(tcx, out));
}

/** Constants and statics: sized; statics shared between threads. */
export function wfConst(cx: ItemCx, def: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(def);
  if (node.kind !== "Const" && node.kind !== "Static") return;
  const out: Demand[] = [];
  wfTy(tcx, itemCx(def), node.ty, out);
  const ty = tcx.typeOf(def);
  if (node.kind === "Static" || node.hasBody) out.push(...sizedDemand(tcx, ty, node.kind === "Static" ? tcx.def(def).span : node.ty.span));
  const sync = node.kind === "Static" && node.mutbl === "Not" && !tcx.hasAttr(def, "thread_local") ? langBound(tcx, "sync", ty) : undefined;
  if (sync !== undefined) out.push({ predicate: sync, span: node.ty.span });
  prove(cx, def, withoutTrivial(tcx, out));
}

/** Impls: header, supertraits of the trait, bounds of associated types. */
export function wfImpl(cx: ItemCx, def: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(def);
  if (node.kind !== "Impl") return;
  const out: Demand[] = [];
  wfGenerics(tcx, def, node.generics, out);
  wfTy(tcx, itemCx(def), node.selfTy, out);
  const { traitRef } = tcx.implHeader(def);
  if (traitRef !== undefined && node.ofTrait !== undefined && !node.isNegative) {
    wfArgs(tcx, itemCx(def), node.ofTrait.path, out);
    const macro = tcx.def(def).span;
    const traitSpan = macro.ctxt !== 0 ? macro : node.ofTrait.span;
    traitDemands(tcx, traitRef.def, traitRef.args, traitSpan, out);
    for (const p of tcx.superPredicates(traitRef.def)) {
      out.push({ predicate: substPredicate(tcx.interner, p, traitRef.args), span: macro.ctxt !== 0 ? macro : node.selfTy.span, code: { kind: "WhereClause", item: traitRef.def, boundSpan: traitSpan } });
    }
    for (const item of tcx.associatedItems(def)) {
      const hir = tcx.hir.item(item.def);
      if (item.kind !== "Type" || item.traitItem === undefined || hir.kind !== "AssocTy" || hir.ty === undefined) continue;
      const { ty } = hir;
      wfTy(tcx, itemCx(item.def), ty, out);
      if (tcx.genericsOf(item.traitItem).params.length > 0) continue;
      for (const p of tcx.itemBounds(item.traitItem)) out.push({ predicate: substPredicate(tcx.interner, p, traitRef.args), span: ty.span, code: { kind: "WhereClause", item: item.traitItem, boundSpan: ty.span } });
    }
  }
  prove(cx, def, withoutTrivial(tcx, out));
}

/** Traits: bounds of the trait and of its associated types. */
export function wfTrait(cx: ItemCx, def: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(def);
  if (node.kind !== "Trait") return;
  const out: Demand[] = [];
  wfGenerics(tcx, def, node.generics, out);
  for (const b of node.bounds) wfBound(tcx, itemCx(def), tcx.interner.param(0, "Self"), b, out);
  prove(cx, def, withoutTrivial(tcx, out));
}

/** `main` returns something that can end a program. */
export function wfMain(cx: ItemCx, def: DefId): void {
  const { tcx } = cx;
  const node = tcx.hir.item(def);
  if (node.kind !== "Fn") return;
  const [first] = node.generics.params.filter((p) => p.kind.kind !== "Lifetime" || !p.kind.late);
  if (first !== undefined) tcx.report("E0131", "`main` function is not allowed to have generic parameters", node.generics.span, "`main` cannot have generic parameters");
  const [where] = node.generics.predicates;
  if (where !== undefined) tcx.report("E0646", "`main` function is not allowed to have a `where` clause", tcx.def(def).identSpan, "`main` cannot have a `where` clause");
  if (node.sig.inputs.length > 0) tcx.sink.report(error("E0580", "`main` function has wrong type", tcx.def(def).span, "incorrect number of function parameters"));
  if (node.sig.isAsync) return tcx.report("E0752", "`main` function is not allowed to be `async`", tcx.def(def).span, "`main` function is not allowed to be `async`");
  if (node.sig.output === undefined) return;
  const predicate = langBound(tcx, "termination", tcx.fnSig(def).sig.output) ?? langBound(tcx, "Termination", tcx.fnSig(def).sig.output);
  if (predicate !== undefined) prove(cx, def, [{ predicate, span: node.sig.output.span }]);
}

/** What can be seen to hold at a glance is not asked. */
function withoutTrivial(tcx: Queries, demands: readonly Demand[]): readonly Demand[] {
  const sized = tcx.langItem("sized");
  return demands.filter(({ predicate: p }) => {
    if (p.kind !== "Trait" || p.traitRef.def !== sized) return true;
    const [self] = p.traitRef.args;
    if (self?.kind !== "Type") return true;
    const { kind } = self.ty;
    return kind === "Str" || kind === "Slice" || kind === "Dynamic" || kind === "Adt" || kind === "Param" || kind === "Alias" || kind === "Tuple";
  });
}
