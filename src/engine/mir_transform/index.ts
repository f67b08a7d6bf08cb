/** Borrow-checked MIR → MIR that can run. The face of this room. */
import { simplifyCfg } from "../mir/simplify_cfg";
import type { Body } from "../mir/mir";
import type { TyCtxt } from "../ty/tcx";
import { cleanupPostBorrowck, removeNoopLandingPads } from "./cleanup";
import { elaborate } from "./elaborate_drops";
import { savedLocals } from "./coroutine/saved_locals";
import { transformCoroutine, type CoroutineBodies } from "./coroutine/transform";

export type { CoroutineBodies } from "./coroutine/transform";
export { recordOutcomes } from "./record_outcomes";

/**
 * Makes every drop unconditional and takes out what only the borrow checker needed, in the body and its promoted constants.
 * Idempotent: elaborated bodies come back as they are.
 */
export function elaborateDrops(tcx: TyCtxt, body: Body): Body {
  if (body.phase !== "Built") return body;
  const clean = simplifyCfg(cleanupPostBorrowck(body));
  const elaborated = simplifyCfg(removeNoopLandingPads(simplifyCfg(elaborate(tcx, clean))));
  return { ...elaborated, promoted: body.promoted.map((p) => elaborateDrops(tcx, p)) };
}

/** A coroutine's state machine, from its body as the borrow checker saw it. */
export function buildCoroutine(tcx: TyCtxt, body: Body): CoroutineBodies {
  const clean = simplifyCfg(cleanupPostBorrowck(body));
  return transformCoroutine(tcx, elaborateDrops(tcx, body), savedLocals(clean).locals.map((l) => clean.localDecls[l].ty));
}
