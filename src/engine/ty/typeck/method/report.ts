/** Messages when an associated item is not found. Counterpart: rustc_hir_typeck `method/suggest.rs`. */
import type { DefId } from "../../../hir/def";
import type { Span } from "../../../source/span";
import { hasError, isFloatVar, isIntVar, type FnCtxt } from "../fn_ctxt";
import { reportMemberNotModelled } from "./not_modelled";
import { printTraitRef, printTy } from "../print_ty";
import type { Ty } from "../../ty";
import type { ProbeMode, ProbeResult } from "./probe";

/** "struct `Foo`", "type parameter `T`", "reference `&str`". */
export function describeTy(fcx: FnCtxt, ty: Ty): string {
  const shown = printTy(fcx.tcx, ty);
  return `${describeKind(fcx, ty)} \`${ty.kind === "Ref" && ty.region.kind === "ReStatic" ? `&'static ${shown.slice(1)}` : shown}\``;
}

function describeKind(fcx: FnCtxt, ty: Ty): string {
  switch (ty.kind) {
    case "Adt": return fcx.tcx.adtDef(ty.def).kind.toLowerCase();
    case "Ref": return ty.mutbl === "Mut" ? "mutable reference" : "reference";
    case "RawPtr": return "raw pointer";
    case "Param": return "type parameter";
    case "Array": return "array";
    case "Tuple": return ty.elems.length === 0 ? "unit type" : "tuple";
    case "Closure": return "closure";
    case "FnDef": return "fn item";
    case "FnPtr": return "fn pointer";
    case "Dynamic": return "trait object";
    case "Alias": return ty.alias === "Opaque" ? "opaque type" : "associated type";
    default: return "type";
  }
}

/** E0599 and its relatives for the failed probe. */
export function reportMethodError(fcx: FnCtxt, mode: ProbeMode, result: Exclude<ProbeResult, { kind: "Pick" }>, selfTy: Ty, name: string, span: Span, receiverSpan: Span, selfTrait?: DefId): Ty {
  const ty = fcx.resolve(selfTy);
  const { tcx } = fcx;
  if (hasError(ty)) return fcx.silentError();
  switch (result.kind) {
    case "Error": return fcx.silentError();
    case "Unknown":
      fcx.errorUnknownType(receiverSpan, result.ty);
      return tcx.interner.error;
    case "Private": {
      const word = result.item.kind === "Const" ? "associated constant" : result.item.hasSelf ? "method" : "associated function";
      return fcx.error("E0624", `${word} \`${name}\` is private`, span, `private ${word}`);
    }
    case "Ambiguous": return fcx.error("E0034", "multiple applicable items in scope", span, `multiple \`${name}\` found`);
    case "NoMatch": break;
  }
  if (isIntVar(ty) || isFloatVar(ty)) {
    return fcx.error("E0689", `can't call ${mode === "Path" ? "associated function" : "method"} \`${name}\` on ambiguous numeric type \`${printTy(tcx, ty)}\``, span);
  }
  if (result.unsatisfied.length === 0 && reportMemberNotModelled(fcx, ty, name, span, mode === "MethodCall")) return tcx.interner.error;
  const inTrait = selfTrait === undefined ? undefined : `trait \`${tcx.defPath(selfTrait)}\``;
  if (result.unsatisfied.length > 0) {
    const word = mode === "Path" ? "function or associated item" : "method";
    const unmet = result.unsatisfied.flatMap((p) => (p.kind === "Trait" && p.traitRef.args[0]?.kind === "Type" ? [`\`${printTy(tcx, fcx.resolve(p.traitRef.args[0].ty))}: ${printTraitRef(tcx, p.traitRef)}\``] : []));
    return fcx.error("E0599", `the ${word} \`${name}\` exists for ${describeTy(fcx, ty)}, but its trait bounds were not satisfied`, span, `${word} cannot be called on \`${printTy(tcx, ty)}\` due to unsatisfied trait bounds`, [],
      unmet.length === 0 ? [] : [{ level: "note", message: `the following trait bounds were not satisfied:\n${[...new Set(unmet)].join("\n")}` }]);
  }
  if (mode === "Path") {
    const isEnum = ty.kind === "Adt" && tcx.adtDef(ty.def).kind === "Enum";
    const word = isEnum ? "variant or associated item" : "function or associated item";
    const full = isEnum || /^[a-z_]/.test(name) || /^[A-Z0-9_]+$/.test(name) ? word : "associated item";
    return fcx.error("E0599", `no ${full} named \`${name}\` found for ${inTrait ?? describeTy(fcx, ty)} in the current scope`, span, `${full} not found in \`${printTy(tcx, ty)}\``);
  }
  const isField = ty.kind === "Adt" && tcx.adtDef(ty.def).kind === "Struct" && tcx.adtDef(ty.def).variants[0].fields.some((f) => f.name === name);
  const shown = describeTy(fcx, ty);
  return fcx.error("E0599", `no method named \`${name}\` found for ${shown} in the current scope`, span, isField ? "field, not a method" : `method not found in \`${printTy(tcx, ty)}\``);
}
