/**
 * Vtables: drop function (0 when nothing is to drop), size, alignment, methods, and after them a pointer to the vtable of each supertrait,
 * so that upcasting is one load. Differs from rustc: there, supertraits' vtables share their prefix where possible.
 */
import { argsKey } from "../ty/interner";
import type { DefId } from "../hir/def";
import type { GenericArg, Ty } from "../ty/ty";
import type { MonoItem } from "./mono_item";
import type { ProgramBuilder } from "./program_builder";
import { isTrackCaller, isTrackCallerInVtable } from "./track_caller";

type Dynamic = Extract<Ty, { kind: "Dynamic" }>;

interface Principal {
  readonly def: DefId;
  /** Without the self type. */
  readonly args: readonly GenericArg[];
}

export function principalOf(dyn: Dynamic): Principal | undefined {
  for (const p of dyn.predicates) if (p.kind === "Trait") return { def: p.def, args: p.args };
  return undefined;
}

/** Global of the vtable of a type for a trait object type. */
export function vtableFor(b: ProgramBuilder, ty: Ty, dyn: Dynamic): number {
  return b.asked({ kind: "Vtable", ty, dyn });
}

/** The same, asked of the builder itself. */
export function vtableOf(b: ProgramBuilder, ty: Ty, dyn: Dynamic): number {
  return vtableOfTrait(b, ty, principalOf(dyn));
}

function vtableOfTrait(b: ProgramBuilder, ty: Ty, principal: Principal | undefined): number {
  const { tcx } = b.cx;
  const key = `vtable:${ty.id}:${principal === undefined ? "" : `${principal.def}<${argsKey(principal.args)}`}`;
  return b.vtable(key, principal === undefined ? "" : tcx.defPath(principal.def), () => {
    const { size, align } = b.info.layout(ty);
    const self: GenericArg = { kind: "Type", ty };
    const words: (number | { readonly fn: number } | { readonly vtable: number })[] = [tcx.needsDrop(ty) ? { fn: b.fn({ kind: "DropGlue", ty }) } : 0, size, align];
    if (principal === undefined) return words;
    for (const method of tcx.vtableEntries(principal.def)) words.push(methodWord(b, method, self, principal));
    for (const superDef of tcx.supertraits(principal.def)) {
      if (superDef === principal.def) continue;
      words.push({ vtable: vtableOfTrait(b, ty, { def: superDef, args: superArgs(b, principal, superDef, self) }) });
    }
    return words;
  }, ty, principal?.def);
}

function methodWord(b: ProgramBuilder, method: DefId, self: GenericArg, principal: Principal): number | { readonly fn: number } {
  const { tcx } = b.cx;
  const parent = tcx.def(method).parent;
  const traitArgs = parent === undefined || parent === principal.def ? principal.args : superArgs(b, principal, parent, self);
  const generics = tcx.genericsOf(method);
  const args: GenericArg[] = [self, ...traitArgs];
  while (args.length < generics.count) args.push({ kind: "Lifetime", region: { kind: "ReErased" } });
  const instance = tcx.resolveInstance(method, args);
  if (instance === undefined || instance.kind === "Intrinsic" || instance.kind === "Virtual") return 0;
  const { inputs } = tcx.fnSig(method).sig;
  const byValue = inputs.length > 0 && inputs[0].kind === "Param" && inputs[0].index === 0;
  const shim: MonoItem = byValue ? { kind: "VTableShim", instance } : isTrackCaller(tcx, instance) && !isTrackCallerInVtable(tcx, method) ? { kind: "ReifyShim", instance } : instance;
  return { fn: b.fn(shim) };
}

/** Arguments (without self) with which a trait implies one of its supertraits. */
function superArgs(b: ProgramBuilder, from: Principal, superDef: DefId, self: GenericArg): readonly GenericArg[] {
  const { tcx } = b.cx;
  const pending: Principal[] = [from];
  const seen = new Set<DefId>();
  for (let p = pending.pop(); p !== undefined; p = pending.pop()) {
    if (p.def === superDef) return p.args;
    if (seen.has(p.def)) continue;
    seen.add(p.def);
    for (const predicate of tcx.predicatesOf(p.def)) {
      if (predicate.kind !== "Trait" || predicate.traitRef.def === p.def) continue;
      const [subject] = predicate.traitRef.args;
      if (subject?.kind !== "Type" || subject.ty.kind !== "Param" || subject.ty.index !== 0) continue;
      pending.push({ def: predicate.traitRef.def, args: tcx.monoArgs(predicate.traitRef.args, [self, ...p.args]).slice(1) });
    }
  }
  return [];
}

/** Word of the vtable where the supertrait's vtable stands; undefined when both objects use the same one. */
export function upcastSlot(b: ProgramBuilder, from: Dynamic, to: Dynamic): number | undefined {
  const [a, z] = [principalOf(from), principalOf(to)];
  if (a === undefined || z === undefined || a.def === z.def) return undefined;
  const { tcx } = b.cx;
  const supers = tcx.supertraits(a.def).filter((s) => s !== a.def);
  const k = supers.indexOf(z.def);
  return k < 0 ? undefined : 3 + tcx.vtableEntries(a.def).length + k;
}
