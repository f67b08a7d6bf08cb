/**
 * Which places a closure captures, and how: the least that its body needs. Works on the closure's THIR, where every adjustment is explicit.
 * Worked example: `|| { p.x += 1; println!("{}", p.y) }` captures `p.x` by mutable and `p.y` by shared reference; with `move`, both by value.
 * Counterpart: rustc_hir_typeck `upvar.rs`, `expr_use_visitor.rs`; RFC 2229. Reference: 10.1.12 "Closure types".
 */
import type { Span } from "../../source/span";
import type { Mutability } from "../../syntax/ast";
import { RE_ERASED } from "../interner";
import type { ClosureKind } from "../instance";
import type { Block, Expr, Pat, VarId } from "../thir";
import type { Ty } from "../ty";
import type { FnCtxt } from "./fn_ctxt";
import { mentionedOuterLocals } from "./mentions";
import type { Capture, CaptureProjection, ClosureEntry } from "./tables";
import { eachChild } from "./thir/map";

type By = Capture["by"];

/** One use of a captured place. */
interface Use {
  readonly root: VarId;
  readonly rootTy: Ty;
  readonly place: readonly CaptureProjection[];
  readonly by: By;
  readonly span: Span;
}

const STRENGTH: Readonly<Record<By, number>> = { ImmBorrow: 0, UniqueImmBorrow: 1, MutBorrow: 2, ByValue: 3 };

/** Finds captures and, unless the surroundings fixed it, the kind. `body` is the closure's value with variables of enclosing functions as plain `VarRef`s. */
export function analyzeClosure(fcx: FnCtxt, entry: ClosureEntry, params: readonly Pat[], body: Expr): void {
  const outer = mentionedOuterLocals(entry.expr);
  const uses: Use[] = [];
  const walk = new UseWalk(fcx, new Set(outer), uses);
  for (const p of params) walk.bindingsOf(p);
  walk.consume(body);
  const closure = entry.expr.kind.kind === "Closure" ? entry.expr.kind : undefined;
  const takes = (root: VarId): boolean => closure?.isMove === true || closure?.moved.includes(root) === true;
  let kind: ClosureKind = "Fn";
  for (const u of uses) {
    if (u.by === "ByValue") kind = "FnOnce";
    else if (u.by !== "ImmBorrow" && kind === "Fn") kind = "FnMut";
  }
  const adjusted = uses.map((u) => (takes(u.root) ? forMove(u) : forRef(u)));
  entry.captures = minimal(fcx, outer, adjusted).map((u) => toCapture(fcx, u));
  entry.kind ??= kind;
}

// ---- what the body uses ----

class UseWalk {
  constructor(private readonly fcx: FnCtxt, private readonly outer: ReadonlySet<VarId>, private readonly uses: Use[]) {}

  /** The expression's value is used. */
  consume(e: Expr): void {
    const place = placeOf(e);
    if (place === undefined) return this.value(e);
    this.record(place, e, this.isCopy(e.ty) ? "ImmBorrow" : "ByValue");
  }

  /** The place is borrowed or written. */
  private access(e: Expr, by: By): void {
    const place = placeOf(e);
    if (place === undefined) return this.value(e);
    this.record(place, e, by);
  }

  private record(place: PlaceInBody, e: Expr, by: By): void {
    for (const index of place.indices) this.consume(index);
    if (place.base !== undefined) return this.value(place.base);
    if (place.root === undefined || !this.outer.has(place.root.id)) return;
    // Nothing behind a raw pointer is the closure's to claim.
    const raw = rawDeref(place.root.ty, place.projections);
    this.uses.push({ root: place.root.id, rootTy: place.root.ty, place: raw === undefined ? place.projections : place.projections.slice(0, raw), by: raw === undefined ? by : "ImmBorrow", span: e.span });
  }

  private isCopy(ty: Ty): boolean {
    const copy = this.fcx.tcx.langItem("copy");
    return copy !== undefined && this.fcx.infer.implementsTrait(ty, copy) !== "no";
  }

  /** Not a place: its parts. */
  private value(e: Expr): void {
    const k = e.kind;
    switch (k.kind) {
      case "Borrow": case "RawBorrow": return this.access(k.arg, k.mutbl === "Mut" ? "MutBorrow" : "ImmBorrow");
      case "Assign":
        this.consume(k.right);
        return this.access(k.left, "MutBorrow");
      case "AssignOp":
        this.consume(k.right);
        return this.access(k.left, "MutBorrow");
      case "Match":
        this.matched(k.scrutinee, k.arms.map((a) => a.pat));
        for (const a of k.arms) {
          if (a.guard !== undefined) this.consume(a.guard);
          this.consume(a.body);
        }
        return;
      case "Let": return this.matched(k.expr, [k.pat]);
      case "Block": return this.block(k.block);
      // A place expression without a variable at its root: `f().x`, `*f()`.
      case "Field": return this.consume(k.expr);
      case "Deref": return this.consume(k.arg);
      case "Index":
        this.consume(k.index);
        return this.consume(k.expr);
      default: eachChild(e, (x) => this.consume(x));
    }
  }

  private block(b: Block): void {
    for (const s of b.stmts) {
      if (s.kind === "Expr") {
        // A place as a statement is not read.
        if (placeOf(s.expr) !== undefined) this.access(s.expr, "ImmBorrow");
        else this.consume(s.expr);
        continue;
      }
      if (s.init !== undefined) this.matched(s.init, [s.pat]);
      if (s.els !== undefined) this.block(s.els);
    }
    if (b.expr !== undefined) this.consume(b.expr);
  }

  private matched(scrutinee: Expr, pats: readonly Pat[]): void {
    const place = placeOf(scrutinee);
    if (place === undefined) return this.value(scrutinee);
    let by: By = "ImmBorrow";
    for (const p of pats) {
      const need = this.bindingsOf(p);
      if (STRENGTH[need] > STRENGTH[by]) by = need;
    }
    this.record(place, scrutinee, by);
  }

  /** The strongest access that the pattern's bindings need of what is matched. */
  bindingsOf(p: Pat): By {
    const max = (list: readonly Pat[]): By => list.map((x) => this.bindingsOf(x)).reduce((a: By, b) => (STRENGTH[b] > STRENGTH[a] ? b : a), "ImmBorrow");
    const k = p.kind;
    switch (k.kind) {
      case "Binding": {
        const own: By = k.mode === "ByValue" ? (this.isCopy(k.varTy) ? "ImmBorrow" : "ByValue") : k.mode === "RefMut" ? "MutBorrow" : "ImmBorrow";
        const sub = k.sub === undefined ? "ImmBorrow" : this.bindingsOf(k.sub);
        return STRENGTH[sub] > STRENGTH[own] ? sub : own;
      }
      case "Variant": case "Leaf": return max(k.subpatterns.map((f) => f.pat));
      case "Deref": return this.bindingsOf(k.sub);
      case "Slice": case "Array": return max([...k.prefix, ...k.suffix, ...(k.slice === undefined ? [] : [k.slice])]);
      case "Or": return max(k.pats);
      default: return "ImmBorrow";
    }
  }
}

/** A place expression taken apart. */
interface PlaceInBody {
  readonly root: { readonly id: VarId; readonly ty: Ty } | undefined;
  /** The value a place without variable starts at. */
  readonly base: Expr | undefined;
  /** Up to the first indexing. */
  readonly projections: readonly CaptureProjection[];
  readonly indices: readonly Expr[];
}

function placeOf(e: Expr): PlaceInBody | undefined {
  const k = e.kind;
  switch (k.kind) {
    case "VarRef": return { root: { id: k.id, ty: e.ty }, base: undefined, projections: [], indices: [] };
    case "Field": case "Deref": case "Index": {
      const inner = k.kind === "Deref" ? k.arg : k.expr;
      const base = placeOf(inner);
      if (base === undefined) return k.kind === "Index" ? { root: undefined, base: inner, projections: [], indices: [k.index] } : { root: undefined, base: inner, projections: [], indices: [] };
      if (k.kind === "Index") return { ...base, indices: [...base.indices, k.index] };
      if (base.indices.length > 0 || base.root === undefined) return base;
      const projection: CaptureProjection = k.kind === "Deref" ? { kind: "Deref", variantIndex: 0, field: 0, ty: e.ty } : { kind: "Field", variantIndex: k.variantIndex, field: k.field, ty: e.ty };
      return { ...base, projections: [...base.projections, projection] };
    }
    default: return undefined;
  }
}

function tyBefore(rootTy: Ty, place: readonly CaptureProjection[], i: number): Ty {
  return i === 0 ? rootTy : place[i - 1].ty;
}

function rawDeref(rootTy: Ty, place: readonly CaptureProjection[]): number | undefined {
  const i = place.findIndex((p, n) => p.kind === "Deref" && tyBefore(rootTy, place, n).kind === "RawPtr");
  return i < 0 ? undefined : i;
}

// ---- how much of it to capture ----

/** Shortens the place. A mutable borrow cut off at a `&mut` needs that reference uniquely, not mutably. */
function truncate(u: Use, length: number): Use {
  if (length >= u.place.length) return u;
  const cutsMutRef = u.place.some((p, i) => {
    const before = tyBefore(u.rootTy, u.place, i);
    return i >= length && p.kind === "Deref" && before.kind === "Ref" && before.mutbl === "Mut";
  });
  return { ...u, place: u.place.slice(0, length), by: u.by === "MutBorrow" && cutsMutRef ? "UniqueImmBorrow" : u.by };
}

function forMove(u: Use): Use {
  const deref = u.place.findIndex((p) => p.kind === "Deref");
  return { ...truncate(u, deref < 0 ? u.place.length : deref), by: "ByValue" };
}

function forRef(u: Use): Use {
  if (u.by === "ByValue") {
    const deref = u.place.findIndex((p) => p.kind === "Deref");
    return truncate(u, deref < 0 ? u.place.length : deref);
  }
  // What lies behind a shared reference is reached through a copy of that reference.
  for (let i = u.place.length - 1; i >= 0; i--) {
    if (u.place[i].kind !== "Deref") continue;
    const before = tyBefore(u.rootTy, u.place, i);
    return before.kind === "Ref" && before.mutbl === "Not" ? truncate(u, i + 1) : u;
  }
  return u;
}

/** Fields of packed structs and of unions are captured as a whole. */
function restrict(fcx: FnCtxt, u: Use): Use {
  const at = u.place.findIndex((p, i) => {
    const before = tyBefore(u.rootTy, u.place, i);
    if (p.kind !== "Field" || before.kind !== "Adt") return false;
    const adt = fcx.tcx.adtDef(before.def);
    return adt.kind === "Union" || (adt.repr.packed !== undefined && u.by !== "ByValue");
  });
  return at < 0 ? u : truncate(u, at);
}

function samePrefix(a: Use, b: Use): boolean {
  return a.root === b.root && a.place.length <= b.place.length && a.place.every((p, i) => p.kind === b.place[i].kind && p.field === b.place[i].field && p.variantIndex === b.place[i].variantIndex);
}

const stronger = (a: By, b: By): By => (STRENGTH[a] >= STRENGTH[b] ? a : b);

/** Each place once, ancestors swallowing what lies inside them; by variable in order of mention, then by field. */
function minimal(fcx: FnCtxt, order: readonly VarId[], uses: readonly Use[]): Use[] {
  let kept: Use[] = [];
  for (const raw of uses) {
    let u = restrict(fcx, raw);
    const ancestor = kept.findIndex((k) => samePrefix(k, u));
    if (ancestor >= 0) {
      const k = kept[ancestor];
      const by = stronger(k.by, truncate(u, k.place.length).by);
      if (by !== k.by) kept[ancestor] = { ...k, by, span: u.span };
      continue;
    }
    for (const k of kept) {
      if (samePrefix(u, k)) {
        const by = stronger(u.by, truncate(k, u.place.length).by);
        u = { ...u, by };
      }
    }
    kept = kept.filter((k) => !samePrefix(u, k));
    kept.push(u);
  }
  return kept.sort((a, b) => order.indexOf(a.root) - order.indexOf(b.root) || compareFields(a, b));
}

function compareFields(a: Use, b: Use): number {
  for (let i = 0; i < Math.min(a.place.length, b.place.length); i++) {
    const d = a.place[i].field - b.place[i].field;
    if (d !== 0) return d;
  }
  return 0;
}

function toCapture(fcx: FnCtxt, u: Use): Capture {
  const placeTy = u.place.length === 0 ? u.rootTy : u.place[u.place.length - 1].ty;
  const ty = u.by === "ByValue" ? placeTy : fcx.interner.ref(RE_ERASED, placeTy, u.by === "ImmBorrow" ? "Not" : "Mut");
  return { name: fcx.body.locals[u.root]?.name ?? "", ty, by: u.by, span: u.span, mutability: mutabilityOf(fcx, u), root: u.root, rootTy: u.rootTy, place: u.place };
}

/** May the closure write to the place: the variable is `mut`, or the place lies behind a `&mut`. Counterpart: rustc `determine_capture_mutability`. */
function mutabilityOf(fcx: FnCtxt, u: Use): Mutability {
  let mutbl = fcx.body.locals[u.root]?.mutbl ?? "Mut";
  for (let i = 0; i < u.place.length; i++) {
    if (u.place[i].kind !== "Deref") continue;
    const pointer = tyBefore(u.rootTy, u.place, i);
    if (pointer.kind !== "Ref") continue;
    if (pointer.mutbl === "Not") return "Not";
    mutbl = "Mut";
  }
  return mutbl;
}
