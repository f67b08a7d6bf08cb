/**
 * Types the statements of a body and collects what their regions must outlive. Types themselves were checked long before.
 * Counterpart: rustc_borrowck/src/type_check/mod.rs.
 */
import { isBox, pointeeOf } from "../../mir/places";
import type { Body, Location, Operand, Place, Rvalue, Statement, Terminator } from "../../mir/mir";
import type { Span } from "../../source/span";
import { LIBERATED } from "../../ty/collect/lower_cx";
import { someTy } from "../../ty/fold";
import { substArgs, substTy } from "../../ty/subst";
import { TypeFlags, type GenericArg, type Region, type Ty } from "../../ty/ty";
import type { TyCtxt } from "../../ty/tcx";
import { RegionGraph } from "./region_graph";
import { RegionTypes, type Vid } from "./region_types";
import type { Closures } from "./closure_flows";
import { relate, type Relation } from "./relate";
import { Variances } from "./variance";

/** A borrow: from its statement on, as long as its region says. */
export interface Loan {
  readonly index: number;
  readonly region: Vid;
  readonly kind: "Shared" | "Mut" | "TwoPhase" | "ClosureCapture";
  readonly place: Place;
  readonly location: Location;
  /** Local that holds the reference. */
  readonly assigned: Place;
}

/** What tells a function's lifetimes apart: early-bound ones, late-bound ones (which a body sees as free). */
function keyOf(r: Region): string | undefined {
  if (r.kind === "ReBound") return `b${r.index}`;
  if (r.kind !== "ReEarlyParam") return undefined;
  return r.index >= LIBERATED ? `b${r.index - LIBERATED}` : `e${r.index}`;
}

export class TypeChecker implements Relation {
  readonly graph = new RegionGraph();
  readonly types: RegionTypes;
  readonly variances: Variances;
  readonly locals: Ty[];
  readonly loans: Loan[] = [];
  /** Regions 0 … universals − 1 belong to the caller; 0 is `'static`. */
  readonly universals: number;
  /** The caller's regions as the signature names them; index = region variable. */
  readonly universalOf: Region[] = [{ kind: "ReStatic" }];
  /** The signature in those regions; undefined for closures, constants and statics. */
  signature: readonly Ty[] | undefined;
  /** Those regions by `keyOf`. */
  private readonly callerRegions = new Map<string, Vid>();
  /** Types of the return place and the arguments in the caller's regions. */
  readonly callerTys: readonly Ty[];
  /** Undefined while the signature itself is related. */
  private at: Location | undefined;
  private span: Span;
  /** Arguments of a call are being related to its parameters. */
  private passing = false;
  /** What must hold of the body's type parameters: `T: 'r`. */
  readonly typeTests: { readonly param: Extract<Ty, { kind: "Param" }>; readonly region: Vid; readonly span: Span }[] = [];
  private readonly projected = new Map<string, Ty>();

  constructor(readonly tcx: TyCtxt, readonly body: Body, private readonly closures: Closures) {
    this.types = new RegionTypes(tcx);
    this.variances = new Variances(tcx);
    this.span = body.span;
    this.types.fresh();
    this.types.capturesLifetimes = false;
    const signature = this.callerTypes();
    this.types.capturesLifetimes = true;
    this.callerTys = signature;
    this.universals = this.types.count;
    for (let vid = 1; vid < this.universals; vid++) this.graph.add(0, vid, body.span, undefined);
    this.locals = body.localDecls.map((d) => this.types.renumber(d.ty));
    signature.forEach((ty, local) => relate(this, ty, this.locals[local], "Invariant"));
    body.basicBlocks.forEach((b, block) => {
      b.statements.forEach((s, statement) => this.statement(s, { block, statement }));
      this.terminator(b.terminator, { block, statement: b.statements.length });
    });
  }

  outlives(longer: Vid, shorter: Vid): void {
    this.graph.add(longer, shorter, this.span, this.at, this.passing);
  }

  /** Types of the return place and the arguments, in the caller's regions. */
  private callerTypes(): readonly Ty[] {
    const { kind } = this.tcx.def(this.body.def);
    const map = this.callerRegions;
    const universal = (r: Region): Vid => {
      if (r.kind === "ReStatic") return 0;
      const key = keyOf(r) ?? `?${map.size}`;
      const vid = map.get(key) ?? this.types.fresh();
      map.set(key, vid);
      this.universalOf[vid] = r;
      return vid;
    };
    if (kind === "Fn" || kind === "AssocFn") {
      const sig = this.types.instantiate(this.tcx.fnSig(this.body.def), universal);
      this.regionsOfBody(universal);
      // A signature with a lifetime in error says nothing to hold the body against.
      if (this.universalOf.every((r) => r === undefined || r.kind !== "ReError")) this.signature = [sig.output, ...sig.inputs];
      return [sig.output, ...sig.inputs];
    }
    // A closure's, constant's or static's own regions are the enclosing body's business.
    return this.body.localDecls.slice(0, this.body.argCount + 1).map((d) => this.types.mapRegions(d.ty, () => (kind === "Closure" ? this.types.fresh() : 0)));
  }

  /** A type that the reader wrote: its named lifetimes are the caller's, the others to be inferred. */
  private writtenTy(ty: Ty): Ty {
    return this.types.mapRegions(ty, (r) => (r.kind === "ReStatic" ? 0 : this.callerRegions.get(keyOf(r) ?? "") ?? this.types.fresh()));
  }

  /** The caller's lifetimes that only the body mentions. */
  private regionsOfBody(universal: (r: Region) => Vid): void {
    for (const b of this.body.basicBlocks) {
      for (const { kind } of b.statements) {
        if (kind.kind === "AscribeUserType") this.types.mapRegions(kind.ty, (r) => (r.kind === "ReEarlyParam" ? universal(r) : 0));
      }
    }
  }

  // ---- types of places and operands ----

  placeTy(place: Place): Ty {
    let ty = this.locals[place.local];
    let variant = 0;
    for (const e of place.projection) {
      switch (e.kind) {
        case "Deref": ty = pointeeOf(this.tcx, ty) ?? this.tcx.interner.error; break;
        case "Downcast": variant = e.variantIndex; continue;
        case "Field": ty = this.fieldTy(ty, variant, e.field, e.ty); break;
        case "Index": case "ConstantIndex": ty = ty.kind === "Array" || ty.kind === "Slice" ? ty.elem : this.tcx.interner.error; break;
        case "Subslice": if (ty.kind === "Array") ty = this.tcx.interner.array(ty.elem, ty.len); break;
      }
      variant = 0;
    }
    return ty;
  }

  private fieldTy(base: Ty, variant: number, field: number, erased: Ty): Ty {
    const key = `${base.id}.${variant}.${field}`;
    const known = this.projected.get(key);
    if (known !== undefined) return known;
    let ty = this.declaredFieldTy(base, variant, field);
    if (ty === undefined || (ty.flags & TypeFlags.HAS_PROJECTION) !== 0) {
      // The field's type had to be normalised, which lost its regions: they are those of the whole.
      ty = this.types.renumber(erased);
      for (const x of this.types.regions(base)) {
        for (const y of this.types.regions(ty)) {
          this.outlives(x, y);
          this.outlives(y, x);
        }
      }
    }
    ty = this.declaredRegions(ty);
    this.projected.set(key, ty);
    return ty;
  }

  private declaredFieldTy(base: Ty, variant: number, field: number): Ty | undefined {
    if (base.kind === "Tuple") return base.elems[field];
    if (base.kind === "Closure" || base.kind === "Coroutine") return this.types.captureTys(base)[field];
    if (base.kind !== "Adt") return undefined;
    const def = this.tcx.adtDef(base.def).variants[variant]?.fields[field];
    return def === undefined ? undefined : this.tcx.fieldTy(def.def, base.args);
  }

  private operandTy(o: Operand): Ty {
    return o.kind === "Constant" ? this.types.renumber(o.constant.ty) : this.placeTy(o.place);
  }

  // ---- statements ----

  private statement(s: Statement, loc: Location): void {
    this.at = loc;
    this.span = s.sourceInfo.span;
    if (s.kind.kind === "AscribeUserType") relate(this, this.placeTy(s.kind.place), this.writtenTy(s.kind.ty), "Invariant");
    if (s.kind.kind === "Assign") this.rvalue(s.kind.rvalue, s.kind.place, loc);
  }

  private rvalue(r: Rvalue, dest: Place, loc: Location): void {
    const destTy = this.placeTy(dest);
    switch (r.kind) {
      case "Use": return relate(this, this.operandTy(r.operand), destTy);
      case "Ref": return this.borrow(r, dest, destTy, loc);
      case "RawPtr": return relate(this, this.tcx.interner.rawPtr(this.placeTy(r.place), r.mutbl), destTy);
      case "Repeat": return destTy.kind === "Array" ? relate(this, this.operandTy(r.operand), destTy.elem) : undefined;
      case "Cast": return r.cast.kind === "PointerCoercion" && r.cast.coercion === "Unsize" ? this.unsize(this.operandTy(r.operand), destTy) : relate(this, this.operandTy(r.operand), destTy);
      case "UnaryOp": case "BinaryOp": case "NullaryOp": case "Len": case "Discriminant": return;
      case "Aggregate": return r.operands.forEach((o, i) => {
        const part = this.partTy(destTy, r, i);
        if (part !== undefined) relate(this, this.operandTy(o), part);
      });
    }
  }

  private partTy(destTy: Ty, r: Extract<Rvalue, { kind: "Aggregate" }>, i: number): Ty | undefined {
    const { aggregate } = r;
    switch (aggregate.kind) {
      case "Array": return destTy.kind === "Array" ? destTy.elem : undefined;
      case "Adt": return destTy.kind === "Adt" ? this.declaredOrNothing(destTy, aggregate.variantIndex, aggregate.activeField ?? i) : undefined;
      case "Tuple": case "Closure": case "Coroutine": return this.declaredFieldTy(destTy, 0, i);
      case "RawPtr": return undefined;
    }
  }

  /** A field's declared type: its `'static` is that of the caller. */
  private declaredRegions(ty: Ty): Ty {
    return this.types.mapRegions(ty, (r) => (r.kind === "ReStatic" ? 0 : this.types.fresh()));
  }

  private declaredOrNothing(ty: Ty, variant: number, field: number): Ty | undefined {
    const declared = this.declaredFieldTy(ty, variant, field);
    return declared === undefined ? undefined : this.declaredRegions(declared);
  }

  /** `&'r place`: everything that the place is reached through must outlive 'r. */
  private borrow(r: Extract<Rvalue, { kind: "Ref" }>, dest: Place, destTy: Ty, loc: Location): void {
    if (r.borrow.kind === "Fake") return;
    const region = this.types.fresh();
    const pointee = this.placeTy(r.place);
    // `&'r T` means nothing unless T outlives 'r.
    for (const x of this.types.regions(pointee)) this.outlives(x, region);
    const mutable = r.borrow.kind === "Mut";
    const kind = r.borrow.kind === "Shared" ? "Shared" : r.borrow.mut === "TwoPhaseBorrow" ? "TwoPhase" : r.borrow.mut === "ClosureCapture" ? "ClosureCapture" : "Mut";
    this.loans.push({ index: this.loans.length, region, kind, place: r.place, location: loc, assigned: dest });
    relate(this, this.tcx.interner.ref({ kind: "ReVar", vid: region }, pointee, mutable ? "Mut" : "Not"), destTy);
    for (let i = r.place.projection.length - 1; i >= 0; i--) {
      if (r.place.projection[i].kind !== "Deref") continue;
      const pointer = this.placeTy({ local: r.place.local, projection: r.place.projection.slice(0, i) });
      if (pointer.kind === "Ref") {
        if (pointer.region.kind === "ReVar") this.outlives(pointer.region.vid, region);
        if (pointer.mutbl === "Not") return;
      } else if (!isBox(this.tcx, pointer)) return;
    }
  }

  /** `&[T; 3]` to `&[T]`, `Box<T>` to `Box<dyn Trait + 'r>`: what T borrows must outlive 'r. */
  private unsize(from: Ty, to: Ty): void {
    if (from.kind === "Adt" && to.kind === "Adt" && from.def === to.def) {
      from.args.forEach((a, i) => {
        const b = to.args[i];
        if (a.kind === "Type" && b?.kind === "Type") this.unsizeInner(a.ty, b.ty);
      });
      return;
    }
    if ((from.kind === "Ref" || from.kind === "RawPtr") && (to.kind === "Ref" || to.kind === "RawPtr")) {
      if (from.kind === "Ref" && to.kind === "Ref" && from.region.kind === "ReVar" && to.region.kind === "ReVar") this.outlives(from.region.vid, to.region.vid);
      this.unsizeInner(from.pointee, to.pointee);
    }
  }

  private unsizeInner(from: Ty, to: Ty): void {
    if (from.kind === "Array" && to.kind === "Slice") return relate(this, from.elem, to.elem);
    if (to.kind === "Dynamic" && from.kind !== "Dynamic") {
      const bound = to.region;
      if (bound.kind !== "ReVar") return;
      for (const r of this.types.regions(from)) this.outlives(r, bound.vid);
      this.testParams(from, bound.vid);
      return;
    }
    if (from.kind === "Adt" && to.kind === "Adt" && from.def === to.def) return this.unsize(from, to);
    relate(this, from, to);
  }

  /** `T: 'r` for each type parameter of the body that values of the type may hold. */
  private testParams(ty: Ty, region: Vid): void {
    const seen = new Set<Ty>();
    const visit = (t: Ty): void => {
      if (seen.has(t) || (t.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_PROJECTION)) === 0) return;
      seen.add(t);
      switch (t.kind) {
        case "Param":
          this.typeTests.push({ param: t, region, span: this.span });
          return;
        case "Ref": case "RawPtr": return visit(t.pointee);
        case "Array": case "Slice": return visit(t.elem);
        case "Tuple": return t.elems.forEach(visit);
        case "Adt":
          for (const a of t.args) if (a.kind === "Type") visit(a.ty);
          return;
        case "Closure": return this.types.captureTys(t).forEach(visit);
        default:
      }
    };
    visit(ty);
  }

  // ---- calls ----

  private terminator(t: Terminator, loc: Location): void {
    this.at = loc;
    this.span = t.sourceInfo.span;
    if (t.kind.kind !== "Call") return;
    const { func, args, destination } = t.kind;
    const fnTy = this.operandTy(func);
    const sig = this.calleeSig(fnTy);
    if (sig === undefined) return;
    this.passing = true;
    args.forEach((a, i) => {
      const input = sig.inputs[i];
      if (input !== undefined) relate(this, this.operandTy(a), input);
    });
    this.passing = false;
    const { output } = sig;
    const destTy = this.placeTy(destination);
    if (output.kind === "Alias" && this.throughClosure(output.args, destTy)) return;
    relate(this, output, destTy);
  }

  private calleeSig(fnTy: Ty): { readonly inputs: readonly Ty[]; readonly output: Ty } | undefined {
    const fresh = new Map<string, Vid>();
    const region = (args: readonly GenericArg[]) => (r: Region): Vid => {
      if (r.kind === "ReStatic") return 0;
      if (r.kind === "ReEarlyParam") {
        const a = args[r.index];
        if (a?.kind === "Lifetime" && a.region.kind === "ReVar") return a.region.vid;
      }
      const key = r.kind === "ReBound" ? `b${r.index}` : r.kind === "ReEarlyParam" ? `e${r.index}` : `?${fresh.size}`;
      const vid = fresh.get(key) ?? this.types.fresh();
      fresh.set(key, vid);
      return vid;
    };
    if (fnTy.kind === "FnPtr") return this.types.instantiate(fnTy.sig, region([]));
    if (fnTy.kind !== "FnDef") return undefined;
    const sig = this.types.instantiate(this.tcx.fnSig(fnTy.def), region(fnTy.args));
    this.bindCaptures(sig.output, fnTy.def, region(fnTy.args));
    this.predicates(fnTy.def, fnTy.args, region(fnTy.args));
    const subst = (ty: Ty): Ty => substTy(this.tcx.interner, ty, fnTy.args);
    return { inputs: sig.inputs.map(subst), output: subst(sig.output) };
  }

  /** What the callee's `impl Trait` captures are the lifetimes of this very call. */
  private bindCaptures(output: Ty, callee: number, region: (r: Region) => Vid): void {
    someTy(output, (t) => {
      if (t.kind !== "Alias" || t.alias !== "Opaque" || this.tcx.def(t.def).parent !== callee) return false;
      for (const [index, vid] of this.types.capturedLifetimes(t)) {
        const bound = region({ kind: "ReBound", debruijn: 0, index, name: "" });
        this.outlives(vid, bound);
        this.outlives(bound, vid);
      }
      return false;
    });
  }

  /** The callee's where clauses: outlives bounds as they stand; a bound `F: Fn(A) -> B` lets what F and A hold flow into B. */
  private predicates(def: number, args: readonly GenericArg[], region: (r: Region) => Vid): void {
    for (const p of this.tcx.predicatesOf(def)) {
      switch (p.kind) {
        case "RegionOutlives": this.outlives(region(p.longer), region(p.shorter)); break;
        case "TypeOutlives": {
          const shorter = region(p.region);
          const ty = substTy(this.tcx.interner, p.ty, args);
          for (const r of this.types.regions(ty)) this.outlives(r, shorter);
          this.testParams(ty, shorter);
          break;
        }
        case "Projection": {
          const selfArgs = substArgs(this.tcx.interner, p.args, args);
          const term = substTy(this.tcx.interner, p.term, args);
          if (this.throughClosure(selfArgs, term)) break;
          const from = this.types.argRegions(selfArgs);
          for (const y of this.types.regions(term)) for (const x of from) this.outlives(x, y);
          break;
        }
        case "Trait": case "ConstArgHasType": break;
      }
    }
  }

  /** `<closure as FnOnce<(A, B)>>::Output` is `output`: what the closure does with its arguments and captures. False when that is not known. */
  private throughClosure(args: readonly GenericArg[], output: Ty): boolean {
    const [closure, inputs] = args;
    if (closure?.kind !== "Type" || closure.ty.kind !== "Closure" || inputs?.kind !== "Type" || inputs.ty.kind !== "Tuple") return false;
    const inside = this.closures.of(closure.ty.def);
    if (inside === undefined) return false;
    const outside = new Map<Vid, Vid>([[0, 0]]);
    for (const [vids, ty] of [[inside.output, output], [inside.captures, closure.ty], [inside.inputs, inputs.ty]] as const) {
      const regions = this.types.regionsInOrder(ty);
      if (regions.length !== vids.length) return false;
      vids.forEach((vid, i) => {
        const region = regions[i];
        if (region !== undefined) outside.set(vid, region);
      });
    }
    for (const [from, to] of inside.flows) {
      const [longer, shorter] = [outside.get(from), outside.get(to)];
      if (longer !== undefined && shorter !== undefined) this.outlives(longer, shorter);
    }
    return true;
  }
}
