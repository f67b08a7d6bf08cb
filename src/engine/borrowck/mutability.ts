/** E0594 and E0596: writing to, or mutably borrowing, what may not change. Counterpart: rustc_borrowck `is_mutable`, diagnostics/mutability_errors.rs. */
import { isBox } from "../mir/places";
import type { Place } from "../mir/mir";
import { error, type Diagnostic, type Label, type SubDiagnostic } from "../source/diagnostic";
import type { Span } from "../source/span";
import { describePlace, upvarOf } from "./describe_place";
import type { Checker } from "./checker";

/** Why a place may not be written: the innermost part that forbids it. */
type Obstacle =
  | { readonly kind: "Local"; readonly place: Place }
  | { readonly kind: "Upvar"; readonly name: string; readonly decl: Span }
  | { readonly kind: "FnClosure"; readonly name: string }
  | { readonly kind: "Reference"; readonly pointer: Place }
  | { readonly kind: "ConstPointer"; readonly pointer: Place }
  | { readonly kind: "Static"; readonly name: string };

/** True when an error was reported. */
export function checkMutable(c: Checker, place: Place, access: "Assign" | "Borrow", span: Span): boolean {
  const obstacle = findObstacle(c, place);
  if (obstacle === undefined) return false;
  const item = itemMessage(c, place, obstacle);
  const { reason, label, children } = explain(c, place, obstacle, access);
  if (access === "Assign") c.report(error("E0594", `cannot assign to ${item}${reason}`, span, label, [], children));
  else {
    const found = error("E0596", `cannot borrow ${item} as mutable${reason}`, span, label, [], children);
    if (obstacle.kind === "Local") reportBorrowOfLocal(c, obstacle.place.local, found);
    else c.report(found);
  }
  return true;
}

/** After this many borrows of one variable the others are counted, not shown. */
const SHOWN_BORROWS = 10;

/** A second borrow of the same variable: the mistake is its declaration, and all are told there as one. */
function reportBorrowOfLocal(c: Checker, local: number, found: Diagnostic): void {
  const before = c.mutableBorrows.get(local);
  if (before === undefined) {
    c.mutableBorrows.set(local, { shown: found, count: 1 });
    c.report(found);
    return;
  }
  const count = before.count + 1;
  const { span } = c.body.localDecls[local].sourceInfo;
  const secondary = (d: Diagnostic): Label[] => d.labels.map((l) => (l.text === "not mutable" ? l : { ...l, primary: false }));
  const old = count === 2 ? [{ span, text: "not mutable", primary: true }, ...secondary(before.shown)] : before.shown.labels;
  const { children } = before.shown;
  const more = count > SHOWN_BORROWS ? [{ level: "note" as const, message: `...and ${count - SHOWN_BORROWS} other attempted mutable borrows` }, ...children.filter((h) => h.level === "help")] : children;
  const shown: Diagnostic = { ...before.shown, span, labels: count < SHOWN_BORROWS ? [...old, ...secondary(found)] : old, children: more };
  c.replace(before.shown, shown);
  c.mutableBorrows.set(local, { shown, count });
}

/** `localsAllowed`: behind a `&mut` it does not matter whether the variable that holds it is `mut`. */
function findObstacle(c: Checker, place: Place, localsAllowed = false): Obstacle | undefined {
  const upvar = upvarOf(c.tcx, c.body, place);
  if (upvar !== undefined && place.projection.length === upvar.length) return upvarObstacle(c, upvar, localsAllowed);
  if (place.projection.length === 0) {
    const decl = c.body.localDecls[place.local];
    if (decl.mutability === "Mut" || localsAllowed) return undefined;
    return { kind: "Local", place };
  }
  const base = { local: place.local, projection: place.projection.slice(0, -1) };
  const last = place.projection[place.projection.length - 1];
  if (last.kind !== "Deref") return findObstacle(c, base, localsAllowed);
  const ty = c.typeOf(base);
  if (isBox(c.tcx, ty)) return findObstacle(c, base, localsAllowed);
  const shared = ty.kind === "Ref" && ty.mutbl === "Not";
  if (shared || (ty.kind === "RawPtr" && ty.mutbl === "Not")) {
    const name = staticBehind(c, base);
    if (name !== undefined) return { kind: "Static", name };
    return { kind: shared ? "Reference" : "ConstPointer", pointer: base };
  }
  if (ty.kind === "RawPtr") return undefined;
  return findObstacle(c, base, true);
}

function upvarObstacle(c: Checker, upvar: { readonly name: string; readonly capture: number }, localsAllowed: boolean): Obstacle | undefined {
  const captured = c.tcx.closureCaptures(c.body.def)[upvar.capture];
  const self = c.body.localDecls[1].ty;
  if (captured.mutability === "Not" && !localsAllowed) return { kind: "Upvar", name: upvar.name, decl: captured.span };
  if (self.kind === "Ref" && self.mutbl === "Not") return { kind: "FnClosure", name: upvar.name };
  return undefined;
}

/** A temporary that holds the address of an immutable static. */
function staticBehind(c: Checker, pointer: Place): string | undefined {
  if (pointer.projection.length > 0 || c.body.localDecls[pointer.local].info.kind === "User") return undefined;
  for (const block of c.body.basicBlocks) {
    for (const { kind } of block.statements) {
      if (kind.kind !== "Assign" || kind.place.local !== pointer.local || kind.rvalue.kind !== "Use" || kind.rvalue.operand.kind !== "Constant") continue;
      const { constant } = kind.rvalue.operand.constant;
      if (constant.kind === "StaticRef") return c.tcx.def(constant.def).name;
    }
  }
  return undefined;
}

function itemMessage(c: Checker, place: Place, obstacle: Obstacle): string {
  if (obstacle.kind === "Static") return `immutable static item \`${obstacle.name}\``;
  const text = describePlace(c.tcx, c.body, place);
  if (text !== undefined) return `\`${text}\``;
  if (obstacle.kind === "Reference") return "data in a `&` reference";
  return obstacle.kind === "ConstPointer" ? "data in a `*const` pointer" : "value";
}

interface Explanation {
  readonly reason: string;
  readonly label: string;
  readonly children: readonly SubDiagnostic[];
}

function explain(c: Checker, place: Place, obstacle: Obstacle, access: "Assign" | "Borrow"): Explanation {
  const plain = access === "Assign" ? "cannot assign" : "cannot borrow as mutable";
  switch (obstacle.kind) {
    case "Local": {
      const whole = place.projection.length === 0;
      const name = describePlace(c.tcx, c.body, obstacle.place);
      if (name === undefined) return { reason: "", label: plain, children: [] };
      const { span } = c.body.localDecls[obstacle.place.local].sourceInfo;
      const children = [{ level: "help" as const, message: "consider changing this to be mutable", span: { ...span, hi: span.lo }, suggestion: "mut " }];
      return { reason: whole ? ", as it is not declared as mutable" : `, as \`${name}\` is not declared as mutable`, label: plain, children };
    }
    case "Upvar": {
      const whole = describePlace(c.tcx, c.body, place) === obstacle.name;
      return { reason: whole ? ", as it is not declared as mutable" : `, as \`${obstacle.name}\` is not declared as mutable`, label: plain, children: [] };
    }
    case "FnClosure": {
      const whole = describePlace(c.tcx, c.body, place) === obstacle.name;
      const what = "a captured variable in a `Fn` closure";
      return { reason: whole ? `, as it is ${what}` : `, as \`${obstacle.name}\` is ${what}`, label: plain, children: [] };
    }
    case "Static": return { reason: "", label: plain, children: [] };
    case "Reference":
    case "ConstPointer": {
      const kind = obstacle.kind === "Reference" ? "`&` reference" : "`*const` pointer";
      const pointer = describePlace(c.tcx, c.body, obstacle.pointer);
      const described = describePlace(c.tcx, c.body, place) !== undefined;
      const reason = !described ? "" : access === "Assign" ? `, which is behind a ${kind}` : `, as it is behind a ${kind}`;
      if (pointer === undefined || obstacle.pointer.projection.length > 0) return { reason, label: plain, children: [] };
      const consequence = access === "Assign" ? "it cannot be written to" : "it cannot be borrowed as mutable";
      return { reason, label: `\`${pointer}\` is a ${kind}, so ${consequence}`, children: [{ level: "help", message: obstacle.kind === "Reference" ? "consider changing this to be a mutable reference" : "consider changing this to be a mutable pointer" }] };
    }
  }
}
