/** Loan conflicts in rustc's words: E0499, E0502, E0503, E0505, E0506, E0597, E0515, E0716, E0373. Counterpart: rustc_borrowck/src/diagnostics/conflict_errors.rs. */
import type { BitSet } from "../../data_structures/bit_set";
import { blockGraph } from "../../mir/places";
import { placesOf } from "../../mir/visit";
import type { Location, Place } from "../../mir/mir";
import { solve, stateAt, type Solution } from "../../mir_dataflow/framework";
import { maybeInitialized } from "../../mir_dataflow/initialized";
import { error, type Label, type SubDiagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { Checker } from "../checker";
import { describePlace } from "../describe_place";
import { argsOrUse, borrowSpans, moveSpans, type UseSpan } from "../move_spans";
import { prettyForMessage } from "../type_names";
import type { Access } from "./check_loans";
import type { Points } from "./region_graph";
import type { Vid } from "./region_types";
import type { Loan, TypeChecker } from "./type_check";

export class LoanReports {
  private inits: Solution | undefined;
  private readonly returned = new Set<string>();

  constructor(private readonly c: Checker, private readonly typed: TypeChecker, private readonly points: Points) {}

  maybeInitialized(loc: Location): BitSet {
    this.inits ??= solve(this.c.body, maybeInitialized(this.c.tcx, this.c.data));
    return stateAt(this.inits, loc);
  }

  conflict(loan: Loan, place: Place, access: Access, loc: Location, span: Span): void {
    const borrow = this.borrowSpan(loan);
    const name = this.name(loan.place) ?? this.name(place);
    const quoted = name === undefined ? "value" : `\`${name}\``;
    const emit = (code: string, message: string, at: Span, label: string, loanLabel: string): void => {
      const labels: Label[] = [{ span: borrow, text: loanLabel, primary: false }, ...this.closurePaths(loan, access), ...this.laterUse(loan, loc)];
      this.c.report(error(code, message, at, label, labels));
    };
    switch (access.kind) {
      case "Copy": return emit("E0503", `cannot use ${this.quoted(place)} because it was mutably borrowed`, span, `use of borrowed ${quoted}`, `${quoted} is borrowed here`);
      case "SharedBorrow": return this.borrowConflict(loan, place, access.loan, loc, span, true);
      case "MutBorrow": return this.borrowConflict(loan, place, access.loan, loc, span, false);
      case "Reservation":
      case "Activation": return this.borrowConflict(loan, place, access.loan, loc, this.borrowSpan(access.loan), false);
      case "Mutate": {
        const what = this.quoted(place);
        return emit("E0506", `cannot assign to ${what} because it is borrowed`, span, `${what} is assigned to here but it was already borrowed`, `${quoted} is borrowed here`);
      }
      case "Move": {
        const spans = moveSpans(this.c, place, loc);
        const what = this.quoted(place);
        const decl = this.c.body.localDecls[place.local];
        const text = name === undefined ? "value" : `\`${name}\``;
        const labels: Label[] = [
          ...(decl.info.kind === "User" ? [{ span: decl.sourceInfo.span, text: `binding \`${decl.info.name}\` declared here`, primary: false }] : []),
          { span: borrow, text: `borrow of ${text} occurs here`, primary: false }, ...this.laterUse(loan, loc),
        ];
        this.c.report(error("E0505", `cannot move out of ${what} because it is borrowed`, argsOrUse(spans), spans.kind === "Closure" ? `move out of ${what} occurs here` : `move out of ${what} occurs here`, labels));
        return;
      }
      case "Drop":
        if (loan.place.projection.length > place.projection.length && this.behindDestructor(loan.place)) return this.destructorRuns(loan, place, span);
        return this.doesNotLive(loan, loc, span);
      case "StorageDead": return this.doesNotLive(loan, loc, span);
    }
  }

  /** Does the place lie in a field of something whose `Drop` could look at it? Counterpart: `classify_drop_access_kind`. */
  private behindDestructor({ local, projection }: Place): boolean {
    return projection.some((elem, i) => {
      const base = this.c.typeOf({ local, projection: projection.slice(0, i) });
      return elem.kind === "Field" && base.kind === "Adt" && this.c.tcx.dropImpl(base) !== undefined;
    });
  }

  /** E0713: a destructor could still look at what is borrowed through the value. */
  private destructorRuns(loan: Loan, place: Place, span: Span): void {
    const needs = `here, drop of ${this.quoted(place)} needs exclusive access to ${this.quoted(loan.place)}, because the type \`${prettyForMessage(this.c.tcx, this.c.typeOf(place))}\` implements the \`Drop\` trait`;
    this.c.report(error("E0713", "borrow may still be in use when destructor runs", this.borrowSpan(loan), "", [{ span, text: needs, primary: false }]));
  }

  private name(place: Place): string | undefined { return describePlace(this.c.tcx, this.c.body, place); }

  private quoted(place: Place): string {
    const name = this.name(place);
    return name === undefined ? "value" : `\`${name}\``;
  }

  /** Span of the borrow; for captures, the closure's head. */
  private borrowSpan(loan: Loan): Span {
    const spans = borrowSpans(this.c, loan.location);
    return spans === undefined ? this.c.span(loan.location) : argsOrUse(spans);
  }

  private closurePaths(loan: Loan, access: Access): Label[] {
    const spans = borrowSpans(this.c, loan.location);
    return spans?.kind === "Closure" && access.kind !== "StorageDead" ? [{ span: spans.path, text: "borrow occurs due to use in closure", primary: false }] : [];
  }

  private borrowConflict(loan: Loan, place: Place, made: Loan | undefined, loc: Location, span: Span, shared: boolean): void {
    const madeSpans = made === undefined ? undefined : borrowSpans(this.c, made.location);
    const at = madeSpans === undefined ? span : argsOrUse(madeSpans);
    const first = this.borrowSpan(loan);
    const name = this.name(place) ?? this.name(loan.place);
    const what = name === undefined ? "value" : `\`${name}\``;
    const loanShared = loan.kind === "Shared";
    const labels: Label[] = [];
    const later = this.laterUse(loan, loc);
    // A closure that captures by unique borrow: it changes what a reference points at without the reference being `mut`.
    const unique = (l: Loan | undefined): boolean => l?.kind === "ClosureCapture";
    if (unique(made) && unique(loan)) {
      this.c.report(error("E0524", `two closures require unique access to ${what} at the same time`, at, "second closure is constructed here", [{ span: first, text: "first closure is constructed here", primary: false }, ...this.pathLabels(loan, made), ...later]));
      return;
    }
    if (unique(made)) {
      this.c.report(error("E0500", `closure requires unique access to ${what} but it is already borrowed`, at, "closure construction occurs here", [{ span: first, text: "borrow occurs here", primary: false }, ...this.pathLabels(loan, made), ...later]));
      return;
    }
    if (unique(loan)) {
      this.c.report(error("E0501", `cannot borrow ${what} as ${shared ? "immutable" : "mutable"} because previous closure requires unique access`, at, "second borrow occurs here", [{ span: first, text: "closure construction occurs here", primary: false }, ...this.pathLabels(loan, made), ...later]));
      return;
    }
    if (!shared && !loanShared) {
      const sameSpan = first.lo === at.lo && first.hi === at.hi;
      if (!sameSpan) labels.push({ span: first, text: "first mutable borrow occurs here", primary: false });
      labels.push(...this.pathLabels(loan, made), ...later.map((l) => ({ ...l, text: l.text.replace("borrow later", "first borrow later").replace("borrow might", "first borrow might") })));
      const own = sameSpan ? `${what} was mutably borrowed here in the previous iteration of the loop` : "second mutable borrow occurs here";
      this.c.report(error("E0499", `cannot borrow ${what} as mutable more than once at a time`, at, own, sameSpan ? later.filter(() => false) : labels));
      return;
    }
    const [kind, other] = shared ? ["immutable", "mutable"] : ["mutable", "immutable"];
    labels.push({ span: first, text: `${other} borrow occurs here`, primary: false }, ...this.pathLabels(loan, made), ...later.map((l) => ({ ...l, text: l.text.replace("borrow later", `${other} borrow later`).replace("borrow might", `${other} borrow might`) })));
    this.c.report(error("E0502", `cannot borrow ${what} as ${kind} because it is also borrowed as ${other}`, at, `${kind} borrow occurs here`, labels));
  }

  private pathLabels(loan: Loan, made: Loan | undefined): Label[] {
    const of = (l: Loan | undefined, which: string): Label[] => {
      const spans = l === undefined ? undefined : borrowSpans(this.c, l.location);
      return spans?.kind === "Closure" ? [{ span: spans.path, text: `${which} borrow occurs due to use in closure`, primary: false }] : [];
    };
    return [...of(loan, "first"), ...of(made, "second")];
  }

  /** The variable's scope ends while its loan is in force. */
  private doesNotLive(loan: Loan, loc: Location, span: Span): void {
    const root = this.c.body.localDecls[loan.place.local];
    const borrow = this.borrowSpan(loan);
    if (this.returnsReference(loan, borrow)) return;
    const name = this.name(loan.place) ?? this.name({ local: loan.place.local, projection: [] });
    const later = this.laterUse(loan, loc);
    if (root.info.kind !== "User" && name === undefined) {
      const children: SubDiagnostic[] = [{ level: "note", message: "consider using a `let` binding to create a longer lived value" }];
      const labels: Label[] = [{ span, text: "temporary value is freed at the end of this statement", primary: false }, ...later];
      this.c.report(error("E0716", "temporary value dropped while borrowed", root.sourceInfo.span, "creates a temporary value which is freed while still in use", labels, children));
      return;
    }
    const closure = borrowSpans(this.c, loan.location);
    if (closure?.kind === "Closure" && this.reachesCaller(loan.region)) {
      this.mayOutlive(closure, name);
      return;
    }
    const labels: Label[] = [
      ...(root.info.kind === "User" ? [{ span: root.sourceInfo.span, text: `binding \`${root.info.name}\` declared here`, primary: false }] : []),
      { span, text: `\`${name}\` dropped here while still borrowed`, primary: false }, ...later,
    ];
    // A capture is pointed at inside of the closure.
    const at = closure?.kind === "Closure" ? closure.path : borrow;
    if (at !== borrow) labels.push({ span: borrow, text: "value captured here", primary: false });
    this.c.report(error("E0597", `\`${name}\` does not live long enough`, at, "borrowed value does not live long enough", labels));
  }

  /** E0373. */
  private mayOutlive(closure: Extract<UseSpan, { kind: "Closure" }>, name: string | undefined): void {
    const children: SubDiagnostic[] = [{ level: "help", message: `to force the ${closure.what} to take ownership of \`${name}\` (and any other referenced variables), use the \`move\` keyword` }];
    this.c.report(error("E0373", `${closure.what} may outlive the current function, but it borrows \`${name}\`, which is owned by the current function`, closure.head, `may outlive borrowed value \`${name}\``, [{ span: closure.path, text: `\`${name}\` is borrowed here`, primary: false }], children));
  }

  private reachesCaller(region: Vid): boolean {
    const value = this.typed.graph.values[region];
    for (let vid = 0; vid < this.typed.universals; vid++) if (value.has(this.points.count + vid)) return true;
    return false;
  }

  /** E0515 when the loan leaves by the return place. True when reported. */
  private returnsReference(loan: Loan, borrow: Span): boolean {
    const carried = this.typed.graph.reaches(loan.region);
    const returned = this.typed.types.regions(this.typed.locals[0]);
    if (!returned.some((r) => carried.has(r))) return false;
    const at = this.returnSpan(carried);
    if (at === undefined) return false;
    const key = `${at.lo}:${at.hi}`;
    if (this.returned.has(key)) return true;
    this.returned.add(key);
    const { info } = this.c.body.localDecls[loan.place.local];
    const isArg = loan.place.local <= this.c.body.argCount;
    const name = this.name(loan.place) ?? this.name({ local: loan.place.local, projection: [] });
    const what = info.kind !== "User" || name === undefined ? "temporary value" : isArg ? `function parameter \`${name}\`` : loan.place.projection.length > 0 ? `local data \`${name}\`` : `local variable \`${name}\``;
    const direct = at.lo === borrow.lo && at.hi === borrow.hi;
    const closure = borrowSpans(this.c, loan.location);
    if (closure?.kind === "Closure") {
      this.mayOutlive(closure, name);
      return true;
    }
    if (direct) this.c.report(error("E0515", `cannot return reference to ${what}`, at, "returns a reference to data owned by the current function"));
    else {
      const labels: Label[] = [{ span: what === "temporary value" ? this.c.body.localDecls[loan.place.local].sourceInfo.span : borrow, text: what === "temporary value" ? "temporary value created here" : `${name === undefined ? "value" : `\`${name}\``} is borrowed here`, primary: false }];
      this.c.report(error("E0515", `cannot return value referencing ${what}`, at, "returns a value referencing data owned by the current function", labels));
    }
    return true;
  }

  /** Where the return place gets a value that carries the loan. */
  private returnSpan(carried: ReadonlySet<Vid>): Span | undefined {
    for (const block of this.c.order) {
      const data = this.c.body.basicBlocks[block];
      for (const s of data.statements) {
        if (s.kind.kind !== "Assign" || s.kind.place.local !== 0) continue;
        const { rvalue } = s.kind;
        const sources = placesOf({ statements: [s], terminator: data.terminator, isCleanup: false }).filter((p) => p.use === "Move" || p.use === "Copy" || p.use === "SharedBorrow" || p.use === "MutBorrow");
        if (rvalue.kind === "Ref" || sources.some((p) => this.typed.types.regions(this.typed.locals[p.place.local]).some((r) => carried.has(r)))) return s.sourceInfo.span;
      }
      const t = data.terminator;
      if (t.kind.kind === "Call" && t.kind.destination.local === 0) return t.sourceInfo.span;
    }
    return undefined;
  }

  /** The first later point at which something that carries the loan is used or dropped. */
  private laterUse(loan: Loan, from: Location): Label[] {
    const carried = this.typed.graph.reaches(loan.region);
    const carries = this.typed.locals.map((ty) => this.typed.types.regions(ty).some((r) => carried.has(r)));
    const graph = blockGraph(this.c.body);
    const seen = new Set<number>();
    const next = (loc: Location): Location[] => (loc.statement < this.c.body.basicBlocks[loc.block].statements.length ? [{ block: loc.block, statement: loc.statement + 1 }] : graph.successors(loc.block).map((block) => ({ block, statement: 0 })));
    const work = next(from);
    for (let loc = work.shift(); loc !== undefined; loc = work.shift()) {
      const point = this.points.of(loc);
      if (seen.has(point) || !this.typed.graph.values[loan.region].has(point)) continue;
      seen.add(point);
      const block = this.c.body.basicBlocks[loc.block];
      const s = block.statements[loc.statement];
      const refs = placesOf(s === undefined ? { ...block, statements: [] } : { ...block, statements: [s], terminator: { kind: { kind: "Return" }, sourceInfo: s.sourceInfo } });
      const span = (s ?? block.terminator).sourceInfo.span;
      const use = refs.find((r) => carries[r.place.local] && r.use !== "StorageLive" && r.use !== "StorageDead" && r.use !== "Store" && r.use !== "CallStore" && r.use !== "FakeRead");
      if (use !== undefined && use.use === "Drop") {
        const decl = this.c.body.localDecls[use.place.local];
        const name = decl.info.kind === "User" ? decl.info.name : undefined;
        const ty = prettyForMessage(this.c.tcx, decl.ty);
        return [{ span, text: name === undefined ? `a temporary with access to the borrow is dropped here` : `borrow might be used here, when \`${name}\` is dropped and runs the destructor for type \`${ty}\``, primary: false }];
      }
      if (use !== undefined) return [{ span, text: "borrow later used here", primary: false }];
      work.push(...next(loc));
    }
    return [];
  }
}
