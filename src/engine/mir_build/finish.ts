/** Turns the builder's blocks into a body. Counterpart: rustc_mir_build `Builder::finish`. */
import type { BasicBlockData, Body, Terminator } from "../mir/mir";
import type { Span } from "../source/span";
import type { Builder } from "./builder";
import { buildCoroutineDrops, buildUnwindTree } from "./scopes";

/** Every block without a terminator could not be reached; it says so. */
export function finishBody(b: Builder, span: Span): Body {
  buildCoroutineDrops(b, span);
  buildUnwindTree(b, span);
  const unreachable: Terminator = { kind: { kind: "Unreachable" }, sourceInfo: { span, scope: 0 } };
  const basicBlocks = b.blocks.map((block): BasicBlockData => ({ statements: block.statements, terminator: block.terminator ?? unreachable, isCleanup: block.isCleanup }));
  return {
    def: b.thir.def, phase: "Built", basicBlocks, localDecls: b.locals, argCount: b.argCount, spreadArg: undefined, isCoroutine: b.thir.closure?.isCoroutine === true ? true : undefined,
    sourceScopes: b.sourceScopes, varDebugInfo: b.varDebugInfo, promoted: b.promoted, span,
  };
}
