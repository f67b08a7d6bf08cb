/** The deny-by-default lint `overflowing_literals`. Counterpart: rustc_lint `types/literal.rs`. */
import type { Lit } from "../../../syntax/ast";
import type { Ty } from "../../ty";
import { printTy } from "../print_ty";
import { bitWidth, type ThirCx } from "./cx";

/** Reports a literal that its type cannot hold. */
export function checkLiteralRange(cx: ThirCx, lit: Lit, ty: Ty, negated: boolean): void {
  if (!cx.final || !cx.fcx.tcx.isLocal(cx.fcx.owner)) return;
  const tooLarge = lit.kind === "Int" ? !holdsInt(lit.value, ty, negated) : lit.kind === "Float" && !holdsFloat(lit.text, ty);
  if (!tooLarge || cx.fcx.hir.isLintAllowed(cx.fcx.owner, "overflowing_literals", lit.span)) return;
  cx.fcx.lateError(undefined, `literal out of range for \`${printTy(cx.fcx.tcx, ty)}\``, lit.span);
}

function holdsInt(value: bigint, ty: Ty, negated: boolean): boolean {
  const width = BigInt(bitWidth(ty));
  if (ty.kind === "Uint") return value < 1n << width;
  if (ty.kind === "Int") return value < (1n << (width - 1n)) + (negated ? 1n : 0n);
  return true;
}

function holdsFloat(text: string, ty: Ty): boolean {
  if (ty.kind !== "Float") return true;
  const value = Number(text);
  return Number.isFinite(ty.float === "f32" ? Math.fround(value) : value);
}
