/** What the parts of drop elaboration share. */
import type { BitSet } from "../data_structures/bit_set";
import type { BasicBlock, Body, Local, SourceInfo } from "../mir/mir";
import { copyOf, localPlace } from "../mir/places";
import type { MoveData, MovePathIndex } from "../mir_dataflow/move_paths";
import type { TyCtxt } from "../ty/tcx";
import type { Patch } from "./patch";

/** Whether a path may hold a value, and may hold none, at one point. */
export interface InitState {
  readonly live: BitSet;
  readonly dead: BitSet;
}

export interface Elaborator {
  readonly tcx: TyCtxt;
  readonly body: Body;
  readonly data: MoveData;
  readonly patch: Patch;
  /** Flag of a path that is needed somewhere. */
  readonly flags: Map<MovePathIndex, Local>;
}

/** A block that goes to `yes` if the path's flag is set, to `no` if not. */
export function testFlag(cx: Elaborator, path: MovePathIndex, yes: BasicBlock, no: BasicBlock, sourceInfo: SourceInfo, isCleanup: boolean): BasicBlock {
  const flag = cx.flags.get(path);
  if (flag === undefined || yes === no) return yes;
  return cx.patch.newBlock([], { kind: "SwitchInt", discr: copyOf(localPlace(flag)), targets: [[0n, no]], otherwise: yes }, sourceInfo, isCleanup);
}
