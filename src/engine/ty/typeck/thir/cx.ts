/** What building THIR needs at every node: the tables, types without variables. Counterpart: rustc_mir_build `thir/cx/mod.rs`. */
import type { Span } from "../../../source/span";
import type { Expr, ExprKind, ThirLit } from "../../thir";
import { eraseRegions, superFoldTy, type TypeFolder } from "../../fold";
import { TypeFlags, type Const, type GenericArg, type Ty } from "../../ty";
import type { FnCtxt } from "../fn_ctxt";

/** `final`: types must be known by now, and it is reported when they are not. Before (for capture analysis) variables may stay. */
export interface ThirCx {
  readonly fcx: FnCtxt;
  readonly final: boolean;
}

/** The type with every variable solved. */
export function finalTy(cx: ThirCx, ty: Ty, span: Span): Ty {
  const r = cx.fcx.resolve(ty);
  if (!cx.final || (r.flags & TypeFlags.HAS_INFER) === 0) {
    if (cx.final && r.flags & TypeFlags.HAS_ERROR) cx.fcx.hasErrors = true;
    return r;
  }
  cx.fcx.errorUnknownType(span, r);
  return cx.fcx.interner.error;
}

/** A type as the reader wrote it: its own lifetimes stay, what was inferred (`_`) says nothing about lifetimes. */
export function userTy(cx: ThirCx, ty: Ty, span: Span): Ty {
  const { interner } = cx.fcx;
  const f: TypeFolder = {
    interner,
    ty: (t, b) => (t.kind === "Infer" ? eraseRegions(interner, finalTy(cx, t, span)) : superFoldTy(f, t, b)),
    region: (r) => r,
    ct: (ct) => (ct.kind === "Infer" ? finalConst(cx, ct, span) : ct),
  };
  return f.ty(ty, 0);
}

export function finalArgs(cx: ThirCx, args: readonly GenericArg[], span: Span): readonly GenericArg[] {
  return args.map((a): GenericArg => (a.kind === "Type" ? { kind: "Type", ty: finalTy(cx, a.ty, span) } : a.kind === "Const" ? { kind: "Const", ct: finalConst(cx, a.ct, span) } : a));
}

export function finalConst(cx: ThirCx, ct: Const, span: Span): Const {
  const r = cx.fcx.infer.resolveConst(ct);
  if (r.kind === "Infer" && cx.final) {
    if (!cx.fcx.hasErrors) cx.fcx.error("E0284", "type annotations needed", span, "cannot infer the value of the constant");
    return { kind: "Error" };
  }
  return r;
}

export function mk(kind: ExprKind, ty: Ty, span: Span): Expr {
  return { kind, ty, span };
}

const WIDTHS: Readonly<Record<string, number>> = { i8: 8, u8: 8, i16: 16, u16: 16, i32: 32, u32: 32, i64: 64, u64: 64, i128: 128, u128: 128, isize: 64, usize: 64 };

/** Bits of an integer type; `isize` and `usize` are 64 wide here, codegen truncates. */
export function bitWidth(ty: Ty): number {
  return ty.kind === "Int" ? WIDTHS[ty.int] : ty.kind === "Uint" ? WIDTHS[ty.uint] : ty.kind === "Bool" ? 8 : ty.kind === "Char" ? 32 : ty.kind === "Float" ? (ty.float === "f32" ? 32 : 64) : 128;
}

/** A signed value as unsigned bits of the type. */
export function toBits(value: bigint, ty: Ty): bigint {
  return BigInt.asUintN(bitWidth(ty), value);
}

/** Bits of a floating-point literal. */
export function floatBits(text: string, ty: Ty, negated: boolean): bigint {
  const value = negated ? -Number(text) : Number(text);
  const view = new DataView(new ArrayBuffer(8));
  if (ty.kind === "Float" && ty.float === "f32") {
    view.setFloat32(0, value);
    return BigInt(view.getUint32(0));
  }
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

export function scalar(bits: bigint): ThirLit {
  return { kind: "Scalar", bits };
}
