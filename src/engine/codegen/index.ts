/**
 * The face of codegen/: a checked program's MIR → bytecode and debug tables. Everything reachable from `main` is compiled, each instance once.
 */
import type { Body, TerminatorKind } from "../mir/mir";
import type { DefId } from "../hir/def";
import { callShape, type Program } from "../machine/program";
import { LEFT_OUT } from "../machine/stop";
import { DUMMY_SPAN, isDummy, type Span } from "../source/span";
import type { GenericArg, Ty } from "../ty/ty";
import { argsKey } from "../ty/interner";
import { compileFunction, type CompiledFunction } from "./compile_function";
import { settle, type Tape } from "./code_cache";
import type { CodegenContext } from "./context";
import type { DebugTables, FunctionDebug } from "./debug_tables";
import { dropGlue } from "./drop_glue";
import { FunctionCx } from "./function_cx";
import { itemKey, type MonoItem } from "./mono_item";
import { ProgramBuilder, type InstantiationLimit, type UnsupportedUse } from "./program_builder";
import { cloneShim, closureFnPointerShim, closureOnceShim, ctorShim, fnPtrShim, forwardShim, ShimBuilder, type ShimBody } from "./shims";
import { isTrackCallerFn } from "./track_caller";
import { constantOf, copyOf, localPlace, moveOf } from "../mir/places";

export { CodeCache } from "./code_cache";
export type { CodegenContext, CodegenOptions, SourceQueries } from "./context";
export type { DebugTables, FunctionDebug, GlobalDebug, LocalDebug, PointDebug, VariableDebug } from "./debug_tables";
export type { InstantiationLimit } from "./program_builder";
export { pointAt } from "./debug_tables";
export { INTRINSICS, type Intrinsic } from "./intrinsics";

export interface CodegenResult {
  readonly program: Program;
  readonly debug: DebugTables;
  /** Constructs in compiled code that are not modelled; those in the reader's code make the program `unsupported` when reached. */
  readonly unsupported: readonly UnsupportedUse[];
  /** Set when instantiation would go on for ever: the program does not compile. */
  readonly limit: InstantiationLimit | undefined;
}

/**
 * `"WithoutCold"` leaves out what the library reaches only through functions that are seldom entered (`CodeCache.cold`): two thirds of a small
 * program are ways to panic. A run that enters one stops (`metLeftOut`), and is made again from a program that is `"Whole"`.
 */
export type Extent = "WithoutCold" | "Whole";

/** Compiles the program that starts at `main`. */
export function generateProgram(cx: CodegenContext, main: DefId, extent: Extent): CodegenResult {
  return generate(cx, { kind: "Entry", main }, extent);
}

/** Where the value of a constant computed by `generateConstant` lies when the run has ended: as return slot of its function. */
export interface ConstantProgram extends CodegenResult {
  readonly ty: Ty;
  /** Offset from the upper end of the frame. */
  readonly resultOffset: number;
  readonly size: number;
}

/** A program that computes one const (for array lengths, discriminants, E0080): run it, then read the result at its frame. */
export function generateConstant(cx: CodegenContext, def: DefId, args: readonly GenericArg[], extent: Extent): ConstantProgram {
  const ty = cx.tcx.normalizeMono(cx.tcx.typeOf(def), args);
  const { size, align } = cx.tcx.layoutOf(ty);
  return { ...generate(cx, { kind: "Initialiser", def, args }, extent), ty, resultOffset: callShape({ size, align }, []).ret, size };
}

function generate(cx: CodegenContext, root: MonoItem, extent: Extent): CodegenResult {
  let frameAlign = 16;
  for (;;) {
    const builder = new ProgramBuilder(cx, extent === "WithoutCold" ? cx.cache?.cold : undefined);
    builder.frameAlign = frameAlign;
    const entry = builder.fn(root);
    builder.compileAll((item) => compileItem(builder, item));
    // An over-aligned local was met after smaller frames were laid out: all frames must keep its alignment.
    if (builder.frameAlign > frameAlign) {
      frameAlign = builder.frameAlign;
      continue;
    }
    return { ...builder.finish(entry), unsupported: builder.unsupported, limit: builder.limit };
  }
}

interface Source {
  readonly body: Body;
  readonly overrides: ReadonlyMap<TerminatorKind, MonoItem>;
  readonly args: readonly GenericArg[];
  readonly name: string;
  readonly def: DefId | undefined;
  readonly kind: FunctionDebug["kind"];
  readonly user: boolean;
  readonly trackCaller: boolean;
}

const NO_OVERRIDES: ReadonlyMap<TerminatorKind, MonoItem> = new Map();

function compileItem(b: ProgramBuilder, item: MonoItem): CompiledFunction {
  const { cache } = b.cx;
  const key = b.isFull ? undefined : cache?.keyOf(b, item);
  if (cache === undefined || key === undefined) return compileAnew(b, item).made;
  const known = cache.reuse(key, b, item.kind === "Item" || item.kind === "Initialiser" || item.kind === "Ctor" ? b.cx.tcx.defPath(item.def) : undefined);
  if (known !== undefined) return known;
  const { frameAlign } = b;
  const start = b.code.length;
  const tape: Tape = [];
  b.tape = tape;
  b.dependsOnProgram = false;
  const { made, fx, isMissing } = compileAnew(b, item);
  b.tape = undefined;
  const answers = settle(b.code, start, tape);
  if (!b.dependsOnProgram && !isMissing && b.frameAlign === frameAlign) cache.keep(key, b, start, made, tape, answers, fx.asm.jumpsAt);
  return made;
}

/** `isMissing`: there is no body, and what was compiled only says so. */
function compileAnew(b: ProgramBuilder, item: MonoItem): { readonly made: CompiledFunction; readonly fx: FunctionCx; readonly isMissing: boolean } {
  const source = b.isFull ? missing(b, "recursion in instantiating generic functions", DUMMY_SPAN) : sourceOf(b, item);
  const fx = new FunctionCx(b, source.body, { key: itemKey(item), name: source.name, user: source.user, args: source.args, trackCaller: source.trackCaller });
  return { made: compileFunction(fx, source.overrides, source.kind, source.def), fx, isMissing: source.def === undefined && source.kind === "Shim" && (item.kind === "Item" || item.kind === "Initialiser") };
}

function sourceOf(b: ProgramBuilder, item: MonoItem): Source {
  const { tcx, mir, options } = b.cx;
  const isUser = (def: DefId): boolean => options.openLibrary || (tcx.isLocal(def) && !isDummy(tcx.def(def).span));
  const shim = (made: ShimBody | undefined, name: string, def: DefId | undefined): Source =>
    made === undefined ? missing(b, name, DUMMY_SPAN) : { ...made, args: [], name, def, kind: "Shim", user: false, trackCaller: false };
  switch (item.kind) {
    case "Item": {
      const body = mir.optimizedMir(item.def);
      const name = tcx.defPath(item.def);
      if (body === undefined) return missing(b, `function \`${name}\` without a body`, tcx.def(item.def).span);
      const isClosure = tcx.def(item.def).kind === "Closure";
      const spreadArg = body.spreadArg ?? (!isClosure && tcx.fnSig(item.def).sig.abi === "rust-call" ? body.argCount : undefined);
      return { body: { ...body, spreadArg }, overrides: NO_OVERRIDES, args: item.args, name, def: item.def, kind: isClosure ? "Closure" : "Fn", user: isUser(item.def), trackCaller: isTrackCallerFn(tcx, item.def) };
    }
    case "Initialiser": {
      const body = mir.optimizedMir(item.def);
      const name = tcx.defPath(item.def);
      if (body === undefined) return missing(b, `constant \`${name}\` without a body`, tcx.def(item.def).span);
      return { body, overrides: NO_OVERRIDES, args: item.args, name, def: item.def, kind: tcx.def(item.def).kind === "Static" ? "Static" : "Const", user: false, trackCaller: false };
    }
    case "Promoted": return { body: item.body, overrides: NO_OVERRIDES, args: item.args, name: `promoted of ${tcx.defPath(item.body.def)}`, def: undefined, kind: "Promoted", user: false, trackCaller: false };
    case "DropGlue": {
      const body = item.ty.kind === "Coroutine" ? mir.coroutineDrop(item.ty.def) : undefined;
      if (item.ty.kind === "Coroutine" && body !== undefined) return { body, overrides: NO_OVERRIDES, args: item.ty.args, name: "drop_in_place", def: undefined, kind: "DropGlue", user: false, trackCaller: false };
      return { ...dropGlue(tcx, item.ty), args: [], name: "drop_in_place", def: undefined, kind: "DropGlue", user: false, trackCaller: false };
    }
    case "CloneShim": return shim(cloneShim(tcx, item.ty), "clone", undefined);
    case "FnPtrShim": return shim(fnPtrShim(tcx, item.ty, item.traitDef), "call", undefined);
    case "ClosureFnPointer": return shim(closureFnPointerShim(tcx, item.def, item.args), "call", item.def);
    case "ClosureOnceShim": return shim(closureOnceShim(tcx, item.def, item.args), "call_once", item.def);
    case "Ctor": return shim(ctorShim(tcx, item.def, item.args), tcx.defPath(item.def), item.def);
    case "ReifyShim": case "VTableShim": {
      const { instance } = item;
      if (!("def" in instance)) return missing(b, "method of this kind in a vtable", DUMMY_SPAN);
      const target = sourceOf(b, instance);
      const flat = new FunctionCx(new ProgramBuilder(b.cx), target.body, { key: "", name: "", user: false, args: target.args, trackCaller: false }).signature();
      return shim(forwardShim(tcx, instance, flat, item.kind === "VTableShim"), target.name, instance.def);
    }
    case "LeftOut": return missing(b, LEFT_OUT, DUMMY_SPAN);
    case "Entry": return entry(b, item.main);
    default: return missing(b, `instance ${item.kind}`, DUMMY_SPAN);
  }
}

/** A body that stops the run and names what is missing. */
function missing(b: ProgramBuilder, construct: string, span: Span): Source {
  const { interner } = b.cx.tcx;
  const s = new ShimBuilder(b.cx.tcx, 0, interner.never, [], span);
  s.call(s.block(), { kind: "Intrinsic", name: construct, def: 0, args: [] }, [], localPlace(s.local(interner.unit)));
  return { ...s.finish(), args: [], name: construct, def: undefined, kind: "Shim", user: false, trackCaller: false };
}

/** `exit(lang_start(main))`; without the library's start just `main()`. */
function entry(b: ProgramBuilder, main: DefId): Source {
  const { tcx } = b.cx;
  const { interner } = tcx;
  const { sig } = tcx.fnSig(main);
  const output = tcx.normalizeMono(sig.output, []);
  const start = tcx.langItem("start");
  const mainTy = interner.fnDef(main, []);
  const s = new ShimBuilder(tcx, main, interner.unit, []);
  const b0 = s.block();
  let last: number;
  if (start === undefined) last = s.call(b0, mainTy, [], localPlace(s.local(output)));
  else {
    const pointer = interner.fnPtr({ sig: { ...sig, output }, boundVars: 0 });
    const f = s.local(pointer);
    const code = s.local(interner.i32);
    s.assign(b0, localPlace(f), { kind: "Cast", cast: { kind: "PointerCoercion", coercion: "ReifyFnPointer" }, operand: constantOf({ kind: "ZeroSized" }, mainTy, DUMMY_SPAN), ty: pointer });
    last = s.call(b0, interner.fnDef(start, [{ kind: "Type", ty: output }]), [moveOf(localPlace(f))], localPlace(code));
    last = s.call(last, { kind: "Intrinsic", name: "memsim_exit", def: start, args: [] }, [copyOf(localPlace(code))], localPlace(s.local(interner.unit)));
  }
  s.end(last, { kind: "Return" });
  return { ...s.finish(), args: [], name: "start", def: undefined, kind: "Entry", user: false, trackCaller: false };
}

/** Key of a monomorphic item for caches of the caller. */
export function instanceKey(def: DefId, args: readonly GenericArg[]): string {
  return `${def}<${argsKey(args)}`;
}
