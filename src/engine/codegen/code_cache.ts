/**
 * Compiled library functions, kept between the programs of a session. Bytecode names functions, globals, strings and traps by index, and
 * indices differ from program to program; so a kept function remembers what it asked the builder for, in order, and where in its code the
 * answers stand. Used again, it asks the same questions in the same order: the program comes out as if the function were compiled anew.
 */
import { StoredMap } from "../data_structures/stored_map";
import { FIRST_USER_DEF, type DefId } from "../hir/def";
import type { Body } from "../mir/mir";
import type { Span } from "../source/span";
import { flagsOfArg } from "../ty/interner";
import { TypeFlags, type GenericArg, type Ty } from "../ty/ty";
import type { CompiledFunction } from "./compile_function";
import type { FunctionDebug, PointDebug } from "./debug_tables";
import { itemKey, type MonoItem } from "./mono_item";
import type { ProgramBuilder } from "./program_builder";

/** A question to the builder whose answer is an index that stands in code: plain data, so that it can be kept and asked again. */
export type Ask =
  | { readonly kind: "Fn"; readonly item: MonoItem }
  | { readonly kind: "Trap"; readonly construct: string; readonly span: Span; readonly user: boolean }
  | { readonly kind: "String"; readonly text: string }
  | { readonly kind: "Literal"; readonly key: string; readonly bytes: Uint8Array; readonly name: string; readonly user: boolean; readonly ty: Ty | undefined }
  | { readonly kind: "Static"; readonly def: DefId; readonly mutable: boolean }
  | { readonly kind: "Constant"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Promoted"; readonly owner: string; readonly index: number; readonly body: Body; readonly args: readonly GenericArg[]; readonly user: boolean }
  | { readonly kind: "Location"; readonly place: FilePlace }
  | { readonly kind: "Vtable"; readonly ty: Ty; readonly dyn: Extract<Ty, { kind: "Dynamic" }> };

/** Where something stands in a file, as panics tell it. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What was asked while one function was compiled, with the answers of that time. */
export type Tape = { readonly ask: Ask; readonly index: number }[];

/** Added to a question's number where its answer will stand in code, so that `settle` finds it. */
export const ASKED_MARK = 0.25;

/** A compiled function with its open questions. */
export interface Kept {
  /** Jump targets count from the function's start. */
  readonly words: readonly number[];
  readonly asks: readonly Ask[];
  /** Where answers stand, and to which question. */
  readonly answers: readonly { readonly at: number; readonly ask: number }[];
  readonly jumps: readonly number[];
  /** As compiled at `start`; its points stand apart. */
  readonly made: CompiledFunction;
  readonly start: number;
  /** Packed points, see `packPoints`. */
  readonly points: readonly number[];
}

/** One for each target of a library. */
export class CodeCache {
  readonly kept = new StoredMap<string, Kept>();

  /** `cold`: library functions that programs often mention and seldom enter, as those that make panics known. */
  constructor(readonly cold: ReadonlySet<DefId> = new Set()) {}

  /** Key of an item that any program would compile the same; undefined for what mentions the reader's definitions. */
  keyOf(b: ProgramBuilder, item: MonoItem): string | undefined {
    return !b.cx.options.openLibrary && isShared(item) ? `${b.frameAlign}:${itemKey(item)}` : undefined;
  }

  /** Puts a kept function at the end of the builder's code, under the name it has in this program. */
  reuse(key: string, b: ProgramBuilder, name: string | undefined): CompiledFunction | undefined {
    const found = this.kept.get(key);
    if (found === undefined) return undefined;
    const { words, asks, answers, jumps, made } = found;
    const indices = asks.map((ask) => b.answer(ask));
    const start = b.code.length;
    for (const word of words) b.code.push(word);
    for (const { at, ask } of answers) b.code[start + at] = indices[ask];
    for (const at of jumps) b.code[start + at] += start;
    const by = start - found.start;
    return {
      code: { ...made.code, name: name ?? made.code.name, entry: made.code.entry + by, end: made.code.end + by },
      debug: placed(found, name ?? made.debug.name, start),
    };
  }

  keep(key: string, b: ProgramBuilder, start: number, made: CompiledFunction, tape: Tape, answers: Kept["answers"], jumps: readonly number[]): void {
    const words = b.code.slice(start);
    for (const at of jumps) words[at - start] -= start;
    const { code, debug } = made;
    this.kept.set(key, { words, asks: tape.map((t) => t.ask), answers, jumps: jumps.map((at) => at - start), made: { code, debug: { ...debug, points: [] } }, start, points: packPoints(debug.points, start) });
  }
}

/** Debug tables of kept code that stands at `start`. Few functions' tables are ever looked at. */
function placed({ made: { debug }, points }: Kept, name: string, start: number): FunctionDebug {
  const { def, user, kind, span } = debug;
  let here: readonly PointDebug[] | undefined;
  return {
    name, def, user, kind, span,
    get locals() { return debug.locals; },
    get variables() { return debug.variables; },
    get scopes() { return debug.scopes; },
    get points() { return here ??= unpackPoints(points, span, start); },
  };
}

/**
 * Points of the library's code without their spans, which nobody sees: four numbers each, what changes little as the difference to the point
 * before: code index, block, statement; and the scope.
 */
function packPoints(points: readonly PointDebug[], start: number): number[] {
  const out: number[] = [];
  let [pc, block, statement] = [start, 0, 0];
  for (const { pc: at, scope, location } of points) {
    out.push(at - pc, location.block - block, location.statement - statement, scope);
    [pc, block, statement] = [at, location.block, location.statement];
  }
  return out;
}

function unpackPoints(packed: readonly number[], span: Span, start: number): readonly PointDebug[] {
  const out: PointDebug[] = [];
  let [pc, block, statement] = [start, 0, 0];
  for (let k = 0; k < packed.length; k += 4) {
    pc += packed[k];
    block += packed[k + 1];
    statement += packed[k + 2];
    out.push({ pc, span, scope: packed[k + 3], location: { block, statement } });
  }
  return out;
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
    case "Intrinsic": case "Virtual": case "ReifyShim": case "VTableShim": case "LeftOut": case "Entry": return false;
  }
}
