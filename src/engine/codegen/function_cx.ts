/**
 * One function while it is compiled: its frame, its locals, scratch slots, and the elementary moves of values.
 * The frame from low to high addresses: locals · scratch · arguments and return slot (see `callShape`) · saved frame pointer, return address.
 */
import type { Body, Local, Location, SourceInfo } from "../mir/mir";
import { Op } from "../machine/opcodes";
import { callShape, type CallShape, type SizeAlign } from "../machine/program";
import type { Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import type { GenericArg, Ty } from "../ty/ty";
import { Assembler, fromUpperEnd, type Label } from "./assembler";
import type { PointDebug } from "./debug_tables";
import { FusionFacts } from "./fusion";
import { memoryLocals } from "./memory_locals";
import type { ProgramBuilder } from "./program_builder";
import type { Shape, TypeInfo } from "./type_info";

/** Offset of a frame slot, see Assembler. */
export type Slot = number;

/** How incoming arguments are laid out: types in order, after closures' tuples were spread. */
export interface Signature {
  readonly ret: Ty;
  readonly args: readonly Ty[];
  /** A last, implicit `&'static Location`. */
  readonly trackCaller: boolean;
}

export interface FunctionIdentity {
  readonly key: string;
  readonly name: string;
  readonly user: boolean;
  readonly args: readonly GenericArg[];
  readonly trackCaller: boolean;
}

const up = (n: number, unit: number): number => Math.ceil(n / unit) * unit;

export class FunctionCx {
  readonly asm: Assembler;
  readonly tcx: TyCtxt;
  readonly info: TypeInfo;
  readonly localTys: readonly Ty[];
  readonly localSlots: Slot[] = [];
  /** Hidden slot of locals that have an allocation of their own. */
  readonly hidden: (number | undefined)[] = [];
  readonly hiddenCount: number;
  /** Slot of the implicit location argument. */
  callerLocation: Slot | undefined;
  /** Code to emit after the body: panics and other cold ways. */
  readonly cold: (() => void)[] = [];
  blockLabels: Label[] = [];
  outSize = 0;
  /** The block being compiled is on the way of an unwinding panic. */
  inCleanup = false;
  /** Span of what is being compiled now. */
  span: Span;
  /** Where code came from, ascending by code index. */
  readonly points: PointDebug[] = [];
  /** Facts about the body for `fusion.ts`. */
  readonly fusion: FusionFacts;
  private readonly localsSize: number;
  private scratchNow: number;
  private scratchMax: number;
  private readonly incoming: CallShape;
  private readonly monoCache = new Map<Ty, Ty>();

  constructor(readonly builder: ProgramBuilder, readonly body: Body, readonly identity: FunctionIdentity) {
    this.tcx = builder.cx.tcx;
    this.info = builder.info;
    this.asm = new Assembler(builder.code);
    this.span = body.span;
    this.localTys = body.localDecls.map((d) => this.mono(d.ty));
    const inMemory = memoryLocals(body, (l) => this.info.mayBeUninit(this.localTys[l]));
    let hidden = 0;
    this.localTys.forEach((_, l) => { this.hidden[l] = inMemory.has(l) ? hidden++ : undefined; });
    this.hiddenCount = hidden;
    this.incoming = this.shapeOf(this.signature());
    this.localsSize = this.placeLocals();
    this.scratchNow = this.scratchMax = this.localsSize;
    this.fusion = new FusionFacts(body);
  }

  /** Code from here on belongs to that place of the body. */
  enter(info: SourceInfo, location: Location): void {
    this.span = this.builder.at = info.span;
    this.points.push({ pc: this.asm.pc, span: info.span, scope: info.scope, location });
  }

  mono(ty: Ty): Ty {
    let known = this.monoCache.get(ty);
    if (known === undefined) {
      known = this.tcx.normalizeMono(ty, this.identity.args);
      this.monoCache.set(ty, known);
    }
    return known;
  }

  get pointerBytes(): 4 | 8 { return this.info.pointerBytes; }
  get usizeShape(): Shape { return this.pointerBytes === 8 ? "B64" : "B32"; }

  signature(): Signature {
    const args: Ty[] = [];
    for (let l = 1; l <= this.body.argCount; l++) {
      const ty = this.localTys[l];
      if (l === this.body.spreadArg && ty.kind === "Tuple") args.push(...ty.elems);
      else args.push(ty);
    }
    return { ret: this.localTys[0], args, trackCaller: this.identity.trackCaller };
  }

  shapeOf(signature: Signature): CallShape {
    const part = (ty: Ty): SizeAlign => (this.info.isUnsized(ty) ? { size: this.pointerBytes, align: this.pointerBytes } : this.info.layout(ty));
    const args = signature.args.map(part);
    if (signature.trackCaller) args.push({ size: this.pointerBytes, align: this.pointerBytes });
    return callShape(part(signature.ret), args);
  }

  private placeLocals(): number {
    let at = 0;
    let next = 0;
    this.localSlots[0] = fromUpperEnd(this.incoming.ret);
    this.localTys.forEach((ty, l) => {
      if (l === 0) return;
      if (l <= this.body.argCount && l !== this.body.spreadArg) {
        this.localSlots[l] = fromUpperEnd(this.incoming.args[next++]);
        return;
      }
      if (l === this.body.spreadArg) next += ty.kind === "Tuple" ? ty.elems.length : 0;
      // An unsized local (`*boxed_closure` on its way into a call) is the address and metadata of where the value lies.
      const w = this.pointerBytes;
      const { size, align } = this.info.isUnsized(ty) ? { size: 2 * w, align: w } : this.info.layout(ty);
      at = up(at, align);
      this.localSlots[l] = at;
      at += size;
    });
    if (this.identity.trackCaller) this.callerLocation = fromUpperEnd(this.incoming.args[this.incoming.args.length - 1]);
    return up(at, 8);
  }

  /** Slots where the fields of a spread tuple arrive. */
  spreadSlots(): readonly Slot[] {
    const { spreadArg } = this.body;
    if (spreadArg === undefined) return [];
    const ty = this.localTys[spreadArg];
    const from = spreadArg - 1;
    return ty.kind === "Tuple" ? ty.elems.map((_, k) => fromUpperEnd(this.incoming.args[from + k])) : [];
  }

  /** Ends the function: frame size is known now. */
  frameSize(): number {
    for (const ty of this.localTys) this.builder.frameAlign = Math.max(this.builder.frameAlign, this.info.layout(ty).align);
    return up(this.scratchMax + this.incoming.size, this.builder.frameAlign);
  }

  // ---- scratch slots, alive until the next statement ----

  scratch(size: number, align = 8): Slot {
    const at = up(this.scratchNow, Math.max(align, 1));
    this.scratchNow = at + up(size, 8);
    this.scratchMax = Math.max(this.scratchMax, this.scratchNow);
    return at;
  }

  scratchFor(ty: Ty): Slot {
    const { size, align } = this.info.layout(ty);
    return this.scratch(size, align);
  }

  releaseScratch(): void {
    this.scratchNow = this.localsSize;
  }

  // ---- moves inside the frame ----

  move(ty: Ty, to: Slot, from: Slot): void {
    if (to === from) return;
    this.moveShape(this.info.shape(ty), to, from, this.info.layout(ty).size);
  }

  moveShape(shape: Shape, to: Slot, from: Slot, size: number): void {
    switch (shape) {
      case "Zst": return;
      case "B8": this.asm.emit(Op.Mov8, to, from); return;
      case "B16": this.asm.emit(Op.Mov16, to, from); return;
      case "B32": this.asm.emit(Op.Mov32, to, from); return;
      case "B64": this.asm.emit(Op.Mov64, to, from); return;
      case "Ptr": this.asm.emit(Op.MovP, to, from); return;
      case "Bytes": this.asm.emit(Op.MovN, to, from, size);
    }
  }

  /** Writes an integer constant of so many bytes. */
  constant(to: Slot, bits: bigint, size: number): void {
    const word = (k: number): number => Number(BigInt.asIntN(32, bits >> BigInt(32 * k)));
    switch (size) {
      case 0: return;
      case 1: this.asm.emit(Op.Const8, to, word(0) & 255); return;
      case 2: this.asm.emit(Op.Const16, to, word(0) & 65535); return;
      case 4: this.asm.emit(Op.Const32, to, word(0)); return;
      default: for (let k = 0; k * 8 < size; k++) this.asm.emit(Op.Const64, to + k * 8, word(k * 2), word(k * 2 + 1));
    }
  }

  usizeConstant(to: Slot, value: number | bigint): void {
    this.constant(to, BigInt(value), this.pointerBytes);
  }

  usize(value: number | bigint): Slot {
    const slot = this.scratch(this.pointerBytes);
    this.usizeConstant(slot, value);
    return slot;
  }

  /** Bytes of a tracked local were written with a value that is wholly initialised. */
  markWritten(local: Local, slot: Slot, ty: Ty): void {
    if (this.hidden[local] === undefined || this.info.mayBeUninit(ty)) return;
    const { size } = this.info.layout(ty);
    if (size > 0) this.asm.emit(Op.MarkInit, slot, size);
  }

  /** The construct is not modelled: reaching this point stops the run and says so. */
  unsupported(construct: string): void {
    this.asm.emit(Op.Trap, this.builder.trap(construct, this.span, this.identity.user));
  }
}
