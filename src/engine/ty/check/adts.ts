/** Structs, enums and unions as such. Counterpart: rustc_hir_analysis `check/check.rs` (`check_struct`, `check_enum`, `check_union`), rustc_ty_utils `representability.rs`, `variance`. */
import type { DefId } from "../../hir/def";
import { error } from "../../source/diagnostic";
import { someTy, superFoldTy, type TypeFolder } from "../fold";
import type { Queries } from "../queries";
import { substTy } from "../subst";
import { widthOf } from "../mono/consts";
import { fieldTys } from "../traits/builtin";
import { TypeFlags, type Ty } from "../ty";
import { headSpan, listed } from "./item_cx";

/** E0072. Cycles already reported are in `reported`. */
export function checkRepresentable(tcx: Queries, def: DefId, reported: Set<DefId>): void {
  if (reported.has(def)) return;
  const stack: DefId[] = [];
  const fields: DefId[] = [];
  const done = new Set<Ty>();
  const visit = (ty: Ty): DefId[] | undefined => {
    switch (ty.kind) {
      case "Tuple": {
        for (const t of ty.elems) {
          const found = visit(t);
          if (found !== undefined) return found;
        }
        return undefined;
      }
      case "Array": return visit(ty.elem);
      case "Adt": {
        const at = stack.indexOf(ty.def);
        if (at >= 0 && tcx.isLocal(ty.def)) return at === 0 ? [...stack] : undefined;
        if (done.has(ty) || stack.length > 64 || at >= 0) return undefined;
        done.add(ty);
        stack.push(ty.def);
        const found = each(ty);
        stack.pop();
        return found;
      }
      default: return undefined;
    }
  };
  const each = (ty: Extract<Ty, { kind: "Adt" }>): DefId[] | undefined => {
    for (const v of tcx.adtDef(ty.def).variants) {
      for (const f of v.fields) {
        fields.push(f.def);
        const found = visit(substTy(tcx.interner, tcx.typeOf(f.def), ty.args));
        if (found !== undefined) return found;
        fields.pop();
      }
    }
    return undefined;
  };
  const self = tcx.typeOf(def);
  const cycle = visit(self)?.filter((d) => tcx.isLocal(d));
  if (cycle === undefined) return;
  for (const d of cycle) reported.add(d);
  const names = cycle.map((d) => tcx.def(d).name);
  const spans = cycle.slice(1).map((d) => ({ span: headSpan(tcx, d), text: "", primary: true }));
  const labels = fields.filter((f) => tcx.isLocal(f)).map((f) => ({ span: tcx.def(f).span, text: "recursive without indirection", primary: false }));
  tcx.sink.report(error("E0072", `recursive type${names.length > 1 ? "s" : ""} ${listed(names)} ${names.length > 1 ? "have" : "has"} infinite size`, headSpan(tcx, def), "", [...spans, ...labels], [{ level: "help", message: "insert some indirection (e.g., a `Box`, `Rc`, or `&`) to break the cycle" }]));
  for (const d of cycle) tcx.taint(d);
}

/** E0081, E0084, E0370. */
export function checkEnum(tcx: Queries, def: DefId): void {
  const node = tcx.hir.item(def);
  if (node.kind !== "Adt" || node.adt !== "Enum") return;
  const adt = tcx.adtDef(def);
  const repr = tcx.hir.attrs(def).find((a) => a.name === "repr");
  if (adt.variants.length === 0 && repr !== undefined) tcx.sink.report(error("E0084", "unsupported representation for zero-variant enum", repr.span, "", [{ span: headSpan(tcx, def), text: "zero-variant enum", primary: false }]));
  const { bits, signed } = widthOf(tcx.discriminantTy(tcx.typeOf(def))) ?? { bits: 64, signed: true };
  const max = (1n << BigInt(signed ? bits - 1 : bits)) - 1n;
  const over = adt.variants.findIndex((v, i) => i > 0 && node.variants[i].discriminant === undefined && adt.variants[i - 1].discr === max);
  if (over > 0) {
    const least = signed ? -max - 1n : 0n;
    tcx.sink.report(error("E0370", "enum discriminant overflowed", node.variants[over].span, `overflowed on value after ${max}`, [], [{ level: "note", message: `explicitly set \`${adt.variants[over].name} = ${least}\` if that is desired outcome` }]));
    tcx.taint(def);
    return;
  }
  const seen = new Map<bigint, number[]>();
  adt.variants.forEach((v, i) => seen.set(v.discr, [...(seen.get(v.discr) ?? []), i]));
  for (const [value, at] of seen) {
    if (at.length < 2) continue;
    const labels = at.map((i) => ({ span: node.variants[i].discriminant === undefined ? node.variants[i].ident.span : tcx.def(node.variants[i].discriminant ?? 0).span, text: `\`${value}\` assigned here`, primary: false }));
    tcx.sink.report(error("E0081", `discriminant value \`${value}\` assigned more than once`, headSpan(tcx, def), "", labels));
    tcx.taint(def);
  }
}

/** E0740: nothing in a union is dropped. */
export function checkUnion(tcx: Queries, def: DefId): void {
  const node = tcx.hir.item(def);
  if (node.kind !== "Adt" || node.adt !== "Union") return;
  for (const f of node.variants.flatMap((v) => v.fields)) {
    const ty = tcx.typeOf(f.def);
    if (mayStandInUnion(tcx, ty, def)) continue;
    tcx.report("E0740", "field must implement `Copy` or be wrapped in `ManuallyDrop<...>` to be used in a union", tcx.def(f.def).span);
    tcx.taint(def);
  }
}

function mayStandInUnion(tcx: Queries, ty: Ty, owner: DefId): boolean {
  switch (ty.kind) {
    case "Ref": case "Error": return true;
    case "Tuple": return ty.elems.every((t) => mayStandInUnion(tcx, t, owner));
    case "Array": return mayStandInUnion(tcx, ty.elem, owner);
    case "Adt":
      if (tcx.itemName(ty.def) === "manually_drop") return true;
      return tcx.isCopy(ty, owner);
    default: return tcx.isCopy(ty, owner);
  }
}

/** E0392: parameters that no field mentions. */
export function checkUnusedParams(tcx: Queries, def: DefId): void {
  const node = tcx.hir.item(def);
  if (node.kind !== "Adt") return;
  const self = tcx.typeOf(def);
  const used = new Set<number>();
  let broken = false;
  const f: TypeFolder = {
    interner: tcx.interner,
    ty: (t, b) => {
      if (t.kind === "Error") broken = true;
      if (t === self) return t;
      if (t.kind === "Param") used.add(t.index);
      return t.flags & (TypeFlags.HAS_PARAM | TypeFlags.HAS_REGION | TypeFlags.HAS_ERROR) ? superFoldTy(f, t, b) : t;
    },
    region: (r) => {
      if (r.kind === "ReEarlyParam") used.add(r.index);
      return r;
    },
    ct: (c) => c,
  };
  if (self.kind === "Adt") for (const t of fieldTys(tcx, self)) f.ty(t, 0);
  if (broken || tcx.itemName(def) === "phantom_data") return;
  for (const p of node.generics.params) {
    const index = tcx.paramIndex(p.def);
    if (index === undefined || used.has(index) || p.kind.kind === "Const") continue;
    const what = p.kind.kind === "Lifetime" ? "lifetime" : "type";
    tcx.sink.report(error("E0392", `${what} parameter \`${p.name}\` is never used`, p.span, `unused ${what} parameter`, [], [{ level: "help", message: `consider removing \`${p.name}\`, referring to it in a field, or using a marker such as \`PhantomData\`` }]));
    tcx.taint(def);
  }
}

/** E0128, E0770: what defaults and const parameters may mention. */
export function checkParams(tcx: Queries, def: DefId): void {
  for (const p of tcx.hirGenerics(def)?.params ?? []) {
    const index = tcx.paramIndex(p.def);
    if (index === undefined) continue;
    if (p.kind.kind === "Const" && tcx.typeOf(p.def).flags & TypeFlags.HAS_PARAM) tcx.report("E0770", "the type of const parameters must not depend on other generic parameters", p.kind.ty.span, "the type must not depend on the parameter");
    else if (p.kind.kind === "Const") checkConstParamTy(tcx, tcx.typeOf(p.def), p.kind.ty.span);
    if (p.kind.kind !== "Type" || p.kind.default === undefined) continue;
    const makesSelf = someTy(tcx.typeOf(p.def), (t) => t.kind === "Adt" && t.def === def);
    if (makesSelf) tcx.report("E0735", "generic parameters cannot use `Self` in their defaults", p.kind.default.span);
    else if (mentionsFrom(tcx.typeOf(p.def), index)) tcx.report("E0128", "generic parameter defaults cannot reference parameters before they are declared", p.kind.default.span, "cannot reference `" + nameFrom(tcx.typeOf(p.def), index) + "` before it is declared");
  }
}

function checkConstParamTy(tcx: Queries, ty: Ty, span: Parameters<Queries["report"]>[2]): void {
  switch (ty.kind) {
    case "Bool": case "Char": case "Int": case "Uint": case "Error": return;
    default: tcx.report(undefined, `\`${ty.kind === "Ref" && ty.pointee.kind === "Str" ? "&'static str" : ty.kind === "Float" ? ty.float : ty.kind === "Adt" ? tcx.def(ty.def).name : "this type"}\` is forbidden as the type of a const generic parameter`, span);
  }
}

function firstFrom(ty: Ty, index: number): Extract<Ty, { kind: "Param" }> | undefined {
  switch (ty.kind) {
    case "Param": return ty.index >= index ? ty : undefined;
    case "Adt": case "Alias":
      for (const a of ty.args) {
        const found = a.kind === "Type" ? firstFrom(a.ty, index) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    case "Ref": case "RawPtr": return firstFrom(ty.pointee, index);
    case "Slice": case "Array": return firstFrom(ty.elem, index);
    case "Tuple": return ty.elems.map((t) => firstFrom(t, index)).find((t) => t !== undefined);
    default: return undefined;
  }
}

const mentionsFrom = (ty: Ty, index: number): boolean => firstFrom(ty, index) !== undefined;
const nameFrom = (ty: Ty, index: number): string => firstFrom(ty, index)?.name ?? "_";
