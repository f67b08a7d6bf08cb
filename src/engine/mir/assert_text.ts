/** Why an assertion failed, in rustc's words for constants and for code known to panic. Counterpart: rustc_middle `mir/terminator.rs` (`AssertKind`), with values. */
import type { Ty } from "../ty/ty";
import type { AssertMessage, Operand } from "./mir";

const SIGNS: Readonly<Record<string, string>> = {
  Add: "+", AddWithOverflow: "+", Sub: "-", SubWithOverflow: "-", Mul: "*", MulWithOverflow: "*", Div: "/", Rem: "%",
};

/** `show` spells an operand's value: `5_i32`. */
export function assertText(msg: AssertMessage, show: (operand: Operand) => string): string {
  switch (msg.kind) {
    case "BoundsCheck": return `index out of bounds: the length is ${withoutType(show(msg.len))} but the index is ${withoutType(show(msg.index))}`;
    case "OverflowNeg": return `attempt to negate \`${show(msg.operand)}\`, which would overflow`;
    case "DivisionByZero": return `attempt to divide \`${show(msg.operand)}\` by zero`;
    case "RemainderByZero": return `attempt to calculate the remainder of \`${show(msg.operand)}\` with a divisor of zero`;
    case "Overflow":
      if (msg.op === "Shl") return `attempt to shift left by \`${show(msg.right)}\`, which would overflow`;
      if (msg.op === "Shr") return `attempt to shift right by \`${show(msg.right)}\`, which would overflow`;
      if (msg.op === "Rem") return `attempt to compute the remainder of \`${show(msg.left)} % ${show(msg.right)}\`, which would overflow`;
      return `attempt to compute \`${show(msg.left)} ${SIGNS[msg.op] ?? msg.op} ${show(msg.right)}\`, which would overflow`;
  }
}

const withoutType = (text: string): string => text.replace(/_usize$/, "");

/** Width in bits and signedness of an integer type. */
export function intWidth(ty: Ty, pointerBytes: number): { readonly bits: number; readonly signed: boolean; readonly name: string } | undefined {
  if (ty.kind !== "Int" && ty.kind !== "Uint") return undefined;
  const name = ty.kind === "Int" ? ty.int : ty.uint;
  return { bits: name.endsWith("size") ? pointerBytes * 8 : Number(name.slice(1)), signed: ty.kind === "Int", name };
}

/** `200_u8`, `u8::MAX`, `i32::MIN`: an integer as rustc prints constants. */
export function intText(ty: Ty, bits: bigint, pointerBytes: number): string {
  const width = intWidth(ty, pointerBytes);
  if (width === undefined) return "_";
  const value = width.signed ? BigInt.asIntN(width.bits, bits) : BigInt.asUintN(width.bits, bits);
  const max = (1n << BigInt(width.signed ? width.bits - 1 : width.bits)) - 1n;
  if (value === max) return `${width.name}::MAX`;
  if (width.signed && value === -max - 1n) return `${width.name}::MIN`;
  return `${value}_${width.name}`;
}
