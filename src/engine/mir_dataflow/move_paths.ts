/**
 * Move paths: the places whose being initialised is tracked on its own, as a tree.
 *
 *     let p = (String::new(), String::new()); drop(p.0);        p ── p.0        (p.1 shares the fate of p)
 *
 * A path exists for each local and for each place that is moved out of or assigned, as far as moving out of it is legal:
 * not behind references, not inside types with `Drop`, not single elements of slices.
 * Counterpart: rustc_mir_dataflow/src/move_paths.
 */
import { elemTy, isBox, samePlace } from "../mir/places";
import type { Body, Local, Location, Operand, Place, PlaceElem, Rvalue, StatementKind, TerminatorKind } from "../mir/mir";
import { operandsOf } from "../mir/visit";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

export type MovePathIndex = number;

export interface MovePath {
  readonly place: Place;
  readonly parent: MovePathIndex | undefined;
  readonly children: MovePathIndex[];
}

/** A move out of a path. `StorageDead` counts as one. */
export interface MoveOut {
  readonly path: MovePathIndex;
  readonly source: Location;
}

/** A path gets a value. `NonPanicPathOnly`: as result of a call. Arguments are initialised on entry (`location` undefined). */
export interface Init {
  readonly path: MovePathIndex;
  readonly location: Location | undefined;
  readonly kind: "Deep" | "NonPanicPathOnly";
}

/** A move that is not allowed, and why. */
export interface IllegalMove {
  readonly location: Location;
  readonly place: Place;
  readonly cause:
    /** The place that is moved out of lies behind this borrow or raw pointer. */
    | { readonly kind: "BorrowedContent"; readonly target: Place }
    | { readonly kind: "InteriorOfTypeWithDestructor"; readonly containerTy: Ty }
    | { readonly kind: "InteriorOfSliceOrArray"; readonly ty: Ty; readonly isIndex: boolean };
}

export type Lookup =
  | { readonly kind: "Exact"; readonly path: MovePathIndex }
  /** Closest enclosing place that has a path. */
  | { readonly kind: "Parent"; readonly path: MovePathIndex };

export class MoveData {
  readonly paths: MovePath[] = [];
  readonly moves: MoveOut[] = [];
  readonly inits: Init[] = [];
  readonly illegal: IllegalMove[] = [];
  private readonly movesAtLoc = new Map<string, number[]>();
  private readonly initsAtLoc = new Map<string, number[]>();

  /** `seenThrough`: an argument `Pin<&mut Self>` that leads to what the body itself owns: a coroutine being resumed. */
  constructor(private readonly tcx: TyCtxt, readonly body: Body, private readonly seenThrough?: Local) {
    body.localDecls.forEach((_, local) => this.paths.push({ place: { local, projection: [] }, parent: undefined, children: [] }));
    for (let arg = 1; arg <= body.argCount; arg++) this.inits.push({ path: arg, location: undefined, kind: "Deep" });
    body.basicBlocks.forEach((data, block) => {
      data.statements.forEach((s, statement) => this.gatherStatement(s.kind, { block, statement }));
      this.gatherTerminator(data.terminator.kind, { block, statement: data.statements.length });
    });
  }

  movesAt(loc: Location): readonly number[] { return this.movesAtLoc.get(key(loc)) ?? []; }
  initsAt(loc: Location): readonly number[] { return this.initsAtLoc.get(key(loc)) ?? []; }

  lookup(place: Place): Lookup {
    let path: MovePathIndex = place.local;
    for (let i = 0; i < place.projection.length; i++) {
      const child = this.childAt(path, place.projection[i]);
      if (child === undefined) return { kind: "Parent", path };
      path = child;
    }
    return { kind: "Exact", path };
  }

  /** The path itself and all below it, parents first. */
  subtree(path: MovePathIndex): MovePathIndex[] {
    const all = [path];
    for (let i = 0; i < all.length; i++) all.push(...this.paths[all[i]].children);
    return all;
  }

  childAt(path: MovePathIndex, elem: PlaceElem): MovePathIndex | undefined {
    return this.paths[path].children.find((c) => {
      const { projection } = this.paths[c].place;
      const last = projection[projection.length - 1];
      return samePlace({ local: 0, projection: [last] }, { local: 0, projection: [elem] });
    });
  }

  // ---- gathering ----

  private gatherStatement(s: StatementKind, loc: Location): void {
    if (s.kind === "Assign") {
      this.pathFor(s.place);
      this.gatherRvalue(s.rvalue, loc);
      this.gatherInit(s.place, loc, "Deep");
    } else if (s.kind === "StorageDead") this.record(s.local, loc);
    else if (s.kind === "SetDiscriminant") this.pathFor(s.place);
  }

  private gatherTerminator(t: TerminatorKind, loc: Location): void {
    switch (t.kind) {
      case "SwitchInt": return this.gatherOperand(t.discr, loc);
      case "Assert": return this.gatherOperand(t.cond, loc);
      case "Drop":
        this.pathFor(t.place);
        return;
      case "Yield":
        this.gatherOperand(t.value, loc);
        this.pathFor(t.resumeArg);
        return this.gatherInit(t.resumeArg, loc, "Deep");
      case "Call":
        for (const o of [t.func, ...t.args]) this.gatherOperand(o, loc);
        if (t.target !== undefined) {
          this.pathFor(t.destination);
          this.gatherInit(t.destination, loc, "NonPanicPathOnly");
        }
        return;
      default:
    }
  }

  private gatherRvalue(r: Rvalue, loc: Location): void {
    for (const o of operandsOf(r)) this.gatherOperand(o, loc);
  }

  private gatherOperand(o: Operand, loc: Location): void {
    if (o.kind !== "Move") return;
    const last = o.place.projection[o.place.projection.length - 1];
    if (last?.kind === "Subslice") return this.gatherSubslice(o.place, last, loc);
    const path = this.pathFor(o.place, loc);
    if (path !== undefined) this.record(path, loc);
  }

  /** Moving `[a, rest @ ..]`'s rest moves each of its elements. */
  private gatherSubslice(place: Place, elem: Extract<PlaceElem, { kind: "Subslice" }>, loc: Location): void {
    const base = { local: place.local, projection: place.projection.slice(0, -1) };
    const baseTy = this.typeOf(base);
    const len = baseTy.kind === "Array" ? this.tcx.evalConst(baseTy.len) : undefined;
    if (len === undefined || elem.fromEnd) {
      this.pathFor(place, loc);
      return;
    }
    for (let offset = elem.from; offset < elem.to; offset++) {
      const path = this.pathFor({ local: base.local, projection: [...base.projection, { kind: "ConstantIndex", offset, minLength: Number(len), fromEnd: false }] }, loc);
      if (path !== undefined) this.record(path, loc);
    }
  }

  private record(path: MovePathIndex, source: Location): void {
    push(this.movesAtLoc, source, this.moves.length);
    this.moves.push({ path, source });
  }

  private gatherInit(place: Place, location: Location, kind: Init["kind"]): void {
    // Assigning a union's field initialises the union.
    const target = this.unionBase(place) ?? place;
    const found = this.lookup(target);
    if (found.kind !== "Exact") return;
    push(this.initsAtLoc, location, this.inits.length);
    this.inits.push({ path: found.path, location, kind });
  }

  private unionBase(place: Place): Place | undefined {
    const last = place.projection[place.projection.length - 1];
    if (last?.kind !== "Field") return undefined;
    const base = { local: place.local, projection: place.projection.slice(0, -1) };
    const ty = this.typeOf(base);
    return ty.kind === "Adt" && this.tcx.adtDef(ty.def).kind === "Union" ? base : undefined;
  }

  private typeOf(place: Place): Ty {
    let ty = this.body.localDecls[place.local].ty;
    for (const e of place.projection) ty = elemTy(this.tcx, ty, e);
    return ty;
  }

  /** Finds or makes the path of a place; with `loc` (a move), reports why it cannot be. */
  private pathFor(place: Place, loc?: Location): MovePathIndex | undefined {
    let path: MovePathIndex = place.local;
    let ty = this.body.localDecls[place.local].ty;
    const illegal = (cause: IllegalMove["cause"]): undefined => {
      if (loc !== undefined) this.illegal.push({ location: loc, place, cause });
    };
    for (let i = 0; i < place.projection.length; i++) {
      const elem = place.projection[i];
      const here = { local: place.local, projection: place.projection.slice(0, i) };
      if (elem.kind === "Deref" && !isBox(this.tcx, ty) && !(i === 1 && place.local === this.seenThrough)) return illegal({ kind: "BorrowedContent", target: { ...here, projection: [...here.projection, elem] } });
      if (elem.kind === "Field" && ty.kind === "Adt" && !isBox(this.tcx, ty)) {
        if (this.tcx.dropImpl(ty) !== undefined) return illegal({ kind: "InteriorOfTypeWithDestructor", containerTy: ty });
        if (this.tcx.adtDef(ty.def).kind === "Union") break;
      }
      if (elem.kind === "Downcast" && this.tcx.dropImpl(ty) !== undefined) return illegal({ kind: "InteriorOfTypeWithDestructor", containerTy: ty });
      if (elem.kind === "Index" || ((elem.kind === "ConstantIndex" || elem.kind === "Subslice") && ty.kind === "Slice")) {
        return illegal({ kind: "InteriorOfSliceOrArray", ty, isIndex: elem.kind === "Index" });
      }
      const known = this.childAt(path, elem);
      if (known !== undefined) path = known;
      else {
        this.paths.push({ place: { local: place.local, projection: place.projection.slice(0, i + 1) }, parent: path, children: [] });
        this.paths[path].children.push(this.paths.length - 1);
        path = this.paths.length - 1;
      }
      ty = elemTy(this.tcx, ty, elem);
    }
    return path;
  }


  /** The local at the root of a path. */
  rootLocal(path: MovePathIndex): Local { return this.paths[path].place.local; }
}

const key = (loc: Location): string => `${loc.block}:${loc.statement}`;

function push(map: Map<string, number[]>, loc: Location, value: number): void {
  const list = map.get(key(loc));
  if (list === undefined) map.set(key(loc), [value]);
  else list.push(value);
}
