/**
 * Visits every reachable point and asks of each access whether a loan in force forbids it.
 * Counterpart: rustc_borrowck/src/lib.rs `access_place`, `check_access_for_conflict`; RFC 2094.
 */
import { BitSet } from "../../data_structures/bit_set";
import { blockGraph, isBox } from "../../mir/places";
import { operandsOf, placesOf, placesOfOperand } from "../../mir/visit";
import type { Location, Operand, Place, Rvalue } from "../../mir/mir";
import type { Checker } from "../checker";
import type { Span } from "../../source/span";
import type { Ty } from "../../ty/ty";
import type { Closures } from "./closure_flows";
import { placesConflict, type Depth } from "./conflict";
import { LoanReports } from "./report";
import { liveRegions } from "./liveness";
import { loansInScope } from "./loans_in_scope";
import { Points } from "./region_graph";
import { TypeChecker, type Loan } from "./type_check";
import { checkClosureEscapes, checkHiddenTypes, checkTypeTests, checkUniversalRegions } from "./universal_regions";

/** What an access does. A reservation is the first half of a two-phase borrow, an activation the second. */
export type Access =
  | { readonly kind: "Copy" }
  | { readonly kind: "SharedBorrow"; readonly loan: Loan | undefined }
  | { readonly kind: "MutBorrow"; readonly loan: Loan | undefined }
  | { readonly kind: "Reservation"; readonly loan: Loan }
  | { readonly kind: "Activation"; readonly loan: Loan }
  | { readonly kind: "Mutate" }
  | { readonly kind: "Move" }
  | { readonly kind: "StorageDead" }
  | { readonly kind: "Drop" };

export function checkLoans(c: Checker, closures: Closures): void {
  const typed = new TypeChecker(c.tcx, c.body, closures);
  const loans = typed.loans.filter((l) => !isUntracked(c, l.place));
  if (loans.length === 0 && typed.universals < 2 && typed.typeTests.length === 0) return;
  const points = new Points(c.body);
  const live = liveRegions({ tcx: c.tcx, body: c.body, data: c.data, points, types: typed.types, locals: typed.locals });
  typed.graph.solve(typed.types.count, points.count, typed.universals, (vid) => live.get(vid));
  checkUniversalRegions(c, typed, points);
  checkClosureEscapes(c, typed, points);
  checkHiddenTypes(c, typed);
  checkTypeTests(c, typed, points);
  new LoanVisitor(c, typed, points, new Set(loans)).visit();
}

/** What lies behind a shared reference or a raw pointer cannot be invalidated by anything the checker sees. */
function isUntracked(c: Checker, place: Place): boolean {
  return place.projection.some((e, i) => {
    if (e.kind !== "Deref") return false;
    const ty = c.typeOf({ local: place.local, projection: place.projection.slice(0, i) });
    return (ty.kind === "Ref" && ty.mutbl === "Not") || ty.kind === "RawPtr" || (ty.kind !== "Ref" && !isBox(c.tcx, ty));
  });
}

class LoanVisitor {
  private readonly scopes: readonly BitSet[];
  private readonly reports: LoanReports;
  private readonly loanAt = new Map<string, Loan>();
  private readonly activations = new Map<string, Loan[]>();
  /** Points at which a two-phase loan is only reserved. */
  private readonly reserved = new Map<Loan, Set<number>>();
  private readonly reported = new Set<string>();
  private readonly kinds = {
    union: (ty: Ty): boolean => ty.kind === "Adt" && this.c.tcx.adtDef(ty.def).kind === "Union",
    withDestructor: (ty: Ty): boolean => ty.kind === "Adt" && this.c.tcx.dropImpl(ty) !== undefined && !isBox(this.c.tcx, ty),
  };

  constructor(private readonly c: Checker, private readonly typed: TypeChecker, private readonly points: Points, private readonly tracked: ReadonlySet<Loan>) {
    this.scopes = loansInScope(c.body, typed.loans, points, typed.graph);
    this.reports = new LoanReports(c, typed, points);
    for (const loan of typed.loans) {
      this.loanAt.set(key(loan.location), loan);
      if (loan.kind === "TwoPhase" && loan.assigned.projection.length === 0) this.findActivation(loan);
    }
  }

  /** The first use of the temporary that holds a two-phase borrow activates it. */
  private findActivation(loan: Loan): void {
    const { body } = this.c;
    const graph = blockGraph(body);
    const inactive = new Set<number>();
    const next = (loc: Location): Location[] => (loc.statement < body.basicBlocks[loc.block].statements.length ? [{ block: loc.block, statement: loc.statement + 1 }] : graph.successors(loc.block).map((block) => ({ block, statement: 0 })));
    const work = next(loan.location);
    for (let loc = work.pop(); loc !== undefined; loc = work.pop()) {
      const point = this.points.of(loc);
      if (inactive.has(point)) continue;
      if (this.uses(loc, loan.assigned.local)) {
        const list = this.activations.get(key(loc)) ?? [];
        this.activations.set(key(loc), [...list, loan]);
        continue;
      }
      inactive.add(point);
      work.push(...next(loc));
    }
    this.reserved.set(loan, inactive);
  }

  private uses(loc: Location, local: number): boolean {
    const block = this.c.body.basicBlocks[loc.block];
    const s = block.statements[loc.statement];
    const refs = s === undefined ? placesOf({ ...block, statements: [] }) : placesOf({ ...block, statements: [s], terminator: { kind: { kind: "Return" }, sourceInfo: s.sourceInfo } });
    return refs.some((r) => r.place.local === local && r.use !== "StorageLive" && r.use !== "StorageDead");
  }

  visit(): void {
    for (const block of this.c.order) {
      const data = this.c.body.basicBlocks[block];
      data.statements.forEach((_, statement) => this.statement({ block, statement }));
      this.terminator({ block, statement: data.statements.length });
    }
  }

  private statement(loc: Location): void {
    const s = this.c.statementAt(loc);
    if (s === undefined) return;
    const { span } = s.sourceInfo;
    this.activate(loc, span);
    if (s.kind.kind === "Assign") {
      this.rvalue(s.kind.rvalue, loc, span);
      this.access(s.kind.place, "Shallow", { kind: "Mutate" }, loc, span);
    } else if (s.kind.kind === "StorageDead") this.access({ local: s.kind.local, projection: [] }, "Shallow", { kind: "StorageDead" }, loc, span);
  }

  private rvalue(r: Rvalue, loc: Location, span: Span): void {
    switch (r.kind) {
      case "Ref": {
        const loan = this.loanAt.get(key(loc));
        if (r.borrow.kind === "Fake") return;
        if (r.borrow.kind === "Shared") return this.access(r.place, "Deep", { kind: "SharedBorrow", loan }, loc, span);
        if (loan?.kind === "TwoPhase") return this.access(r.place, "Deep", { kind: "Reservation", loan }, loc, span);
        return this.access(r.place, "Deep", { kind: "MutBorrow", loan }, loc, span);
      }
      case "RawPtr": return this.access(r.place, "Deep", { kind: r.mutbl === "Mut" ? "MutBorrow" : "SharedBorrow", loan: undefined }, loc, span);
      case "Len": case "Discriminant": return this.access(r.place, "Shallow", { kind: "Copy" }, loc, span);
      default: for (const o of operandsOf(r)) this.operand(o, loc, span);
    }
  }

  private operand(o: Operand, loc: Location, span: Span): void {
    for (const { place, use } of placesOfOperand(o)) this.access(place, "Deep", { kind: use === "Move" ? "Move" : "Copy" }, loc, span);
  }

  private terminator(loc: Location): void {
    const { kind: t, sourceInfo: { span } } = this.c.body.basicBlocks[loc.block].terminator;
    this.activate(loc, span);
    switch (t.kind) {
      case "SwitchInt": return this.operand(t.discr, loc, span);
      case "Assert": return this.operand(t.cond, loc, span);
      case "Drop": return this.access(t.place, "Drop", { kind: t.replace ? "Mutate" : "Drop" }, loc, span);
      case "Call":
        for (const o of [t.func, ...t.args]) this.operand(o, loc, span);
        return this.access(t.destination, "Shallow", { kind: "Mutate" }, loc, span);
      case "Yield":
        this.operand(t.value, loc, span);
        return this.access(t.resumeArg, "Shallow", { kind: "Mutate" }, loc, span);
      case "Return": case "CoroutineDrop": return this.atExit(loc, span);
      default:
    }
  }

  /** Arguments and statics have no `StorageDead`: what is borrowed of arguments ends here. */
  private atExit(loc: Location, span: Span): void {
    for (let arg = 1; arg <= this.c.body.argCount; arg++) this.access({ local: arg, projection: [] }, "Shallow", { kind: "StorageDead" }, loc, span);
  }

  private activate(loc: Location, span: Span): void {
    for (const loan of this.activations.get(key(loc)) ?? []) {
      if (this.tracked.has(loan)) this.access(loan.place, "Deep", { kind: "Activation", loan }, loc, span);
    }
  }

  private access(place: Place, depth: Depth, access: Access, loc: Location, span: Span): void {
    const point = this.points.of(loc);
    for (const index of this.scopes[point]) {
      const loan = this.typed.loans[index];
      if (!this.tracked.has(loan) || !this.forbids(loan, access, point)) continue;
      if (!placesConflict(loan.place, place, depth, (p) => this.c.typeOf(p), this.kinds)) continue;
      if (access.kind === "Drop" && !this.c.tcx.needsDrop(this.c.typeOf(place), this.c.body.def)) continue;
      if (this.isGone(place, access, loc)) continue;
      const where = `${span.file}:${span.lo}:${span.hi}`;
      const id = access.kind === "StorageDead" || access.kind === "Drop" ? `dead ${loan.index}` : `${where} ${place.local}`;
      if (this.reported.has(id)) continue;
      this.reported.add(id);
      this.reports.conflict(loan, place, access, loc, span);
      return;
    }
  }

  /** Dropping what was moved away, and ending storage of what holds nothing, harms no loan. */
  private isGone(place: Place, access: Access, loc: Location): boolean {
    if (access.kind !== "Drop") return false;
    const { data } = this.c;
    const found = data.lookup(place);
    return found.kind === "Exact" && data.subtree(found.path).every((p) => !this.reports.maybeInitialized(loc).has(p));
  }

  private forbids(loan: Loan, access: Access, point: number): boolean {
    const shared = loan.kind === "Shared";
    switch (access.kind) {
      case "Copy":
      case "SharedBorrow": return !shared && !(this.reserved.get(loan)?.has(point) ?? false);
      case "Reservation": return !shared;
      case "Activation": return access.loan !== loan;
      case "MutBorrow": case "Mutate": case "Move": case "StorageDead": case "Drop": return true;
    }
  }
}

const key = (loc: Location): string => `${loc.block}:${loc.statement}`;
