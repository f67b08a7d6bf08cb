/** Collects functions and static memory while bodies are compiled; each is made once. Counterpart: rustc_monomorphize collector. */
import type { Body } from "../mir/mir";
import { FIRST_USER_DEF, type DefId } from "../hir/def";
import type { GlobalAllocation, Initialiser, Program, Relocation, FunctionCode } from "../machine/program";
import { utf8 } from "../machine/utf8";
import { DUMMY_SPAN, type Span } from "../source/span";
import type { GenericArg, Ty } from "../ty/ty";
import { ASKED_MARK, type Ask, type FilePlace, type Tape } from "./code_cache";
import type { CodegenContext } from "./context";
import type { DebugTables, FunctionDebug, GlobalDebug } from "./debug_tables";
import { itemKey, type MonoItem } from "./mono_item";
import { fieldOffset, TypeInfo } from "./type_info";
import { argsKey } from "../ty/interner";
import { vtableOf } from "./vtables";

/** A construct met in compiled code that is not modelled. Reaching it stops the run; it is also reported. */
export interface UnsupportedUse {
  readonly construct: string;
  readonly span: Span;
  readonly user: boolean;
}

interface GlobalDraft {
  allocation: GlobalAllocation;
  readonly debug: GlobalDebug;
  /** Index of the function that computes it. */
  readonly initialiser: number | undefined;
}

/** Longer literals are not compared with each other. */
const LITERAL_KEY = 4096;

/** Functions of one program. */
const INSTANCE_LIMIT = 20_000;

/** How often a function may stand among those that led to an instance of it. Counterpart: rustc's default `recursion_limit`. */
const RECURSION_LIMIT = 128;

/** Parts of an instance's type arguments. Counterpart: rustc's `type_length_limit`, lower here. */
const TYPE_LENGTH_LIMIT = 1 << 16;

/** Instantiation that goes on for ever: `f::<T>` needs `f::<Wrap<T>>`. */
export interface InstantiationLimit {
  readonly kind: "recursion" | "type-length";
  readonly item: { readonly def: DefId; readonly args: readonly GenericArg[] };
  /** The call that asks for one instance too many. */
  readonly span: Span;
}

export class ProgramBuilder {
  readonly code: number[] = [0];
  readonly info: TypeInfo;
  readonly unsupported: UnsupportedUse[] = [];
  readonly traps: string[] = [];
  readonly strings: string[] = [];
  private readonly items: MonoItem[] = [];
  /** The item in which each was first asked for, and how many led to it. */
  private readonly askedBy: number[] = [];
  private readonly chain: number[] = [];
  private readonly lengths = new Map<Ty, number>();
  /** Set when instantiation was given up. */
  limit: InstantiationLimit | undefined;
  /** Span of what is being compiled now. */
  at: Span = DUMMY_SPAN;
  private readonly indexOf = new Map<string, number>();
  private readonly functions: FunctionCode[] = [];
  private readonly functionDebug: FunctionDebug[] = [];
  private readonly globals: (GlobalDraft | undefined)[] = [undefined];
  private readonly globalOf = new Map<string, number>();
  /** What each function mentions: for the order of initialisers. */
  private readonly mentions: { readonly functions: Set<number>; readonly globals: Set<number> }[] = [];
  private compiling = -1;
  private locationOffsets: readonly [number, number, number] | undefined;
  /** UTF-8 of texts met before. */
  private readonly texts = new Map<string, Uint8Array>();
  /** Greatest alignment of a local; frames are multiples of it. */
  frameAlign = 16;

  /** Set while a function is compiled that may be kept for other programs. */
  tape: Tape | undefined;
  /** What is being compiled depends on the reader's program, whatever its types. */
  dependsOnProgram = false;

  /** `leftOut`: library functions that the library's own code may do without until one of them is entered. */
  constructor(readonly cx: CodegenContext, private readonly leftOut: ReadonlySet<DefId> = new Set()) {
    this.info = new TypeInfo(cx.tcx, cx.options.pointerBytes);
  }

  /** Answers a question; while recording, the answer is a mark that `settle` replaces. What the question asks in turn, it asks again when repeated. */
  asked(ask: Ask): number {
    const { tape } = this;
    if (tape === undefined) return this.answer(ask);
    this.tape = undefined;
    const index = this.answer(ask);
    this.tape = tape;
    tape.push({ ask, index });
    return tape.length - 1 + ASKED_MARK;
  }

  /** What the answer is in this program. */
  answer(ask: Ask): number {
    switch (ask.kind) {
      case "Fn": return this.askFn(ask.item);
      case "Trap": return this.askTrap(ask.construct, ask.span, ask.user);
      case "String": return this.askString(ask.text);
      case "Literal": return this.askLiteral(ask.key, ask.bytes, ask.name, ask.user, ask.ty);
      case "Static": return this.askStatic(ask.def, ask.mutable);
      case "Constant": return this.askConstant(ask.def, ask.args);
      case "Promoted": return this.askPromoted(ask.owner, ask.index, ask.body, ask.args, ask.user);
      case "Location": return this.askLocation(ask.place);
      case "Vtable": return vtableOf(this, ask.ty, ask.dyn);
    }
  }

  /** Index of the function for an item, which will be compiled if it was not yet. */
  fn(item: MonoItem): number {
    return this.asked({ kind: "Fn", item });
  }

  private askFn(asked: MonoItem): number {
    const item: MonoItem = asked.kind === "Item" && this.leftOut.has(asked.def) && !this.isUser(this.items[this.compiling]) ? { kind: "LeftOut" } : asked;
    const key = itemKey(item);
    let index = this.indexOf.get(key);
    if (index === undefined) {
      index = this.items.length;
      this.indexOf.set(key, index);
      this.items.push(item);
      this.askedBy.push(this.compiling);
      this.chain.push(this.compiling < 0 ? 0 : this.chain[this.compiling] + 1);
      this.limit ??= this.limitAt(item, index);
    }
    if (this.compiling >= 0) this.mentions[this.compiling].functions.add(index);
    return index;
  }

  private isUser(item: MonoItem | undefined): boolean {
    return item === undefined || ("def" in item && item.def >= FIRST_USER_DEF);
  }

  /** Compiles everything asked for, and what that asks for in turn. */
  compileAll(compile: (item: MonoItem) => { readonly code: FunctionCode; readonly debug: FunctionDebug }): void {
    for (let index = this.functions.length; index < this.items.length; index++) {
      this.compiling = index;
      this.mentions[index] = { functions: new Set(), globals: new Set() };
      const { code, debug } = compile(this.items[index]);
      this.functions[index] = code;
      this.functionDebug[index] = debug;
    }
    this.compiling = -1;
  }

  get isFull(): boolean { return this.limit !== undefined || this.items.length > INSTANCE_LIMIT; }

  private limitAt(item: MonoItem, index: number): InstantiationLimit | undefined {
    if (item.kind !== "Item" || item.args.length === 0) return undefined;
    const found = (kind: InstantiationLimit["kind"]): InstantiationLimit => ({ kind, item, span: this.at });
    if (item.args.some((a) => a.kind === "Type" && this.lengthOf(a.ty) > TYPE_LENGTH_LIMIT)) return found("type-length");
    if (this.chain[index] < RECURSION_LIMIT) return undefined;
    let same = 0;
    for (let at = this.askedBy[index]; at >= 0; at = this.askedBy[at]) {
      const outer = this.items[at];
      if (outer.kind === "Item" && outer.def === item.def && ++same >= RECURSION_LIMIT) return found("recursion");
    }
    return undefined;
  }

  /** Number of types in a type, itself included. */
  private lengthOf(ty: Ty): number {
    let length = this.lengths.get(ty);
    if (length === undefined) {
      length = 1;
      for (const part of partsOf(ty)) length += this.lengthOf(part);
      this.lengths.set(ty, length);
    }
    return length;
  }

  trap(construct: string, span: Span, user: boolean): number {
    return this.asked({ kind: "Trap", construct, span, user });
  }

  private askTrap(construct: string, span: Span, user: boolean): number {
    this.unsupported.push({ construct, span, user });
    this.traps.push(construct);
    return this.traps.length - 1;
  }

  string(text: string): number {
    return this.asked({ kind: "String", text });
  }

  private askString(text: string): number {
    const known = this.strings.indexOf(text);
    return known >= 0 ? known : this.strings.push(text) - 1;
  }

  // ---- static memory ----

  private globalFor(key: string, make: () => GlobalDraft): number {
    let index = this.globalOf.get(key);
    if (index === undefined) {
      index = this.globals.length;
      this.globals.push(undefined);
      this.globalOf.set(key, index);
      this.globals[index] = make();
    }
    if (this.compiling >= 0) this.mentions[this.compiling].globals.add(index);
    return index;
  }

  private plain(bytes: Uint8Array, align: number, relocations: readonly Relocation[], debug: GlobalDebug): GlobalDraft {
    return { allocation: { size: bytes.length, align, bytes, mutable: false, relocations }, debug, initialiser: undefined };
  }

  /** Read-only bytes; equal ones share one allocation. */
  literal(bytes: Uint8Array, name: string, user: boolean, ty: Ty | undefined): number {
    const key = `lit:${String.fromCharCode(...bytes.subarray(0, LITERAL_KEY))}:${bytes.length}:`;
    return this.asked({ kind: "Literal", key, bytes, name, user, ty });
  }

  private askLiteral(key: string, bytes: Uint8Array, name: string, user: boolean, ty: Ty | undefined): number {
    return this.globalFor(bytes.length > LITERAL_KEY ? `${key}${this.globals.length}` : key, () => this.plain(bytes, 1, [], { kind: "Literal", name, ty, def: undefined, user }));
  }

  str(text: string, user: boolean): { readonly global: number; readonly length: number } {
    let bytes = this.texts.get(text);
    if (bytes === undefined) {
      bytes = utf8(text);
      this.texts.set(text, bytes);
    }
    const made = bytes;
    const { str } = this.cx.tcx.interner;
    const isAscii = made.length === text.length && made.length <= LITERAL_KEY;
    const global = isAscii ? this.asked({ kind: "Literal", key: `lit:${text}:${made.length}:`, bytes: made, name: text, user, ty: str }) : this.literal(made, text, user, str);
    return { global, length: made.length };
  }

  /** Memory of a static. `mutable`: it is `static mut` or has interior mutability. */
  static(def: DefId, mutable: boolean): number {
    return this.asked({ kind: "Static", def, mutable });
  }

  private askStatic(def: DefId, mutable: boolean): number {
    const { tcx } = this.cx;
    const ty = tcx.normalizeMono(tcx.typeOf(def), []);
    const writable = mutable || !this.info.isFreeze(ty);
    const index = this.computed(`static:${def}`, ty, writable, { kind: "Initialiser", def, args: [] }, { kind: "Static", name: tcx.def(def).name, ty, def, user: tcx.isLocal(def) });
    const draft = this.globals[index];
    if (draft !== undefined && writable && !draft.allocation.mutable) draft.allocation = { ...draft.allocation, mutable: true };
    return index;
  }

  constant(def: DefId, args: readonly GenericArg[]): number {
    return this.asked({ kind: "Constant", def, args });
  }

  private askConstant(def: DefId, args: readonly GenericArg[]): number {
    const { tcx } = this.cx;
    const ty = tcx.normalizeMono(tcx.typeOf(def), args);
    return this.computed(`const:${def}<${argsKey(args)}`, ty, false, { kind: "Initialiser", def, args }, { kind: "Const", name: tcx.def(def).name, ty, def, user: tcx.isLocal(def) });
  }

  promoted(owner: string, index: number, body: Body, args: readonly GenericArg[], user: boolean): number {
    return this.asked({ kind: "Promoted", owner, index, body, args, user });
  }

  private askPromoted(owner: string, index: number, body: Body, args: readonly GenericArg[], user: boolean): number {
    const ty = this.cx.tcx.normalizeMono(body.localDecls[0].ty, args);
    return this.computed(`promoted:${owner}:${index}`, ty, false, { kind: "Promoted", owner, index, body, args }, { kind: "Promoted", name: "", ty, def: undefined, user });
  }

  private computed(key: string, ty: Ty, mutable: boolean, item: MonoItem, debug: GlobalDebug): number {
    return this.globalFor(key, () => {
      const { size, align } = this.info.layout(ty);
      return { allocation: { size, align, bytes: undefined, mutable, relocations: [] }, debug, initialiser: this.fn(item) };
    });
  }

  vtable(key: string, name: string, makeWords: () => readonly (number | { readonly fn: number } | { readonly vtable: number })[], ty: Ty, trait: DefId | undefined): number {
    return this.globalFor(key, () => {
      const words = makeWords();
      const w = this.info.pointerBytes;
      const bytes = new Uint8Array(words.length * w);
      const view = new DataView(bytes.buffer);
      const relocations: Relocation[] = [];
      words.forEach((word, k) => {
        if (typeof word === "number") view.setUint32(k * w, word, true);
        else if ("fn" in word) relocations.push({ kind: "Function", offset: k * w, target: word.fn });
        else relocations.push({ kind: "Global", offset: k * w, target: word.vtable, displacement: 0 });
      });
      return this.plain(bytes, w, relocations, { kind: "Vtable", name, ty, def: trait, user: false });
    });
  }

  /** A `core::panic::Location` for a span: the reader sees the outermost call. */
  location(span: Span): number {
    const { source } = this.cx;
    const s = source.outermostCall(span);
    return this.asked({ kind: "Location", place: { file: source.files[s.file]?.name ?? "", ...source.lineColumn(s.file, s.lo) } });
  }

  private askLocation({ file, line, column }: FilePlace): number {
    return this.globalFor(`loc:${file}:${line}:${column}`, () => {
      const adt = this.locationTy();
      if (adt === undefined) return this.plain(new Uint8Array(0), 1, [], { kind: "Location", name: "", ty: undefined, def: undefined, user: false });
      const layout = this.info.layout(adt);
      const bytes = new Uint8Array(layout.size);
      const view = new DataView(bytes.buffer);
      const text = this.str(file, false);
      const [fileAt, lineAt, columnAt] = this.locationFields();
      view.setUint32(fileAt + this.info.pointerBytes, text.length, true);
      view.setUint32(lineAt, line, true);
      view.setUint32(columnAt, column, true);
      return this.plain(bytes, layout.align, [{ kind: "Global", offset: fileAt, target: text.global, displacement: 0 }], { kind: "Location", name: `${file}:${line}:${column}`, ty: adt, def: undefined, user: false });
    });
  }

  private locationTy(): Extract<Ty, { kind: "Adt" }> | undefined {
    const { tcx } = this.cx;
    const def = tcx.langItem("panic_location") ?? tcx.langItem("Location");
    const ty = def === undefined ? undefined : tcx.interner.adt(def, tcx.genericsOf(def).params.map(() => ({ kind: "Lifetime", region: { kind: "ReErased" } })));
    return ty?.kind === "Adt" ? ty : undefined;
  }

  /** Offsets of file, line and column in `Location`. */
  locationFields(): readonly [number, number, number] {
    return this.locationOffsets ??= this.computeLocationFields();
  }

  private computeLocationFields(): readonly [number, number, number] {
    const adt = this.locationTy();
    if (adt === undefined) return [0, 0, 0];
    const layout = this.info.layout(adt);
    const { fields } = this.cx.tcx.adtDef(adt.def).variants[0];
    const at = (...names: readonly string[]): number => fieldOffset(layout, fields.findIndex((f) => names.includes(f.name)));
    return [at("file", "filename"), at("line"), at("col", "column")];
  }

  // ---- the result ----

  finish(main: number): { readonly program: Program; readonly debug: DebugTables } {
    const program: Program = {
      code: Int32Array.from(this.code),
      functions: this.functions,
      globals: this.globals.map((g) => g?.allocation),
      initialisers: this.initialiserOrder(),
      main,
      traps: this.traps,
      strings: this.strings,
    };
    return { program, debug: { functions: this.functionDebug, globals: this.globals.map((g) => g?.debug) } };
  }

  /** What an initialiser mentions, directly or through calls, comes before it; circles (statics that hold each other's address) are cut anywhere. */
  private initialiserOrder(): Initialiser[] {
    const order: Initialiser[] = [];
    const seenGlobals = new Set<number>();
    const visitGlobal = (global: number): void => {
      if (seenGlobals.has(global)) return;
      seenGlobals.add(global);
      const draft = this.globals[global];
      if (draft?.initialiser === undefined) return;
      const seen = new Set<number>();
      const pending = [draft.initialiser];
      for (let fn = pending.pop(); fn !== undefined; fn = pending.pop()) {
        if (seen.has(fn)) continue;
        seen.add(fn);
        for (const g of this.mentions[fn]?.globals ?? []) visitGlobal(g);
        pending.push(...(this.mentions[fn]?.functions ?? []));
      }
      const { size, align } = draft.allocation;
      order.push({ fn: draft.initialiser, globalIndex: global, size, align, copyInit: draft.debug.ty !== undefined && this.info.mayBeUninit(draft.debug.ty), name: draft.debug.name });
    };
    this.globals.forEach((_, k) => { visitGlobal(k); });
    return order;
  }
}

function partsOf(ty: Ty): readonly Ty[] {
  switch (ty.kind) {
    case "Ref": case "RawPtr": return [ty.pointee];
    case "Array": case "Slice": return [ty.elem];
    case "Tuple": return ty.elems;
    case "Adt": case "Closure": case "FnDef": case "Alias": return ty.args.flatMap((a) => (a.kind === "Type" ? [a.ty] : []));
    default: return [];
  }
}
