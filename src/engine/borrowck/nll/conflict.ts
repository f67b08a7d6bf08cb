/** Do a loan and an access touch the same memory? Counterpart: rustc_borrowck/src/places_conflict.rs. */
import { sameElem } from "../../mir/places";
import type { Place } from "../../mir/mir";
import type { Ty } from "../../ty/ty";

/** `Shallow`: the place itself, not what it points at. `Drop`: what a drop of the place reaches by ownership. */
export type Depth = "Shallow" | "Deep" | "Drop";

/**
 * Walks both places together. Where they part at a field, they are apart; where the borrowed place ends first, the access is
 * inside of it; where the accessed place ends first, the rest of the borrowed place decides.
 */
export function placesConflict(borrowed: Place, accessed: Place, depth: Depth, tyOf: (place: Place) => Ty, is: { readonly union: (ty: Ty) => boolean; readonly withDestructor: (ty: Ty) => boolean }): boolean {
  if (borrowed.local !== accessed.local) return false;
  const shared = Math.min(borrowed.projection.length, accessed.projection.length);
  for (let i = 0; i < shared; i++) {
    const a = borrowed.projection[i];
    const b = accessed.projection[i];
    if (sameElem(a, b)) continue;
    if (a.kind === "Field" && b.kind === "Field") {
      // Fields of a union overlap.
      return is.union(tyOf({ local: borrowed.local, projection: borrowed.projection.slice(0, i) }));
    }
    if (a.kind === "Downcast" && b.kind === "Downcast") return false;
    if (a.kind === "ConstantIndex" && b.kind === "ConstantIndex" && a.fromEnd === b.fromEnd) return false;
    if (a.kind === "ConstantIndex" && b.kind === "ConstantIndex") {
      const [front, back] = a.fromEnd ? [b, a] : [a, b];
      return front.offset >= Math.max(front.minLength, back.minLength) - back.offset;
    }
    if (a.kind === "ConstantIndex" && b.kind === "Subslice") return inSubslice(a, b);
    if (a.kind === "Subslice" && b.kind === "ConstantIndex") return inSubslice(b, a);
    if (a.kind === "Subslice" && b.kind === "Subslice") return true;
    return true;
  }
  if (borrowed.projection.length <= accessed.projection.length) {
    // The access is inside of what is borrowed.
    return true;
  }
  for (let i = accessed.projection.length; i < borrowed.projection.length; i++) {
    const elem = borrowed.projection[i];
    const base = tyOf({ local: borrowed.local, projection: borrowed.projection.slice(0, i) });
    // A destructor may look at everything that can be reached through the value.
    if (elem.kind === "Field" && depth === "Drop" && is.withDestructor(base)) return true;
    if (elem.kind === "Deref") {
      if (depth === "Shallow") return false;
      if (base.kind === "Ref") {
        if (depth === "Drop") return false;
        // Borrowing through a shared reference outlives moving or overwriting the reference itself.
        if (base.mutbl === "Not") return false;
      }
      if (base.kind === "RawPtr") return false;
    }
  }
  return true;
}

function inSubslice(index: { readonly offset: number; readonly fromEnd: boolean }, slice: { readonly from: number; readonly to: number; readonly fromEnd: boolean }): boolean {
  if (!index.fromEnd && !slice.fromEnd) return index.offset >= slice.from && index.offset < slice.to;
  if (!index.fromEnd) return index.offset >= slice.from;
  return index.offset > slice.to;
}
