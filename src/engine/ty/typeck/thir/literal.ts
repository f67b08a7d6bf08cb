/** Literals as bits. Counterpart: rustc_mir_build `thir/constant.rs`. */
import type { Lit } from "../../../syntax/ast";
import type { ThirLit } from "../../thir";
import type { Ty } from "../../ty";
import { floatBits, scalar, toBits } from "./cx";

/** The literal in type `ty`; undefined if it was malformed. */
export function literal(lit: Lit, ty: Ty, negated: boolean): ThirLit | undefined {
  switch (lit.kind) {
    case "Int":
      if (ty.kind === "Float") return scalar(floatBits(lit.value.toString(), ty, negated));
      return scalar(toBits(negated ? -lit.value : lit.value, ty));
    case "Float": return scalar(floatBits(lit.text, ty, negated));
    case "Bool": return scalar(lit.value ? 1n : 0n);
    case "Char": case "Byte": return scalar(BigInt(lit.value));
    case "Str": return { kind: "Str", value: lit.value };
    case "ByteStr": return { kind: "ByteStr", value: lit.value };
    case "CStr": return { kind: "CStr", value: lit.value };
    case "Err": return undefined;
  }
}
