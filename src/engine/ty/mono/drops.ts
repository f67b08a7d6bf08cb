/** What dropping a value of a type does. Counterpart: rustc_ty_utils `needs_drop.rs`, rustc_middle `ty/util.rs` (`destructor`). */
import type { Entries } from "../../data_structures/stored_map";
import type { DefId } from "../../hir/def";
import type { Queries } from "../queries";
import { fieldTys } from "../traits/builtin";
import { matchImpl } from "../traits/select";
import type { GenericArg, Ty } from "../ty";
import type { WithSolver } from "./instance";

/** The type's own `Drop` impl with its arguments. */
export function dropImpl(tcx: Queries, solve: WithSolver, ty: Ty): { readonly def: DefId; readonly args: readonly GenericArg[] } | undefined {
  if (ty.kind !== "Adt") return undefined;
  const drop = tcx.langItem("drop");
  if (drop === undefined) return undefined;
  const [impl] = tcx.traitImpls(drop).byKey.get(`A${ty.def}`) ?? [];
  if (impl === undefined) return undefined;
  const method = tcx.associatedItems(impl).find((i) => i.name === "drop");
  if (method === undefined) return undefined;
  const args = solve((icx) => {
    const matched = matchImpl(icx, impl, { def: drop, args: [{ kind: "Type", ty }] });
    return matched === undefined ? undefined : icx.resolveArgs(matched.args);
  });
  return args === undefined ? undefined : { def: method.def, args };
}

/** Does dropping run any code? Types not fully known are taken to. `known` keeps answers; a type met inside itself adds nothing. */
export function needsDrop(tcx: Queries, ty: Ty, known: Entries<Ty, boolean>, env: DefId | undefined): boolean {
  const hit = known.get(ty);
  if (hit !== undefined) return hit;
  known.set(ty, false);
  const answer = compute(tcx, ty, known, env);
  if (env === undefined) known.set(ty, answer);
  else known.delete(ty);
  return answer;
}

function compute(tcx: Queries, ty: Ty, known: Entries<Ty, boolean>, env: DefId | undefined): boolean {
  const inner = (t: Ty): boolean => needsDrop(tcx, env === undefined ? tcx.normalizeMono(t, []) : t, known, env);
  switch (ty.kind) {
    case "Adt": {
      const name = tcx.itemName(ty.def);
      if (name === "manually_drop" || name === "phantom_data") return false;
      const drop = tcx.langItem("drop");
      if (name === "owned_box" || (drop !== undefined && tcx.traitImpls(drop).byKey.has(`A${ty.def}`))) return true;
      return tcx.adtDef(ty.def).kind !== "Union" && fieldTys(tcx, ty).some(inner);
    }
    case "Tuple": return ty.elems.some(inner);
    case "Array": return tcx.evalConst(ty.len) !== 0n && inner(ty.elem);
    case "Slice": return inner(ty.elem);
    case "Coroutine": return env !== undefined || [...tcx.closureCaptures(ty.def).map((c) => c.ty), ...(tcx.coroutineLayout(ty.def)?.fields.map((f) => f.ty) ?? [])].some((t) => inner(tcx.subst(t, ty.args)));
    case "Closure": return tcx.closureCaptures(ty.def).some((c) => inner(tcx.subst(c.ty, ty.args)));
    case "Dynamic": return true;
    case "Param": case "Alias": return !tcx.isCopy(ty, env);
    default: return false;
  }
}
