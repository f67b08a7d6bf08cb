/** The deny-by-default lint `overflowing_literals`. Counterpart: rustc_lint `types/literal.rs`. */
import type { DefId } from "../../../hir/def";
import type { Lit } from "../../../syntax/ast";
import type { Ty } from "../../ty";
import type { FnCtxt } from "../fn_ctxt";
import { printTy } from "../print_ty";
import { bitWidth, type ThirCx } from "./cx";

/** Reports a literal that its type cannot hold. */
export function checkLiteralRange(cx: ThirCx, lit: Lit, ty: Ty, negated: boolean): void {
  if (!cx.final || !cx.fcx.tcx.isLocal(cx.fcx.owner)) return;
  const tooLarge = lit.kind === "Int" ? !holdsInt(lit.value, ty, negated) : lit.kind === "Float" && !holdsFloat(lit.text, ty);
  if (!tooLarge || isAllowed(cx.fcx, "overflowing_literals")) return;
  cx.fcx.error(undefined, `literal out of range for \`${printTy(cx.fcx.tcx, ty)}\``, lit.span);
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

/** Is the lint turned off for the item or something around it? */
function isAllowed(fcx: FnCtxt, lint: string): boolean {
  for (let def: DefId | undefined = fcx.owner; def !== undefined; def = fcx.tcx.def(def).parent) {
    if (fcx.hir.attrs(def).some((a) => (a.name === "allow" || a.name === "warn" || a.name === "expect") && a.args.includes(lint))) return true;
  }
  return false;
}
