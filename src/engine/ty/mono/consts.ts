/**
 * Values of type-level constants. Literals, arithmetic and paths to such constants are computed here from the text;
 * everything else goes to the machine. Counterpart: rustc_middle `mir/interpret/queries.rs` (`const_eval_*`), cut to integers.
 */
import type { DefId } from "../../hir/def";
import type { Expr } from "../../hir/hir";
import type { Queries } from "../queries";
import { TypeFlags, type Const, type GenericArg, type Ty } from "../ty";

/** Width in bits and sign of an integer type; booleans and characters count as unsigned. */
export function widthOf(ty: Ty): { readonly bits: number; readonly signed: boolean } | undefined {
  switch (ty.kind) {
    case "Int": return { bits: ty.int === "isize" ? 64 : Number(ty.int.slice(1)), signed: true };
    case "Uint": return { bits: ty.uint === "usize" ? 64 : Number(ty.uint.slice(1)), signed: false };
    case "Bool": return { bits: 8, signed: false };
    case "Char": return { bits: 32, signed: false };
    default: return undefined;
  }
}

function fit(value: bigint, ty: Ty): bigint | undefined {
  const w = widthOf(ty);
  if (w === undefined) return undefined;
  return (w.signed ? BigInt.asIntN(w.bits, value) : BigInt.asUintN(w.bits, value)) === value ? value : undefined;
}

type Known = { readonly kind: "Number"; readonly value: bigint } | { readonly kind: "Const"; readonly ct: Const } | undefined;

const number = (value: bigint | undefined): Known => (value === undefined ? undefined : { kind: "Number", value });

function binary(op: string, a: bigint, b: bigint): bigint | undefined {
  switch (op) {
    case "+": return a + b;
    case "-": return a - b;
    case "*": return a * b;
    case "/": return b === 0n ? undefined : a / b;
    case "%": return b === 0n ? undefined : a % b;
    case "&": return a & b;
    case "|": return a | b;
    case "^": return a ^ b;
    case "<<": return b >= 0n && b < 128n ? a << b : undefined;
    case ">>": return b >= 0n && b < 128n ? a >> b : undefined;
    default: return undefined;
  }
}

/** Evaluates an expression of a known integer type, as far as it is plain. */
function evalExpr(tcx: Queries, e: Expr, ty: Ty, depth: number): Known {
  if (depth > 32) return undefined;
  const { kind } = e;
  switch (kind.kind) {
    case "Lit": {
      const { lit } = kind;
      if (lit.kind === "Int") return lit.suffix === undefined || lit.suffix === printInt(ty) ? number(fit(kind.negated ? -lit.value : lit.value, ty)) : undefined;
      if (lit.kind === "Bool") return ty.kind === "Bool" ? number(lit.value ? 1n : 0n) : undefined;
      if (lit.kind === "Char") return ty.kind === "Char" && typeof lit.value === "number" ? number(BigInt(lit.value)) : undefined;
      return undefined;
    }
    case "Unary": {
      const v = evalExpr(tcx, kind.expr, ty, depth + 1);
      return v?.kind === "Number" && kind.op === "Neg" && widthOf(ty)?.signed ? number(fit(-v.value, ty)) : undefined;
    }
    case "Binary": {
      if (ty.kind !== "Int" && ty.kind !== "Uint") return undefined;
      const a = evalExpr(tcx, kind.left, ty, depth + 1);
      const b = kind.op === "<<" || kind.op === ">>" ? undefined : evalExpr(tcx, kind.right, ty, depth + 1);
      if (a?.kind !== "Number" || b?.kind !== "Number") return undefined;
      const value = binary(kind.op, a.value, b.value);
      return value === undefined ? undefined : number(fit(value, ty));
    }
    case "Block":
      return kind.label === undefined && kind.block.stmts.length === 0 && kind.block.expr !== undefined ? evalExpr(tcx, kind.block.expr, ty, depth + 1) : undefined;
    case "DropTemps": return evalExpr(tcx, kind.expr, ty, depth + 1);
    case "Path": {
      if (kind.qpath.kind !== "Resolved" || kind.qpath.self !== undefined) return undefined;
      const { res } = kind.qpath.path;
      if (res.kind !== "Def") return undefined;
      if (res.def === "ConstParam") {
        const index = tcx.paramIndex(res.id);
        return index === undefined || tcx.typeOf(res.id) !== ty ? undefined : { kind: "Const", ct: { kind: "Param", index, name: tcx.def(res.id).name } };
      }
      if (res.def !== "Const" || tcx.typeOf(res.id) !== ty) return undefined;
      const body = tcx.hir.body(res.id);
      return body === undefined ? undefined : evalExpr(tcx, body.value, ty, depth + 1);
    }
    default: return undefined;
  }
}

function printInt(ty: Ty): string {
  return ty.kind === "Int" ? ty.int : ty.kind === "Uint" ? ty.uint : "";
}

const isSettled = (args: readonly GenericArg[]): boolean =>
  args.every((a) => (a.kind === "Type" ? (a.ty.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_INFER)) === 0 : a.kind !== "Const" || a.ct.kind === "Value"));

/** A constant's bits; undefined where they cannot be known here; "failed" when there are none and that has been reported. */
export type ConstBits = bigint | "failed" | undefined;

/** What simplification asks for beyond the queries. */
export interface ConstEvaluation {
  /** Type that the constant must have. */
  tyOf(def: DefId): Ty;
  /** Runs the constant's body on the machine. */
  run(def: DefId, args: readonly GenericArg[]): ConstBits;
}

/** The constant's value if it can be known; else as it was. */
export function simplifyConst(tcx: Queries, ct: Const, cx: ConstEvaluation): Const {
  if (ct.kind !== "Unevaluated") return ct;
  const ty = cx.tyOf(ct.def);
  const body = tcx.hir.body(ct.def);
  if (body !== undefined) {
    const known = evalExpr(tcx, body.value, ty, 0);
    if (known?.kind === "Number") {
      const w = widthOf(ty);
      return { kind: "Value", ty, value: w === undefined ? known.value : BigInt.asUintN(w.bits, known.value) };
    }
    if (known?.kind === "Const") {
      const arg = known.ct.kind === "Param" ? ct.args[known.ct.index] : undefined;
      return arg?.kind === "Const" ? arg.ct : known.ct;
    }
  }
  if (!isSettled(ct.args)) return usesParams(tcx, ct) ? ct : evaluated(tcx, { ...ct, args: [] }, ty, cx) ?? ct;
  return evaluated(tcx, ct, ty, cx) ?? ct;
}

/** An anonymous constant that stands inside a generic item need not mention its parameters: `[0; SIZE * 2]`. */
function usesParams(tcx: Queries, ct: Extract<Const, { kind: "Unevaluated" }>): boolean {
  return tcx.def(ct.def).kind !== "AnonConst" && tcx.def(ct.def).kind !== "Const";
}

function evaluated(tcx: Queries, ct: Extract<Const, { kind: "Unevaluated" }>, ty: Ty, cx: ConstEvaluation): Const | undefined {
  const target = tcx.resolveConst(ct.def, ct.args);
  if (target === undefined) return undefined;
  const value = cx.run(target.def, target.args);
  if (value === "failed") return { kind: "Error" };
  if (value !== undefined) return { kind: "Value", ty, value };
  return tcx.bodyHasErrors(target.def) ? { kind: "Error" } : undefined;
}
