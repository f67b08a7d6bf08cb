/**
 * Blocks: statements in order, items in them as a small module of their own, macro calls among statements expanded in place.
 * Counterpart: rustc_ast_lowering `block.rs`, rustc_resolve `build_reduced_graph.rs` (anonymous modules).
 */
import type * as ast from "../../syntax/ast";
import { parseStmtsTokens } from "../../syntax/index";
import type { MacroData, MacroScope } from "../definitions";
import { Module } from "../definitions";
import type { Block, Stmt } from "../hir";
import type { Collector, Place } from "../collect/collector";
import { MacroCallLowering } from "./macro_calls";
import { newBindings } from "./patterns";

/** A statement after expansion, and the macros in scope where it stands. */
interface Step {
  readonly stmt: ast.StmtKind;
  readonly span: ast.Stmt["span"];
  readonly macroScope: MacroScope | undefined;
  /** A `macro_rules!` stands here. */
  readonly defines: MacroData | undefined;
}

/** A block's statements on their way. */
interface Flattening {
  readonly steps: Step[];
  tail: ast.Expr | undefined;
  collector: Collector | undefined;
  place: Place | undefined;
}

export abstract class BlockLowering extends MacroCallLowering {
  override block(block: ast.Block): Block {
    return this.scoped(() => {
      const flat: Flattening = { steps: [], tail: undefined, collector: undefined, place: undefined };
      const outerMacros = this.macroScope;
      this.flatten(block.stmts, flat);
      if (block.expr !== undefined) this.flattenTail(block.expr, flat);
      flat.collector?.settle();
      const tailMacros = this.macroScope;
      this.macroScope = outerMacros;
      const stmts: Stmt[] = [];
      for (const step of flat.steps) this.step(step, stmts);
      this.macroScope = tailMacros;
      const expr = flat.tail === undefined ? undefined : this.expr(flat.tail);
      return { stmts, expr, isUnsafe: block.isUnsafe, span: block.span };
    });
  }

  // ---- expanding ----

  private flatten(stmts: readonly ast.Stmt[], flat: Flattening): void {
    for (const stmt of stmts) {
      const { kind } = stmt;
      if (kind.kind === "Empty") continue;
      if (kind.kind === "Item") this.collectItem(kind.item, stmt, flat);
      else if (kind.kind === "MacCall" && this.stays(kind.attrs ?? [])) this.flattenMacro(kind.mac, kind.hasSemi, stmt, flat);
      else if (kind.kind !== "MacCall") flat.steps.push({ stmt: kind, span: stmt.span, macroScope: this.macroScope, defines: undefined });
    }
  }

  private flattenTail(expr: ast.Expr, flat: Flattening): void {
    if (expr.kind.kind === "MacCall" && expr.attrs.length === 0) {
      const { mac } = expr.kind;
      const macro = this.program.expander.find(mac, this.scope, this.macroScope);
      if (macro !== undefined && macro.builtin === undefined && (macro.selectsCfg || !macro.crate.isLibrary)) {
        const tokens = this.program.expander.expand(macro, mac);
        if (tokens === undefined) return;
        const parsed = parseStmtsTokens(tokens, mac.span, this.program.expander.parse);
        this.flatten(parsed.stmts, flat);
        if (parsed.expr !== undefined) this.flattenTail(parsed.expr, flat);
        return;
      }
    }
    flat.tail = expr;
  }

  /** `m!(…);` may be statements and items; what is not found now may come with the block's imports. */
  private flattenMacro(mac: ast.MacCall, hasSemi: boolean, stmt: ast.Stmt, flat: Flattening): void {
    const macro = this.program.expander.find(mac, this.scope, this.macroScope);
    const asExpr: ast.Expr = { kind: { kind: "MacCall", mac }, attrs: [], span: mac.span };
    if (macro === undefined || macro.builtin !== undefined) {
      flat.steps.push({ stmt: hasSemi ? { kind: "Semi", expr: asExpr } : { kind: "Expr", expr: asExpr }, span: stmt.span, macroScope: this.macroScope, defines: undefined });
      return;
    }
    this.program.expander.checkPrivacy(mac, this.scope);
    const tokens = this.program.expander.expand(macro, mac);
    if (tokens === undefined) {
      flat.steps.push({ stmt: { kind: "Semi", expr: { kind: { kind: "Err" }, attrs: [], span: mac.span } }, span: stmt.span, macroScope: this.macroScope, defines: undefined });
      return;
    }
    const parsed = parseStmtsTokens(tokens, mac.span, this.program.expander.parse);
    this.flatten(parsed.stmts, flat);
    const { expr } = parsed;
    if (expr === undefined) return;
    if (expr.kind.kind === "MacCall" && expr.attrs.length === 0) this.flattenMacro(expr.kind.mac, hasSemi, { ...stmt, span: expr.span }, flat);
    else flat.steps.push({ stmt: hasSemi ? { kind: "Semi", expr } : { kind: "Expr", expr }, span: stmt.span, macroScope: this.macroScope, defines: undefined });
  }

  private collectItem(item: ast.Item, stmt: ast.Stmt, flat: Flattening): void {
    const { session } = this.program;
    if (flat.place === undefined) {
      const outer = this.program.names.moduleOf(this.scope);
      const module = new Module("Block", outer.def, outer, outer.crate);
      this.blocks.push(module);
      this.scope = { kind: "Module", module, parent: this.scope };
      flat.place = { module, parent: this.owner, scope: this.scope };
      flat.collector = this.program.collectorFor(session.def(this.owner));
    }
    const before = this.macroScope;
    this.macroScope = flat.collector?.item(item, flat.place, before);
    const defines = this.macroScope !== before && item.kind.kind === "MacroDef" ? this.macroScope?.macro : undefined;
    flat.steps.push({ stmt: stmt.kind, span: stmt.span, macroScope: this.macroScope, defines });
  }

  // ---- lowering ----

  private step(step: Step, out: Stmt[]): void {
    this.macroScope = step.macroScope;
    const { stmt, span } = step;
    switch (stmt.kind) {
      case "Let":
        if (this.stays(stmt.attrs, span)) out.push(this.letStmt(stmt, span));
        return;
      case "Expr":
      case "Semi":
        if (this.stays(stmt.expr.attrs, span)) out.push({ kind: "Expr", expr: this.expr(stmt.expr), semi: stmt.kind === "Semi", span });
        return;
      case "Item":
        this.placeItem(stmt.item);
        if (step.defines !== undefined) this.scope = { kind: "MacroDef", macro: step.defines, parent: this.scope };
        return;
      case "MacCall":
      case "Empty":
    }
  }

  /** The item sees what has been declared up to here (and may not use it). */
  private placeItem(item: ast.Item): void {
    const { session } = this.program;
    const id = this.program.collectorFor(session.def(this.owner)).byItem.get(item);
    if (id === undefined) return;
    const data = session.def(id);
    if (data.kind !== "Mod") data.scope = this.scope;
  }

  private letStmt(stmt: ast.StmtKind & { readonly kind: "Let" }, span: ast.Stmt["span"]): Stmt {
    const ty = stmt.ty === undefined ? undefined : this.ty(stmt.ty);
    const init = stmt.init === undefined ? undefined : this.expr(stmt.init);
    const { els } = stmt;
    const lowered = els === undefined ? undefined : this.block(els);
    const bindings = newBindings("let binding");
    const pat = this.pat(stmt.pat, bindings);
    this.declare(bindings.locals);
    return { kind: "Let", pat, ty, init, els: lowered, span };
  }
}
