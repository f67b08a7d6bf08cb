/**
 * A coroutine: what it captured, its state, and what it saves while suspended.
 * Worked example: two suspension points, the first saving `a: [u8; 8]`, the second `b: [u8; 8]`, never both alive: both lie at one
 * offset behind the state. A local that several points save, or that is alive together with one of another point, gets room of its own
 * in front ("the prefix"), laid out with the captures and the state as the fields of a struct are.
 * Counterpart: rustc_abi/src/layout/coroutine.rs.
 */
import type { Layout, Scalar } from "./layout";
import type { ReprOptions, Ty } from "../ty/ty";
import type { CoroutineLayout } from "../ty/tcx";
import { nicheOf } from "./scalar";
import { ALWAYS_SIZED, alignTo, univariant } from "./univariant";

const PLAIN: ReprOptions = { c: false, transparent: false, packed: undefined, align: undefined, int: undefined };

export interface CoroutineInput {
  readonly ty: Ty;
  /** The type of the state. */
  readonly tagTy: (bytes: 1 | 2 | 4) => Ty;
  readonly captures: readonly Layout[];
  readonly fields: readonly Layout[];
  readonly saved: Pick<CoroutineLayout, "variantFields" | "storageConflicts">;
}

export function coroutineLayout({ ty, tagTy, captures, fields, saved }: CoroutineInput): Layout {
  const { variantFields } = saved;
  const home = assignVariants(fields.length, saved);
  const promoted = fields.map((_, i) => i).filter((i) => home[i] === "Prefix");
  const max = BigInt(variantFields.length - 1);
  const bytes = max < 256n ? 1 : max < 65536n ? 2 : 4;
  const tag: Scalar = { primitive: { kind: "Int", size: bytes, signed: false }, validStart: 0n, validEnd: max };
  const tagLayout: Layout = { ty: tagTy(bytes), size: bytes, align: bytes, repr: { kind: "Scalar", scalar: tag }, fields: { kind: "Primitive" }, fieldTys: undefined, variants: { kind: "Single", index: 0 }, largestNiche: nicheOf(0, tag), uninhabited: false };
  // What is saved may hold nothing: none of its bit patterns means anything to others.
  const maybeUninit = (l: Layout): Layout => ({ ...l, largestNiche: undefined, uninhabited: false });
  const inPrefix = [...captures, tagLayout, ...promoted.map((i) => maybeUninit(fields[i]))];
  const prefix = univariant(ty, inPrefix.map((l) => l.ty), inPrefix, PLAIN, ALWAYS_SIZED);
  const offsets = prefix.fields.kind === "Arbitrary" ? prefix.fields.offsets : [];
  const promotedOffset = new Map(promoted.map((f, i) => [f, offsets[captures.length + 1 + i]]));
  let { size, align } = prefix;
  const variants = variantFields.map((own, index): Layout => {
    const overlapping = own.filter((f) => home[f] === index);
    const layout = univariant(ty, overlapping.map((f) => fields[f].ty), overlapping.map((f) => fields[f]), PLAIN, { kind: "Prefixed", size: prefix.size, align: prefix.align }, index);
    const inVariant = layout.fields.kind === "Arbitrary" ? layout.fields.offsets : [];
    size = Math.max(size, layout.size);
    align = Math.max(align, layout.align);
    const at = own.map((f) => promotedOffset.get(f) ?? inVariant[overlapping.indexOf(f)] ?? 0);
    return { ...layout, repr: { kind: "Memory", sized: true }, fields: { kind: "Arbitrary", offsets: at }, fieldTys: own.map((f) => fields[f].ty), largestNiche: undefined, uninhabited: false };
  });
  return {
    ty, size: alignTo(size, align), align,
    repr: { kind: "Memory", sized: true },
    fields: { kind: "Arbitrary", offsets: offsets.slice(0, captures.length + 1) }, fieldTys: captures.map((c) => c.ty),
    variants: { kind: "Multiple", tag, tagOffset: offsets[captures.length], encoding: { kind: "Direct" }, variants },
    // A future may be pointed at while it runs: others must not look at its bytes.
    largestNiche: undefined, uninhabited: false,
  };
}

/** For each saved local the only variant that has it, or the prefix. */
function assignVariants(count: number, { variantFields, storageConflicts }: CoroutineInput["saved"]): (number | "Prefix")[] {
  const home: (number | "Prefix" | undefined)[] = new Array<number | "Prefix" | undefined>(count).fill(undefined);
  variantFields.forEach((own, variant) => {
    for (const f of own) home[f] = home[f] === undefined ? variant : "Prefix";
  });
  for (let a = 0; a < count; a++) {
    for (const b of storageConflicts[a]) {
      if (home[a] === "Prefix") break;
      if (home[b] === "Prefix" || home[a] === home[b]) continue;
      // The one with more conflicts goes.
      home[storageConflicts[a].length > storageConflicts[b].length ? a : b] = "Prefix";
    }
  }
  const used = new Set(home.filter((h) => h !== "Prefix"));
  return home.map((h) => (used.size < 2 ? "Prefix" : h ?? "Prefix"));
}
