/**
 * Constructors: the ways a value of a type can be made at its outermost level, and how patterns speak of them.
 * Counterpart: rustc_pattern_analysis `constructor.rs`.
 */
import type { Pat } from "../thir";
import type { TyCtxt } from "../tcx";
import type { Ty, VariantDef } from "../ty";
import { extremes, orderKey } from "../typeck/thir/pattern";

export type Constructor =
  /** Struct, tuple, reference, box. */
  | { readonly kind: "Single" }
  | { readonly kind: "Variant"; readonly index: number }
  | { readonly kind: "Bool"; readonly value: boolean }
  /** Integers and chars: inclusive, in the type's order (see `orderKey`). */
  | { readonly kind: "IntRange"; readonly lo: bigint; readonly hi: bigint }
  /** Strings and floats: only equal to themselves, never exhaustive. */
  | { readonly kind: "Opaque"; readonly key: string }
  /** `fixed`: exactly prefix + suffix elements; otherwise at least. */
  | { readonly kind: "Slice"; readonly prefix: number; readonly suffix: number; readonly fixed: boolean }
  | { readonly kind: "Wildcard" }
  /** What no pattern of the column names. */
  | { readonly kind: "Missing"; readonly ctors: readonly Constructor[] };

/** A pattern taken apart: a constructor and patterns for its fields. Or-patterns stay together until their column is looked at. */
export type DePat =
  | { readonly kind: "Ctor"; readonly ctor: Constructor; readonly fields: readonly DePat[]; readonly ty: Ty }
  | { readonly kind: "Or"; readonly pats: readonly DePat[]; readonly ty: Ty };

/** What taking types apart needs. */
export interface PatCx {
  readonly tcx: TyCtxt;
  /** The match stands in the reader's crate: `#[non_exhaustive]` enums of the library may grow. */
  readonly isLocal: boolean;
  normalize(ty: Ty): Ty;
}

export const WILDCARD: Constructor = { kind: "Wildcard" };

export function wild(ty: Ty): DePat {
  return { kind: "Ctor", ctor: WILDCARD, fields: [], ty };
}

/** Types of the constructor's fields. */
export function fieldTys(cx: PatCx, ctor: Constructor, ty: Ty): readonly Ty[] {
  switch (ctor.kind) {
    case "Single":
      if (ty.kind === "Tuple") return ty.elems;
      if (ty.kind === "Ref" || ty.kind === "RawPtr") return [ty.pointee];
      return ty.kind === "Adt" ? variantTys(cx, cx.tcx.adtDef(ty.def).variants[0], ty) : [];
    case "Variant": return ty.kind === "Adt" ? variantTys(cx, cx.tcx.adtDef(ty.def).variants[ctor.index], ty) : [];
    case "Slice": {
      const elem = ty.kind === "Array" || ty.kind === "Slice" ? ty.elem : cx.tcx.interner.error;
      return Array.from({ length: ctor.prefix + ctor.suffix }, () => elem);
    }
    default: return [];
  }
}

function variantTys(cx: PatCx, v: VariantDef, ty: Extract<Ty, { kind: "Adt" }>): readonly Ty[] {
  return v.fields.map((f) => cx.normalize(cx.tcx.fieldTy(f.def, ty.args)));
}

/** All constructors of a type, unsplit; undefined when no list of constructors exhausts it. */
export function constructorsOf(cx: PatCx, ty: Ty): readonly Constructor[] | undefined {
  switch (ty.kind) {
    case "Bool": return [{ kind: "Bool", value: false }, { kind: "Bool", value: true }];
    case "Char": return [{ kind: "IntRange", lo: 0n, hi: 0xd7ffn }, { kind: "IntRange", lo: 0xe000n, hi: 0x10ffffn }];
    case "Int": case "Uint": {
      const [lo, hi] = extremes(ty);
      return [{ kind: "IntRange", lo, hi }];
    }
    case "Never": return [];
    case "Tuple": case "Ref": return [{ kind: "Single" }];
    case "Adt": {
      const adt = cx.tcx.adtDef(ty.def);
      if (adt.kind !== "Enum") return [{ kind: "Single" }];
      const listed = adt.variants.flatMap((v, index): Constructor[] => (variantTys(cx, v, ty).some((t) => isUninhabited(cx, t, 0)) ? [] : [{ kind: "Variant", index }]));
      const open = cx.isLocal && !cx.tcx.isLocal(ty.def) && cx.tcx.hasAttr(ty.def, "non_exhaustive");
      return open ? undefined : listed;
    }
    case "Array": {
      const n = ty.len.kind === "Value" ? Number(ty.len.value) : undefined;
      return n === undefined ? [{ kind: "Slice", prefix: 0, suffix: 0, fixed: false }] : [{ kind: "Slice", prefix: n, suffix: 0, fixed: true }];
    }
    case "Slice": return [{ kind: "Slice", prefix: 0, suffix: 0, fixed: false }];
    default: return undefined;
  }
}

/** No value of the type exists. References are taken to be inhabited. */
export function isUninhabited(cx: PatCx, ty: Ty, depth: number): boolean {
  if (depth > 8) return false;
  switch (ty.kind) {
    case "Never": return true;
    case "Tuple": return ty.elems.some((t) => isUninhabited(cx, t, depth + 1));
    case "Array": return ty.len.kind === "Value" && ty.len.value > 0n && isUninhabited(cx, ty.elem, depth + 1);
    case "Adt": {
      const adt = cx.tcx.adtDef(ty.def);
      if (adt.kind === "Union") return false;
      return adt.variants.every((v) => variantTys(cx, v, ty).some((t) => isUninhabited(cx, t, depth + 1)));
    }
    default: return false;
  }
}

/** Takes a THIR pattern apart. */
export function lowerPat(cx: PatCx, p: Pat): DePat {
  const { ty } = p;
  const k = p.kind;
  const single = (ctor: Constructor, fields: readonly DePat[]): DePat => ({ kind: "Ctor", ctor, fields, ty });
  switch (k.kind) {
    case "Wild": return wild(ty);
    case "Never": return single({ kind: "Missing", ctors: [] }, []);
    case "Binding": return k.sub === undefined ? wild(ty) : lowerPat(cx, k.sub);
    case "Or": return { kind: "Or", pats: k.pats.map((x) => lowerPat(cx, x)), ty };
    case "Deref": return single({ kind: "Single" }, [lowerPat(cx, k.sub)]);
    case "Leaf": case "Variant": {
      const ctor: Constructor = k.kind === "Variant" ? { kind: "Variant", index: k.variantIndex } : { kind: "Single" };
      const fields = fieldTys(cx, ctor, ty).map((t) => wild(t));
      for (const f of k.subpatterns) fields[f.field] = lowerPat(cx, f.pat);
      return single(ctor, fields);
    }
    case "Constant": {
      if (k.value.kind !== "Scalar") return single({ kind: "Opaque", key: k.value.kind === "Str" ? `s${k.value.value}` : `b${k.value.value.join()}` }, []);
      if (ty.kind === "Bool") return single({ kind: "Bool", value: k.value.bits !== 0n }, []);
      if (ty.kind === "Float") return single({ kind: "Opaque", key: `f${k.value.bits}` }, []);
      const at = orderKey(k.value.bits, ty);
      return single({ kind: "IntRange", lo: at, hi: at }, []);
    }
    case "Range":
      if (ty.kind === "Float") return single({ kind: "Opaque", key: `r${k.lo}-${k.hi}` }, []);
      return single({ kind: "IntRange", lo: orderKey(k.lo, ty), hi: orderKey(k.hi, ty) }, []);
    case "Slice": case "Array": {
      const prefix = k.prefix.map((x) => lowerPat(cx, x));
      const suffix = k.suffix.map((x) => lowerPat(cx, x));
      const n = ty.kind === "Array" && ty.len.kind === "Value" ? Number(ty.len.value) : undefined;
      if (n !== undefined && ty.kind === "Array") {
        const middle = Array.from({ length: Math.max(0, n - prefix.length - suffix.length) }, () => wild(ty.elem));
        return single({ kind: "Slice", prefix: n, suffix: 0, fixed: true }, [...prefix, ...middle, ...suffix]);
      }
      return single({ kind: "Slice", prefix: prefix.length, suffix: suffix.length, fixed: k.slice === undefined }, [...prefix, ...suffix]);
    }
  }
}

/** Is every value made by `a` also matched by a pattern with constructor `b`? Both come from the same column, `a` split. */
export function isCoveredBy(a: Constructor, b: Constructor): boolean {
  if (b.kind === "Wildcard") return true;
  switch (a.kind) {
    case "Single": return b.kind === "Single";
    case "Variant": return b.kind === "Variant" && a.index === b.index;
    case "Bool": return b.kind === "Bool" && a.value === b.value;
    case "IntRange": return b.kind === "IntRange" && b.lo <= a.lo && a.hi <= b.hi;
    case "Opaque": return b.kind === "Opaque" && a.key === b.key;
    case "Slice": {
      if (b.kind !== "Slice") return false;
      const length = a.prefix + a.suffix;
      return b.fixed ? a.fixed && length === b.prefix + b.suffix : length >= b.prefix + b.suffix;
    }
    case "Missing": case "Wildcard": return false;
  }
}
