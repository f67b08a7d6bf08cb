/** The queries put together: each answer computed on first demand and kept. Counterpart: rustc_middle `query/`. */
import { FIRST_USER_DEF, type Def, type DefId, type PrimTy } from "../hir/def";
import type { Generics as HirGenerics, HirMap } from "../hir/hir";
import { error, type DiagnosticSink } from "../source/diagnostic";
import type { Span } from "../source/span";
import { adtDef, reprTy } from "./collect/adt";
import { associatedItems } from "./collect/assoc_items";
import { genericsOf, hirGenericsOf, identityArgs } from "./collect/generics";
import { itemBounds, paramPositions, predicatesOf, superPredicates } from "./collect/predicates";
import { lateParams } from "./collect/lower_cx";
import { fnSig, implHeader, primTy, typeOf } from "./collect/type_of";
import { eraseRegions, eraser, foldArgs } from "./fold";
import { dynViolations, type Violation } from "./check/object_safety";
import type { ClosureFacts, MayHold, ParamEnv } from "./infer/face";
import { newInferCtxt } from "./infer/infer_ctxt";
import type { SolverCx } from "./infer/solver_cx";
import type { ClosureKind, Instance } from "./instance";
import { flagsOfArg, type Interner } from "./interner";
import { simplifyConst, type ConstBits } from "./mono/consts";
import { memo, type Memo } from "./memo";
import { Missing, StoredMap, type Tables } from "../data_structures/stored_map";
import { dropImpl, needsDrop } from "./mono/drops";
import { resolveConst, resolveInstance, type WithSolver } from "./mono/instance";
import { resolveOpaque } from "./mono/opaque";
import { vtableEntries } from "./mono/vtable";
import { EMPTY_ENV, paramEnvOf } from "./param_env";
import type { BoundWithSpan, ImplHeader, Queries, SolverCaches, TraitImpls } from "./queries";
import { substArgs, substTy } from "./subst";
import type { AssocItem, CapturedPlace, CoroutineLayout, GenericsOf, LangItem, TyCtxt } from "./tcx";
import type { ThirBody } from "./thir";
import { supertraitDefs } from "./traits/elaborate";
import { traitImpls } from "./traits/impls";
import type { TypeckResult } from "./typeck/face";
import { TypeFlags, type AdtDef, type Const, type ExistentialPredicate, type FnSig, type GenericArg, type PolyFnSig, type Predicate, type TraitRef, type Ty } from "./ty";

/** What the queries are given from outside. */
export interface TcxParts {
  readonly hir: HirMap;
  readonly interner: Interner;
  readonly sink: DiagnosticSink;
  readonly layoutOf: TyCtxt["layoutOf"];
  /** Bits of a constant's value, by running its body. */
  evalConstBody(def: DefId, args: readonly GenericArg[]): ConstBits;
  coroutineLayout(coroutine: DefId): CoroutineLayout | undefined;
  /** Checks the outermost body of `def`. */
  readonly typeck: Memo<DefId, TypeckResult | undefined>;
  /** The queries over the library alone: they answer for its definitions and for types that mention none of the reader's. */
  readonly library: Tcx | undefined;
}

const SETTLED_MONO = TypeFlags.HAS_PARAM | TypeFlags.HAS_PROJECTION | TypeFlags.HAS_REGION | TypeFlags.HAS_INFER;

export class Tcx implements Queries {
  readonly hir: HirMap;
  readonly interner: Interner;
  readonly sink: DiagnosticSink;
  readonly caches: SolverCaches = { holds: new StoredMap(), projections: new StoredMap(), revealed: new StoredMap(), envHolds: new WeakMap(), envProjections: new WeakMap() };
  private readonly constTys = new StoredMap<DefId, Ty>();
  private readonly tainted = new Set<DefId>();
  private readonly mono = new StoredMap<Ty, Ty>();
  private readonly drops = new StoredMap<Ty, boolean>();
  private readonly consts = new StoredMap<DefId, Const>();
  private readonly evaluating = new Set<DefId>();
  private readonly impls = new StoredMap<DefId, { readonly count: number; readonly impls: TraitImpls }>();
  private solver: SolverCx | undefined;

  constructor(private readonly parts: TcxParts) {
    this.hir = parts.hir;
    this.interner = parts.interner;
    this.sink = parts.sink;
  }

  /** Who answers for a definition. */
  private at(id: DefId): Tcx {
    return id < FIRST_USER_DEF ? this.parts.library ?? this : this;
  }

  /** The library's queries when no type among the arguments mentions a definition of the reader's: no impl of theirs can play a part (orphan rule). */
  libraryFor(def: DefId, args: readonly GenericArg[]): Tcx | undefined {
    const { library } = this.parts;
    if (library === undefined || def >= FIRST_USER_DEF) return undefined;
    for (const a of args) if ((flagsOfArg(a) & TypeFlags.HAS_LOCAL) !== 0) return undefined;
    return library;
  }

  private ofTy(ty: Ty): Tcx {
    return (ty.flags & TypeFlags.HAS_LOCAL) === 0 ? this.parts.library ?? this : this;
  }

  // ---- definitions ----

  def(id: DefId): Def { return this.hir.def(id); }
  defPath(id: DefId): string { return this.hir.defPath(id); }
  langItem(name: LangItem): DefId | undefined { return this.hir.langItem(name); }
  itemName(id: DefId): LangItem | undefined { return this.hir.itemName(id); }
  isLocal(id: DefId): boolean { return this.hir.isLocal(id); }
  isMutableStatic(id: DefId): boolean {
    const item = this.hir.item(id);
    return item.kind === "Static" && item.mutbl === "Mut";
  }

  hasAttr(id: DefId, attr: string): boolean { return this.hir.attrs(id).some((a) => a.name === attr); }

  attrValue(id: DefId, attr: string): string | undefined {
    const found = this.hir.attrs(id).find((a) => a.name === attr);
    return found?.value ?? found?.args[0];
  }

  report(code: string | undefined, message: string, span: Span, label = ""): void {
    this.sink.report(error(code, message, span, label));
  }

  /** Everything found out so far, by the name of the question. */
  tables(): Tables {
    const { holds, projections, revealed } = this.caches;
    const memos = Object.fromEntries(Object.entries(this.memos).map(([name, { known }]) => [name, known]));
    return { ...memos, holds, projections, revealed, constTys: this.constTys, mono: this.mono, drops: this.drops, consts: this.consts, impls: this.impls };
  }

  /** Members find out more about themselves when asked, and lower items for it: afterwards nothing of that is open. */
  settleMembers(): void {
    const { known } = this.memos.assoc;
    for (let before = -1; before !== this.hir.defCount;) {
      before = this.hir.defCount;
      for (const { value } of [...known.values()]) for (const m of value) void [m.hasSelf, m.hasDefault, m.traitItem];
    }
  }

  // ---- items ----

  private readonly memos = {
    generics: memo((id: DefId): GenericsOf => genericsOf(this, id), () => ({ parent: undefined, parentCount: 0, hasSelf: false, params: [], count: 0 })),
    identity: memo((id: DefId): readonly GenericArg[] => identityArgs(this, id), () => []),
    positions: memo((id: DefId): ReadonlyMap<DefId, number> => paramPositions(this, id), () => new Map()),
    predicates: memo((id: DefId): readonly BoundWithSpan[] => predicatesOf(this, id), () => []),
    plain: memo((id: DefId): readonly Predicate[] => this.memos.predicates(id).map((b) => b.predicate), () => []),
    supers: memo((id: DefId): readonly Predicate[] => superPredicates(this, id).map((b) => b.predicate), () => []),
    bounds: memo((id: DefId): readonly Predicate[] => itemBounds(this, id).map((b) => b.predicate), () => []),
    typeOf: memo((id: DefId): Ty => typeOf(this, id), (id) => this.cycle(id)),
    fnSig: memo((id: DefId): PolyFnSig => fnSig(this, id), () => ({ sig: { inputs: [], output: this.interner.error, cVariadic: false, isUnsafe: false, abi: "Rust" }, boundVars: 0 })),
    adt: memo((id: DefId): AdtDef => adtDef(this, id), (id): AdtDef => ({ def: id, name: this.def(id).name, kind: "Struct", variants: [], repr: { c: false, transparent: false, packed: undefined, align: undefined, int: undefined } })),
    assoc: memo((id: DefId): readonly AssocItem[] => associatedItems(this, id), () => []),
    impl: memo((id: DefId): ImplHeader => implHeader(this, id), (id) => ({ impl: id, traitRef: undefined, selfTy: this.interner.error, isNegative: false })),
    auto: memo((id: DefId): boolean => {
      const node = this.hir.item(id);
      return node.kind === "Trait" && node.isAuto;
    }, () => false),
    env: memo((id: DefId): ParamEnv => paramEnvOf(this, id, this.finishedClosures), () => EMPTY_ENV),
    hidden: memo((id: DefId): Ty | undefined => this.computeHidden(id), () => undefined),
    violations: memo((id: DefId): readonly Violation[] => dynViolations(this, id), () => []),
    vtable: memo((id: DefId): readonly DefId[] => vtableEntries(this, id), () => []),
    supertraits: memo((id: DefId): readonly DefId[] => supertraitDefs(this, id), (id) => [id]),
  };

  private cycle(id: DefId): Ty {
    const { name, identSpan, kind } = this.def(id);
    const node = kind === "TyAlias" ? this.hir.item(id) : undefined;
    if (node !== undefined) this.report("E0391", `cycle detected when expanding type alias \`${name}\``, node.kind === "TyAlias" ? node.ty.span : identSpan);
    return this.interner.error;
  }

  genericsOf(id: DefId): GenericsOf { return this.at(id).memos.generics(id); }
  identityArgs(id: DefId): readonly GenericArg[] { return this.at(id).memos.identity(id); }
  predicatesOf(id: DefId): readonly Predicate[] { return this.at(id).memos.plain(id); }
  predicateSpans(id: DefId): readonly Span[] { return this.at(id).memos.predicates(id).map((b) => b.span); }
  superPredicates(id: DefId): readonly Predicate[] { return this.at(id).memos.supers(id); }
  itemBounds(id: DefId): readonly Predicate[] { return this.at(id).memos.bounds(id); }
  typeOf(id: DefId): Ty {
    const at = this.at(id);
    return at.constTys.get(id) ?? at.memos.typeOf(id);
  }
  fnSig(id: DefId): PolyFnSig { return this.at(id).memos.fnSig(id); }
  adtDef(id: DefId): AdtDef { return this.at(id).memos.adt(id); }
  associatedItems(id: DefId): readonly AssocItem[] { return this.at(id).memos.assoc(id); }
  implHeader(impl: DefId): ImplHeader { return this.at(impl).memos.impl(impl); }
  implTraitRef(impl: DefId): TraitRef | undefined { return this.implHeader(impl).traitRef; }
  isAutoTrait(trait: DefId): boolean { return this.at(trait).memos.auto(trait); }

  /** Impls inside of bodies are found when their body is lowered: the index is made anew when there are more. */
  traitImpls(trait: DefId): TraitImpls {
    const impls = this.hir.traitImpls(trait);
    const known = this.impls.get(trait);
    if (known !== undefined && known.count === impls.length) return known.impls;
    this.impls.set(trait, { count: impls.length, impls: { all: [], blanket: [], byKey: new Map() } });
    const library = this.parts.library;
    const isShared = library !== undefined && (impls.length === 0 || impls[impls.length - 1] < FIRST_USER_DEF);
    const made = isShared ? library.traitImpls(trait) : traitImpls(this, trait);
    this.impls.set(trait, { count: impls.length, impls: made });
    return made;
  }

  paramEnv(owner: DefId): ParamEnv { return this.at(owner).memos.env(owner); }
  primTy(prim: PrimTy): Ty { return primTy(this, prim); }

  hirGenerics(id: DefId): HirGenerics | undefined {
    switch (this.def(id).kind) {
      case "Variant": case "Ctor": case "Field": case "Closure": case "TyParam": case "ConstParam": case "LifetimeParam": case "AnonConst": case "InlineConst": return undefined;
      default: return hirGenericsOf(this.hir.item(id));
    }
  }

  paramIndex(param: DefId): number | undefined {
    const owner = this.def(param).parent;
    return owner === undefined ? undefined : this.at(owner).memos.positions(owner).get(param);
  }

  discriminantTy(ty: Ty): Ty {
    if (ty.kind === "Coroutine") return this.interner.u32;
    if (ty.kind !== "Adt") return this.interner.u8;
    const def = this.adtDef(ty.def);
    return def.kind === "Enum" ? reprTy(this, def.repr) : this.interner.u8;
  }

  fieldTy(field: DefId, args: readonly GenericArg[]): Ty { return substTy(this.interner, this.typeOf(field), args); }

  existentialTraitRef(p: Extract<ExistentialPredicate, { kind: "Trait" }>, self: Ty): TraitRef {
    return { def: p.def, args: [{ kind: "Type", ty: self }, ...p.args] };
  }

  lateBoundNames(fn: DefId): readonly string[] { return lateParams(this, fn).map((p) => this.def(p).name); }

  taint(def: DefId): void { this.at(def).tainted.add(def); }
  isTainted(def: DefId): boolean { return this.at(def).tainted.has(def); }

  requireDynCompatible(trait: DefId, span: Span): void {
    const [first] = this.at(trait).memos.violations(trait);
    if (first === undefined) return;
    const { name } = this.def(trait);
    const note = { level: "note" as const, message: "for a trait to be dyn compatible it needs to allow building a vtable", span: this.isLocal(first.item) ? this.def(first.item).identSpan : undefined };
    this.sink.report(error("E0038", `the trait \`${name}\` is not dyn compatible`, span, `\`${name}\` is not dyn compatible`, [], [note, { level: "note", message: first.why }]));
  }

  // ---- bodies ----

  typeckRoot(def: DefId): DefId {
    let at = def;
    for (let d = this.def(at); d.kind === "Closure" && d.parent !== undefined; d = this.def(at)) at = d.parent;
    return at;
  }

  typeck(def: DefId): TypeckResult | undefined { return this.at(def).parts.typeck(this.typeckRoot(def)); }
  thirBody(id: DefId): ThirBody | undefined {
    const of = (result: TypeckResult | undefined): ThirBody | undefined => (result?.def === id ? result.thir : result?.closures.get(id)?.thir);
    try {
      return of(this.typeck(id));
    } catch (thrown) {
      if (!(thrown instanceof Missing)) throw thrown;
      return of(this.at(id).parts.typeck.again(this.typeckRoot(id)));
    }
  }

  bodyHasErrors(id: DefId): boolean { return this.isTainted(this.typeckRoot(id)) || (this.typeck(id)?.hasErrors ?? false); }

  readonly finishedClosures: ClosureFacts = {
    sig: (c) => this.typeck(c)?.closures.get(c)?.sig,
    kind: (c) => this.typeck(c)?.closures.get(c)?.kind,
    upvarTys: (c) => this.typeck(c)?.closures.get(c)?.captures.map((p) => p.ty),
    witnessTys: (c) => [...this.closureCaptures(c).map((p) => p.ty), ...(this.coroutineLayout(c)?.witnesses ?? [])],
  };

  closureKind(closure: DefId): ClosureKind { return this.finishedClosures.kind(closure) ?? "FnOnce"; }
  closureCaptures(closure: DefId): readonly CapturedPlace[] { return this.typeck(closure)?.closures.get(closure)?.captures ?? []; }
  closureAnyLifetime(closure: DefId): readonly boolean[] { return this.typeck(closure)?.closures.get(closure)?.anyLifetime ?? []; }
  closureSig(closure: DefId): FnSig { return this.finishedClosures.sig(closure) ?? { inputs: [], output: this.interner.error, cVariadic: false, isUnsafe: false, abi: "Rust" }; }
  coroutineLayout(coroutine: DefId): CoroutineLayout | undefined { return this.at(coroutine).parts.coroutineLayout(coroutine); }
  capturedLifetimes(opaque: DefId): readonly number[] {
    const node = this.hir.item(opaque);
    if (node.kind !== "OpaqueTy") return [];
    const { captures } = node;
    return lateParams(this, node.fn).flatMap((def, i) => (captures === "All" || captures.includes(def) ? [i] : []));
  }

  mayNotCapture(opaque: DefId): ((late: number) => boolean) | undefined {
    const node = this.hir.item(opaque);
    if (node.kind !== "OpaqueTy" || node.captures === "All") return undefined;
    const captured = this.capturedLifetimes(opaque);
    const named = lateParams(this, node.fn).length;
    return (late) => (late < named ? !captured.includes(late) : node.capturesElided !== true);
  }

  hiddenType(opaque: DefId): Ty | undefined { return this.at(opaque).memos.hidden(opaque); }

  resolveOpaque(opaque: DefId, args: readonly GenericArg[]): Ty | undefined { return resolveOpaque(this, opaque, args); }

  private computeHidden(opaque: DefId): Ty | undefined {
    const node = this.hir.item(opaque);
    return node.kind === "OpaqueTy" ? this.typeck(node.fn)?.opaqueTypes.get(opaque) : undefined;
  }

  // ---- constants ----

  noteConstTy(anon: DefId, ty: Ty): void { if (!this.at(anon).constTys.has(anon)) this.at(anon).constTys.set(anon, ty); }

  simplifyConst(ct: Const): Const {
    if (ct.kind !== "Unevaluated") return ct;
    const library = this.libraryFor(ct.def, ct.args);
    if (library !== undefined) return library.simplifyConst(ct);
    const plain = ct.args.length === 0 || this.def(ct.def).kind === "AnonConst";
    const known = plain ? this.consts.get(ct.def) : undefined;
    if (known !== undefined) return known;
    if (this.evaluating.has(ct.def)) {
      const anon = this.def(ct.def).kind === "AnonConst" ? ct.def : [...this.evaluating].find((d) => this.def(d).kind === "AnonConst");
      if (anon !== undefined && this.isLocal(anon)) {
        this.report("E0391", "cycle detected when evaluating type-level constant", this.def(anon).span);
        return { kind: "Error" };
      }
      return ct;
    }
    this.evaluating.add(ct.def);
    const value = simplifyConst(this, ct, { tyOf: (d) => this.typeOf(d), run: (d, args) => this.parts.evalConstBody(d, args) });
    this.evaluating.delete(ct.def);
    if (plain && (value.kind === "Value" || value.kind === "Error")) this.consts.set(ct.def, value);
    return value;
  }

  evalConst(ct: Const): bigint | undefined {
    const value = this.simplifyConst(ct);
    return value.kind === "Value" ? value.value : undefined;
  }

  // ---- after substitution ----

  private readonly withSolver: WithSolver = (run) => {
    const icx = this.solver ??= newInferCtxt(this, 0, EMPTY_ENV, this.finishedClosures, true);
    icx.fuel = 400_000;
    return icx.probe(() => run(icx));
  };

  /** Does a trait reference without parameters, variables and definitions of the reader's hold? Undefined when the library alone cannot say. */
  libraryHolds(t: TraitRef): MayHold | undefined {
    const library = this.libraryFor(t.def, t.args);
    return library?.withSolver((icx) => icx.mayHold({ kind: "Trait", traitRef: t, boundVars: 0 }));
  }

  /** What the library alone knows of a projection, if it has been asked before. */
  libraryProjection(alias: Ty, revealAll: boolean): Ty | undefined {
    const { library } = this.parts;
    if (library === undefined || (alias.flags & TypeFlags.HAS_LOCAL) !== 0) return undefined;
    return (revealAll ? library.caches.revealed : library.caches.projections).get(alias);
  }

  subst(ty: Ty, args: readonly GenericArg[]): Ty { return substTy(this.interner, ty, args); }

  normalizeMono(ty: Ty, args: readonly GenericArg[]): Ty {
    if ((ty.flags & SETTLED_MONO) === 0) return ty;
    const put = eraseRegions(this.interner, substTy(this.interner, ty, args));
    if ((put.flags & TypeFlags.HAS_PROJECTION) === 0) return put;
    const library = this.ofTy(put);
    if (library !== this) return library.normalizeMono(put, []);
    const known = this.mono.get(put);
    if (known !== undefined) return known;
    const value = this.withSolver((icx) => {
      const normal = icx.normalize(put, { span: this.def(0).span, body: 0, code: { kind: "Misc" }, parent: undefined });
      icx.selectWherePossible();
      return eraseRegions(this.interner, icx.resolve(normal));
    });
    this.mono.set(put, value);
    return value;
  }

  monoArgs(args: readonly GenericArg[], outer: readonly GenericArg[]): readonly GenericArg[] {
    const put = foldArgs(eraser(this.interner), substArgs(this.interner, args, outer), 0);
    return put.map((a): GenericArg => {
      if (a.kind === "Type") return { kind: "Type", ty: this.normalizeMono(a.ty, []) };
      return a.kind === "Const" ? { kind: "Const", ct: this.simplifyConst(a.ct) } : a;
    });
  }

  resolveInstance(def: DefId, args: readonly GenericArg[]): Instance | undefined {
    const library = this.libraryFor(def, args);
    if (library !== undefined) return library.resolveInstance(def, args);
    const found = resolveInstance(this, this.withSolver, def, args);
    return found !== undefined && "args" in found ? { ...found, args: this.monoArgs(found.args, []) } : found;
  }

  resolveConst(def: DefId, args: readonly GenericArg[]): { readonly def: DefId; readonly args: readonly GenericArg[] } | undefined {
    const library = this.libraryFor(def, args);
    if (library !== undefined) return library.resolveConst(def, args);
    const found = resolveConst(this, this.withSolver, def, args);
    return found === undefined ? undefined : { def: found.def, args: this.monoArgs(found.args, []) };
  }

  private holds(predicate: Predicate, env: DefId | undefined): boolean {
    if (env === undefined) {
      const library = predicate.kind === "Trait" ? this.libraryFor(predicate.traitRef.def, predicate.traitRef.args) ?? this : this;
      return library.withSolver((icx) => icx.mayHold(predicate)) === "yes";
    }
    return newInferCtxt(this, env, this.paramEnv(env), this.finishedClosures, true).mayHold(predicate) === "yes";
  }

  implementsTrait(traitDef: DefId, args: readonly GenericArg[]): boolean {
    return this.holds({ kind: "Trait", traitRef: { def: traitDef, args }, boundVars: 0 }, undefined);
  }

  private hasTrait(name: string, ty: Ty, env: DefId | undefined): boolean {
    const def = this.langItem(name);
    return def !== undefined && this.holds({ kind: "Trait", traitRef: { def, args: [{ kind: "Type", ty }] }, boundVars: 0 }, env);
  }

  boundHolds(trait: DefId, ty: Ty, env: DefId): boolean { return this.holds({ kind: "Trait", traitRef: { def: trait, args: [{ kind: "Type", ty }] }, boundVars: 0 }, env); }

  isCopy(ty: Ty, env?: DefId): boolean {
    switch (ty.kind) {
      case "Bool": case "Char": case "Int": case "Uint": case "Float": case "RawPtr": case "FnDef": case "FnPtr": case "Never": return true;
      case "Ref": return ty.mutbl === "Not";
      case "Str": case "Slice": case "Dynamic": case "Error": return false;
      default: return this.hasTrait("copy", ty, env);
    }
  }

  isSized(ty: Ty, env?: DefId): boolean {
    switch (ty.kind) {
      case "Adt": case "Tuple": case "Param": case "Alias": return this.hasTrait("sized", ty, env);
      default: return ty.kind !== "Str" && ty.kind !== "Slice" && ty.kind !== "Dynamic";
    }
  }

  needsDrop(ty: Ty, env?: DefId): boolean {
    const by = env === undefined ? this.ofTy(ty) : this;
    return needsDrop(by, ty, env === undefined ? by.drops : new Map<Ty, boolean>(), env);
  }

  dropImpl(ty: Ty): { readonly def: DefId; readonly args: readonly GenericArg[] } | undefined { const by = this.ofTy(ty); return dropImpl(by, by.withSolver, ty); }
  vtableEntries(traitDef: DefId): readonly DefId[] { return this.at(traitDef).memos.vtable(traitDef); }
  supertraits(traitDef: DefId): readonly DefId[] { return this.at(traitDef).memos.supertraits(traitDef); }
  layoutOf(ty: Ty): ReturnType<TyCtxt["layoutOf"]> { return this.ofTy(ty).parts.layoutOf(ty); }
}
