/** Walks the places of statements and terminators, each with how it is used. Counterpart: rustc_middle/src/mir/visit.rs. */
import type { BasicBlockData, Operand, Place, Rvalue, StatementKind, TerminatorKind } from "./mir";

/** How a place is used. `Store` overwrites it; `Drop`, `Inspect` (discriminant, length, fake read) and the rest are rustc's contexts. */
export type PlaceUse = "Store" | "CallStore" | "Copy" | "Move" | "SharedBorrow" | "FakeBorrow" | "MutBorrow" | "RawBorrow" | "Inspect" | "FakeRead" | "Mention" | "Drop" | "StorageLive" | "StorageDead";

export interface PlaceRef {
  readonly place: Place;
  readonly use: PlaceUse;
}

export function placesOfOperand(o: Operand): PlaceRef[] {
  return o.kind === "Constant" ? [] : [{ place: o.place, use: o.kind }];
}

export function operandsOf(r: Rvalue): readonly Operand[] {
  switch (r.kind) {
    case "Use": case "Repeat": case "Cast": case "UnaryOp": return [r.operand];
    case "BinaryOp": return [r.left, r.right];
    case "Aggregate": return r.operands;
    case "Ref": case "RawPtr": case "Len": case "Discriminant": case "NullaryOp": return [];
  }
}

export function placesOfRvalue(r: Rvalue): PlaceRef[] {
  switch (r.kind) {
    case "Ref": return [{ place: r.place, use: r.borrow.kind === "Mut" ? "MutBorrow" : r.borrow.kind === "Shared" ? "SharedBorrow" : "FakeBorrow" }];
    case "RawPtr": return [{ place: r.place, use: r.mutbl === "Mut" ? "RawBorrow" : "SharedBorrow" }];
    case "Len": case "Discriminant": return [{ place: r.place, use: "Inspect" }];
    default: return operandsOf(r).flatMap(placesOfOperand);
  }
}

/** In order of evaluation: what is read first, what is written last. */
export function placesOfStatement(s: StatementKind): PlaceRef[] {
  switch (s.kind) {
    case "Assign": return [...placesOfRvalue(s.rvalue), { place: s.place, use: "Store" }];
    case "SetDiscriminant": return [{ place: s.place, use: "Store" }];
    case "FakeRead": return [{ place: s.place, use: "FakeRead" }];
    case "PlaceMention": return [{ place: s.place, use: "Mention" }];
    case "StorageLive": case "StorageDead": return [{ place: { local: s.local, projection: [] }, use: s.kind }];
    case "AscribeUserType": case "Nop": return [];
  }
}

export function placesOfTerminator(t: TerminatorKind): PlaceRef[] {
  switch (t.kind) {
    case "SwitchInt": return placesOfOperand(t.discr);
    case "Drop": return [{ place: t.place, use: "Drop" }];
    case "Call": return [...[t.func, ...t.args].flatMap(placesOfOperand), { place: t.destination, use: "CallStore" }];
    case "Assert": return [...placesOfOperand(t.cond), ...(t.msg.kind === "BoundsCheck" ? [t.msg.len, t.msg.index] : t.msg.kind === "Overflow" ? [t.msg.left, t.msg.right] : [t.msg.operand]).flatMap(placesOfOperand)];
    case "Yield": return [...placesOfOperand(t.value), { place: t.resumeArg, use: "Store" }];
    default: return [];
  }
}

export function placesOf(block: BasicBlockData): PlaceRef[] {
  return [...block.statements.flatMap((s) => placesOfStatement(s.kind)), ...placesOfTerminator(block.terminator.kind)];
}
