/**
 * One struct, tuple, closure or enum variant: where its fields lie.
 * Worked example: `struct A { a: u8, b: u32, c: u8 }` sorts to b, a, c (largest alignment first): offsets 4, 0, 5, size 8.
 * The variants of a tagged enum are sorted the other way, smallest alignment first, to sit close behind the tag.
 * Counterpart: rustc_abi `LayoutCalculator::univariant`.
 */
import type { BackendRepr, Layout, Niche } from "./layout";
import type { ReprOptions, Ty } from "../ty/ty";
import { nicheAvailable, nicheOf, primitiveAlign } from "./scalar";
import type { Scalar } from "./layout";

export type StructKind =
  | { readonly kind: "AlwaysSized" }
  /** The last field keeps its place, since it may be unsized in another instance. */
  | { readonly kind: "MaybeUnsized" }
  /** Room for a tag before the fields. */
  | { readonly kind: "Prefixed"; readonly size: number; readonly align: number };

export const ALWAYS_SIZED: StructKind = { kind: "AlwaysSized" };

export function alignTo(offset: number, align: number): number {
  return Math.ceil(offset / align) * align;
}

export function isZst(l: Layout): boolean {
  return l.size === 0 && !(l.repr.kind === "Memory" && !l.repr.sized);
}

export function is1Zst(l: Layout): boolean {
  return isZst(l) && l.align === 1;
}

function isUnsized(l: Layout): boolean {
  return l.repr.kind === "Memory" && !l.repr.sized;
}

const trailingZeros = (n: number): number => (n === 0 ? 64 : Math.log2(lowestBit(n)));
function lowestBit(n: number): number {
  let bit = 1;
  while (n % (bit * 2) === 0) bit *= 2;
  return bit;
}

/** Size, alignment and offsets of two scalars in a row. */
export function scalarPair(a: Scalar, b: Scalar): { readonly repr: BackendRepr; readonly size: number; readonly align: number; readonly bOffset: number; readonly largestNiche: Niche | undefined } {
  const bAlign = primitiveAlign(b.primitive);
  const align = Math.max(primitiveAlign(a.primitive), bAlign);
  const bOffset = alignTo(a.primitive.size, bAlign);
  const na = nicheOf(0, a);
  const nb = nicheOf(bOffset, b);
  const largestNiche = nicheAvailable(na) >= nicheAvailable(nb) ? (na ?? nb) : nb;
  return { repr: { kind: "ScalarPair", a, b, bOffset }, size: alignTo(bOffset + b.primitive.size, align), align, bOffset, largestNiche };
}

/** Lays out the fields; a niche in the middle is moved to the nearer end when that helps enums around it. */
export function univariant(ty: Ty, fieldTys: readonly Ty[], fields: readonly Layout[], repr: ReprOptions, kind: StructKind, index = 0): Layout {
  const layout = biased(ty, fieldTys, fields, repr, kind, "Start", index);
  const niche = layout.largestNiche;
  if (kind.kind === "MaybeUnsized" || niche === undefined || fields.length < 2) return layout;
  const head = niche.offset;
  const tail = layout.size - head - niche.scalar.primitive.size;
  if (head === 0 || tail <= 0) return layout;
  const other = biased(ty, fieldTys, fields, repr, kind, "End", index);
  const otherNiche = other.largestNiche;
  if (otherNiche === undefined) return layout;
  const otherTail = other.size - otherNiche.offset - otherNiche.scalar.primitive.size;
  return head > otherTail ? other : layout;
}

function biased(ty: Ty, fieldTys: readonly Ty[], fields: readonly Layout[], repr: ReprOptions, kind: StructKind, bias: "Start" | "End", index: number): Layout {
  const order = fieldOrder(fields, repr, kind, bias);
  const pack = repr.packed;
  const packed = (align: number): number => (pack === undefined ? align : Math.min(align, pack));
  let align = 1;
  let offset = 0;
  if (kind.kind === "Prefixed") {
    const prefixAlign = packed(kind.align);
    align = prefixAlign;
    offset = alignTo(kind.size, prefixAlign);
  }
  const offsets: number[] = new Array<number>(fields.length).fill(0);
  let largestNiche: Niche | undefined;
  let available = 0n;
  let sized = true;
  for (const i of order) {
    const field = fields[i];
    if (isUnsized(field)) sized = false;
    const fieldAlign = packed(field.align);
    offset = alignTo(offset, fieldAlign);
    align = Math.max(align, fieldAlign);
    offsets[i] = offset;
    const niche = field.largestNiche;
    if (niche !== undefined) {
      const n = nicheAvailable(niche);
      if (bias === "Start" ? n > available : n >= available) {
        available = n;
        largestNiche = { offset: niche.offset + offset, scalar: niche.scalar };
      }
    }
    offset += field.size;
  }
  if (repr.align !== undefined) align = Math.max(align, repr.align);
  const size = alignTo(offset, align);
  return {
    ty, size, align,
    repr: sized && size > 0 ? scalarRepr(fields, offsets, size, align, repr) : { kind: "Memory", sized },
    fields: { kind: "Arbitrary", offsets }, fieldTys,
    variants: { kind: "Single", index }, largestNiche,
    uninhabited: fields.some((f) => f.uninhabited),
  };
}

/** Field indices by increasing offset. */
function fieldOrder(fields: readonly Layout[], repr: ReprOptions, kind: StructKind, bias: "Start" | "End"): number[] {
  const order = fields.map((_, i) => i);
  if (repr.c || repr.int !== undefined || fields.length < 2) return order;
  const end = kind.kind === "MaybeUnsized" ? fields.length - 1 : fields.length;
  const head = fields.slice(0, end);
  const maxAlign = Math.max(1, ...head.map((f) => f.align));
  const largestNiche = head.reduce((m, f) => { const n = nicheAvailable(f.largestNiche); return n > m ? n : m; }, 0n);
  const group = (f: Layout): number => {
    if (repr.packed !== undefined) return Math.min(f.align, repr.packed);
    const sizeAsAlign = trailingZeros(Math.max(f.align, f.size));
    if (largestNiche === 0n) return sizeAsAlign;
    if (bias === "Start") return Math.min(trailingZeros(maxAlign), sizeAsAlign);
    return nicheAvailable(f.largestNiche) === largestNiche ? trailingZeros(f.align) : sizeAsAlign;
  };
  const keys = fields.map((f) => {
    const niche = f.largestNiche;
    const inner = niche === undefined ? 0 : bias === "Start" ? niche.offset : -(f.size - niche.scalar.primitive.size - niche.offset) - 1 + 2 ** 52;
    return { group: group(f), niche: nicheAvailable(niche), inner };
  });
  const ascending = (a: number, b: number): number => keys[a].group - keys[b].group || compare(keys[a].niche, keys[b].niche) || a - b;
  const descending = (a: number, b: number): number =>
    keys[b].group - keys[a].group ||
    (bias === "Start" ? compare(keys[b].niche, keys[a].niche) : compare(keys[a].niche, keys[b].niche)) ||
    keys[a].inner - keys[b].inner || a - b;
  const optimizing = order.slice(0, end).sort(kind.kind === "Prefixed" ? ascending : descending);
  return [...optimizing, ...order.slice(end)];
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** A struct around one scalar is passed as that scalar; around two, as a pair. */
function scalarRepr(fields: readonly Layout[], offsets: readonly number[], size: number, align: number, repr: ReprOptions): BackendRepr {
  const memory: BackendRepr = { kind: "Memory", sized: true };
  const real = fields.map((f, i) => ({ f, offset: offsets[i] })).filter(({ f }) => !isZst(f));
  if (real.length === 1) {
    const { f, offset } = real[0];
    if (offset !== 0 || align !== f.align || size !== f.size) return memory;
    const newtype = !(repr.c || repr.int !== undefined);
    return f.repr.kind === "ScalarPair" || (f.repr.kind === "Scalar" && newtype) ? f.repr : memory;
  }
  if (real.length !== 2) return memory;
  const [first, second] = real[0].offset < real[1].offset ? real : [real[1], real[0]];
  if (first.f.repr.kind !== "Scalar" || second.f.repr.kind !== "Scalar") return memory;
  const pair = scalarPair(first.f.repr.scalar, second.f.repr.scalar);
  return first.offset === 0 && second.offset === pair.bOffset && align === pair.align && size === pair.size ? pair.repr : memory;
}
