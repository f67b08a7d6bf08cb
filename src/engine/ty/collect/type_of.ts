/** `typeOf`, `fnSig`, `implHeader`: what items say about types. Counterpart: rustc_hir_analysis `collect/type_of.rs`, `collect.rs`. */
import type { DefId, PrimTy } from "../../hir/def";
import type { FnSig as HirFnSig } from "../../hir/hir";
import type { ImplHeader, Queries } from "../queries";
import type { PolyFnSig, Ty } from "../ty";
import { adtOf, hirField, hirVariantOf, reprOptions, reprTy } from "./adt";
import { itemCx, lateParams, type LowerCx } from "./lower_cx";
import { lowerTraitRef, lowerTy } from "./lower_ty";

export function primTy(tcx: Queries, prim: PrimTy): Ty {
  const { interner } = tcx;
  switch (prim) {
    case "bool": return interner.bool;
    case "char": return interner.char;
    case "str": return interner.str;
    case "f32": case "f64": return interner.float(prim);
    case "i8": case "i16": case "i32": case "i64": case "i128": case "isize": return interner.int(prim);
    default: return interner.uint(prim);
  }
}

export function typeOf(tcx: Queries, id: DefId): Ty {
  const def = tcx.def(id);
  switch (def.kind) {
    case "Struct": case "Enum": case "Union": case "ForeignTy":
      return tcx.interner.adt(id, tcx.identityArgs(id));
    case "Variant": {
      const adt = adtOf(tcx, id);
      return adt === undefined ? tcx.interner.error : tcx.typeOf(adt);
    }
    case "Field": {
      const found = hirField(tcx, id);
      return found === undefined ? tcx.interner.error : lowerTy(tcx, placeholderCx(tcx, found.adt, tcx.def(found.adt).kind === "Struct" ? "structs" : tcx.def(found.adt).kind === "Enum" ? "enums" : "unions"), found.field.ty);
    }
    case "Ctor": {
      const found = hirVariantOf(tcx, id);
      if (found === undefined) {
        const adt = adtOf(tcx, id);
        return adt === undefined ? tcx.interner.error : ctorTy(tcx, id, adt);
      }
      return found.variant.ctor?.kind === "Const" ? tcx.typeOf(found.adt) : tcx.interner.fnDef(id, tcx.identityArgs(id));
    }
    case "Fn": case "AssocFn":
      return tcx.interner.fnDef(id, tcx.identityArgs(id));
    case "TyParam": case "ConstParam": return paramTy(tcx, id);
    case "Closure": return tcx.interner.closure(id, tcx.identityArgs(id));
    case "OpaqueTy": return tcx.hiddenType(id) ?? tcx.interner.error;
    case "Impl": {
      const node = tcx.hir.item(id);
      return node.kind === "Impl" ? lowerTy(tcx, itemCx(id), node.selfTy) : tcx.interner.error;
    }
    case "InlineConst": return tcx.typeck(id)?.valueTy ?? tcx.interner.error;
    default: return itemTy(tcx, id);
  }
}

function ctorTy(tcx: Queries, ctor: DefId, adt: DefId): Ty {
  const v = tcx.adtDef(adt).variants.find((w) => w.ctor?.def === ctor);
  return v?.ctor?.kind === "Fn" ? tcx.interner.fnDef(ctor, tcx.identityArgs(ctor)) : tcx.typeOf(adt);
}

/** Default of a type parameter, type of a const parameter. */
function paramTy(tcx: Queries, id: DefId): Ty {
  const owner = tcx.def(id).parent;
  const hir = owner === undefined ? undefined : tcx.hirGenerics(owner)?.params.find((p) => p.def === id);
  if (owner === undefined || hir === undefined) return tcx.interner.error;
  if (hir.kind.kind === "Const") return lowerTy(tcx, itemCx(owner), hir.kind.ty);
  return hir.kind.kind === "Type" && hir.kind.default !== undefined ? lowerTy(tcx, itemCx(owner), hir.kind.default) : tcx.interner.error;
}

function itemTy(tcx: Queries, id: DefId): Ty {
  const node = tcx.hir.item(id);
  const what = node.kind === "Static" ? "static variables" : node.kind === "Const" ? "constants" : node.kind === "AssocTy" ? "associated types" : "type aliases";
  const cx = placeholderCx(tcx, id, what);
  switch (node.kind) {
    case "Const": case "Static": case "TyAlias": return lowerTy(tcx, cx, node.ty);
    case "AssocTy": return node.ty === undefined ? tcx.interner.error : lowerTy(tcx, cx, node.ty);
    case "AnonConst": {
      if (node.ty !== undefined) return lowerTy(tcx, itemCx(tcx.def(id).parent ?? id), node.ty);
      const adt = node.context === "Discriminant" ? adtOf(tcx, id) : undefined;
      return adt === undefined ? tcx.interner.usize : reprTy(tcx, reprOptions(tcx.hir.attrs(adt)));
    }
    default: return tcx.interner.error;
  }
}

/** Signature of a function, method, constructor or foreign function. */
export function fnSig(tcx: Queries, id: DefId): PolyFnSig {
  const { interner } = tcx;
  if (tcx.def(id).kind === "Ctor") {
    const adt = adtOf(tcx, id);
    const variant = adt === undefined ? undefined : tcx.adtDef(adt).variants.find((v) => v.ctor?.def === id);
    const inputs = (variant?.fields ?? []).map((f) => tcx.typeOf(f.def));
    const output = adt === undefined ? interner.error : tcx.typeOf(adt);
    return { sig: { inputs, output, cVariadic: false, isUnsafe: false, abi: "Rust" }, boundVars: 0 };
  }
  const node = tcx.hir.item(id);
  if (node.kind !== "Fn" && node.kind !== "ForeignFn") return { sig: { inputs: [], output: interner.error, cVariadic: false, isUnsafe: false, abi: "Rust" }, boundVars: 0 };
  return lowerFnSig(tcx, id, node.sig, node.kind === "ForeignFn");
}

/** An item's own types, where `_` is reported as being in `what`. */
function placeholderCx(tcx: Queries, owner: DefId, what: string): LowerCx {
  return { ...itemCx(owner), onPlaceholder: (span) => tcx.report("E0121", `the placeholder \`_\` is not allowed within types on item signatures for ${what}`, span, "not allowed in type signatures") };
}

function lowerFnSig(tcx: Queries, id: DefId, sig: HirFnSig, foreign: boolean): PolyFnSig {
  const cx: LowerCx = { ...placeholderCx(tcx, id, "functions"), sigBinders: 0 };
  const outCx: LowerCx = { ...placeholderCx(tcx, id, "return types"), sigBinders: 0 };
  const inputs = sig.inputs.map((t) => lowerTy(tcx, cx, t));
  const output = sig.output === undefined ? tcx.interner.unit : lowerTy(tcx, outCx, sig.output);
  const abi = sig.abi ?? (foreign ? "C" : "Rust");
  return { sig: { inputs, output, cVariadic: sig.cVariadic, isUnsafe: sig.isUnsafe, abi }, boundVars: lateParams(tcx, id).length };
}

export function implHeader(tcx: Queries, impl: DefId): ImplHeader {
  const node = tcx.hir.item(impl);
  if (node.kind !== "Impl") return { impl, traitRef: undefined, selfTy: tcx.interner.error, isNegative: false };
  const cx = itemCx(impl);
  const selfTy = tcx.typeOf(impl);
  return { impl, selfTy, isNegative: node.isNegative, traitRef: node.ofTrait === undefined ? undefined : lowerTraitRef(tcx, cx, node.ofTrait, selfTy) };
}
