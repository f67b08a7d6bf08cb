/**
 * Scalars, their valid values and the niches these leave.
 * Worked example: `bool` is one byte with valid values 0..=1, so its niche has 254 values; `Option<bool>` reserves one of
 * them, 2, for `None`, and its own valid values become 0..=2. Counterpart: rustc_abi `Scalar`, `WrappingRange`, `Niche`.
 */
import type { Niche, Primitive, Scalar } from "./layout";

/** Greatest unsigned value of so many bytes. */
export function unsignedMax(bytes: number): bigint {
  return (1n << BigInt(bytes * 8)) - 1n;
}

/** A scalar that may hold every bit pattern. */
export function fullRange(primitive: Primitive): Scalar {
  return { primitive, validStart: 0n, validEnd: unsignedMax(primitive.size) };
}

export function intScalar(size: 1 | 2 | 4 | 8 | 16, signed: boolean): Scalar {
  return fullRange({ kind: "Int", size, signed });
}

/** An address that is never null. */
export function nonNull(pointerSize: 4 | 8): Scalar {
  return { primitive: { kind: "Pointer", size: pointerSize }, validStart: 1n, validEnd: unsignedMax(pointerSize) };
}

/** Alignment of a primitive on x86-64 (or a 32-bit target with 4-byte pointers): its size. */
export function primitiveAlign(primitive: Primitive): number {
  return primitive.size;
}

/** How many values lie outside the valid ones. */
export function nicheAvailable(niche: Niche | undefined): bigint {
  if (niche === undefined) return 0n;
  const { validStart, validEnd, primitive } = niche.scalar;
  const max = unsignedMax(primitive.size);
  return (validStart - (validEnd + 1n)) & max;
}

/** The niche of a scalar at an offset, if it has invalid values. */
export function nicheOf(offset: number, scalar: Scalar): Niche | undefined {
  const niche = { offset, scalar };
  return nicheAvailable(niche) > 0n ? niche : undefined;
}

/**
 * Takes `count` values out of a niche. Answers the first of them and the scalar with its widened valid range.
 * Zero is preferred for a lone variant, so that `None` of a pointer is null. Counterpart: rustc_abi `Niche::reserve`.
 */
export function reserveNiche(niche: Niche, count: bigint): { readonly start: bigint; readonly scalar: Scalar } | undefined {
  const { primitive, validStart: vs, validEnd: ve } = niche.scalar;
  const max = unsignedMax(primitive.size);
  if (count > nicheAvailable(niche)) return undefined;
  const moveStart = () => {
    const start = (vs - count) & max;
    return { start, scalar: { primitive, validStart: start, validEnd: ve } };
  };
  const moveEnd = () => ({ start: (ve + 1n) & max, scalar: { primitive, validStart: vs, validEnd: (ve + count) & max } });
  if (vs > ve) return moveEnd();
  if (vs <= max - ve) return count <= vs ? moveStart() : moveEnd();
  const end = (ve + count) & max;
  const overshotZero = end >= 1n && end <= ve;
  return overshotZero ? moveStart() : moveEnd();
}
