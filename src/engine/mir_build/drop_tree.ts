/**
 * Drops shared by several exits. Two `break`s out of the scopes {a, b} and {a} both end with "drop a": the tree keeps that
 * tail once. A node says "drop this, then go on with `next`"; the root is the place where all exits arrive.
 *
 *     let a; loop { let b; if c { break } let d; break }      root ← a? no: only scopes left are dropped
 *                                                             root ← b ← d ; entries: first break at b, second at d
 *
 * Counterpart: rustc_mir_build/src/builder/scope.rs `DropTree`.
 */
import type { BasicBlock, Local, SourceInfo } from "../mir/mir";

export interface DropData {
  readonly kind: "Value" | "Storage";
  readonly local: Local;
  readonly sourceInfo: SourceInfo;
}

/** Index into a tree's nodes; 0 is the root. */
export type DropIdx = number;
export const ROOT_DROP: DropIdx = 0;

interface DropNode {
  readonly data: DropData | undefined;
  readonly next: DropIdx;
}

/** How blocks are made and entries linked: differs between ordinary exits and unwinding. */
export interface DropTreeTarget {
  makeBlock(): BasicBlock;
  linkEntry(from: BasicBlock, to: BasicBlock): void;
  /** Ends `block` with a drop of `data`'s local, going on at `target`. */
  drop(block: BasicBlock, data: DropData, target: BasicBlock): void;
  storageDead(block: BasicBlock, data: DropData): void;
  goto(block: BasicBlock, target: BasicBlock, sourceInfo: SourceInfo): void;
}

export class DropTree {
  readonly nodes: DropNode[] = [{ data: undefined, next: ROOT_DROP }];
  private readonly known = new Map<string, DropIdx>();
  private readonly entries: { readonly idx: DropIdx; readonly block: BasicBlock }[] = [];

  addDrop(data: DropData, next: DropIdx): DropIdx {
    const key = `${next},${data.local},${data.kind}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.nodes.push({ data, next });
    this.known.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  addEntryPoint(block: BasicBlock, idx: DropIdx): void {
    this.entries.push({ idx, block });
  }

  get hasValueDrops(): boolean {
    return this.nodes.some((n) => n.data?.kind === "Value");
  }

  /** Makes the blocks; answers the block of each node (undefined where none was needed). */
  build(target: DropTreeTarget, root: BasicBlock | undefined): (BasicBlock | undefined)[] {
    const blocks = this.assignBlocks(target, root);
    for (let idx = this.nodes.length - 1; idx > 0; idx--) {
      const block = blocks[idx];
      const { data, next } = this.nodes[idx];
      if (block === undefined || data === undefined) continue;
      const after = blocks[next];
      if (after === undefined) continue;
      if (data.kind === "Value") target.drop(block, data, after);
      else {
        target.storageDead(block, data);
        if (block !== after) target.goto(block, after, data.sourceInfo);
      }
    }
    return blocks;
  }

  /** A storage node with one way in shares the block of the node that leads to it. */
  private assignBlocks(target: DropTreeTarget, root: BasicBlock | undefined): (BasicBlock | undefined)[] {
    const blocks = new Array<BasicBlock | undefined>(this.nodes.length).fill(undefined);
    const needs = new Array<"Own" | DropIdx | undefined>(this.nodes.length).fill(undefined);
    if (root !== undefined) {
      blocks[ROOT_DROP] = root;
      needs[ROOT_DROP] = "Own";
    }
    const entries = new Map<DropIdx, BasicBlock[]>();
    for (const { idx, block } of this.entries) entries.set(idx, [...(entries.get(idx) ?? []), block]);
    for (let idx = this.nodes.length - 1; idx >= 0; idx--) {
      const incoming = entries.get(idx);
      if (incoming !== undefined) {
        const block = (blocks[idx] ??= target.makeBlock());
        needs[idx] = "Own";
        for (const from of incoming) target.linkEntry(from, block);
      }
      const need = needs[idx];
      if (need === undefined) continue;
      blocks[idx] ??= need === "Own" ? target.makeBlock() : blocks[need];
      if (idx === ROOT_DROP) continue;
      const { data, next } = this.nodes[idx];
      if (data?.kind === "Value") needs[next] = "Own";
      else needs[next] = needs[next] === undefined ? idx : "Own";
    }
    return blocks;
  }
}
