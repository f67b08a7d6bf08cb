/** Well-formedness of bodies: what every later phase may rely on. Counterpart: rustc_mir_transform/src/validate.rs. */
import type { TyCtxt } from "../ty/tcx";
import type { Body, Local, Place } from "./mir";
import { operandTy, placeTy, successors } from "./places";
import { placesOf } from "./visit";

/** What is wrong with the body, in sentences; empty when it is well-formed. */
export function validateBody(tcx: TyCtxt, body: Body): string[] {
  const wrong: string[] = [];
  const isLocal = (l: Local): boolean => l >= 0 && l < body.localDecls.length;
  body.basicBlocks.forEach((block, i) => {
    const at = `bb${i}`;
    for (const { place } of placesOf(block)) if (!isWellFormed(place, isLocal)) wrong.push(`${at}: a place names a local that does not exist`);
    for (const s of block.statements) {
      if (s.kind.kind === "Assign" && s.kind.rvalue.kind === "Use") {
        const from = operandTy(tcx, body.localDecls, s.kind.rvalue.operand);
        const to = placeTy(tcx, body.localDecls, s.kind.place);
        if (from.kind !== to.kind && from.kind !== "Error" && to.kind !== "Error" && from.kind !== "Alias" && to.kind !== "Alias") wrong.push(`${at}: assigns ${from.kind} to ${to.kind}`);
      }
    }
    const t = block.terminator.kind;
    for (const target of successors(t)) {
      if (target < 0 || target >= body.basicBlocks.length) wrong.push(`${at}: jumps to bb${target}, which does not exist`);
      else if (block.isCleanup && !body.basicBlocks[target].isCleanup) wrong.push(`${at}: leaves cleanup for bb${target}`);
    }
    if (block.isCleanup && t.kind === "Return") wrong.push(`${at}: returns from cleanup`);
    if (!block.isCleanup && t.kind === "UnwindResume") wrong.push(`${at}: resumes unwinding outside of cleanup`);
    if (body.phase !== "Built" && (t.kind === "FalseEdge" || t.kind === "FalseUnwind")) wrong.push(`${at}: ${t.kind} after elaboration`);
  });
  return wrong;
}

function isWellFormed(place: Place, isLocal: (l: Local) => boolean): boolean {
  return isLocal(place.local) && place.projection.every((e) => e.kind !== "Index" || isLocal(e.local));
}
