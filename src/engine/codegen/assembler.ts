/**
 * Emits one function's instructions into the program's code.
 *
 * Slot operands are byte offsets from the frame's lowest address. Arguments and the return slot are known from the frame's upper end
 * only, whose distance is known when the function is complete: such an offset is written as (distance from the upper end) + ½,
 * so every sum of offsets keeps the mark, and `finish` replaces it.
 */
import type { Op } from "../machine/opcodes";

/** An offset measured from the frame's upper end (negative). */
export function fromUpperEnd(distance: number): number {
  return distance + 0.5;
}

/** A place in code that jumps can name before it is known. */
export type Label = number;

export class Assembler {
  private readonly start: number;
  private readonly labels: number[] = [];
  private readonly jumps: { readonly at: number; readonly label: Label }[] = [];
  private readonly upper: number[] = [];

  constructor(private readonly code: number[]) {
    this.start = code.length;
  }

  get pc(): number { return this.code.length; }
  get entry(): number { return this.start; }

  emit(op: Op, ...operands: readonly number[]): void {
    this.code.push(op);
    for (const operand of operands) this.word(operand);
  }

  private word(operand: number): void {
    if (operand - Math.floor(operand) === 0.5) this.upper.push(this.code.length);
    this.code.push(operand);
  }

  label(): Label {
    this.labels.push(-1);
    return this.labels.length - 1;
  }

  bind(label: Label): void {
    this.labels[label] = this.code.length;
  }

  isBound(label: Label): boolean {
    return this.labels[label] >= 0;
  }

  /** As `emit`, with a label as the last operand. */
  jump(op: Op, operands: readonly number[], label: Label): void {
    this.emit(op, ...operands);
    this.target(label);
  }

  /** One more operand that is a jump target. */
  target(label: Label): void {
    this.jumps.push({ at: this.code.length, label });
    this.code.push(0);
  }

  /** One more operand. */
  operand(value: number): void {
    this.word(value);
  }

  /** Where jump targets stand in the code. */
  get jumpsAt(): readonly number[] {
    return this.jumps.map((j) => j.at);
  }

  finish(frameSize: number): void {
    for (const { at, label } of this.jumps) this.code[at] = this.labels[label];
    for (const at of this.upper) this.code[at] = this.code[at] - 0.5 + frameSize;
  }
}
