/** Blocks and statements. Counterpart: rustc_parse `parser/stmt.rs`. */
import type { Attribute, Block, Expr, Item, MacCall, Pat, Stmt, Ty } from "../ast";
import type { Span } from "../../source/span";
import { NO_ATTRIBUTES } from "./attributes";
import { Restriction } from "./cursor";
import { OperatorParser } from "./operators";
import { needsNoSemi } from "./primary";
import { validateItem } from "./validate";

export abstract class StatementParser extends OperatorParser {
  /** The item at the cursor, or undefined when none begins here. */
  abstract item(attrs: readonly Attribute[], place: "Statement" | "Module" | "Assoc" | "Foreign"): Item | undefined;

  /** `{ … }`, `unsafe { … }`. */
  block(): Block {
    const node = this.interpolated("Block");
    if (node !== undefined) {
      this.bump();
      return node;
    }
    const lo = this.span;
    const isUnsafe = this.eatKeyword("unsafe");
    return this.bracedBlock(lo, isUnsafe, false);
  }

  constBlock(): Block {
    return this.bracedBlock(this.span, false, true);
  }

  private bracedBlock(lo: Span, isUnsafe: boolean, isConst: boolean): Block {
    const stmts: Stmt[] = [];
    let value: Expr | undefined;
    this.enter();
    const { tree } = this;
    if (tree === undefined || tree.kind !== "Delimited" || tree.delim !== "Brace") this.failBlock();
    this.group("Brace", () => {
      this.innerAttributes();
      value = this.statements(stmts);
    }, () => undefined);
    this.leave();
    return { kind: "Block", stmts, expr: value, isUnsafe, isConst, span: this.to(lo) };
  }

  private failBlock(): never {
    const found = this.describe();
    this.fail(`expected \`{\`, found ${found}`, this.span, "expected `{`");
  }

  /** Statements up to the end of the group, or to one that cannot be read: then the rest is passed over, as rustc does. Gives the last expression when no `;` follows it. */
  statements(into: Stmt[]): Expr | undefined {
    let value: Expr | undefined;
    while (!this.atEnd) {
      const lo = this.span;
      const stmt = this.recovering(() => this.statement(lo), () => {
        while (!this.atEnd) this.bump();
        const span = this.to(lo);
        return { kind: { kind: "Expr" as const, expr: { kind: { kind: "Err" as const }, attrs: [], span } }, span };
      });
      if (stmt === undefined) continue;
      if (stmt.kind.kind === "Expr" && this.atEnd) {
        value = stmt.kind.expr;
        break;
      }
      into.push(stmt);
    }
    return value;
  }

  /** One statement with its `;`; undefined for a lone `;`. An `Expr` at the end of the group is the block's value. */
  statement(lo: Span): Stmt | undefined {
    if (this.isPunct(";")) {
      this.bump();
      return { kind: { kind: "Empty" }, span: this.prev };
    }
    const node = this.interpolated("Stmt");
    if (node !== undefined) {
      this.bump();
      return this.interpolatedStatement(node, lo);
    }
    const attrs = this.outerAttributes();
    if (this.atEnd) {
      const last = attrs.at(-1);
      if (last !== undefined && last.isDoc) this.danglingDoc(last, "E0585");
      if (last !== undefined) this.fail("expected statement after outer attribute", last.span);
      return undefined;
    }
    if (this.isKeyword("let")) return this.letStatement(attrs, lo);
    if (this.isMistakenLet()) return this.mistakenLet(attrs, lo);
    const item = this.item(attrs, "Statement");
    if (item !== undefined) {
      if (!this.options.isLibrary) validateItem(item, "Statement", this.options.edition, (d) => this.reportLate(d));
      return { kind: { kind: "Item", item }, span: this.to(lo) };
    }
    const mac = this.statementMacro(attrs, lo);
    if (mac !== undefined) return mac;
    return this.finishExpr(this.withAttrs(this.exprWith(Restriction.Stmt), attrs), lo);
  }

  /** A statement as `$s:stmt` captures it: without its `;`. Undefined when there is none. */
  statementFragment(): Stmt | undefined {
    const lo = this.span;
    const attrs = this.outerAttributes();
    if (this.isKeyword("let")) return this.letStatement(attrs, lo, false);
    const item = this.item(attrs, "Statement");
    if (item !== undefined) return { kind: { kind: "Item", item }, span: this.to(lo) };
    if (!this.canBeginExpr()) return undefined;
    const expr = this.withAttrs(this.exprWith(Restriction.Stmt), attrs);
    return { kind: { kind: "Expr", expr }, span: this.to(lo) };
  }

  protected danglingDoc(doc: Attribute, code: "E0584" | "E0585"): never {
    this.error("found a documentation comment that doesn't document anything", doc.span, code === "E0584" ? "this doc comment doesn't document anything" : "", [], [
      { level: "help", message: "doc comments must come before what they document, if a comment was intended use `//`" },
    ], code);
    this.throwFailure();
  }

  private withAttrs(expr: Expr, attrs: readonly Attribute[]): Expr {
    return attrs.length === 0 ? expr : { ...expr, attrs: [...attrs, ...expr.attrs] };
  }

  private interpolatedStatement(node: Stmt, lo: Span): Stmt {
    if (node.kind.kind === "Expr") return this.finishExpr(node.kind.expr, lo);
    if (this.isPunct(";")) {
      this.bump();
      if (node.kind.kind === "MacCall") return { ...node, kind: { ...node.kind, hasSemi: true } };
    }
    return node;
  }

  /** What must follow an expression statement. */
  private finishExpr(expr: Expr, lo: Span): Stmt {
    if (this.eat(";")) return { kind: { kind: "Semi", expr }, span: this.to(lo) };
    if (this.atEnd || needsNoSemi(expr)) return { kind: { kind: "Expr", expr }, span: this.to(lo) };
    if (this.isPunct(":") && expr.kind.kind === "Path" && expr.kind.path.segments.length === 1) {
      this.error("expected identifier, found `:`", this.span, "expected identifier", [], [{ level: "help", message: "you might have meant to introduce a new binding", span: { ...lo, hi: lo.lo }, suggestion: "let " }]);
      const [{ ident }] = expr.kind.path.segments;
      return this.afterPattern({ kind: { kind: "Ident", byRef: "No", mutability: "Not", ident, sub: undefined }, span: expr.span }, NO_ATTRIBUTES, lo, true);
    }
    this.expecting("}");
    this.missingSemicolon();
    return { kind: { kind: "Semi", expr }, span: this.to(lo) };
  }

  /** Reports the missing `;`; goes on as if it stood there when the next token is on a new line. */
  protected missingSemicolon(): void {
    if (this.onNewLine() || this.atEnd) this.recovering(() => this.failUnexpected(), () => undefined);
    else this.failUnexpected();
  }

  /** `m! {…}` ends a statement by itself unless `.` or `?` follows; `m!(…)` may go on as an expression. */
  private statementMacro(attrs: readonly Attribute[], lo: Span): Stmt | undefined {
    if (!this.isPathStart() || !this.macroAhead()) return undefined;
    const path = this.path("Expr");
    const mac = this.macroAfterPath(path);
    if (mac.delim === "Brace" && !this.isPunct(".") && !this.isPunct("?")) {
      const semi = this.isPunct(";");
      if (semi) this.bump();
      return this.macroStmt(mac, attrs, semi || !this.atEnd, lo);
    }
    const expr = this.mk({ kind: "MacCall", mac }, lo);
    if (this.isPunct(";")) {
      this.bump();
      return this.macroStmt(mac, attrs, true, lo);
    }
    const saved = this.restrictions;
    this.restrictions = Restriction.Stmt;
    const whole = this.operators(this.postfix(expr), 0);
    this.restrictions = saved;
    return this.finishExpr(this.withAttrs(whole, attrs), lo);
  }

  private macroStmt(mac: MacCall, attrs: readonly Attribute[], hasSemi: boolean, lo: Span): Stmt {
    return { kind: { kind: "MacCall", mac, hasSemi, attrs }, span: this.to(lo) };
  }

  /** Is the cursor at `path!` followed by a group? */
  protected macroAhead(): boolean {
    let i = 0;
    if (this.isPunct("::")) i = 1;
    if (this.interpolated("Path") === undefined) {
      for (;;) {
        const t = this.peek(i);
        if (t === undefined || t.kind !== "Token" || t.token.kind !== "Ident") return false;
        if (!this.peekPunct(i + 1, "::")) break;
        i += 2;
      }
    }
    const group = this.peek(i + 2);
    return this.peekPunct(i + 1, "!") && group !== undefined && group.kind === "Delimited" && group.delim !== "Invisible";
  }

  /** `mut x = …`, `mut let x = …`, `var x = …`, `auto x = …`. */
  private isMistakenLet(): boolean {
    const t = this.token;
    if (t === undefined || t.kind !== "Ident" || t.raw) return false;
    if (t.name === "mut") return this.peekIdent(1) || this.peekKeyword(1, "let");
    return (t.name === "auto" || t.name === "var") && this.peekIdent(1);
  }

  private mistakenLet(attrs: readonly Attribute[], lo: Span): Stmt {
    const at = this.span;
    const mutable = this.isKeyword("mut");
    const swapped = mutable && this.peekKeyword(1, "let");
    const word = mutable ? "mut" : this.anyIdent().name;
    if (swapped) {
      this.bump();
      this.bump();
    }
    const help = word !== "mut" ? `write \`let\` instead of \`${word}\` to introduce a new variable` : swapped ? "switch the order of `mut` and `let`" : "missing keyword";
    this.error("invalid variable declaration", swapped ? this.to(at) : at, "", [], [{ level: "help", message: help }]);
    return this.afterLet(attrs, lo, true);
  }

  private letStatement(attrs: readonly Attribute[], lo: Span, needsSemi = true): Stmt {
    this.bump();
    if (this.isKeyword("let")) {
      this.error("expected pattern, found `let`", this.span, "", [], [{ level: "help", message: "remove the unnecessary `let` keyword" }]);
      this.bump();
    }
    return this.afterLet(attrs, lo, needsSemi);
  }

  private afterLet(attrs: readonly Attribute[], lo: Span, needsSemi: boolean): Stmt {
    return this.afterPattern(this.patternBeforeType("`let` bindings"), attrs, lo, needsSemi);
  }

  private afterPattern(pat: Pat, attrs: readonly Attribute[], lo: Span, needsSemi: boolean): Stmt {
    const ty = this.eat(":") ? this.letType() : undefined;
    let init: Expr | undefined;
    let els: Block | undefined;
    if (this.isPunct("==")) this.error("unexpected `==`", this.span, "", [], [{ level: "help", message: "try using `=` instead" }]);
    if (this.eat("=") || this.isPunct("==")) {
      if (this.isPunct("==")) this.bump();
      init = this.expr();
      if (this.isKeyword("else")) els = this.letElse(init);
      else this.expecting("else");
    } else if (this.token !== undefined && this.token.kind === "Punct" && this.token.punct.endsWith("=") && this.token.punct.length === 2) {
      this.error(`can't reassign an uninitialized variable`, this.span, "", [], [{ level: "help", message: "initialize the variable" }]);
      this.bump();
      init = this.expr();
    }
    const kind = { kind: "Let" as const, attrs, pat, ty, init, els };
    if (needsSemi && !this.eat(";")) this.missingSemicolon();
    return { kind, span: this.to(lo) };
  }

  /** `let x: = 1`: the type is missing, nothing else. */
  private letType(): Ty | undefined {
    if (!this.isPunct("=")) return this.ty();
    this.error("expected type, found `=`", this.span, "expected type");
    return undefined;
  }

  private letElse(init: Expr): Block {
    if (init.kind.kind === "Binary" && (init.kind.op === "&&" || init.kind.op === "||")) {
      this.error(`a \`${init.kind.op}\` expression cannot be directly assigned in \`let...else\``, init.span, "", [], [{ level: "help", message: "wrap the expression in parentheses" }]);
    } else if (needsNoSemi(init) || init.kind.kind === "Struct") {
      this.error("right curly brace `}` before `else` in a `let...else` statement not allowed", { ...this.prev, lo: this.prev.hi - 1 }, "", [], [{ level: "help", message: "wrap the expression in parentheses" }]);
    }
    this.bump();
    return this.block();
  }
}
