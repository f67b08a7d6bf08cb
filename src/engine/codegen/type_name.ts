/** `std::any::type_name`: types with full paths, as rustc prints them. */
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

export function typeName(tcx: TyCtxt, ty: Ty): string {
  const name = (t: Ty): string => typeName(tcx, t);
  switch (ty.kind) {
    case "Bool": return "bool";
    case "Char": return "char";
    case "Int": return ty.int;
    case "Uint": return ty.uint;
    case "Float": return ty.float;
    case "Str": return "str";
    case "Never": return "!";
    case "Array": return `[${name(ty.elem)}; ${tcx.evalConst(ty.len) ?? "_"}]`;
    case "Slice": return `[${name(ty.elem)}]`;
    case "RawPtr": return `*${ty.mutbl === "Mut" ? "mut" : "const"} ${name(ty.pointee)}`;
    case "Ref": return `&${ty.mutbl === "Mut" ? "mut " : ""}${name(ty.pointee)}`;
    case "Tuple": return ty.elems.length === 1 ? `(${name(ty.elems[0])},)` : `(${ty.elems.map(name).join(", ")})`;
    case "FnPtr": {
      const { inputs, output, isUnsafe } = ty.sig.sig;
      const result = output.kind === "Tuple" && output.elems.length === 0 ? "" : ` -> ${name(output)}`;
      return `${isUnsafe ? "unsafe " : ""}fn(${inputs.map(name).join(", ")})${result}`;
    }
    case "Adt": case "FnDef": {
      const args = ty.args.flatMap((a) => (a.kind === "Type" ? [name(a.ty)] : a.kind === "Const" ? [String(tcx.evalConst(a.ct) ?? "_")] : []));
      return `${tcx.defPath(ty.def)}${args.length > 0 ? `<${args.join(", ")}>` : ""}`;
    }
    case "Closure": return `${tcx.defPath(tcx.def(ty.def).parent ?? ty.def)}::{{closure}}`;
    case "Dynamic": return `dyn ${ty.predicates.filter((p) => p.kind !== "Projection").map((p) => tcx.defPath(p.def)).join(" + ")}`;
    default: return "_";
  }
}
