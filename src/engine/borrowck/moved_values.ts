/**
 * E0381 and E0382: a value is used that was never there, or is there no longer. One error for each set of moves to blame.
 * Counterpart: rustc_borrowck/src/diagnostics/conflict_errors.rs `report_use_of_moved_or_uninitialized`.
 */
import { predecessors } from "../data_structures/graph";
import { blockGraph, isBox, sameElem } from "../mir/places";
import type { Location, Place } from "../mir/mir";
import type { MovePathIndex } from "../mir_dataflow/move_paths";
import { error, type Diagnostic, type Label, type SubDiagnostic } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { Checker } from "./checker";
import { describePlace, placeOrValue } from "./describe_place";
import { argsOrUse, borrowSpans, moveSpans, type UseSpan } from "./move_spans";
import { prettyForMessage } from "./type_names";

/** What is done with the value. */
export type Action = "Borrow" | "MatchOn" | "Use" | "Assignment" | "PartialAssignment";

const NOUN: Readonly<Record<Action, string>> = { Borrow: "borrow", MatchOn: "use", Use: "use", Assignment: "assign", PartialAssignment: "assign to part" };
const PAST: Readonly<Record<Action, string>> = { Borrow: "borrowed", MatchOn: "matched on", Use: "used", Assignment: "assigned", PartialAssignment: "partially assigned" };

interface MoveSite {
  /** Index into `MoveData.moves`. */
  readonly move: number;
  readonly overBackEdge: boolean;
}

export class MoveErrors {
  private readonly preds: readonly (readonly number[])[];
  private readonly uninitReported = new Set<number>();
  /** By the set of moves to blame: the place whose use was reported, and how. */
  private readonly moveReported = new Map<string, { readonly used: Place; readonly found: Diagnostic }>();

  constructor(private readonly c: Checker) {
    this.preds = predecessors(blockGraph(c.body));
  }

  /** `used` was used at `loc`; `moved` (a prefix of it, or itself) or the part at `path` may have no value there. */
  use(loc: Location, action: Action, used: Place, moved: Place, span: Span, path: MovePathIndex): void {
    const { c } = this;
    const useSpans = this.useSpans(moved, loc, span);
    const at = argsOrUse(useSpans);
    const sites = this.moveSites(loc, path);
    if (sites.length === 0) {
      if (this.uninitReported.has(used.local)) return;
      this.uninitReported.add(used.local);
      return this.reportUninitialized(loc, action, used, at, path);
    }
    const key = sites.map((s) => s.move).sort((a, b) => a - b).join();
    const known = this.moveReported.get(key);
    if (known !== undefined && isPrefix(used, known.used)) return;
    const { data } = c;
    const isPartial = sites.some(({ move }) => {
      const out = data.paths[data.moves[move].path].place;
      const isBoxMove = out.projection.length === 1 && out.projection[0].kind === "Deref" && isBox(c.tcx, c.body.localDecls[out.local].ty);
      return !isBoxMove && out.projection.length > used.projection.length && isPrefix(used, out);
    });
    const labels: Label[] = [];
    const children: SubDiagnostic[] = [];
    const isLoopMove = sites.some((s) => sameLocation(data.moves[s.move].source, loc));
    for (const site of sites) this.labelMove(site, loc, isPartial, labels, children);
    if (useSpans.kind === "Closure" && !isLoopMove) labels.push({ span: useSpans.path, text: `${action === "Borrow" ? "borrow" : "use"} occurs due to use in closure`, primary: false });
    this.explainType(sites[0].move, isPartial, at, labels, children);
    const name = describePlace(c.tcx, c.body, moved, { downcastIsNameless: true });
    const message = `${NOUN[action]} of ${isPartial ? "partially " : ""}moved value${name === undefined ? "" : `: \`${name}\``}`;
    const own = labels.find((l) => sameSpan(l.span, at));
    const primary = isLoopMove ? own?.text ?? "" : `value ${PAST[action]} here after ${isPartial ? "partial " : ""}move`;
    const found = error("E0382", message, at, primary, isLoopMove ? labels.filter((l) => l !== own) : labels, children);
    // The later of two that blame the same moves stands for both.
    if (known === undefined) c.report(found);
    else c.replace(known.found, found);
    this.moveReported.set(key, { used, found });
  }

  private useSpans(moved: Place, loc: Location, span: Span): UseSpan {
    const spans = moveSpans(this.c, moved, loc);
    if (spans.kind === "Closure") return spans;
    return borrowSpans(this.c, loc) ?? { kind: "Other", span };
  }

  private labelMove({ move, overBackEdge }: MoveSite, loc: Location, isPartial: boolean, labels: Label[], children: SubDiagnostic[]): void {
    const { c } = this;
    const out = c.data.moves[move];
    const { place } = c.data.paths[out.path];
    const spans = moveSpans(c, place, out.source);
    const partially = isPartial ? "partially " : "";
    const loop = overBackEdge || sameLocation(out.source, loc) ? ", in previous iteration of loop" : "";
    if (spans.kind === "Receiver") {
      const name = placeOrValue(c.tcx, c.body, place, { downcastIsNameless: true });
      const how = { Method: "this method call", Operator: "usage in operator", ForLoop: "this implicit call to `.into_iter()`", CallOnce: "this call" }[spans.via];
      labels.push({ span: spans.via === "ForLoop" || spans.via === "CallOnce" ? (spans.via === "CallOnce" ? spans.fnSpan : spans.span) : spans.fnSpan, text: `${name} ${partially}moved due to ${how}${loop}`, primary: false });
      if (spans.via === "Method" || spans.via === "ForLoop") children.push({ level: "note", message: `\`${spans.via === "ForLoop" ? "into_iter" : c.tcx.defPath(spans.method)}\` takes ownership of the receiver \`self\`, which moves ${name}` });
      if (spans.via === "Operator") children.push({ level: "note", message: "calling this operator moves the left-hand side" });
      if (spans.via === "CallOnce") children.push({ level: "note", message: "this value implements `FnOnce`, which causes it to be moved when called", span: spans.span });
      return;
    }
    labels.push({ span: argsOrUse(spans), text: `value ${partially}moved${spans.kind === "Closure" ? " into closure" : ""} here${loop}`, primary: false });
    if (spans.kind === "Closure") labels.push({ span: spans.path, text: "variable moved due to use in closure", primary: false });
  }

  /** "move occurs because `s` has type `String`, which does not implement the `Copy` trait": at the variable, or as a note. */
  private explainType(move: number, isPartial: boolean, at: Span, labels: Label[], children: SubDiagnostic[]): void {
    const { c } = this;
    const { place } = c.data.paths[c.data.moves[move].path];
    if (c.typeOf(place).kind === "Closure") return;
    const name = placeOrValue(c.tcx, c.body, place, { downcastIsNameless: true });
    const text = `${isPartial ? "partial " : ""}move occurs because ${name} has type \`${prettyForMessage(c.tcx, c.typeOf(place))}\`, which does not implement the \`Copy\` trait`;
    if (place.projection.length > 0) {
      children.push({ level: "note", message: text });
      return;
    }
    const { span } = c.body.localDecls[place.local].sourceInfo;
    if (!sameSpan(span, at)) labels.push({ span, text, primary: false });
  }

  private reportUninitialized(loc: Location, action: Action, used: Place, at: Span, path: MovePathIndex): void {
    const { c } = this;
    const decl = c.body.localDecls[used.local];
    const name = describePlace(c.tcx, c.body, { local: used.local, projection: [] });
    const quoted = name === undefined ? "value" : `\`${name}\``;
    const root = c.data.rootLocal(path);
    const maybe = c.data.inits.some((i) => i.location !== undefined && c.data.rootLocal(i.path) === root && this.reaches(i.location, loc));
    const state = action === "PartialAssignment" ? "isn't fully initialized" : maybe ? "is possibly-uninitialized" : "isn't initialized";
    const done = action === "Borrow" || action === "MatchOn" ? "used" : PAST[action];
    const message = `${done} binding ${quoted} ${state}`;
    const label = action === "PartialAssignment" ? `${quoted} partially assigned here but it isn't fully initialized` : `${quoted} ${done} here but it ${state}`;
    const labels: Label[] = [{ span: decl.sourceInfo.span, text: "binding declared here but left uninitialized", primary: false }];
    const children: SubDiagnostic[] = action === "PartialAssignment" ? [{ level: "help", message: "partial initialization isn't supported, fully initialize the binding with a default value and mutate it, or use `std::mem::MaybeUninit`" }] : [];
    c.report(error("E0381", message, at, label, labels, children));
  }

  /** Can execution get from one point to the other? */
  private reaches(from: Location, to: Location): boolean {
    const seen = new Set<string>();
    const work = [to];
    for (let loc = work.pop(); loc !== undefined; loc = work.pop()) {
      const key = `${loc.block}:${loc.statement}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (sameLocation(loc, from) && seen.size > 1) return true;
      work.push(...this.c.before(loc, this.preds));
    }
    return false;
  }

  /** Walks back from the use to the moves that reach it; initialisations on the way end the search. */
  private moveSites(loc: Location, path: MovePathIndex): MoveSite[] {
    const { data } = this.c;
    const related = new Set<MovePathIndex>(data.subtree(path));
    for (let p: MovePathIndex | undefined = path; p !== undefined; p = data.paths[p].parent) related.add(p);
    const sites: MoveSite[] = [];
    const seen = new Set<string>();
    const work: { loc: Location; back: boolean }[] = this.step(loc, false);
    for (let item = work.shift(); item !== undefined; item = work.shift()) {
      const key = `${item.loc.block}:${item.loc.statement}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (!this.stopsAt(item.loc, item.back, related, sites)) work.push(...this.step(item.loc, item.back));
    }
    return sites;
  }

  private stopsAt(loc: Location, overBackEdge: boolean, related: ReadonlySet<MovePathIndex>, sites: MoveSite[]): boolean {
    const { data } = this.c;
    if (this.c.statementAt(loc)?.kind.kind !== "StorageDead") {
      const move = data.movesAt(loc).find((m) => related.has(data.moves[m].path));
      if (move !== undefined) {
        sites.push({ move, overBackEdge });
        return true;
      }
    }
    return data.initsAt(loc).some((i) => related.has(data.inits[i].path));
  }

  private step(loc: Location, back: boolean): { loc: Location; back: boolean }[] {
    const order = (b: number): number => this.c.orderOf.get(b) ?? 0;
    return this.c.before(loc, this.preds).map((p) => ({ loc: p, back: back || (loc.statement === 0 && order(p.block) >= order(loc.block)) }));
  }
}

const sameLocation = (a: Location, b: Location): boolean => a.block === b.block && a.statement === b.statement;
const sameSpan = (a: Span, b: Span): boolean => a.file === b.file && a.lo === b.lo && a.hi === b.hi;

function isPrefix(short: Place, long: Place): boolean {
  return short.local === long.local && short.projection.length <= long.projection.length && short.projection.every((e, i) => sameElem(e, long.projection[i]));
}
