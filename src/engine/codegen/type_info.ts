/** What code generation asks about types over and over: how a value moves, what a pointer to it carries, whether it may be uninitialised. */
import { IntKind } from "../machine/opcodes";
import type { Layout } from "../layout/layout";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

/** How a value is moved: nothing, one word operation, a pointer with provenance, or bytes. */
export type Shape = "Zst" | "B8" | "B16" | "B32" | "B64" | "Ptr" | "Bytes";

/** What a pointer to a type carries besides the address. */
export type Metadata = "None" | "Length" | "Vtable";

const INT_KINDS = {
  i8: IntKind.I8, i16: IntKind.I16, i32: IntKind.I32, i64: IntKind.I64, i128: IntKind.I128,
  u8: IntKind.U8, u16: IntKind.U16, u32: IntKind.U32, u64: IntKind.U64, u128: IntKind.U128,
} as const;

export class TypeInfo {
  private readonly shapes = new Map<Ty, Shape>();
  private readonly uninit = new Map<Ty, boolean>();
  private readonly freeze = new Map<Ty, boolean>();

  constructor(private readonly tcx: TyCtxt, readonly pointerBytes: 4 | 8) {}

  layout(ty: Ty): Layout {
    return this.tcx.layoutOf(ty);
  }

  shape(ty: Ty): Shape {
    let shape = this.shapes.get(ty);
    if (shape === undefined) {
      shape = this.computeShape(ty);
      this.shapes.set(ty, shape);
    }
    return shape;
  }

  private computeShape(ty: Ty): Shape {
    const layout = this.layout(ty);
    if (layout.size === 0) return "Zst";
    if (layout.repr.kind !== "Scalar" || this.mayBeUninit(ty)) return "Bytes";
    const { primitive } = layout.repr.scalar;
    if (layout.size !== primitive.size || layout.align < Math.min(primitive.size, 8)) return "Bytes";
    if (primitive.kind === "Pointer") return "Ptr";
    switch (primitive.size) {
      case 1: return "B8";
      case 2: return "B16";
      case 4: return "B32";
      case 8: return "B64";
      default: return "Bytes";
    }
  }

  /** Unions: some or all bytes of a value may be uninitialised without that being an error. */
  mayBeUninit(ty: Ty): boolean {
    let answer = this.uninit.get(ty);
    if (answer === undefined) {
      this.uninit.set(ty, false);
      answer = this.anyPart(ty, (part) => part.kind === "Coroutine" || (part.kind === "Adt" && this.tcx.adtDef(part.def).kind === "Union"));
      this.uninit.set(ty, answer);
    }
    return answer;
  }

  /** No part can change behind a shared reference (no `UnsafeCell` inside). */
  isFreeze(ty: Ty): boolean {
    let answer = this.freeze.get(ty);
    if (answer === undefined) {
      const cell = this.tcx.langItem("unsafe_cell");
      answer = !this.anyPart(ty, (part) => part.kind === "Adt" && part.def === cell);
      this.freeze.set(ty, answer);
    }
    return answer;
  }

  /** Does the predicate hold for the type or something stored inside it (not behind pointers)? */
  private anyPart(ty: Ty, holds: (part: Ty) => boolean, seen = new Set<Ty>()): boolean {
    if (seen.has(ty)) return false;
    seen.add(ty);
    if (holds(ty)) return true;
    switch (ty.kind) {
      case "Array": case "Slice": return this.anyPart(ty.elem, holds, seen);
      case "Tuple": return ty.elems.some((e) => this.anyPart(e, holds, seen));
      case "Coroutine": return [...this.tcx.closureCaptures(ty.def), ...(this.tcx.coroutineLayout(ty.def)?.fields ?? [])].some((c) => this.anyPart(this.tcx.normalizeMono(c.ty, ty.args), holds, seen));
      case "Closure": return this.tcx.closureCaptures(ty.def).some((c) => this.anyPart(this.tcx.normalizeMono(c.ty, ty.args), holds, seen));
      case "Adt": return this.tcx.adtDef(ty.def).variants.some((v) => v.fields.some((f) => this.anyPart(this.fieldTy(f.def, ty), holds, seen)));
      default: return false;
    }
  }

  /** Monomorphic type of a field of a monomorphic struct, enum or union. */
  fieldTy(field: number, adt: Extract<Ty, { kind: "Adt" }>): Ty {
    return this.tcx.normalizeMono(this.tcx.typeOf(field), adt.args);
  }

  /** The innermost last field: a slice, str or trait object when the type is unsized. */
  tail(ty: Ty): Ty {
    let t = ty;
    for (let depth = 0; depth < 64; depth++) {
      if (t.kind === "Adt") {
        const def = this.tcx.adtDef(t.def);
        const fields = def.kind === "Struct" ? def.variants[0].fields : [];
        if (fields.length === 0) return t;
        t = this.fieldTy(fields[fields.length - 1].def, t);
      } else if (t.kind === "Tuple" && t.elems.length > 0) t = t.elems[t.elems.length - 1];
      else return t;
    }
    return t;
  }

  metadata(pointee: Ty): Metadata {
    const tail = this.tail(pointee);
    return tail.kind === "Slice" || tail.kind === "Str" ? "Length" : tail.kind === "Dynamic" ? "Vtable" : "None";
  }

  isUnsized(ty: Ty): boolean {
    return this.metadata(ty) !== "None";
  }

  /** Kind of an integer-like type for arithmetic; undefined for floats and aggregates. */
  intKind(ty: Ty): IntKind | undefined {
    const pointer = this.pointerBytes === 8 ? IntKind.U64 : IntKind.U32;
    switch (ty.kind) {
      case "Bool": return IntKind.U8;
      case "Char": return IntKind.U32;
      case "Int": return ty.int === "isize" ? pointer + 1 : INT_KINDS[ty.int];
      case "Uint": return ty.uint === "usize" ? pointer : INT_KINDS[ty.uint];
      case "RawPtr": case "Ref": case "FnPtr": return pointer;
      default: return undefined;
    }
  }
}

/** Kind of a plain integer of so many bytes. */
export function kindOfSize(size: number, signed: boolean): IntKind {
  return (31 - Math.clz32(size)) * 2 + (signed ? 1 : 0);
}

/** Offset of a field by declaration index. */
export function fieldOffset(layout: Layout, field: number): number {
  switch (layout.fields.kind) {
    case "Arbitrary": return layout.fields.offsets[field] ?? 0;
    case "Array": return layout.fields.stride * field;
    default: return 0;
  }
}
