/**
 * The lints `arithmetic_overflow` and `unconditional_panic`, denied by default: code that is known to fail when it is reached.
 *
 *     let a = [1, 2, 3];
 *     let i = 3;
 *     a[i]              // this operation will panic at runtime: the length is 3 but the index is 3
 *
 * Values are followed from the start of the body along the blocks that can be reached with them. A local that is assigned once is known
 * everywhere behind its assignment, one assigned several times only inside the block that assigns it, one that is borrowed never.
 * Counterpart: rustc_mir_transform `known_panics_lint.rs`.
 */
import { reversePostorder } from "../data_structures/graph";
import type { HirMap } from "../hir/hir";
import { assertText, intText, intWidth } from "../mir/assert_text";
import { blockGraph, successors } from "../mir/places";
import type { AssertMessage, BasicBlock, BinOp, Body, Local, Operand, Place, Rvalue, Statement, TerminatorKind } from "../mir/mir";
import { placesOf } from "../mir/visit";
import { error, type Diagnostic, type DiagnosticSink } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { TyCtxt } from "../ty/tcx";
import type { Ty } from "../ty/ty";

type PanicLint = "arithmetic_overflow" | "unconditional_panic";

/** A lint with what it says. */
interface KnownPanic {
  readonly lint: PanicLint;
  readonly diagnostic: Diagnostic;
}

/** A value as far as it is known. */
type Value =
  | { readonly kind: "Scalar"; readonly bits: bigint; readonly ty: Ty }
  | { readonly kind: "Aggregate"; readonly variant: number; readonly fields: (Value | undefined)[] };

type Mode = "Full" | "OwnBlock" | "Never";

/** Reports what is known to fail in a function, closure or associated constant. (Other constants are simply evaluated.) */
export function reportKnownPanics(tcx: TyCtxt, hir: HirMap, body: Body, pointerSize: 4 | 8, sink: DiagnosticSink): void {
  const { kind } = tcx.def(body.def);
  if (kind === "Const" || kind === "Static") return;
  for (const { lint, diagnostic } of new Lint(tcx, body, pointerSize).run()) if (!hir.isLintAllowed(body.def, lint, diagnostic.span)) sink.report(diagnostic);
}

class Lint {
  private readonly modes: Mode[];
  private readonly values = new Map<Local, Value>();
  private writtenHere = new Set<Local>();
  private readonly found: KnownPanic[] = [];
  private readonly blamed = new Set<string>();

  constructor(private readonly tcx: TyCtxt, private readonly body: Body, private readonly pointerSize: 4 | 8) {
    this.modes = modesOf(body);
  }

  run(): readonly KnownPanic[] {
    if (!this.body.basicBlocks.some((b) => b.terminator.kind.kind === "Assert")) return [];
    const reachable = new Set<BasicBlock>([0]);
    for (const block of reversePostorder(blockGraph(this.body))) {
      const data = this.body.basicBlocks[block];
      if (!reachable.has(block) || data.isCleanup) continue;
      for (const s of data.statements) this.statement(s);
      for (const next of this.terminator(data.terminator.kind, data.terminator.sourceInfo.span)) reachable.add(next);
      for (const l of this.writtenHere) if (this.modes[l] === "OwnBlock") this.values.delete(l);
      this.writtenHere = new Set();
    }
    return this.found;
  }

  private statement({ kind, sourceInfo: { span } }: Statement): void {
    switch (kind.kind) {
      case "Assign": {
        this.checkRvalue(kind.rvalue, span);
        this.store(kind.place, this.rvalue(kind.rvalue, kind.place));
        return;
      }
      case "SetDiscriminant": this.values.delete(kind.place.local); return;
      case "StorageLive": case "StorageDead": this.values.delete(kind.local); return;
      default:
    }
  }

  /** Blocks to which control may go on. */
  private terminator(t: TerminatorKind, span: Span): readonly BasicBlock[] {
    switch (t.kind) {
      case "Assert": {
        const cond = this.operand(t.cond);
        if (cond?.kind === "Scalar" && (cond.bits !== 0n) !== t.expected) this.failing(t.msg, span);
        return [t.target];
      }
      case "SwitchInt": {
        const value = this.operand(t.discr);
        if (value?.kind !== "Scalar") return successors(t);
        const taken = t.targets.find(([bits]) => bits === value.bits);
        return [taken?.[1] ?? t.otherwise];
      }
      case "Call":
        this.values.delete(t.destination.local);
        return successors(t);
      case "FalseEdge": case "FalseUnwind": return [t.real];
      default: return successors(t);
    }
  }

  private failing(msg: AssertMessage, span: Span): void {
    // Overflow of sums is seen at the operation itself.
    if (msg.kind === "OverflowNeg" || (msg.kind === "Overflow" && msg.op !== "Div" && msg.op !== "Rem")) {
      this.report("arithmetic_overflow", msg, span);
      return;
    }
    this.report("unconditional_panic", msg, span);
  }

  private report(lint: PanicLint, msg: AssertMessage, span: Span): void {
    const key = `${span.file}:${span.lo}:${span.hi}`;
    if (this.blamed.has(key)) return;
    this.blamed.add(key);
    const what = lint === "arithmetic_overflow" ? "this arithmetic operation will overflow" : "this operation will panic at runtime";
    const text = assertText(msg, (o) => this.text(o));
    this.found.push({ lint, diagnostic: error(undefined, what, span, text, [], [{ level: "note", message: `\`#[deny(${lint})]\` on by default` }]) });
  }

  private text(o: Operand): string {
    const value = this.operand(o);
    return value?.kind === "Scalar" ? intText(value.ty, value.bits, this.pointerSize) : "_";
  }

  // ---- operations that overflow ----

  private checkRvalue(r: Rvalue, span: Span): void {
    if (r.kind !== "BinaryOp" || !r.op.endsWith("WithOverflow")) return;
    const sum = this.binary(r.op, this.operand(r.left), this.operand(r.right));
    const [, flag] = sum?.kind === "Aggregate" ? sum.fields : [];
    if (flag?.kind === "Scalar" && flag.bits === 1n) this.report("arithmetic_overflow", { kind: "Overflow", op: r.op, left: r.left, right: r.right }, span);
  }

  // ---- values ----

  private store(place: Place, value: Value | undefined): void {
    const { local, projection } = place;
    if (this.modes[local] === "Never") return;
    this.writtenHere.add(local);
    if (projection.length === 0) {
      if (value === undefined) this.values.delete(local);
      else this.values.set(local, value);
      return;
    }
    const [elem] = projection;
    const whole = this.values.get(local);
    if (whole?.kind === "Aggregate" && projection.length === 1 && elem.kind === "Field") {
      const fields = [...whole.fields];
      fields[elem.field] = value;
      this.values.set(local, { ...whole, fields });
    } else this.values.delete(local);
  }

  private load(place: Place): Value | undefined {
    let value = this.values.get(place.local);
    for (const elem of place.projection) {
      if (value?.kind !== "Aggregate") return undefined;
      switch (elem.kind) {
        case "Field": value = value.fields[elem.field]; break;
        case "Downcast":
          if (value.variant !== elem.variantIndex) return undefined;
          break;
        case "Index": {
          const index = this.values.get(elem.local);
          value = index?.kind === "Scalar" ? value.fields[Number(index.bits)] : undefined;
          break;
        }
        case "ConstantIndex": value = value.fields[elem.fromEnd ? value.fields.length - elem.offset : elem.offset]; break;
        default: return undefined;
      }
    }
    return value;
  }

  private operand(o: Operand): Value | undefined {
    if (o.kind !== "Constant") return this.load(o.place);
    const { constant, ty } = o.constant;
    if (ty.kind !== "Int" && ty.kind !== "Uint" && ty.kind !== "Bool" && ty.kind !== "Char") return undefined;
    if (constant.kind === "Scalar") return { kind: "Scalar", bits: constant.bits, ty };
    const ct = constant.kind === "TyConst" ? constant.ct : constant.kind === "Unevaluated" && constant.args.length === 0 ? constant : undefined;
    const bits = ct === undefined || ct.kind === "Param" ? undefined : this.tcx.evalConst(ct);
    return bits === undefined ? undefined : { kind: "Scalar", bits, ty };
  }

  private rvalue(r: Rvalue, into: Place): Value | undefined {
    switch (r.kind) {
      case "Use": return this.operand(r.operand);
      case "BinaryOp": return this.binary(r.op, this.operand(r.left), this.operand(r.right));
      case "UnaryOp": return this.unary(r.op, this.operand(r.operand));
      case "Cast": return r.cast.kind === "IntToInt" ? this.cast(this.operand(r.operand), r.ty) : undefined;
      case "Aggregate":
        if (r.aggregate.kind === "Tuple" || r.aggregate.kind === "Array") return { kind: "Aggregate", variant: 0, fields: r.operands.map((o) => this.operand(o)) };
        if (r.aggregate.kind === "Adt" && r.aggregate.activeField === undefined) return { kind: "Aggregate", variant: r.aggregate.variantIndex, fields: r.operands.map((o) => this.operand(o)) };
        return undefined;
      case "Discriminant": {
        const value = this.load(r.place);
        const ty = this.body.localDecls[r.place.local].ty;
        if (value?.kind !== "Aggregate" || r.place.projection.length > 0 || ty.kind !== "Adt") return undefined;
        const into_ = this.body.localDecls[into.local].ty;
        const width = intWidth(into_, this.pointerSize);
        const { discr } = this.tcx.adtDef(ty.def).variants[value.variant];
        return width === undefined ? undefined : { kind: "Scalar", bits: BigInt.asUintN(width.bits, discr), ty: into_ };
      }
      default: return undefined;
    }
  }

  private cast(value: Value | undefined, ty: Ty): Value | undefined {
    if (value?.kind !== "Scalar") return undefined;
    const to = intWidth(ty, this.pointerSize);
    const from = intWidth(value.ty, this.pointerSize);
    if (to === undefined) return undefined;
    const number = from?.signed === true ? BigInt.asIntN(from.bits, value.bits) : value.bits;
    return { kind: "Scalar", bits: BigInt.asUintN(to.bits, number), ty };
  }

  private unary(op: "Not" | "Neg" | "PtrMetadata", value: Value | undefined): Value | undefined {
    if (value?.kind !== "Scalar") return undefined;
    const { ty } = value;
    if (ty.kind === "Bool") return op === "Not" ? { kind: "Scalar", bits: 1n - value.bits, ty } : undefined;
    const width = intWidth(ty, this.pointerSize);
    return width === undefined ? undefined : { kind: "Scalar", bits: BigInt.asUintN(width.bits, op === "Neg" ? -value.bits : ~value.bits), ty };
  }

  private binary(op: BinOp, a: Value | undefined, b: Value | undefined): Value | undefined {
    if (a?.kind !== "Scalar" || b?.kind !== "Scalar") return this.halfKnown(op, a, b);
    const { bool } = this.tcx.interner;
    const width = intWidth(a.ty, this.pointerSize);
    const truth = (t: boolean): Value => ({ kind: "Scalar", bits: t ? 1n : 0n, ty: bool });
    const signed = (v: bigint): bigint => (width?.signed === true ? BigInt.asIntN(width.bits, v) : v);
    const [x, y] = [signed(a.bits), signed(b.bits)];
    switch (op) {
      case "Eq": return truth(x === y);
      case "Ne": return truth(x !== y);
      case "Lt": return truth(x < y);
      case "Le": return truth(x <= y);
      case "Gt": return truth(x > y);
      case "Ge": return truth(x >= y);
      case "BitAnd": return { kind: "Scalar", bits: a.bits & b.bits, ty: a.ty };
      case "BitOr": return { kind: "Scalar", bits: a.bits | b.bits, ty: a.ty };
      case "BitXor": return { kind: "Scalar", bits: a.bits ^ b.bits, ty: a.ty };
      default:
    }
    if (width === undefined) return undefined;
    const fit = (v: bigint): Value => ({ kind: "Scalar", bits: BigInt.asUintN(width.bits, v), ty: a.ty });
    const checked = (v: bigint): Value => ({ kind: "Aggregate", variant: 0, fields: [fit(v), truth(signed(BigInt.asUintN(width.bits, v)) !== v)] });
    switch (op) {
      case "AddWithOverflow": return checked(x + y);
      case "SubWithOverflow": return checked(x - y);
      case "MulWithOverflow": return checked(x * y);
      case "Div": return y === 0n ? undefined : fit(x / y);
      case "Rem": return y === 0n ? undefined : fit(x % y);
      case "Shl": return b.bits < BigInt(width.bits) ? fit(x << b.bits) : undefined;
      case "Shr": return b.bits < BigInt(width.bits) ? fit(x >> b.bits) : undefined;
      default: return undefined;
    }
  }

  /** What follows from one side alone. */
  private halfKnown(op: BinOp, a: Value | undefined, b: Value | undefined): Value | undefined {
    const known = a?.kind === "Scalar" ? a : b?.kind === "Scalar" ? b : undefined;
    if (known === undefined) return undefined;
    if (op === "BitAnd" && known.bits === 0n) return known;
    if (op === "BitOr" && known.ty.kind === "Bool" && known.bits === 1n) return known;
    const { bool } = this.tcx.interner;
    return op === "MulWithOverflow" && known.bits === 0n ? { kind: "Aggregate", variant: 0, fields: [known, { kind: "Scalar", bits: 0n, ty: bool }] } : undefined;
  }
}

/** How far a local's value may be trusted. Arguments count as assigned. */
function modesOf(body: Body): Mode[] {
  const modes: Mode[] = body.localDecls.map(() => "Full");
  const assigned = new Set<Local>();
  for (let l = 1; l <= body.argCount; l++) assigned.add(l);
  for (const block of body.basicBlocks) {
    for (const { place: { local }, use } of placesOf(block)) {
      switch (use) {
        case "Store": case "CallStore":
          if (assigned.has(local) && modes[local] === "Full") modes[local] = "OwnBlock";
          assigned.add(local);
          break;
        case "SharedBorrow": case "FakeBorrow": case "MutBorrow": case "RawBorrow": case "Drop": modes[local] = "Never"; break;
        default:
      }
    }
  }
  return modes;
}
