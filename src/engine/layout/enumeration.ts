/**
 * Enums: by niche or by tag, whichever is smaller, then whichever leaves the larger niche.
 * Worked example: `Option<Box<T>>` puts `None` into the one invalid value of the pointer, 0, and stays 8 bytes;
 * `enum E { A(u32), B(u8) }` has no niche that fits, so a tag byte, widened to 4 for alignment's sake, comes first.
 * Counterpart: rustc_abi `LayoutCalculator::layout_of_enum`.
 */
import type { BackendRepr, Layout, Primitive, Scalar } from "./layout";
import type { ReprOptions, Ty } from "../ty/ty";
import { fullRange, nicheAvailable, nicheOf, reserveNiche, unsignedMax } from "./scalar";
import { ALWAYS_SIZED, alignTo, is1Zst, isZst, scalarPair, univariant } from "./univariant";

export interface EnumInput {
  readonly ty: Ty;
  /** Types and layouts of each variant's fields. */
  readonly variants: readonly { readonly fieldTys: readonly Ty[]; readonly fields: readonly Layout[]; readonly discr: bigint }[];
  readonly repr: ReprOptions;
  /** Some discriminant was written and differs from the variant's position. */
  readonly hasExplicitDiscr: boolean;
}

type IntSize = 1 | 2 | 4 | 8 | 16;

/** A variant that cannot exist and takes no room. */
export function isAbsent(fields: readonly Layout[]): boolean {
  return fields.some((f) => f.uninhabited) && fields.every(is1Zst);
}

export function enumLayout(input: EnumInput): Layout {
  const { ty, variants, repr } = input;
  const inhibit = repr.c || repr.int !== undefined;
  const present = variants.map((_, i) => i).filter((i) => repr.c || !isAbsent(variants[i].fields));
  if (present.length === 0) {
    return { ty, size: 0, align: 1, repr: { kind: "Memory", sized: true }, fields: { kind: "Arbitrary", offsets: [] }, fieldTys: [], variants: { kind: "Single", index: 0 }, largestNiche: undefined, uninhabited: true };
  }
  if (present.length === 1 && !inhibit) {
    const v = variants[present[0]];
    return univariant(ty, v.fieldTys, v.fields, repr, ALWAYS_SIZED, present[0]);
  }
  const tagged = taggedLayout(input);
  const niche = inhibit || input.hasExplicitDiscr ? undefined : nicheLayout(input);
  if (niche === undefined) return tagged;
  if (tagged.size !== niche.size) return tagged.size > niche.size ? niche : tagged;
  return nicheAvailable(tagged.largestNiche) < nicheAvailable(niche.largestNiche) ? niche : tagged;
}

function nicheLayout({ ty, variants, repr }: EnumInput): Layout | undefined {
  if (variants.length < 2) return undefined;
  const layouts = variants.map((v, i) => univariant(ty, v.fieldTys, v.fields, repr, ALWAYS_SIZED, i));
  const align = Math.max(...layouts.map((l) => l.align));
  let largest = 0;
  layouts.forEach((l, i) => { if (l.size >= layouts[largest].size) largest = i; });
  const needing = variants.map((_, i) => i).filter((i) => i !== largest && !isAbsent(variants[i].fields));
  if (needing.length === 0) return undefined;
  const nicheFirst = needing[0];
  const nicheLast = needing[needing.length - 1];
  const niche = layouts[largest].largestNiche;
  if (niche === undefined) return undefined;
  const reserved = reserveNiche(niche, BigInt(nicheLast - nicheFirst + 1));
  if (reserved === undefined) return undefined;
  const size = alignTo(layouts[largest].size, align);
  const nicheEnd = niche.offset + niche.scalar.primitive.size;
  const placed: Layout[] = [];
  for (const [i, layout] of layouts.entries()) {
    if (i === largest) { placed.push(layout); continue; }
    if (layout.size <= niche.offset) { placed.push({ ...layout, largestNiche: undefined }); continue; }
    const shift = alignTo(nicheEnd, layout.align);
    if (shift + layout.size > size) return undefined;
    const offsets = layout.fields.kind === "Arbitrary" ? layout.fields.offsets.map((o) => o + shift) : [];
    placed.push({ ...layout, size: layout.size + shift, fields: { kind: "Arbitrary", offsets }, repr: { kind: "Memory", sized: true }, largestNiche: undefined });
  }
  const sameShape = size === layouts[largest].size && align === layouts[largest].align && placed.every((l, i) => i === largest || l.size === 0);
  return {
    ty, size, align,
    repr: sameShape ? withNiche(layouts[largest].repr, niche.offset, reserved.scalar) : { kind: "Memory", sized: true },
    fields: { kind: "Arbitrary", offsets: [] }, fieldTys: [],
    variants: {
      kind: "Multiple", tag: reserved.scalar, tagOffset: niche.offset,
      encoding: { kind: "Niche", untaggedVariant: largest, nicheFirst, nicheLast, nicheStart: reserved.start },
      variants: placed,
    },
    largestNiche: nicheOf(niche.offset, reserved.scalar),
    uninhabited: placed.every((l) => l.uninhabited),
  };
}

function withNiche(repr: BackendRepr, nicheOffset: number, scalar: Scalar): BackendRepr {
  switch (repr.kind) {
    case "Scalar": return { kind: "Scalar", scalar };
    case "ScalarPair":
      return nicheOffset === 0
        ? { kind: "ScalarPair", a: scalar, b: fullRange(repr.b.primitive), bOffset: repr.bOffset }
        : { kind: "ScalarPair", a: fullRange(repr.a.primitive), b: scalar, bOffset: repr.bOffset };
    case "Memory": return { kind: "Memory", sized: true };
  }
}

function taggedLayout({ ty, variants, repr }: EnumInput): Layout {
  const live = variants.filter((v) => repr.c || !v.fields.some((f) => f.uninhabited)).map((v) => v.discr);
  const min = live.reduce((a, b) => (b < a ? b : a), live[0] ?? 0n);
  const max = live.reduce((a, b) => (b > a ? b : a), live[0] ?? 0n);
  const { size: minSize, signed } = discriminantInt(repr, min, max);
  let prefixAlign: number = minSize;
  if (repr.c) for (const v of variants) for (const f of v.fields) prefixAlign = Math.max(prefixAlign, f.align);
  let startAlign = 256;
  let layouts = variants.map((v, i) => {
    const layout = univariant(ty, v.fieldTys, v.fields, repr, { kind: "Prefixed", size: minSize, align: prefixAlign }, i);
    const offsets = layout.fields.kind === "Arbitrary" ? layout.fields.offsets : [];
    const first = v.fields.map((_, k) => k).sort((a, b) => offsets[a] - offsets[b] || a - b).find((k) => !is1Zst(v.fields[k]));
    if (first !== undefined) startAlign = Math.min(startAlign, v.fields[first].align);
    return layout;
  });
  const align = Math.max(minSize, ...layouts.map((l) => l.align));
  const size = alignTo(Math.max(...layouts.map((l) => l.size)), align);
  let tagSize = repr.c || repr.int !== undefined ? minSize : intForAlign(startAlign) ?? minSize;
  if (tagSize <= minSize) tagSize = minSize;
  else {
    const widened = tagSize;
    layouts = layouts.map((l) => ({
      ...l,
      size: l.size <= minSize ? widened : l.size,
      fields: { kind: "Arbitrary" as const, offsets: l.fields.kind === "Arbitrary" ? l.fields.offsets.map((o) => (o <= minSize ? widened : o)) : [] },
    }));
  }
  const mask = unsignedMax(tagSize);
  const tag: Scalar = { primitive: { kind: "Int", size: tagSize, signed }, validStart: min & mask, validEnd: max & mask };
  return {
    ty, size, align,
    repr: tagSize === size ? { kind: "Scalar", scalar: tag } : taggedRepr(variants.map((v) => v.fields), layouts, tag, size, align),
    fields: { kind: "Arbitrary", offsets: [] }, fieldTys: [],
    variants: { kind: "Multiple", tag, tagOffset: 0, encoding: { kind: "Direct" }, variants: layouts },
    largestNiche: nicheOf(0, tag),
    uninhabited: layouts.every((l) => l.uninhabited),
  };
}

function intForAlign(align: number): IntSize | undefined {
  return align === 1 || align === 2 || align === 4 || align === 8 ? align : undefined;
}

/** Smallest integer that holds all discriminants, or the one asked for. Counterpart: rustc `Integer::repr_discr`. */
function discriminantInt(repr: ReprOptions, min: bigint, max: bigint): { readonly size: IntSize; readonly signed: boolean } {
  if (repr.int !== undefined) return intOfName(repr.int);
  const sizes: readonly IntSize[] = repr.c ? [4, 8, 16] : [1, 2, 4, 8, 16];
  const signed = min < 0n;
  const fits = (s: IntSize): boolean => (signed ? min >= -(1n << BigInt(s * 8 - 1)) && max < 1n << BigInt(s * 8 - 1) : max <= unsignedMax(s));
  return { size: sizes.find(fits) ?? 16, signed };
}

function intOfName(name: string): { readonly size: IntSize; readonly signed: boolean } {
  const bits = name.slice(1);
  const size = bits === "8" ? 1 : bits === "16" ? 2 : bits === "32" ? 4 : bits === "128" ? 16 : 8;
  return { size, signed: name.startsWith("i") };
}

/** A tag and one scalar at the same place in every variant that has one make a pair. */
function taggedRepr(fields: readonly (readonly Layout[])[], layouts: readonly Layout[], tag: Scalar, size: number, align: number): BackendRepr {
  const memory: BackendRepr = { kind: "Memory", sized: true };
  if (layouts.every((l) => l.uninhabited)) return memory;
  let common: { readonly primitive: Primitive; readonly offset: number } | undefined;
  for (const [v, layout] of layouts.entries()) {
    const offsets = layout.fields.kind === "Arbitrary" ? layout.fields.offsets : [];
    const real = fields[v].map((f, i) => ({ f, offset: offsets[i] })).filter(({ f }) => !isZst(f));
    if (real.length === 0) continue;
    const only = real[0];
    if (real.length > 1 || only.f.repr.kind !== "Scalar") return memory;
    const primitive = only.f.repr.scalar.primitive;
    if (common === undefined) common = { primitive, offset: only.offset };
    else {
      const merged = mergePrimitive(common.primitive, primitive);
      if (merged === undefined || only.offset !== common.offset) return memory;
      common = { primitive: merged, offset: common.offset };
    }
  }
  if (common === undefined) return memory;
  const pair = scalarPair(tag, fullRange(common.primitive));
  return pair.bOffset === common.offset && pair.align === align && pair.size === size ? pair.repr : memory;
}

function mergePrimitive(a: Primitive, b: Primitive): Primitive | undefined {
  if (a.kind === b.kind && a.size === b.size) return a;
  if (a.kind === "Int" && b.kind === "Pointer" && a.size === b.size) return a;
  if (a.kind === "Pointer" && b.kind === "Int" && a.size === b.size) return b;
  return undefined;
}
