/** Which code a call runs once all types are known. Counterpart: rustc_ty_utils `instance.rs` (`resolve_instance`, `resolve_associated_item`). */
import type { DefId } from "../../hir/def";
import type { SolverCx } from "../infer/solver_cx";
import type { Instance } from "../instance";
import { RE_ERASED } from "../interner";
import type { Queries } from "../queries";
import { builtinTrait } from "../traits/builtin";
import { implItem, traitRefOf } from "../traits/project";
import { confirmImplOf, select } from "../traits/select";
import type { GenericArg, Ty } from "../ty";
import { vtableEntries } from "./vtable";

/** Runs with a fresh inference state without a param env, opaque types seen through; nothing is left behind. */
export type WithSolver = <T>(run: (icx: SolverCx) => T) => T;

/** Slots of a vtable before the first method: drop, size, align. */
export const VTABLE_HEADER = 3;

/** Arguments for an impl's item: the impl's, then the trait item's own. Lifetimes may be bound otherwise in the impl. */
export function implItemArgs(tcx: Queries, item: DefId, implArgs: readonly GenericArg[], own: readonly GenericArg[]): readonly GenericArg[] {
  const rest = own.filter((a) => a.kind !== "Lifetime");
  let next = 0;
  const args = tcx.genericsOf(item).params.map((p): GenericArg => (p.kind === "Lifetime" ? { kind: "Lifetime", region: RE_ERASED } : rest[next++] ?? { kind: "Type", ty: tcx.interner.error }));
  return [...implArgs, ...args];
}

export function resolveInstance(tcx: Queries, solve: WithSolver, def: DefId, args: readonly GenericArg[]): Instance | undefined {
  const { kind, parent, name } = tcx.def(def);
  switch (kind) {
    case "Ctor": return { kind: "Ctor", def, args };
    case "Closure": return { kind: "Item", def, args };
    case "Fn": {
      if (tcx.itemName(def) === "drop_in_place" && args[0]?.kind === "Type") return { kind: "DropGlue", ty: args[0].ty };
      return isIntrinsic(tcx, def) ? { kind: "Intrinsic", name, def, args } : { kind: "Item", def, args };
    }
    case "AssocFn":
      if (parent !== undefined && tcx.def(parent).kind === "Trait") return resolveTraitFn(tcx, solve, def, parent, args);
      return isIntrinsic(tcx, def) ? { kind: "Intrinsic", name, def, args } : { kind: "Item", def, args };
    default: return { kind: "Item", def, args };
  }
}

function isIntrinsic(tcx: Queries, def: DefId): boolean {
  const node = tcx.hir.item(def);
  return node.kind === "Fn" && node.isIntrinsic;
}

function resolveTraitFn(tcx: Queries, solve: WithSolver, def: DefId, trait: DefId, args: readonly GenericArg[]): Instance | undefined {
  const traitRef = traitRefOf(tcx, def, args);
  const [first] = args;
  if (first?.kind !== "Type") return undefined;
  const self = first.ty;
  const fn = builtinTrait(tcx, trait);
  if (fn === "fn" || fn === "fn_mut" || fn === "fn_once") {
    if (self.kind === "Closure") {
      const once = fn === "fn_once" && tcx.closureKind(self.def) !== "FnOnce";
      return { kind: once ? "ClosureOnceShim" : "Item", def: self.def, args: self.args };
    }
    if (self.kind === "FnDef" || self.kind === "FnPtr") return { kind: "FnPtrShim", ty: self, traitDef: trait };
  }
  if (fn === "future" && self.kind === "Coroutine") return { kind: "Item", def: self.def, args: self.args };
  return solve((icx): Instance | undefined => {
    const selection = select(icx, traitRef, 0);
    if (selection.kind !== "Selected") return undefined;
    switch (selection.candidate.kind) {
      case "Impl": {
        const source = confirmImplOf(icx, traitRef);
        const item = source === undefined ? undefined : implItem(tcx, source.impl, def);
        if (source === undefined || item === undefined) return undefined;
        if (!item.inImpl) return { kind: "Item", def, args };
        const own = args.slice(traitRef.args.length);
        return resolveInstance(tcx, solve, item.def, implItemArgs(tcx, item.def, source.args, own));
      }
      case "Builtin": {
        if (fn === "clone" && tcx.def(def).name === "clone") return { kind: "CloneShim", ty: self };
        return { kind: "Item", def, args };
      }
      case "Object": return virtual(tcx, self, def) ?? { kind: "Item", def, args };
      default: return undefined;
    }
  });
}

function virtual(tcx: Queries, self: Ty, def: DefId): Instance | undefined {
  if (self.kind !== "Dynamic") return undefined;
  const [principal] = self.predicates;
  if (principal?.kind !== "Trait") return undefined;
  const slot = vtableEntries(tcx, principal.def).indexOf(def);
  return slot < 0 ? undefined : { kind: "Virtual", def, slot: VTABLE_HEADER + slot };
}

/** The definition that gives an associated const its value. */
export function resolveConst(tcx: Queries, solve: WithSolver, def: DefId, args: readonly GenericArg[]): { readonly def: DefId; readonly args: readonly GenericArg[] } | undefined {
  const { parent, kind } = tcx.def(def);
  if (kind !== "AssocConst" || parent === undefined || tcx.def(parent).kind !== "Trait") return { def, args };
  const traitRef = traitRefOf(tcx, def, args);
  return solve((icx) => {
    const source = confirmImplOf(icx, traitRef);
    if (source === undefined) return undefined;
    const item = implItem(tcx, source.impl, def);
    if (item === undefined) return undefined;
    return item.inImpl ? { def: item.def, args: implItemArgs(tcx, item.def, source.args, args.slice(traitRef.args.length)) } : { def, args };
  });
}
