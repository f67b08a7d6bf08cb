/** The deny-by-default lint `let_underscore_lock`: `let _ = m.lock()` gives the lock back at once. Counterpart: rustc_lint `let_underscore.rs`. */
import type { Pat } from "../../../hir/hir";
import type { Ty } from "../../ty";
import type { ThirCx } from "./cx";

const GUARDS = ["MutexGuard", "RwLockReadGuard", "RwLockWriteGuard"];

/** Reports a guard, or a `Result` of one, that is bound to `_`. */
export function checkLetUnderscore(cx: ThirCx, pat: Pat, init: Ty): void {
  if (pat.kind.kind !== "Wild" || !cx.final || !cx.fcx.tcx.isLocal(cx.fcx.owner)) return;
  const { hir } = cx.fcx;
  const first = init.kind === "Adt" && init.def === hir.langItem("Result") ? init.args[0] : undefined;
  const ty = first?.kind === "Type" ? first.ty : init;
  if (ty.kind !== "Adt" || !GUARDS.some((guard) => hir.langItem(guard) === ty.def)) return;
  if (hir.isLintAllowed(cx.fcx.owner, "let_underscore_lock", pat.span)) return;
  cx.fcx.error(undefined, "non-binding let on a synchronization lock", pat.span);
}
