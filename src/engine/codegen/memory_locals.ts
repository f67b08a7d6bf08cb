/** Which locals of a body have an allocation of their own at run time: those whose address is taken, or that may be partly uninitialised. */
import type { Body, Local, Place } from "../mir/mir";

/** A place inside the local itself, not behind a pointer it holds. */
function isInside(place: Place): boolean {
  return place.projection.every((e) => e.kind !== "Deref");
}

export function memoryLocals(body: Body, mayBeUninit: (local: Local) => boolean): ReadonlySet<Local> {
  const found = new Set<Local>();
  const take = (place: Place): void => { if (isInside(place)) found.add(place.local); };
  for (const block of body.basicBlocks) {
    for (const { kind } of block.statements) {
      if (kind.kind !== "Assign") continue;
      const { rvalue } = kind;
      if (rvalue.kind === "Ref" || rvalue.kind === "RawPtr") take(rvalue.place);
    }
    const t = block.terminator.kind;
    if (t.kind === "Drop") take(t.place);
  }
  body.localDecls.forEach((_, l) => { if (mayBeUninit(l)) found.add(l); });
  return found;
}
