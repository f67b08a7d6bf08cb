/**
 * Visits every reachable point once, in order of execution, and asks of each place used: does it hold a value, may it be
 * written? Counterpart: rustc_borrowck/src/lib.rs `MirBorrowckCtxt` as `ResultsVisitor`.
 */
import { BitSet } from "../data_structures/bit_set";
import type { Location, Operand, Place, Rvalue } from "../mir/mir";
import { operandsOf } from "../mir/visit";
import type { Span } from "../source/span";
import type { MovePathIndex } from "../mir_dataflow/move_paths";
import type { Checker } from "./checker";
import { checkMutable } from "./mutability";
import { MoveErrors, type Action } from "./moved_values";
import { reportReassignment } from "./reassignment";

export function checkAccesses(c: Checker): void {
  const visitor = new AccessVisitor(c);
  for (const block of c.order) visitor.visitBlock(block);
}

class AccessVisitor {
  private readonly errors: MoveErrors;
  private uninit: BitSet = new BitSet(0);
  private everInit: BitSet = new BitSet(0);
  /** A mutability error is told once for each place and span. */
  private readonly mutabilityReported = new Set<string>();

  constructor(private readonly c: Checker) {
    this.errors = new MoveErrors(c);
  }

  visitBlock(block: number): void {
    const { body, uninits, everInits } = this.c;
    this.uninit = uninits.states[block].clone();
    this.everInit = everInits.states[block].clone();
    const data = body.basicBlocks[block];
    for (let statement = 0; statement <= data.statements.length; statement++) {
      const loc = { block, statement };
      if (statement < data.statements.length) this.visitStatement(loc);
      else this.visitTerminator(loc);
      uninits.analysis.transfer(this.uninit, loc);
      everInits.analysis.transfer(this.everInit, loc);
    }
  }

  private visitStatement(loc: Location): void {
    const s = this.c.statementAt(loc);
    if (s === undefined) return;
    const { span } = s.sourceInfo;
    switch (s.kind.kind) {
      case "Assign":
        this.visitRvalue(s.kind.rvalue, loc, span);
        return this.mutate(s.kind.place, loc, span);
      case "FakeRead":
        if (s.kind.cause === "ForMatchedPlace" || s.kind.cause === "ForLet") this.checkInitialized(s.kind.place, "Use", loc, span);
        return;
      case "SetDiscriminant": return this.mutate(s.kind.place, loc, span);
      case "StorageLive": case "StorageDead": case "PlaceMention": case "AscribeUserType": case "Nop": return;
    }
  }

  private visitTerminator(loc: Location): void {
    const { kind, sourceInfo: { span } } = this.c.body.basicBlocks[loc.block].terminator;
    switch (kind.kind) {
      case "SwitchInt": return this.operand(kind.discr, loc, span);
      case "Call":
        for (const o of [kind.func, ...kind.args]) this.operand(o, loc, span);
        return this.mutate(kind.destination, loc, span);
      case "Assert": return this.operand(kind.cond, loc, span);
      default:
    }
  }

  private visitRvalue(r: Rvalue, loc: Location, span: Span): void {
    switch (r.kind) {
      case "Ref":
        if (r.borrow.kind === "Mut") this.checkMutable(r.place, "Borrow", r.borrow.mut === "ClosureCapture", span);
        return this.checkInitialized(r.place, r.borrow.kind === "Fake" ? "MatchOn" : "Borrow", loc, span);
      case "RawPtr":
        if (r.mutbl === "Mut") this.checkMutable(r.place, "Borrow", false, span);
        return this.checkInitialized(r.place, "Borrow", loc, span);
      case "Len":
      case "Discriminant": return this.checkInitialized(r.place, "Use", loc, span);
      default: for (const o of operandsOf(r)) this.operand(o, loc, span);
    }
  }

  private operand(o: Operand, loc: Location, span: Span): void {
    if (o.kind !== "Constant") this.checkInitialized(o.place, "Use", loc, span);
  }

  /** An uninitialised variable may be assigned once even when it is not `mut`. */
  private mutate(place: Place, loc: Location, span: Span): void {
    this.checkAssignedPath(place, loc, span);
    if (place.projection.length > 0) return this.checkMutable(place, "Assign", false, span);
    const decl = this.c.body.localDecls[place.local];
    if (decl.mutability === "Mut" || decl.info.kind !== "User") return;
    const inits = this.c.data.inits;
    for (const i of this.everInit) {
      if (this.c.data.rootLocal(inits[i].path) !== place.local) continue;
      reportReassignment(this.c, place.local, span, inits[i]);
      return;
    }
  }

  private isEverInitialized(local: number): boolean {
    const { data } = this.c;
    for (const i of this.everInit) if (data.rootLocal(data.inits[i].path) === local) return true;
    return false;
  }

  private checkMutable(place: Place, access: "Assign" | "Borrow", isCapture: boolean, span: Span): void {
    if (isCapture) return; // the closure's own body tells it
    if (!this.isEverInitialized(place.local)) return; // E0381 says enough
    const key = `${place.local}|${span.file}:${span.lo}:${span.hi}`;
    if (!this.mutabilityReported.has(key) && checkMutable(this.c, place, access, span)) this.mutabilityReported.add(key);
  }

  /** Writing through a pointer or into a part needs what is written into. */
  private checkAssignedPath(place: Place, loc: Location, span: Span): void {
    for (let i = place.projection.length - 1; i >= 0; i--) {
      const elem = place.projection[i];
      const base = { local: place.local, projection: place.projection.slice(0, i) };
      if (elem.kind === "Deref") {
        this.checkFullPath(base, "Use", loc, span);
        return;
      }
      if (elem.kind !== "Field") continue;
      const ty = this.c.typeOf(base);
      if (ty.kind === "Adt" && this.c.tcx.dropImpl(ty) !== undefined) {
        this.checkInitialized(base, "Assignment", loc, span);
        return;
      }
      if (ty.kind !== "Adt" && ty.kind !== "Tuple") continue;
      if (ty.kind === "Adt" && this.c.tcx.adtDef(ty.def).kind === "Union") continue;
      const found = this.c.data.lookup(base);
      if (this.uninit.has(found.path)) {
        this.errors.use(loc, "PartialAssignment", base, this.c.data.paths[found.path].place, span, found.path);
        return;
      }
    }
  }

  /** Is the closest tracked part that encloses the place surely initialised? */
  private checkFullPath(place: Place, action: Action, loc: Location, span: Span): boolean {
    const { path } = this.c.data.lookup(place);
    if (!this.uninit.has(path)) return true;
    this.errors.use(loc, action, place, this.c.data.paths[path].place, span, path);
    return false;
  }

  /** … and every part of it that was moved on its own? */
  private checkInitialized(place: Place, action: Action, loc: Location, span: Span): void {
    const last = place.projection[place.projection.length - 1];
    if (last?.kind === "Subslice") return this.checkSubslice(place, last, action, loc, span);
    if (!this.checkFullPath(place, action, loc, span)) return;
    const found = this.c.data.lookup(place);
    if (found.kind !== "Exact") return;
    const missing = this.c.data.subtree(found.path).find((p) => this.uninit.has(p));
    if (missing !== undefined) this.errors.use(loc, action, place, place, span, missing);
  }

  private checkSubslice(place: Place, elem: { readonly from: number; readonly to: number; readonly fromEnd: boolean }, action: Action, loc: Location, span: Span): void {
    const base = { local: place.local, projection: place.projection.slice(0, -1) };
    if (!this.checkFullPath(base, action, loc, span) || elem.fromEnd) return;
    const found = this.c.data.lookup(base);
    if (found.kind !== "Exact") return;
    const isMissing = (p: MovePathIndex): boolean => {
      const { projection } = this.c.data.paths[p].place;
      const at = projection[projection.length - 1];
      return at.kind === "ConstantIndex" && !at.fromEnd && at.offset >= elem.from && at.offset < elem.to && this.uninit.has(p);
    };
    const missing = this.c.data.paths[found.path].children.find(isMissing);
    if (missing !== undefined) this.errors.use(loc, action, place, place, span, missing);
  }
}
