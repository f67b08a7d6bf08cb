/** A body with every place rewritten. Counterpart: rustc_middle `MutVisitor::visit_place`. */
import type { AssertMessage, BasicBlockData, Body, Operand, Place, Rvalue, SourceInfo, Statement, StatementKind, TerminatorKind } from "./mir";

/** `before` puts a statement in front of the one that the place stands in. Locals of storage marks are left to the caller. */
export type PlaceMap = (place: Place, before: (statement: StatementKind) => void) => Place;

export function mapPlaces(body: Body, map: PlaceMap): Body {
  const basicBlocks = body.basicBlocks.map((b): BasicBlockData => {
    const statements: Statement[] = [];
    const mapper = (sourceInfo: SourceInfo) => (p: Place): Place => map(p, (kind) => statements.push({ kind, sourceInfo }));
    for (const s of b.statements) {
      const kind = mapStatement(s.kind, mapper(s.sourceInfo));
      statements.push({ ...s, kind });
    }
    const kind = mapTerminator(b.terminator.kind, mapper(b.terminator.sourceInfo));
    return { ...b, statements, terminator: { ...b.terminator, kind } };
  });
  return { ...body, basicBlocks };
}

type Each = (place: Place) => Place;

function operand(o: Operand, f: Each): Operand {
  return o.kind === "Constant" ? o : { ...o, place: f(o.place) };
}

function mapStatement(s: StatementKind, f: Each): StatementKind {
  switch (s.kind) {
    case "Assign": {
      const rvalue = mapRvalue(s.rvalue, f);
      return { ...s, rvalue, place: f(s.place) };
    }
    case "FakeRead": case "SetDiscriminant": case "PlaceMention": case "AscribeUserType": return { ...s, place: f(s.place) };
    case "StorageLive": case "StorageDead": case "Nop": return s;
  }
}

function mapRvalue(r: Rvalue, f: Each): Rvalue {
  switch (r.kind) {
    case "Use": case "Repeat": case "Cast": case "UnaryOp": return { ...r, operand: operand(r.operand, f) };
    case "BinaryOp": return { ...r, left: operand(r.left, f), right: operand(r.right, f) };
    case "Aggregate": return { ...r, operands: r.operands.map((o) => operand(o, f)) };
    case "Ref": case "RawPtr": case "Len": case "Discriminant": return { ...r, place: f(r.place) };
    case "NullaryOp": return r;
  }
}

function mapMessage(m: AssertMessage, f: Each): AssertMessage {
  switch (m.kind) {
    case "BoundsCheck": return { ...m, len: operand(m.len, f), index: operand(m.index, f) };
    case "Overflow": return { ...m, left: operand(m.left, f), right: operand(m.right, f) };
    default: return { ...m, operand: operand(m.operand, f) };
  }
}

function mapTerminator(t: TerminatorKind, f: Each): TerminatorKind {
  switch (t.kind) {
    case "SwitchInt": return { ...t, discr: operand(t.discr, f) };
    case "Drop": return { ...t, place: f(t.place) };
    case "Call": return { ...t, func: operand(t.func, f), args: t.args.map((a) => operand(a, f)), destination: f(t.destination) };
    case "Assert": return { ...t, cond: operand(t.cond, f), msg: mapMessage(t.msg, f) };
    case "Yield": return { ...t, value: operand(t.value, f), resumeArg: f(t.resumeArg) };
    default: return t;
  }
}
