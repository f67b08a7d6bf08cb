/** Facts about the primitive scalar types that building needs: widths, extremes, order of their bits. */
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

export function isIntegral(ty: Ty): boolean {
  return ty.kind === "Int" || ty.kind === "Uint";
}

export function isSigned(ty: Ty): boolean {
  return ty.kind === "Int";
}

/** Number of bits of an integer, char or bool type. */
export function bitsOf(tcx: TyCtxt, ty: Ty): number {
  const name = ty.kind === "Int" ? ty.int : ty.kind === "Uint" ? ty.uint : ty.kind === "Char" ? "u32" : "u8";
  return name.endsWith("size") ? tcx.layoutOf(tcx.interner.usize).size * 8 : Number(name.slice(1));
}

/** Bits of the least value of a signed integer type. */
export function minBits(tcx: TyCtxt, ty: Ty): bigint {
  return 1n << BigInt(bitsOf(tcx, ty) - 1);
}

/** The number that bits stand for, in a form that compares in the type's order. */
export function valueOfBits(tcx: TyCtxt, ty: Ty, bits: bigint): bigint | number {
  if (ty.kind === "Int") return BigInt.asIntN(bitsOf(tcx, ty), bits);
  if (ty.kind === "Float") {
    const view = new DataView(new ArrayBuffer(8));
    if (ty.float === "f32") {
      view.setUint32(0, Number(bits));
      return view.getFloat32(0);
    }
    view.setBigUint64(0, bits);
    return view.getFloat64(0);
  }
  return bits;
}

/** Bits of the least and greatest value of an integer or char type; undefined for floats. */
export function extremesOf(tcx: TyCtxt, ty: Ty): { readonly lo: bigint; readonly hi: bigint } | undefined {
  if (ty.kind === "Char") return { lo: 0n, hi: 0x10ffffn };
  if (ty.kind === "Uint") return { lo: 0n, hi: (1n << BigInt(bitsOf(tcx, ty))) - 1n };
  if (ty.kind === "Int") return { lo: minBits(tcx, ty), hi: minBits(tcx, ty) - 1n };
  return undefined;
}
