/** Writes MIR bodies by hand, one line a statement; each statement gets a span of its own, on a line of its own. */
import type { BasicBlock, Body, LocalDecl, Operand, Place, PlaceElem, Rvalue, Statement, TerminatorKind } from "../../../src/engine/mir/mir";
import type { Ty } from "../../../src/engine/ty/ty";
import type { FakeProgram } from "./fake_tcx";

export const place = (local: number, ...projection: readonly PlaceElem[]): Place => ({ local, projection });
export const copy = (p: Place): Operand => ({ kind: "Copy", place: p });
export const move = (p: Place): Operand => ({ kind: "Move", place: p });
export const deref: PlaceElem = { kind: "Deref" };
export const field = (k: number, ty: Ty): PlaceElem => ({ kind: "Field", field: k, ty });
export const index = (local: number): PlaceElem => ({ kind: "Index", local });
export const use = (operand: Operand): Rvalue => ({ kind: "Use", operand });
export const int = (value: number | bigint, ty: Ty): Operand => ({ kind: "Constant", constant: { span: { file: 0, lo: 0, hi: 0, ctxt: 0 }, constant: { kind: "Scalar", bits: BigInt.asUintN(128, BigInt(value)) }, ty } });
export const fnOperand = (ty: Ty): Operand => ({ kind: "Constant", constant: { span: { file: 0, lo: 0, hi: 0, ctxt: 0 }, constant: { kind: "ZeroSized" }, ty } });

export class BodyWriter {
  private readonly locals: LocalDecl[] = [];
  private readonly blocks: { readonly statements: Statement[]; terminator: TerminatorKind; line: number; readonly isCleanup: boolean }[] = [];
  private argCount = 0;

  constructor(private readonly program: FakeProgram, private readonly def: number, ret: Ty, args: readonly Ty[]) {
    this.local(ret, undefined, "Return");
    for (const [k, ty] of args.entries()) this.local(ty, `arg${k}`, "Arg");
    this.argCount = args.length;
  }

  local(ty: Ty, name?: string, kind?: "Return" | "Arg"): number {
    const info: LocalDecl["info"] = kind !== undefined ? { kind } : name === undefined ? { kind: "Temp" } : { kind: "User", name, byRefBinding: false, hasExplicitTy: false };
    this.locals.push({ ty, mutability: "Mut", sourceInfo: { span: { file: 0, lo: 0, hi: 0, ctxt: 0 }, scope: 0 }, info });
    return this.locals.length - 1;
  }

  block(isCleanup = false): BasicBlock {
    this.blocks.push({ statements: [], terminator: { kind: "Unreachable" }, line: 0, isCleanup });
    return this.blocks.length - 1;
  }

  /** A new line of "source"; its span. */
  private line(): { readonly file: 0; readonly lo: number; readonly hi: number; readonly ctxt: 0 } {
    const lo = this.program.source.length;
    this.program.source += "statement\n";
    return { file: 0, lo, hi: lo + 9, ctxt: 0 };
  }

  statement(block: BasicBlock, kind: Statement["kind"]): this {
    this.blocks[block].statements.push({ kind, sourceInfo: { span: this.line(), scope: 0 } });
    return this;
  }

  assign(block: BasicBlock, to: Place, rvalue: Rvalue): this {
    return this.statement(block, { kind: "Assign", place: to, rvalue });
  }

  end(block: BasicBlock, terminator: TerminatorKind): this {
    this.blocks[block].terminator = terminator;
    return this;
  }

  call(block: BasicBlock, func: Operand, args: readonly Operand[], destination: Place, target: BasicBlock | undefined, cleanup?: BasicBlock): this {
    const fnSpan = this.line();
    return this.end(block, { kind: "Call", func, args, destination, target, unwind: cleanup === undefined ? { kind: "Continue" } : { kind: "Cleanup", block: cleanup }, fnSpan, source: "Normal" });
  }

  finish(): void {
    const span = this.line();
    const body: Body = {
      def: this.def, phase: "DropsElaborated",
      basicBlocks: this.blocks.map((b) => ({ statements: b.statements, terminator: { kind: b.terminator, sourceInfo: { span, scope: 0 } }, isCleanup: b.isCleanup })),
      localDecls: this.locals, argCount: this.argCount, spreadArg: undefined,
      sourceScopes: [{ span, parent: undefined, isUnsafe: false }],
      varDebugInfo: this.locals.flatMap((l, k) => (l.info.kind === "User" ? [{ name: l.info.name, sourceInfo: { span, scope: 0 }, place: place(k), argumentIndex: undefined }] : [])),
      promoted: [], span,
    };
    this.program.set(this.def, { body });
  }
}
