/** Values not covered, as rustc prints them: `Some(_)`, `i32::MIN..=0_i32`, `[_, _, ..]`. Counterpart: rustc_pattern_analysis `rustc/print.rs`. */
import type { TyCtxt } from "../tcx";
import type { Ty } from "../ty";
import { extremes } from "../typeck/thir/pattern";
import { bitWidth } from "../typeck/thir/cx";
import type { DePat } from "./constructor";

export function printWitness(tcx: TyCtxt, p: DePat): string {
  if (p.kind === "Or") return p.pats.map((x) => printWitness(tcx, x)).join(" | ");
  const { ctor, ty } = p;
  const fields = p.fields.map((f) => printWitness(tcx, f));
  switch (ctor.kind) {
    case "Wildcard": case "Opaque": case "Missing": return "_";
    case "Bool": return String(ctor.value);
    case "IntRange": return printRange(ctor.lo, ctor.hi, ty);
    case "Slice": return ctor.fixed ? `[${fields.join(", ")}]` : `[${[...fields.slice(0, ctor.prefix), "..", ...fields.slice(ctor.prefix)].join(", ")}]`;
    case "Variant": case "Single": break;
  }
  if (ty.kind === "Ref") return `&${fields[0]}`;
  if (ty.kind === "Tuple") return fields.length === 1 ? `(${fields[0]},)` : `(${fields.join(", ")})`;
  if (ty.kind !== "Adt") return "_";
  if (ty.def === tcx.langItem("owned_box")) return "box _";
  const adt = tcx.adtDef(ty.def);
  const variant = adt.variants[ctor.kind === "Variant" ? ctor.index : 0];
  const lang = tcx.itemName(ty.def);
  const name = adt.kind === "Enum" && lang !== "Option" && lang !== "Result" ? `${adt.name}::${variant.name}` : variant.name;
  if (variant.ctor?.kind === "Const") return name;
  if (variant.ctor?.kind === "Fn") return `${name}(${fields.join(", ")})`;
  if (fields.every((f) => f === "_")) return variant.fields.length === 0 ? `${name} {}` : `${name} { .. }`;
  return `${name} { ${variant.fields.map((f, i) => `${f.name}: ${fields[i]}`).join(", ")} }`;
}

function printRange(lo: bigint, hi: bigint, ty: Ty): string {
  const [min, max] = extremes(ty);
  const name = ty.kind === "Int" ? ty.int : ty.kind === "Uint" ? ty.uint : "char";
  if (ty.kind === "Char") {
    if (lo === hi) return printChar(lo);
    return `${printChar(lo)}..=${printChar(hi)}`;
  }
  const pointerSized = name === "usize" || name === "isize";
  const end = (key: bigint): string => {
    const value = ty.kind === "Int" ? key - (1n << BigInt(bitWidth(ty) - 1)) : key;
    return `${value}_${name}`;
  };
  if (lo === hi) return lo === min && ty.kind === "Int" ? `${name}::MIN` : lo === max ? `${name}::MAX` : end(lo);
  if (pointerSized && lo === min && hi === max) return "_";
  if (pointerSized) return lo === min && ty.kind === "Int" ? `..${end(hi + 1n)}` : hi === max ? `${end(lo)}..` : `${end(lo)}..=${end(hi)}`;
  return `${lo === min && ty.kind === "Int" ? `${name}::MIN` : end(lo)}..=${hi === max ? `${name}::MAX` : end(hi)}`;
}

function printChar(code: bigint): string {
  const n = Number(code);
  if (n === 0) return "'\\0'";
  if (n === 10) return "'\\n'";
  if (n === 13) return "'\\r'";
  if (n === 9) return "'\\t'";
  if (n === 39) return "'\\''";
  if (n === 92) return "'\\\\'";
  return n < 32 || (n >= 127 && n < 160) || n >= 0xd7ff ? `'\\u{${n.toString(16)}}'` : `'${String.fromCodePoint(n)}'`;
}
