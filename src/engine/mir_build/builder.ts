/**
 * The body under construction: blocks, locals, variables, source scopes, and where the next statement goes (`cur`).
 * The other files of this room are functions over it. Counterpart: rustc_mir_build/src/builder/mod.rs `Builder`, cfg.rs.
 */
import type { DefId } from "../hir/def";
import { asLocal, constantOf, copyOf, localPlace, moveOf, placeTy, use } from "../mir/places";
import type { BasicBlock, Body, Const, Local, LocalDecl, Operand, Place, Rvalue, SourceInfo, SourceScope, SourceScopeData, Statement, StatementKind, Terminator, TerminatorKind, VarDebugInfo } from "../mir/mir";
import { unsupported, type DiagnosticSink } from "../source/diagnostic";
import type { Span } from "../source/span";
import type { Mutability } from "../syntax/ast";
import type { TyCtxt } from "../ty/tcx";
import type { Expr, ThirBody, VarId } from "../ty/thir";
import type { Ty } from "../ty/ty";
import type { BreakableScope, IfThenScope, Scope, ScopeId } from "./scopes";
import { DropTree } from "./drop_tree";

export interface MutableBlock {
  readonly statements: Statement[];
  terminator: Terminator | undefined;
  isCleanup: boolean;
}

/** Where a variable lives. In a guard, by-value variables are seen through a shared reference. */
export interface Variable {
  readonly forArm: Local;
  /** Holds a reference to the variable while the arm's guard runs. */
  readonly refForGuard: Local | undefined;
  /** Scope at whose end the variable is dropped. */
  readonly scope: ScopeId;
}

/**
 * The forms of expressions contain each other. Each form has a file of its own; where one must build any expression,
 * it goes through here, so that the files form no circle.
 */
export interface Lowering {
  /** Writes the expression's value to a place. `inner`: the expression's own scope is already entered. */
  exprInto(b: Builder, dest: Place, e: Expr, inner?: boolean): void;
  /** Runs the expression for its effect. */
  exprStatement(b: Builder, e: Expr, inner?: boolean): void;
  /** A match arm's guard; its failure leaves to the innermost condition's else. */
  guardCondition(b: Builder, guard: Expr, bindings: { readonly scope: ScopeId; readonly visibility: SourceScope | undefined }): void;
}

export class Builder {
  readonly blocks: MutableBlock[] = [];
  readonly locals: LocalDecl[] = [];
  readonly sourceScopes: SourceScopeData[] = [];
  readonly varDebugInfo: VarDebugInfo[] = [];
  readonly variables = new Map<VarId, Variable>();
  /** Variables whose guard is being built: uses go through `refForGuard`. */
  readonly guardVariables = new Set<VarId>();
  readonly promoted: Body[] = [];

  /** The block that the next statement goes to. */
  cur: BasicBlock = 0;
  sourceScope: SourceScope = 0;

  readonly scopes: Scope[] = [];
  readonly breakables: BreakableScope[] = [];
  ifThen: IfThenScope | undefined;
  readonly unwindDrops = new DropTree();
  /** What a coroutine drops that is dropped while suspended. */
  readonly coroutineDrops = new DropTree();
  nextScope: ScopeId = 0;
  /** Where temporaries of the expression being built are dropped. */
  tempScope: ScopeId = -1;
  /** Expressions whose temporary lives longer (`let x = &temp()`). */
  readonly extended = new Map<Expr, ScopeId>();

  constructor(readonly tcx: TyCtxt, readonly thir: ThirBody, readonly sink: DiagnosticSink | undefined, readonly lower: Lowering) {
    this.cur = this.newBlock();
  }

  get isCoroutine(): boolean { return this.thir.closure?.isCoroutine === true; }

  /** Item whose where clauses hold in this body. */
  get env(): DefId { return this.thir.def; }

  // ---- blocks ----

  newBlock(isCleanup = false): BasicBlock {
    this.blocks.push({ statements: [], terminator: undefined, isCleanup });
    return this.blocks.length - 1;
  }

  sourceInfo(span: Span): SourceInfo {
    return { span, scope: this.sourceScope };
  }

  push(kind: StatementKind, span: Span): void {
    this.blocks[this.cur].statements.push({ kind, sourceInfo: this.sourceInfo(span) });
  }

  assign(place: Place, rvalue: Rvalue, span: Span): void {
    this.push({ kind: "Assign", place, rvalue }, span);
  }

  assignUnit(place: Place, span: Span): void {
    this.assign(place, use(this.constant({ kind: "ZeroSized" }, this.tcx.interner.unit, span)), span);
  }

  terminate(kind: TerminatorKind, span: Span, block = this.cur): void {
    this.blocks[block].terminator = { kind, sourceInfo: this.sourceInfo(span) };
  }

  goto(target: BasicBlock, span: Span, from = this.cur): void {
    this.terminate({ kind: "Goto", target }, span, from);
  }

  /** Ends the current block with a jump to a fresh one and goes on there. */
  startBlock(span: Span): BasicBlock {
    const next = this.newBlock();
    this.goto(next, span);
    this.cur = next;
    return next;
  }

  // ---- locals ----

  newLocal(ty: Ty, mutability: Mutability, span: Span, info: LocalDecl["info"] = { kind: "Temp" }): Local {
    this.locals.push({ ty, mutability, sourceInfo: this.sourceInfo(span), info });
    return this.locals.length - 1;
  }

  /** A temporary that is neither marked live nor dropped: flags, lengths, discriminants. */
  temp(ty: Ty, span: Span): Local {
    return this.newLocal(ty, "Mut", span, { kind: "Internal" });
  }

  tempPlace(ty: Ty, span: Span): Place {
    return localPlace(this.temp(ty, span));
  }

  newSourceScope(span: Span, isUnsafe?: boolean): SourceScope {
    const parent = this.sourceScope;
    this.sourceScopes.push({ span, parent, isUnsafe: isUnsafe ?? this.sourceScopes[parent]?.isUnsafe ?? false });
    return this.sourceScopes.length - 1;
  }

  // ---- values ----

  constant(constant: Const, ty: Ty, span: Span): Operand {
    return constantOf(constant, ty, span);
  }

  usize(value: number | bigint, span: Span): Operand {
    return this.constant({ kind: "Scalar", bits: BigInt(value) }, this.tcx.interner.usize, span);
  }

  bool(value: boolean, span: Span): Operand {
    return this.constant({ kind: "Scalar", bits: value ? 1n : 0n }, this.tcx.interner.bool, span);
  }

  placeTy(place: Place): Ty {
    return placeTy(this.tcx, this.locals, place);
  }

  /** A copy if the type is `Copy`, else a move. */
  consume(place: Place): Operand {
    return this.tcx.isCopy(this.placeTy(place), this.env) ? copyOf(place) : moveOf(place);
  }

  needsDrop(ty: Ty): boolean {
    return this.tcx.needsDrop(ty, this.env);
  }

  /** The variable as a place; inside its arm's guard, behind the guard's reference. */
  variable(id: VarId): Place {
    const v = this.variables.get(id);
    if (v === undefined) return localPlace(this.temp(this.tcx.interner.error, this.thir.span));
    if (v.refForGuard !== undefined && this.guardVariables.has(id)) return { local: v.refForGuard, projection: [{ kind: "Deref" }] };
    return localPlace(v.forArm);
  }

  isArgument(local: Local): boolean {
    return local > 0 && local <= this.argCount;
  }

  argCount = 0;

  /** Records that something is not modelled; the code that would run it is unreachable. */
  unsupported(construct: string, span: Span): void {
    this.sink?.report(unsupported(construct, span));
    this.terminate({ kind: "Unreachable" }, span);
    this.cur = this.newBlock();
  }

  /** Locals given whole in a move, for calls that take over their drop. */
  movedLocals(operands: readonly Operand[]): Local[] {
    return operands.flatMap((o) => {
      const local = o.kind === "Move" ? asLocal(o.place) : undefined;
      return local === undefined ? [] : [local];
    });
  }
}
