/** What follows from a trait bound by the trait's declaration. Counterpart: rustc_type_ir `elaborate.rs`. */
import type { DefId } from "../../hir/def";
import type { Queries } from "../queries";
import { argsKey } from "../interner";
import { substPredicate } from "../subst";
import type { Predicate, TraitRef } from "../ty";

function keyOf(p: Predicate): string {
  switch (p.kind) {
    case "Trait": return `t${p.traitRef.def}<${argsKey(p.traitRef.args)}`;
    case "Projection": return `p${p.def}<${argsKey(p.args)}=${p.term.id}`;
    default: return "";
  }
}

/** The predicates and everything that supertraits add, each once. */
export function elaborate(tcx: Queries, predicates: readonly Predicate[]): readonly Predicate[] {
  const out: Predicate[] = [];
  const seen = new Set<string>();
  const push = (p: Predicate): void => {
    const key = keyOf(p);
    if (key !== "" && seen.has(key)) return;
    seen.add(key);
    out.push(p);
  };
  for (const p of predicates) push(p);
  for (let i = 0; i < out.length && i < 4096; i++) {
    const p = out[i];
    if (p.kind !== "Trait") continue;
    for (const s of tcx.superPredicates(p.traitRef.def)) push(substPredicate(tcx.interner, s, p.traitRef.args));
  }
  return out;
}

/** A trait reference and those of all its supertraits, itself first, breadth first. */
export function supertraitRefs(tcx: Queries, traitRef: TraitRef): readonly TraitRef[] {
  return elaborate(tcx, [{ kind: "Trait", traitRef, boundVars: 0 }]).flatMap((p) => (p.kind === "Trait" ? [p.traitRef] : []));
}

/** A trait and all its supertraits, each once. */
export function supertraitDefs(tcx: Queries, trait: DefId): readonly DefId[] {
  const out: DefId[] = [trait];
  for (let i = 0; i < out.length; i++) {
    for (const p of tcx.superPredicates(out[i])) if (p.kind === "Trait" && !out.includes(p.traitRef.def)) out.push(p.traitRef.def);
  }
  return out;
}
