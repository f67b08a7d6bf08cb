/** E0507, E0508, E0509: moves out of borrowed content, of array and slice elements, of types with a destructor. Counterpart: rustc_borrowck/src/diagnostics/move_errors.rs. */
import { isBox } from "../mir/places";
import type { Location, Place } from "../mir/mir";
import type { IllegalMove } from "../mir_dataflow/move_paths";
import { error, type Label } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { Checker } from "./checker";
import { describePlace, upvarOf } from "./describe_place";
import { moveSpans } from "./move_spans";
import { prettyForMessage } from "./type_names";

/** Moves that a pattern's variables make out of one scrutinee are one error. */
export function reportIllegalMoves(c: Checker): void {
  const groups = new Map<string, { readonly at: Span; readonly moves: IllegalMove[] }>();
  for (const move of c.data.illegal) {
    const scrutinee = scrutineeSpan(c, move.location);
    const at = scrutinee ?? receiverSpan(c, move);
    const key = `${at.file}:${at.lo}:${at.hi}:${scrutinee === undefined ? `${move.location.block}.${move.location.statement}` : ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { at, moves: [move] });
    else group.moves.push(move);
  }
  for (const { at, moves } of groups.values()) report(c, at, moves);
}

function receiverSpan(c: Checker, move: IllegalMove): Span {
  const spans = moveSpans(c, move.place, move.location);
  return spans.kind === "Closure" ? spans.head : spans.span;
}

/** For a variable bound by a pattern: the matched expression. */
function scrutineeSpan(c: Checker, loc: Location): Span | undefined {
  const s = c.statementAt(loc);
  if (s?.kind.kind !== "Assign" || s.kind.place.projection.length > 0) return undefined;
  const decl = c.body.localDecls[s.kind.place.local];
  if (decl.info.kind !== "User" || s.sourceInfo.span.lo !== decl.sourceInfo.span.lo || s.sourceInfo.span.hi !== decl.sourceInfo.span.hi) return undefined;
  if (s.kind.rvalue.kind !== "Use" || s.kind.rvalue.operand.kind === "Constant") return undefined;
  const source = s.kind.rvalue.operand.place;
  for (const block of c.body.basicBlocks) {
    for (const { kind, sourceInfo } of block.statements) {
      if (kind.kind === "FakeRead" && kind.cause !== "ForGuardBinding" && kind.place.local === source.local && kind.place.projection.length <= source.projection.length) return sourceInfo.span;
    }
  }
  return undefined;
}

function report(c: Checker, at: Span, moves: readonly IllegalMove[]): void {
  const [first] = moves;
  const { code, message, primary } = describe(c, first);
  const labels: Label[] = [];
  let own = primary;
  for (const move of moves) {
    const s = c.statementAt(move.location);
    const bound = s?.kind.kind === "Assign" ? c.body.localDecls[s.kind.place.local] : undefined;
    const span = c.span(move.location);
    const isBinding = bound?.info.kind === "User" && span.lo !== at.lo && bound.sourceInfo.span.lo === span.lo;
    if (isBinding && bound.info.kind === "User") {
      labels.push({ span, text: moves.length > 1 && move !== first ? "...and here" : "data moved here", primary: false });
      if (moves.length === 1) labels.push({ span, text: because(c, `\`${bound.info.name}\``, bound.ty), primary: false });
    } else if (own === "") own = because(c, nameOf(c, move.place), c.typeOf(move.place));
    else labels.push({ span: at, text: because(c, nameOf(c, move.place), c.typeOf(move.place)), primary: false });
  }
  const children = labels.filter((l) => l.text === "...and here").length > 0 ? [{ level: "note" as const, message: "move occurs because these variables have types that don't implement the `Copy` trait" }] : [];
  c.report(error(code, message, at, own, labels, children));
}

function nameOf(c: Checker, place: Place): string {
  const text = describePlace(c.tcx, c.body, place);
  return text === undefined ? "value" : `\`${text}\``;
}

function because(c: Checker, name: string, ty: Parameters<typeof prettyForMessage>[1]): string {
  return `move occurs because ${name} has type \`${prettyForMessage(c.tcx, ty)}\`, which does not implement the \`Copy\` trait`;
}

function describe(c: Checker, move: IllegalMove): { readonly code: string; readonly message: string; readonly primary: string } {
  const { cause } = move;
  switch (cause.kind) {
    case "InteriorOfTypeWithDestructor":
      return { code: "E0509", message: `cannot move out of type \`${prettyForMessage(c.tcx, cause.containerTy)}\`, which implements the \`Drop\` trait`, primary: "cannot move out of here" };
    case "InteriorOfSliceOrArray":
      return { code: "E0508", message: `cannot move out of type \`${prettyForMessage(c.tcx, cause.ty)}\`, a non-copy ${cause.ty.kind === "Slice" ? "slice" : "array"}`, primary: "cannot move out of here" };
    case "BorrowedContent": return { code: "E0507", message: borrowedContent(c, move.place, cause.target), primary: "" };
  }
}

function borrowedContent(c: Checker, place: Place, target: Place): string {
  const pointer = { local: target.local, projection: target.projection.slice(0, -1) };
  const upvar = upvarOf(c.tcx, c.body, place);
  if (upvar !== undefined && target.projection.length <= upvar.length) {
    const self = c.body.localDecls[1].ty;
    const kind = self.kind === "Ref" && self.mutbl === "Mut" ? "FnMut" : "Fn";
    return `cannot move out of \`${describePlace(c.tcx, c.body, { ...place, projection: place.projection }) ?? upvar.name}\`, a captured variable in an \`${kind}\` closure`;
  }
  const overloaded = overloadedSource(c, pointer);
  if (overloaded !== undefined) return overloaded;
  const ty = c.typeOf(pointer);
  const behind = ty.kind === "Ref" ? (ty.mutbl === "Mut" ? "a mutable reference" : "a shared reference") : ty.kind === "RawPtr" ? "a raw pointer" : isBox(c.tcx, ty) ? "a `Box`" : "a reference";
  const downcast = place.projection.findIndex((e) => e.kind === "Downcast");
  if (downcast >= 0) {
    const elem = place.projection[downcast];
    const base = describePlace(c.tcx, c.body, { local: place.local, projection: place.projection.slice(0, downcast).filter((e, i, all) => !(e.kind === "Deref" && i === all.length - 1)) });
    if (base !== undefined && elem.kind === "Downcast") return `cannot move out of \`${base}\` as enum variant \`${elem.name}\` which is behind ${behind}`;
  }
  const text = describePlace(c.tcx, c.body, place);
  return text === undefined ? `cannot move out of ${behind}` : `cannot move out of \`${text}\` which is behind ${behind}`;
}

/** The pointer came from `Deref::deref` or `Index::index` that the compiler called. */
function overloadedSource(c: Checker, pointer: Place): string | undefined {
  if (pointer.projection.length > 0 || c.body.localDecls[pointer.local].info.kind === "User") return undefined;
  for (const block of c.body.basicBlocks) {
    const t = block.terminator.kind;
    if (t.kind !== "Call" || t.source !== "Overloaded" || t.destination.local !== pointer.local || t.func.kind !== "Constant" || t.func.constant.ty.kind !== "FnDef") continue;
    const { name } = c.tcx.def(t.func.constant.ty.def);
    const self = t.func.constant.ty.args[0];
    if (self?.kind !== "Type") return undefined;
    const head = self.ty.kind === "Adt" ? c.tcx.def(self.ty.def).name : "";
    if (name.startsWith("index")) return `cannot move out of index of \`${prettyForMessage(c.tcx, self.ty)}\``;
    if (name.startsWith("deref")) return head === "Rc" || head === "Arc" ? `cannot move out of an \`${head}\`` : `cannot move out of dereference of \`${prettyForMessage(c.tcx, self.ty)}\``;
  }
  return undefined;
}
