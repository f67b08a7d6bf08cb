/** The expressions that operators join: literals, paths, groups, control flow, closures. Counterpart: rustc_parse `parser/expr.rs` (parse_expr_bottom). */
import type { Arm, Attribute, Block, Expr, ExprField, ExprKind, FnDecl, GenericParam, Ident, Param, Path, QSelf, StructRest, Ty } from "../ast";
import type { Span } from "../../source/span";
import { NO_ATTRIBUTES } from "./attributes";
import { Restriction } from "./cursor";
import { canBeginExprKeyword, isKeyword } from "./keywords";
import { checkedLiteral } from "./literal";
import { PatternParser } from "./patterns";
import { checkLets } from "./let_chains";

export abstract class PrimaryParser extends PatternParser {
  /** An expression of at least this precedence, under the current restrictions. */
  abstract exprAssoc(minPrecedence: number): Expr;

  mk(kind: ExprKind, lo: Span, attrs: readonly Attribute[] = NO_ATTRIBUTES): Expr {
    return { kind, attrs, span: this.to(lo) };
  }

  /** An expression under the given restrictions. */
  exprWith(restrictions: number): Expr {
    const saved = this.restrictions;
    this.restrictions = restrictions;
    const attrs = this.isPunct("#") || (this.token !== undefined && this.token.kind === "DocComment") ? this.outerAttributes() : NO_ATTRIBUTES;
    const expr = this.exprAssoc(0);
    this.restrictions = saved;
    return attrs.length === 0 ? expr : { ...expr, attrs: [...attrs, ...expr.attrs] };
  }

  expr(): Expr {
    return this.exprWith(0);
  }

  /** The condition of `if` and `while`. */
  cond(): Expr {
    const cond = this.exprWith(Restriction.NoStruct | Restriction.AllowLet);
    checkLets(cond, this.options.edition, (message, span, children) => this.error(message, span, "", [], children));
    return cond;
  }

  canBeginExpr(): boolean {
    const { tree } = this;
    if (tree === undefined) return false;
    if (tree.kind === "Delimited") return true;
    const t = tree.token;
    switch (t.kind) {
      case "Ident":
        return t.raw || canBeginExprKeyword(t.name) || !isKeyword(t.name, this.options.edition);
      case "Lit":
      case "Lifetime":
        return true;
      case "Punct":
        return BEGINS_EXPR.has(t.punct);
      case "Interpolated":
        return t.nt.kind === "Expr" || t.nt.kind === "Block" || t.nt.kind === "Path" || t.nt.kind === "Ident";
      default:
        return false;
    }
  }

  /** A literal or a negated one, as patterns and const arguments have it. */
  literalExpr(): Expr {
    const lo = this.span;
    const node = this.interpolated("Expr");
    if (node !== undefined) {
      this.bump();
      return node;
    }
    if (this.eat("-")) {
      const expr = this.literalExpr();
      return this.mk({ kind: "Unary", op: "Neg", expr }, lo);
    }
    if (!this.isLiteral()) {
      this.fail(`unexpected token: ${this.describe()}`, this.span, "unexpected token");
    }
    return this.literal(lo);
  }

  private literal(lo: Span): Expr {
    const t = this.token;
    this.bump();
    if (t !== undefined && t.kind === "Lit") {
      const lit = checkedLiteral(t.lit, t.span, this.options, (message, label, children) => this.errorLate(message, t.span, label, children));
      return { kind: { kind: "Lit", lit }, attrs: NO_ATTRIBUTES, span: t.span };
    }
    const value = t !== undefined && t.kind === "Ident" && t.name === "true";
    return this.mk({ kind: "Lit", lit: { kind: "Bool", value, span: lo } }, lo);
  }

  primary(): Expr {
    const { tree } = this;
    const lo = this.span;
    if (tree !== undefined && tree.kind === "Delimited") {
      if (tree.delim === "Paren") return this.mk(this.parenOrTuple(), lo);
      if (tree.delim === "Bracket") return this.mk(this.array(), lo);
      if (tree.delim === "Brace") return this.blockExpr(undefined, lo);
    }
    const t = this.token;
    if (t === undefined) return this.failExpr();
    switch (t.kind) {
      case "Lit":
        return this.literal(lo);
      case "Lifetime":
        return this.labeled(lo);
      case "Interpolated":
        if (t.nt.kind === "Expr") {
          this.bump();
          return t.nt.node;
        }
        if (t.nt.kind === "Block") return this.blockExpr(undefined, lo);
        break;
      case "Punct":
        if (t.punct === "|" || t.punct === "||") return this.closure(lo);
        if (t.punct === "<" || t.punct === "<<") {
          const { qself, path } = this.qualifiedPath("Expr");
          if (this.isGroup("Brace") && this.structAllowed()) return this.structLiteral(qself, path, lo);
          this.expecting("{");
          return this.mk({ kind: "Path", qself, path }, lo);
        }
        break;
      case "Ident":
        if (!t.raw) {
          const expr = this.keywordExpr(t.name, lo);
          if (expr !== undefined) return expr;
        }
        break;
      default:
    }
    if (!this.isPathStart()) return this.failExpr();
    return this.pathExpr(lo);
  }

  private failExpr(): never {
    const found = this.describe();
    this.fail(`expected expression, found ${found}`, this.span, "expected expression");
  }

  /** What begins with a keyword; undefined when the word begins a path. */
  private keywordExpr(name: string, lo: Span): Expr | undefined {
    switch (name) {
      case "true":
      case "false":
        return this.literal(lo);
      case "if":
        return this.ifExpr(lo);
      case "match":
        return this.matchExpr(lo);
      case "while":
      case "loop":
      case "for":
        if (name === "for" && this.peekPunct(1, "<")) return this.closure(lo);
        return this.loopExpr(undefined, lo);
      case "unsafe":
        if (!this.peekGroup(1, "Brace")) return undefined;
        return this.blockExpr(undefined, lo);
      case "const":
        if (this.peekGroup(1, "Brace") || this.peekInterpolatedBlock(1)) {
          this.bump();
          const block = this.constBlock();
          return this.mk({ kind: "ConstBlock", block }, lo);
        }
        return this.closure(lo);
      case "move":
      case "static":
        return this.closure(lo);
      case "async":
        return this.asyncExpr(lo);
      case "return": {
        this.bump();
        const expr = this.canBeginExpr() ? this.expr() : undefined;
        return this.mk({ kind: "Ret", expr }, lo);
      }
      case "break":
        return this.breakExpr(lo);
      case "yield":
      case "become": {
        this.bump();
        if (name === "become" || this.canBeginExpr()) this.expr();
        this.unstable(name === "become" ? "`become` expression is experimental" : "yield syntax is experimental", this.to(lo));
        return errExpr(this.to(lo));
      }
      case "continue": {
        this.bump();
        const label = this.isLifetime() ? this.lifetime() : undefined;
        return this.mk({ kind: "Continue", label }, lo);
      }
      case "let":
        return this.letExpr(lo);
      case "_":
        this.bump();
        return this.mk({ kind: "Underscore" }, lo);
      case "try":
        if (!this.peekGroup(1, "Brace")) return undefined;
        return this.tryBlock(lo);
      default:
        return undefined;
    }
  }

  private tryBlock(lo: Span): Expr {
    this.bump();
    const expr = this.mk({ kind: "TryBlock", block: this.block() }, lo);
    this.unstable("`try` expression is experimental", expr.span);
    return expr;
  }

  private peekInterpolatedBlock(ahead: number): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Token" && t.token.kind === "Interpolated" && t.token.nt.kind === "Block";
  }

  // ---- groups ----

  private parenOrTuple(): ExprKind {
    const exprs: Expr[] = [];
    let comma = false;
    const lo = this.span;
    return this.group<ExprKind>("Paren", () => {
      while (!this.atEnd) {
        exprs.push(this.expr());
        comma = this.eat(",");
        if (!comma) break;
      }
      return exprs.length === 1 && !comma ? { kind: "Paren", expr: exprs[0] } : { kind: "Tup", exprs };
    }, () => (exprs.length === 0 ? { kind: "Paren", expr: errExpr(lo) } : { kind: "Tup", exprs: [...exprs, errExpr(lo)] }));
  }

  private array(): ExprKind {
    const exprs: Expr[] = [];
    return this.group<ExprKind>("Bracket", () => {
      while (!this.atEnd) {
        exprs.push(this.expr());
        if (exprs.length === 1 && this.eat(";")) return { kind: "Repeat", expr: exprs[0], count: { expr: this.expr() } };
        if (!this.eat(",")) break;
      }
      return { kind: "Array", exprs };
    }, () => ({ kind: "Err" }));
  }

  blockExpr(label: Ident | undefined, lo: Span): Expr {
    const block = this.block();
    return this.mk({ kind: "Block", label, block }, lo);
  }

  // ---- paths, macros, struct literals ----

  private pathExpr(lo: Span): Expr {
    const ty = this.interpolated("Ty");
    const relative = ty !== undefined && (ty.kind.kind !== "Path" || ty.kind.qself !== undefined);
    if (relative) return this.typeRelativeExpr(ty, lo);
    const path = this.path("Expr");
    if (this.check("!")) {
      const mac = this.macroAfterPath(path);
      return this.mk({ kind: "MacCall", mac }, lo);
    }
    if (!this.isGroup("Brace")) this.expecting("{");
    else {
      if (this.structAllowed()) return this.structLiteral(undefined, path, lo);
      if (this.surelyStructBody()) {
        const literal = this.structLiteral(undefined, path, lo);
        this.error("struct literals are not allowed here", literal.span, "", [], [{ level: "help", message: "surround the struct literal with parentheses" }]);
        return literal;
      }
    }
    return this.mk({ kind: "Path", qself: undefined, path }, lo);
  }

  private typeRelativeExpr(ty: Ty, lo: Span): Expr {
    this.bump();
    this.expect("::");
    const tail = this.path("Expr");
    const prefix = ty.kind.kind === "Path" && ty.kind.qself !== undefined ? ty.kind : undefined;
    if (prefix !== undefined) {
      const path: Path = { ...prefix.path, segments: [...prefix.path.segments, ...tail.segments], span: this.to(lo) };
      return this.mk({ kind: "Path", qself: prefix.qself, path }, lo);
    }
    return this.mk({ kind: "Path", qself: { ty, position: 0 }, path: { ...tail, span: this.to(lo) } }, lo);
  }

  protected structAllowed(): boolean {
    return (this.restrictions & Restriction.NoStruct) === 0;
  }

  /** `{ a: 1 …` or `{ a, …` can be no block. */
  private surelyStructBody(): boolean {
    const { tree } = this;
    if (tree === undefined || tree.kind !== "Delimited") return false;
    const [first, second, third] = tree.tokens;
    if (first === undefined || first.kind !== "Token" || first.token.kind !== "Ident") return false;
    if (second === undefined || second.kind !== "Token" || second.token.kind !== "Punct") return false;
    if (second.token.punct === ",") return true;
    return second.token.punct === ":" && third !== undefined;
  }

  private structLiteral(qself: QSelf | undefined, path: Path, lo: Span): Expr {
    const fields: ExprField[] = [];
    let rest: StructRest = { kind: "None" };
    this.group("Brace", () => {
      while (!this.atEnd) {
        const attrs = this.outerAttributes();
        if (this.isPunct("..")) {
          const at = this.span;
          this.bump();
          if (this.atEnd) rest = { kind: "Rest", span: at };
          else {
            rest = { kind: "Base", expr: this.expr() };
            if (this.isPunct(",")) {
              this.error("cannot use a comma after the base struct", this.to(at), "", [], [{ level: "note", message: "the base struct must always be the last field" }]);
              this.bump();
            }
          }
          break;
        }
        fields.push(this.exprField(attrs));
        if (!this.eat(",")) break;
      }
    }, () => undefined);
    return this.mk({ kind: "Struct", qself, path, fields, rest }, lo);
  }

  private exprField(attrs: readonly Attribute[]): ExprField {
    const lo = this.span;
    const ident = this.tupleIndex();
    if (this.isPunct("=")) {
      this.error("expected `:`, found `=`", this.span, "", [], [{ level: "help", message: "replace equals symbol with a colon", span: this.span, suggestion: ":" }]);
      this.bump();
    } else if (!this.eat(":")) {
      const path: Path = { isGlobal: false, segments: [{ ident, args: undefined }], span: ident.span };
      return { attrs, ident, expr: { kind: { kind: "Path", qself: undefined, path }, attrs: NO_ATTRIBUTES, span: ident.span }, isShorthand: true, span: ident.span };
    }
    const expr = this.expr();
    return { attrs, ident, expr, isShorthand: false, span: this.to(lo) };
  }

  // ---- control flow ----

  private labeled(lo: Span): Expr {
    const label = this.lifetime();
    this.eat(":");
    if (this.isKeyword("while") || this.isKeyword("loop") || this.isKeyword("for")) return this.loopExpr(label, lo);
    if (this.isGroup("Brace") || this.interpolated("Block") !== undefined || this.isKeyword("unsafe")) return this.blockExpr(label, lo);
    this.fail("expected `while`, `for`, `loop` or `{` after a label", this.span, "expected `while`, `for`, `loop` or `{` after a label");
  }

  private loopExpr(label: Ident | undefined, lo: Span): Expr {
    if (this.eatKeyword("loop")) return this.mk({ kind: "Loop", label, body: this.block() }, lo);
    if (this.eatKeyword("while")) {
      const cond = this.cond();
      const body = this.block();
      return this.mk({ kind: "While", label, cond, body }, lo);
    }
    this.expectKeyword("for");
    const pat = this.pattern();
    if (!this.eatKeyword("in")) this.error("missing `in` in `for` loop", { ...this.prev, lo: this.prev.hi }, "", [], [{ level: "help", message: "try adding `in` here" }]);
    const iter = this.exprWith(Restriction.NoStruct);
    const body = this.block();
    return this.mk({ kind: "ForLoop", label, pat, iter, body }, lo);
  }

  /** `if … else if … else …`, read in a loop: the chain may be long. */
  private ifExpr(lo: Span): Expr {
    const clauses: { readonly cond: Expr; readonly then: Block; readonly lo: Span }[] = [];
    let otherwise: Expr | undefined;
    for (let at = lo; ; at = this.span) {
      clauses.push({ ...this.ifClause(), lo: at });
      this.checkChain(clauses.length);
      if (!this.eatKeyword("else")) break;
      if (!this.isKeyword("if")) {
        otherwise = this.blockExpr(undefined, this.span);
        break;
      }
    }
    return clauses.reduceRight<Expr | undefined>((rest, { cond, then, lo: at }) => this.mk({ kind: "If", cond, then, else: rest }, at), otherwise) ?? errExpr(lo);
  }

  private ifClause(): { readonly cond: Expr; readonly then: Block } {
    const lo = this.span;
    this.expectKeyword("if");
    if (this.isGroup("Brace") && !this.peekGroup(1, "Brace") && !this.peekBinaryOperator(1)) {
      this.error("missing condition for `if` expression", { ...this.prev, lo: this.prev.hi }, "expected condition here");
      return { cond: errExpr(lo), then: this.block() };
    }
    const cond = this.cond();
    if (!this.isGroup("Brace") && this.interpolated("Block") === undefined) {
      const found = this.describe();
      this.fail(`expected \`{\`, found ${found}`, this.span, "expected `{`", [], [{ level: "note", message: "the `if` expression is missing a block after this condition", span: cond.span }]);
    }
    return { cond, then: this.block() };
  }

  private peekBinaryOperator(ahead: number): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Token" && t.token.kind === "Punct" && t.token.punct !== ";" && t.token.punct !== ",";
  }

  private matchExpr(lo: Span): Expr {
    this.bump();
    const scrutinee = this.exprWith(Restriction.NoStruct);
    const arms: Arm[] = [];
    this.group("Brace", () => {
      this.innerAttributes();
      while (!this.atEnd) arms.push(this.arm());
    }, () => undefined);
    return this.mk({ kind: "Match", scrutinee, arms }, lo);
  }

  private arm(): Arm {
    const attrs = this.outerAttributes();
    const lo = this.span;
    const pat = this.pattern();
    let guard: Expr | undefined;
    if (this.eatKeyword("if")) {
      guard = this.exprWith(Restriction.AllowLet);
      checkLets(guard, 2024, (message, span, children) => this.error(message, span, "", [], children));
    }
    if (pat.kind.kind === "Never" && (this.atEnd || this.isPunct(","))) {
      if (!this.atEnd) this.bump();
      return { attrs, pat, guard, body: errExpr(pat.span), span: this.to(lo) };
    }
    if (!this.eat("=>")) {
      if (this.isPunct("=") || this.isPunct("->")) {
        this.error(`expected \`=>\`, found ${this.describe()}`, this.span, "", [], [{ level: "help", message: "use a fat arrow to start a match arm", span: this.span, suggestion: "=>" }]);
        this.bump();
      } else this.failUnexpected();
    }
    let body = this.exprWith(Restriction.Stmt);
    const span = this.to(lo);
    if (this.isPunct(";") && !needsNoSemi(body)) {
      this.error("`match` arm body without braces", body.span, "this statement is not surrounded by a body", [], [{ level: "help", message: "replace `;` with `,`, or surround the statements with a body" }]);
      this.bump();
      body = errExpr(body.span);
      this.eat(",");
      return { attrs, pat, guard, body, span };
    }
    if (needsNoSemi(body)) {
      if (!this.atEnd) this.eat(",");
    } else if (!this.atEnd && !this.eat(",")) this.failArm();
    return { attrs, pat, guard, body, span };
  }

  /** No `,` after an arm: perhaps only that is missing. */
  private failArm(): never {
    const armFollows = this.attempt(() => {
      this.pattern();
      this.expect("=>");
      return true;
    });
    if (armFollows === true) this.fail("expected `,` following `match` arm", { ...this.prev, lo: this.prev.hi }, "missing a comma here to end this `match` arm");
    this.expecting("}");
    this.failUnexpected();
  }

  private breakExpr(lo: Span): Expr {
    this.bump();
    const label = this.isLifetime() && !this.peekPunct(1, ":") ? this.lifetime() : undefined;
    const takesValue = this.canBeginExpr() && (!this.isGroup("Brace") || this.structAllowed());
    const expr = takesValue ? this.expr() : undefined;
    return this.mk({ kind: "Break", label, expr }, lo);
  }

  private letExpr(lo: Span): Expr {
    const allowed = (this.restrictions & Restriction.AllowLet) !== 0;
    this.bump();
    const pat = this.pattern();
    if (this.isPunct("==")) {
      this.error("expected `=`, found `==`", this.span, "", [], [{ level: "help", message: "consider using `=` here", span: this.span, suggestion: "=" }]);
      this.bump();
    } else this.expect("=");
    const saved = this.restrictions;
    this.restrictions = (saved & Restriction.NoStruct);
    const expr = this.exprAssoc(LET_SCRUTINEE_PRECEDENCE);
    this.restrictions = saved;
    const result = this.mk({ kind: "Let", pat, expr }, lo);
    if (!allowed) {
      this.error("expected expression, found `let` statement", lo, "", [], [{ level: "note", message: "only supported directly in conditions of `if` and `while` expressions" }]);
    }
    return result;
  }

  // ---- closures and async ----

  private asyncExpr(lo: Span): Expr {
    const afterMove = this.peekKeyword(1, "move") ? 2 : 1;
    if (this.peekGroup(afterMove, "Brace")) {
      this.bump();
      const isMove = this.eatKeyword("move");
      return this.mk({ kind: "Async", isMove, block: this.block() }, lo);
    }
    return this.closure(lo);
  }

  private closure(lo: Span): Expr {
    const boundParams: readonly GenericParam[] = this.isKeyword("for") ? this.forBinder() : [];
    if (this.isKeyword("const")) {
      this.unstable("const closures are experimental", this.span);
      this.bump();
    }
    if (this.isKeyword("static")) this.bump();
    const isAsync = this.eatKeyword("async");
    const isMove = this.eatKeyword("move");
    const params: Param[] = [];
    if (!this.eat("||")) {
      this.expect("|");
      while (!this.isPunct("|")) {
        const attrs = this.outerAttributes();
        const at = this.span;
        const pat = this.patternNoTopAlt("parameter name");
        const ty: Ty = this.eat(":") ? this.ty() : { kind: { kind: "Infer" }, span: pat.span };
        params.push({ attrs, pat, ty, selfKind: "None", span: this.to(at) });
        if (!this.eat(",")) break;
      }
      this.expect("|");
    }
    const output = this.eat("->") ? this.tyNoPlus() : undefined;
    const fnSpan = this.to(lo);
    const decl: FnDecl = { params, output, cVariadic: false };
    const at = this.span;
    const body = output !== undefined ? this.blockExpr(undefined, at) : this.exprWith(this.restrictions & Restriction.NoStruct);
    return this.mk({ kind: "Closure", boundParams, isMove, isAsync, decl, body, fnSpan }, lo);
  }
}

/** Precedence the right side of `let p = …` in a condition must have: tighter than `&&`. */
const LET_SCRUTINEE_PRECEDENCE = 5;

export function errExpr(span: Span): Expr {
  return { kind: { kind: "Err" }, attrs: NO_ATTRIBUTES, span };
}

/** Expressions that end a statement or a match arm without `;` or `,`: those that end with their own block. */
export function needsNoSemi(expr: Expr): boolean {
  switch (expr.kind.kind) {
    case "If":
    case "Match":
    case "Block":
    case "While":
    case "Loop":
    case "ForLoop":
    case "TryBlock":
    case "ConstBlock":
      return true;
    default:
      return false;
  }
}

const BEGINS_EXPR: ReadonlySet<string> = new Set(["!", "-", "*", "|", "||", "&", "&&", "..", "...", "..=", "<", "<<", "::", "#"]);
