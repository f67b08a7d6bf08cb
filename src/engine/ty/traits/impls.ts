/** The impls of a trait, sorted by the head of their self type. Counterpart: rustc_middle `ty/trait_def.rs` `TraitImpls`. */
import type { DefId } from "../../hir/def";
import type { Queries, TraitImpls } from "../queries";
import type { Ty } from "../ty";
import { simplifiedKey } from "./fast_reject";

export function traitImpls(tcx: Queries, trait: DefId): TraitImpls {
  const all: DefId[] = [];
  const blanket: DefId[] = [];
  const byKey = new Map<string, DefId[]>();
  for (const impl of tcx.hir.traitImpls(trait)) {
    const header = tcx.implHeader(impl);
    if (header.traitRef === undefined || header.selfTy.kind === "Error") continue;
    all.push(impl);
    const key = simplifiedKey(header.selfTy);
    if (key === undefined) {
      blanket.push(impl);
      continue;
    }
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [impl]);
    else list.push(impl);
  }
  return { all, blanket, byKey };
}

const INT_KEYS = ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

/** Impls that may be for the (shallowly resolved) self type. */
export function relevantImpls(tcx: Queries, trait: DefId, self: Ty): readonly DefId[] {
  const impls = tcx.traitImpls(trait);
  if (self.kind === "Infer") {
    if (self.infer.kind === "TyVar") return impls.all;
    const keys = self.infer.kind === "IntVar" ? INT_KEYS : ["f32", "f64"];
    return [...keys.flatMap((k) => impls.byKey.get(k) ?? []), ...impls.blanket];
  }
  if (self.kind === "Alias" || self.kind === "Param") return impls.blanket;
  const key = simplifiedKey(self);
  const exact = key === undefined ? undefined : impls.byKey.get(key);
  return exact === undefined ? impls.blanket : impls.blanket.length === 0 ? exact : [...exact, ...impls.blanket];
}
