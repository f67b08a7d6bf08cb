/** The layout of any monomorphic type, computed once. Counterpart: rustc_ty_utils `layout_of_uncached`. */
import type { Layout, Scalar } from "./layout";
import type { Const, ReprOptions, Ty } from "../ty/ty";
import type { TyCtxt } from "../ty/tcx";
import { coroutineLayout } from "./coroutine";
import { enumLayout } from "./enumeration";
import { fullRange, intScalar, nicheAvailable, nicheOf, nonNull } from "./scalar";
import { ALWAYS_SIZED, alignTo, scalarPair, univariant } from "./univariant";

/** What the computation asks of the queries; `pointerSize` is 8, or 4 on a 32-bit target. */
export type LayoutQueries = Pick<TyCtxt, "adtDef" | "typeOf" | "normalizeMono" | "closureCaptures" | "coroutineLayout" | "itemName" | "attrValue" | "predicatesOf" | "langItem" | "evalConst" | "interner">;

const PLAIN: ReprOptions = { c: false, transparent: false, packed: undefined, align: undefined, int: undefined };
const INT_SIZE = { i8: 1, u8: 1, i16: 2, u16: 2, i32: 4, u32: 4, i64: 8, u64: 8, i128: 16, u128: 16 } as const;

/** Makes a `layoutOf` for one session. Types that are not laid out (errors, parameters) come out as zero-sized. */
export function layoutComputer(tcx: LayoutQueries, pointerSize: 4 | 8): (ty: Ty) => Layout {
  const known = new Map<Ty, Layout>();
  const busy = new Set<Ty>();

  function layoutOf(ty: Ty): Layout {
    const hit = known.get(ty);
    if (hit !== undefined) return hit;
    if (busy.has(ty)) return unit(ty);
    busy.add(ty);
    const layout = compute(ty);
    busy.delete(ty);
    known.set(ty, layout);
    return layout;
  }

  const unit = (ty: Ty): Layout => univariant(ty, [], [], PLAIN, ALWAYS_SIZED);

  function scalar(ty: Ty, s: Scalar): Layout {
    return { ty, size: s.primitive.size, align: s.primitive.size, repr: { kind: "Scalar", scalar: s }, fields: { kind: "Primitive" }, fieldTys: undefined, variants: { kind: "Single", index: 0 }, largestNiche: nicheOf(0, s), uninhabited: false };
  }

  function intSize(name: keyof typeof INT_SIZE | "isize" | "usize"): 1 | 2 | 4 | 8 | 16 {
    return name === "isize" || name === "usize" ? pointerSize : INT_SIZE[name];
  }

  /** The innermost last field: what decides the metadata of a pointer to the type. */
  function structTail(ty: Ty): Ty {
    let t = ty;
    for (let depth = 0; depth < 64; depth++) {
      if (t.kind === "Adt") {
        const def = tcx.adtDef(t.def);
        const fields = def.kind === "Struct" ? def.variants[0].fields : [];
        if (fields.length === 0) return t;
        t = tcx.normalizeMono(tcx.typeOf(fields[fields.length - 1].def), t.args);
      } else if (t.kind === "Tuple" && t.elems.length > 0) t = t.elems[t.elems.length - 1];
      else return t;
    }
    return t;
  }

  function pointer(ty: Ty, pointee: Ty, data: Scalar): Layout {
    const tail = structTail(pointee);
    const meta = tail.kind === "Slice" || tail.kind === "Str" ? fullRange({ kind: "Int", size: pointerSize, signed: false }) : tail.kind === "Dynamic" ? nonNull(pointerSize) : undefined;
    if (meta === undefined) return scalar(ty, data);
    const pair = scalarPair(data, meta);
    return { ty, size: pair.size, align: pair.align, repr: pair.repr, fields: { kind: "Arbitrary", offsets: [0, pair.bOffset] }, fieldTys: undefined, variants: { kind: "Single", index: 0 }, largestNiche: pair.largestNiche, uninhabited: false };
  }

  function array(ty: Ty, elem: Ty, len: Const): Layout {
    const e = layoutOf(elem);
    const count = Number(tcx.evalConst(len) ?? 0n);
    return { ty, size: e.size * count, align: e.align, repr: { kind: "Memory", sized: true }, fields: { kind: "Array", stride: e.size, count }, fieldTys: undefined, variants: { kind: "Single", index: 0 }, largestNiche: count > 0 ? e.largestNiche : undefined, uninhabited: count > 0 && e.uninhabited };
  }

  function compute(ty: Ty): Layout {
    switch (ty.kind) {
      case "Bool": return scalar(ty, { primitive: { kind: "Int", size: 1, signed: false }, validStart: 0n, validEnd: 1n });
      case "Char": return scalar(ty, { primitive: { kind: "Int", size: 4, signed: false }, validStart: 0n, validEnd: 0x10ffffn });
      case "Int": return scalar(ty, intScalar(intSize(ty.int), true));
      case "Uint": return scalar(ty, intScalar(intSize(ty.uint), false));
      case "Float": return scalar(ty, fullRange({ kind: "Float", size: ty.float === "f32" ? 4 : 8 }));
      case "FnPtr": return scalar(ty, nonNull(pointerSize));
      case "Ref": return pointer(ty, ty.pointee, nonNull(pointerSize));
      case "RawPtr": return pointer(ty, ty.pointee, fullRange({ kind: "Pointer", size: pointerSize }));
      case "Never": return { ...unit(ty), uninhabited: true };
      case "FnDef": return unit(ty);
      case "Array": return array(ty, ty.elem, ty.len);
      case "Slice": {
        const e = layoutOf(ty.elem);
        return { ...unit(ty), align: e.align, repr: { kind: "Memory", sized: false }, fields: { kind: "Array", stride: e.size, count: 0 } };
      }
      case "Str": return { ...unit(ty), repr: { kind: "Memory", sized: false }, fields: { kind: "Array", stride: 1, count: 0 } };
      case "Dynamic": return { ...unit(ty), repr: { kind: "Memory", sized: false } };
      case "Tuple": return univariant(ty, ty.elems, ty.elems.map(layoutOf), PLAIN, ty.elems.length === 0 ? ALWAYS_SIZED : { kind: "MaybeUnsized" });
      case "Closure": {
        const tys = tcx.closureCaptures(ty.def).map((c) => tcx.normalizeMono(c.ty, ty.args));
        return univariant(ty, tys, tys.map(layoutOf), PLAIN, ALWAYS_SIZED);
      }
      case "Coroutine": {
        const saved = tcx.coroutineLayout(ty.def) ?? { fields: [], variantFields: [[], [], []], storageConflicts: [] };
        const { interner } = tcx;
        return coroutineLayout({
          ty, saved,
          tagTy: (bytes) => (bytes === 1 ? interner.uint("u8") : bytes === 2 ? interner.uint("u16") : interner.u32),
          captures: tcx.closureCaptures(ty.def).map((c) => layoutOf(tcx.normalizeMono(c.ty, ty.args))),
          fields: saved.fields.map((f) => layoutOf(tcx.normalizeMono(f.ty, ty.args))),
        });
      }
      case "Adt": return adt(ty);
      case "Alias": case "Param": case "Bound": case "Placeholder": case "Infer": case "Error": return unit(ty);
    }
  }

  function adt(ty: Extract<Ty, { kind: "Adt" }>): Layout {
    const def = tcx.adtDef(ty.def);
    const variants = def.variants.map((v) => {
      const fieldTys = v.fields.map((f) => tcx.normalizeMono(tcx.typeOf(f.def), ty.args));
      return { fieldTys, fields: fieldTys.map(layoutOf), discr: v.discr };
    });
    if (def.kind === "Enum") {
      return enumLayout({ ty, variants, repr: def.repr, hasExplicitDiscr: def.variants.some((v, i) => v.discr !== BigInt(i)) });
    }
    const { fieldTys, fields } = variants[0];
    if (def.kind === "Union") return union(ty, fieldTys, fields, def.repr);
    const last = def.variants[0].fields.at(-1);
    const layout = univariant(ty, fieldTys, fields, def.repr, last !== undefined && mayBeUnsized(tcx.typeOf(last.def), ty.def) ? { kind: "MaybeUnsized" } : ALWAYS_SIZED);
    return withValidRange(hideNiches(layout, ty.def), ty.def);
  }

  /** `UnsafeCell` hides its content's niches: it may change under a shared reference. */
  function hideNiches(layout: Layout, def: number): Layout {
    if (tcx.itemName(def) !== "unsafe_cell") return layout;
    const { repr } = layout;
    const open = repr.kind === "Scalar" ? { ...repr, scalar: fullRange(repr.scalar.primitive) }
      : repr.kind === "ScalarPair" ? { ...repr, a: fullRange(repr.a.primitive), b: fullRange(repr.b.primitive) } : repr;
    return { ...layout, repr: open, largestNiche: undefined };
  }

  /** `#[rustc_layout_scalar_valid_range_start/end]` on `NonNull`, `NonZero` and the like. */
  function withValidRange(layout: Layout, def: number): Layout {
    const start = tcx.attrValue(def, "rustc_layout_scalar_valid_range_start");
    const end = tcx.attrValue(def, "rustc_layout_scalar_valid_range_end");
    const { repr } = layout;
    if ((start === undefined && end === undefined) || repr.kind === "Memory") return layout;
    const old = repr.kind === "Scalar" ? repr.scalar : repr.a;
    const narrowed: Scalar = { primitive: old.primitive, validStart: start === undefined ? old.validStart : BigInt(start.replaceAll("_", "")), validEnd: end === undefined ? old.validEnd : BigInt(end.replaceAll("_", "")) };
    const niche = nicheOf(0, narrowed);
    const largestNiche = nicheAvailable(niche) >= nicheAvailable(layout.largestNiche) ? niche : layout.largestNiche;
    return { ...layout, repr: repr.kind === "Scalar" ? { kind: "Scalar", scalar: narrowed } : { ...repr, a: narrowed }, largestNiche };
  }

  function union(ty: Ty, fieldTys: readonly Ty[], fields: readonly Layout[], repr: ReprOptions): Layout {
    const packed = (a: number): number => (repr.packed === undefined ? a : Math.min(a, repr.packed));
    const align = Math.max(repr.align ?? 1, ...fields.map((f) => packed(f.align)));
    const size = alignTo(Math.max(0, ...fields.map((f) => f.size)), align);
    return { ty, size, align, repr: { kind: "Memory", sized: true }, fields: { kind: "Union", count: fields.length }, fieldTys, variants: { kind: "Single", index: 0 }, largestNiche: undefined, uninhabited: false };
  }

  /** Whether some instance of the struct could end in an unsized field: decided on the definition, not the instance. */
  function mayBeUnsized(tail: Ty, owner: number): boolean {
    switch (tail.kind) {
      case "Slice": case "Str": case "Dynamic": return true;
      case "Param": {
        const sized = tcx.langItem("sized");
        return !tcx.predicatesOf(owner).some((p) => p.kind === "Trait" && p.traitRef.def === sized && p.traitRef.args[0]?.kind === "Type" && p.traitRef.args[0].ty === tail);
      }
      case "Tuple": return tail.elems.length > 0 && mayBeUnsized(tail.elems[tail.elems.length - 1], owner);
      case "Adt": {
        const def = tcx.adtDef(tail.def);
        const last = def.kind === "Struct" ? def.variants[0].fields.at(-1) : undefined;
        if (last === undefined) return false;
        const inner = tcx.typeOf(last.def);
        if (inner.kind !== "Param") return mayBeUnsized(inner, tail.def);
        if (!mayBeUnsized(inner, tail.def)) return false;
        const arg = tail.args[inner.index];
        return arg?.kind === "Type" && mayBeUnsized(arg.ty, owner);
      }
      default: return false;
    }
  }

  return layoutOf;
}
