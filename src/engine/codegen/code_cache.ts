/**
 * Compiled library functions, kept between the programs of a session. Bytecode names functions, globals, strings and traps by index, and
 * indices differ from program to program; so a kept function remembers what it asked the builder for, in order, and where in its code the
 * answers stand. Used again, it asks the same questions in the same order: the program comes out as if the function were compiled anew.
 */
import { FIRST_USER_DEF } from "../hir/def";
import { flagsOfArg } from "../ty/interner";
import { TypeFlags, type GenericArg, type Ty } from "../ty/ty";
import type { CompiledFunction } from "./compile_function";
import type { FunctionDebug, PointDebug } from "./debug_tables";
import { itemKey, type MonoItem } from "./mono_item";
import type { ProgramBuilder } from "./program_builder";

/** A question to the builder whose answer is an index that stands in code. */
export type Ask = (b: ProgramBuilder) => number;

/** What was asked while one function was compiled, with the answers of that time. */
export type Tape = { readonly ask: Ask; readonly index: number }[];

/** Added to a question's number where its answer will stand in code, so that `settle` finds it. */
export const ASKED_MARK = 0.25;

interface Kept {
  /** Jump targets count from the function's start. */
  readonly words: readonly number[];
  readonly asks: readonly Ask[];
  /** Where answers stand, and to which question. */
  readonly answers: readonly { readonly at: number; readonly ask: number }[];
  readonly jumps: readonly number[];
  /** As compiled at `start`. */
  readonly made: CompiledFunction;
  readonly start: number;
}

/** One for each target of a library. */
export class CodeCache {
  private readonly kept = new Map<string, Kept>();

  /** Key of an item that any program would compile the same; undefined for what mentions the reader's definitions. */
  keyOf(b: ProgramBuilder, item: MonoItem): string | undefined {
    return !b.cx.options.openLibrary && isShared(item) ? `${b.frameAlign}:${itemKey(item)}` : undefined;
  }

  /** Puts a kept function at the end of the builder's code, under the name it has in this program. */
  reuse(key: string, b: ProgramBuilder, name: string | undefined): CompiledFunction | undefined {
    const found = this.kept.get(key);
    if (found === undefined) return undefined;
    const { words, asks, answers, jumps, made } = found;
    const indices = asks.map((ask) => ask(b));
    const start = b.code.length;
    for (const word of words) b.code.push(word);
    for (const { at, ask } of answers) b.code[start + at] = indices[ask];
    for (const at of jumps) b.code[start + at] += start;
    const by = start - found.start;
    return {
      code: { ...made.code, name: name ?? made.code.name, entry: made.code.entry + by, end: made.code.end + by },
      debug: moved(made.debug, name ?? made.debug.name, by),
    };
  }

  keep(key: string, b: ProgramBuilder, start: number, made: CompiledFunction, tape: Tape, answers: Kept["answers"], jumps: readonly number[]): void {
    const words = b.code.slice(start);
    for (const at of jumps) words[at - start] -= start;
    this.kept.set(key, { words, asks: tape.map((t) => t.ask), answers, jumps: jumps.map((at) => at - start), made, start });
  }
}

/** Debug tables of code that stands `by` words further on. Few functions' points are ever looked at. */
function moved({ def, user, kind, span, locals, variables, scopes, points }: FunctionDebug, name: string, by: number): FunctionDebug {
  let here: readonly PointDebug[] | undefined;
  return {
    name, def, user, kind, span, locals, variables, scopes,
    get points() {
      here ??= points.map((p) => ({ ...p, pc: p.pc + by }));
      return here;
    },
  };
}

/** Replaces the marks by the answers; says where they stood, counted from the function's start. */
export function settle(code: number[], start: number, tape: Tape): { readonly at: number; readonly ask: number }[] {
  const answers: { at: number; ask: number }[] = [];
  for (let at = start; at < code.length; at++) {
    if (Number.isInteger(code[at])) continue;
    const ask = Math.floor(code[at]);
    code[at] = tape[ask].index;
    answers.push({ at: at - start, ask });
  }
  return answers;
}

const isSharedTy = (ty: Ty): boolean => (ty.flags & TypeFlags.HAS_LOCAL) === 0;
const areShared = (args: readonly GenericArg[]): boolean => args.every((a) => (flagsOfArg(a) & TypeFlags.HAS_LOCAL) === 0);

function isShared(item: MonoItem): boolean {
  switch (item.kind) {
    case "Item": case "Initialiser": case "Ctor": case "ClosureOnceShim": case "ClosureFnPointer": return item.def < FIRST_USER_DEF && areShared(item.args);
    case "Promoted": return item.body.def < FIRST_USER_DEF && areShared(item.args);
    case "DropGlue": case "CloneShim": return isSharedTy(item.ty);
    case "FnPtrShim": return isSharedTy(item.ty) && item.traitDef < FIRST_USER_DEF;
    case "Intrinsic": case "Virtual": case "ReifyShim": case "VTableShim": case "Entry": return false;
  }
}
