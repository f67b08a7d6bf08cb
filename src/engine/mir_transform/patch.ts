/** A body being rewritten: new locals and blocks, statements put in front of others. Counterpart: rustc_middle `MirPatch`. */
import type { BasicBlock, BasicBlockData, Body, Local, LocalDecl, Location, SourceInfo, Statement, StatementKind, Terminator, TerminatorKind } from "../mir/mir";
import type { Ty } from "../ty/ty";

export class Patch {
  private readonly blocks: { statements: Statement[]; terminator: Terminator; isCleanup: boolean }[];
  private readonly locals: LocalDecl[];
  private readonly inserted = new Map<BasicBlock, { readonly at: number; readonly statement: Statement }[]>();

  constructor(private readonly body: Body) {
    this.blocks = body.basicBlocks.map((b) => ({ ...b, statements: [...b.statements] }));
    this.locals = [...body.localDecls];
  }

  newLocal(ty: Ty, sourceInfo: SourceInfo): Local {
    this.locals.push({ ty, mutability: "Mut", sourceInfo, info: { kind: "Internal" } });
    return this.locals.length - 1;
  }

  localTy(local: Local): Ty { return this.locals[local].ty; }
  get localDecls(): readonly LocalDecl[] { return this.locals; }

  newBlock(statements: readonly StatementKind[], terminator: TerminatorKind, sourceInfo: SourceInfo, isCleanup: boolean): BasicBlock {
    this.blocks.push({ statements: statements.map((kind) => ({ kind, sourceInfo })), terminator: { kind: terminator, sourceInfo }, isCleanup });
    return this.blocks.length - 1;
  }

  setTerminator(block: BasicBlock, kind: TerminatorKind): void {
    this.blocks[block].terminator = { ...this.blocks[block].terminator, kind };
  }

  /** The statement runs just before the one that was at `loc`; those put at one place keep their order. */
  insertBefore(loc: Location, kind: StatementKind, sourceInfo: SourceInfo): void {
    const list = this.inserted.get(loc.block) ?? [];
    list.push({ at: loc.statement, statement: { kind, sourceInfo } });
    this.inserted.set(loc.block, list);
  }

  apply(phase: Body["phase"]): Body {
    const basicBlocks = this.blocks.map((b, i): BasicBlockData => {
      const extra = this.inserted.get(i);
      if (extra === undefined) return b;
      const statements: Statement[] = [];
      for (let s = 0; s <= b.statements.length; s++) {
        for (const e of extra) if (e.at === s) statements.push(e.statement);
        if (s < b.statements.length) statements.push(b.statements[s]);
      }
      return { ...b, statements };
    });
    return { ...this.body, phase, basicBlocks, localDecls: this.locals };
  }
}
