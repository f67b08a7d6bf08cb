/**
 * Operators by precedence climbing, prefix operators, and what follows an expression (`.x`, `(…)`, `[…]`, `?`).
 * `a / b as f64`: `as` binds tighter than `/`, so the loop that reads the right side of `/` takes the cast along.
 * Counterpart: rustc_parse `parser/expr.rs`, rustc_ast `util/parser.rs`.
 */
import type { BinOp, Expr, Ident, Mutability, Path, Ty, UnOp } from "../ast";
import type { Span } from "../../source/span";
import { NO_ATTRIBUTES } from "./attributes";
import { Restriction } from "./cursor";
import { canBeginExprKeyword, isPathKeyword } from "./keywords";
import { errExpr, needsNoSemi, PrimaryParser } from "./primary";

/** Loosest to tightest, as the Reference's table of precedence has them. */
const Precedence = { Assign: 1, Range: 2, Or: 3, And: 4, Compare: 5, BitOr: 6, BitXor: 7, BitAnd: 8, Shift: 9, Sum: 10, Product: 11, Cast: 12 } as const;

const BINARY: ReadonlyMap<string, number> = new Map<string, number>([
  ["||", Precedence.Or], ["&&", Precedence.And],
  ["==", Precedence.Compare], ["!=", Precedence.Compare], ["<", Precedence.Compare], ["<=", Precedence.Compare], [">", Precedence.Compare], [">=", Precedence.Compare],
  ["|", Precedence.BitOr], ["^", Precedence.BitXor], ["&", Precedence.BitAnd], ["<<", Precedence.Shift], [">>", Precedence.Shift],
  ["+", Precedence.Sum], ["-", Precedence.Sum], ["*", Precedence.Product], ["/", Precedence.Product], ["%", Precedence.Product],
]);

const ASSIGN_OPS: ReadonlySet<string> = new Set(["+=", "-=", "*=", "/=", "%=", "^=", "&=", "|=", "<<=", ">>="]);

export abstract class OperatorParser extends PrimaryParser {
  /** Does a block-like expression end the statement here? */
  private isComplete(expr: Expr): boolean {
    return (this.restrictions & Restriction.Stmt) !== 0 && needsNoSemi(expr);
  }

  exprAssoc(minPrecedence: number): Expr {
    this.enter();
    const lo = this.span;
    const result = this.isPunct("..") || this.isPunct("..=") || this.isPunct("...") ? this.prefixRange(lo) : this.operators(this.prefix(), minPrecedence);
    this.leave();
    return result;
  }

  /** Goes on from `left` as long as operators bind at least as tightly as asked. */
  operators(first: Expr, minPrecedence: number): Expr {
    let left = first;
    if (!this.isComplete(left)) this.expecting("an operator");
    for (let length = 0; ; length++) {
      if (this.isComplete(left)) return left;
      const t = this.token;
      if (t === undefined) return left;
      this.checkChain(length);
      if (t.kind === "Ident") {
        if ((t.name === "and" || t.name === "or") && !t.raw) {
          const op = t.name === "and" ? "&&" : "||";
          if (BINARY.get(op) as number < minPrecedence) return left;
          this.error(`\`${t.name}\` is not a logical operator`, t.span, "", [], [
            { level: "note", message: "unlike in e.g., Python and PHP, `&&` and `||` are used for logical operators" },
            { level: "help", message: `use \`${op}\` to perform logical ${t.name === "and" ? "conjunction" : "disjunction"}`, span: t.span, suggestion: op },
          ]);
          this.bump();
          left = this.mk({ kind: "Binary", op, opSpan: t.span, left, right: this.rightSide((BINARY.get(op) as number) + 1) }, left.span);
          continue;
        }
        if (t.name !== "as" || t.raw || Precedence.Cast < minPrecedence) return left;
        this.bump();
        left = this.mk({ kind: "Cast", expr: left, ty: this.castType() }, left.span);
        if (this.check("?") || this.check(".") || this.isGroup("Bracket") || this.isGroup("Paren")) left = this.castThenPostfix(left);
        continue;
      }
      if (t.kind !== "Punct") return left;
      const { punct } = t;
      this.refusePostfixStep(punct, t.span);
      const precedence = BINARY.get(punct);
      if (precedence !== undefined) {
        if (precedence < minPrecedence) return left;
        this.bump();
        const right = this.rightSide(precedence + 1);
        if (precedence === Precedence.Compare && this.isChainedComparison(left, t.span)) left = this.mk({ kind: "Err" }, left.span);
        else left = this.mk({ kind: "Binary", op: punct as BinOp, opSpan: t.span, left, right }, left.span);
        continue;
      }
      if (punct === ".." || punct === "..=" || punct === "...") {
        if (Precedence.Range < minPrecedence) return left;
        left = this.rangeFrom(left, punct, t.span);
        continue;
      }
      if (Precedence.Assign < minPrecedence) return left;
      if (punct === "=") {
        this.bump();
        const right = this.rightSide(Precedence.Assign);
        left = this.mk({ kind: "Assign", left, right, eqSpan: t.span }, left.span);
      } else if (ASSIGN_OPS.has(punct)) {
        this.bump();
        const right = this.rightSide(Precedence.Assign);
        left = this.mk({ kind: "AssignOp", op: punct.slice(0, -1) as BinOp, opSpan: t.span, left, right }, left.span);
      } else if (punct === "<-") {
        this.fail("unexpected token: `<-`", t.span, "", [], [{ level: "help", message: "if you meant to write a comparison against a negative value, add a space between `<` and `-`" }]);
      } else return left;
    }
  }

  /** The right operand: no longer at the start of a statement. */
  private rightSide(precedence: number): Expr {
    const saved = this.restrictions;
    this.restrictions = saved & ~Restriction.Stmt;
    const right = this.isPunct("#") ? this.attributed(precedence) : this.exprAssoc(precedence);
    this.restrictions = saved;
    return right;
  }

  private attributed(precedence: number): Expr {
    const attrs = this.outerAttributes();
    const expr = this.exprAssoc(precedence);
    return { ...expr, attrs };
  }

  /** `a < b < c` is reported; what it means is not guessed. */
  private isChainedComparison(left: Expr, opSpan: Span): boolean {
    if (left.kind.kind !== "Binary" || BINARY.get(left.kind.op) !== Precedence.Compare) return false;
    this.error("comparison operators cannot be chained", left.kind.opSpan, "", [{ span: opSpan, text: "", primary: true }], left.kind.op === "<" ? [
      { level: "help", message: "use `::<...>` instead of `<...>` to specify lifetime, type, or const arguments" },
    ] : []);
    return true;
  }

  /** `i++`, `i--`. */
  private refusePostfixStep(punct: string, at: Span): void {
    const second = this.peek(1);
    if ((punct !== "+" && punct !== "-") || !this.peekPunct(1, punct) || second?.kind !== "Token" || second.token.span.lo !== at.hi) return;
    const after = this.peek(2);
    if (punct === "-" && after !== undefined && !this.peekPunct(2, ";")) return;
    const word = punct === "+" ? "increment" : "decrement";
    this.bump();
    this.bump();
    this.fail(`Rust has no postfix ${word} operator`, this.to(at), "not a valid postfix operator", [], [{ level: "help", message: `use \`${punct}= 1\` instead` }]);
  }

  private rangeFrom(start: Expr, punct: string, opSpan: Span): Expr {
    this.bump();
    if (punct === "...") this.error("unexpected token: `...`", opSpan, "", [], [{ level: "help", message: "use `..` for an exclusive range, or `..=` for an inclusive range" }]);
    const closed = punct !== "..";
    const end = this.canBeginRangeEndExpr() ? this.rightSide(Precedence.Range + 1) : undefined;
    if (closed && end === undefined) this.inclusiveWithoutEnd(opSpan);
    return this.mk({ kind: "Range", start, end, closed: closed && end !== undefined }, start.span);
  }

  private prefixRange(lo: Span): Expr {
    const closed = !this.isPunct("..");
    const opSpan = this.span;
    if (this.isPunct("...")) this.error("unexpected token: `...`", opSpan, "", [], [{ level: "help", message: "use `..` for an exclusive range, or `..=` for an inclusive range" }]);
    this.bump();
    const end = this.canBeginRangeEndExpr() ? this.rightSide(Precedence.Range + 1) : undefined;
    if (closed && end === undefined) this.inclusiveWithoutEnd(opSpan);
    return this.mk({ kind: "Range", start: undefined, end, closed: closed && end !== undefined }, lo);
  }

  private inclusiveWithoutEnd(span: Span): void {
    this.error("inclusive range with no end", span, "", [], [
      { level: "help", message: "use `..` instead", span, suggestion: ".." },
      { level: "note", message: "inclusive ranges must be bounded at the end (`..=b` or `a..=b`)" },
    ], "E0586");
  }

  private canBeginRangeEndExpr(): boolean {
    return this.canBeginExpr() && (!this.isGroup("Brace") || this.structAllowed());
  }

  // ---- casts ----

  /** The type after `as`. `x as usize < y` is read as generic arguments and refused in rustc's words. */
  private castType(): Ty {
    if (this.isIdent() && (this.peekPunct(1, "<") || this.peekPunct(1, "<<"))) {
      const whole = this.mark();
      if (this.attempt(() => this.tyNoPlus()) === undefined) {
        const lo = this.span;
        const path: Path = this.path("Mod");
        const op = this.isPunct("<<") ? "shift" : "comparison";
        this.error(`\`${this.isPunct("<<") ? "<<" : "<"}\` is interpreted as a start of generic arguments for \`${path.segments[0].ident.name}\`, not a ${op}`, this.span, `not interpreted as ${op}`, [], [
          { level: "help", message: `try ${op === "shift" ? "shifting" : "comparing"} the cast value` },
        ]);
        return { kind: { kind: "Path", qself: undefined, path }, span: this.to(lo) };
      }
      this.reset(whole);
    }
    return this.tyNoPlus();
  }

  private castThenPostfix(cast: Expr): Expr {
    const what = this.isPunct("?") ? "`?`" : this.isPunct(".") ? (this.peekKeyword(1, "await") ? "`.await`" : this.peekGroup(2, "Paren") ? "a method call" : "a field access") : this.isGroup("Bracket") ? "indexing" : "a function call";
    if (this.isGroup("Bracket") || this.isGroup("Paren")) {
      if ((this.restrictions & Restriction.Stmt) !== 0 && this.onNewLine()) return cast;
    }
    this.error(`cast cannot be followed by ${what}`, cast.span, "", [], [{ level: "help", message: "try surrounding the expression in parentheses" }]);
    return this.postfix(cast);
  }

  // ---- prefix operators ----

  prefix(): Expr {
    const t = this.token;
    if (t === undefined || t.kind !== "Punct") return this.isMistakenNot() ? this.mistakenNot() : this.postfix(this.primary());
    switch (t.punct) {
      case "!":
        return this.unary("Not");
      case "-":
        return this.unary("Neg");
      case "*":
        return this.unary("Deref");
      case "&":
      case "&&":
        return this.borrow();
      case "~":
        this.error("`~` cannot be used as a unary operator", t.span, "", [], [{ level: "help", message: "use `!` to perform bitwise not" }]);
        return this.unary("Not");
      case "+": {
        this.error("leading `+` is not supported", t.span, "unexpected `+`");
        this.bump();
        return this.prefix();
      }
      default:
        return this.postfix(this.primary());
    }
  }

  /** `not x`, where an expression cannot go on after the name `not`. */
  private isMistakenNot(): boolean {
    if (!this.isKeyword("not")) return false;
    const next = this.peek(1);
    if (next === undefined || next.kind !== "Token") return false;
    const { token } = next;
    return token.kind === "Lit" || (token.kind === "Ident" && token.name !== "and" && token.name !== "or" && (token.raw || this.peekIdent(1) || canBeginExprKeyword(token.name)));
  }

  private mistakenNot(): Expr {
    const lo = this.span;
    this.bump();
    this.error(`unexpected ${this.describe()} after identifier`, this.span, "", [], [{ level: "help", message: "use `!` to perform logical negation or bitwise not", span: lo, suggestion: "!" }]);
    return this.mk({ kind: "Unary", op: "Not", expr: this.prefix() }, lo);
  }

  private unary(op: UnOp): Expr {
    const lo = this.span;
    this.bump();
    this.enter();
    const expr = this.prefix();
    this.leave();
    return this.mk({ kind: "Unary", op, expr }, lo);
  }

  private borrow(): Expr {
    const lo = this.span;
    const twice = this.isPunct("&&");
    this.bump();
    if (this.isLifetime() && !this.peekPunct(1, ":")) {
      const lifetime = this.lifetime();
      this.error("borrow expressions cannot be annotated with lifetimes", lifetime.span, "annotated with lifetime here", [], [{ level: "help", message: "remove the lifetime annotation" }]);
    }
    let raw = false;
    let mutability: Mutability = "Not";
    if (this.isKeyword("raw") && (this.peekKeyword(1, "const") || this.peekKeyword(1, "mut")) && !this.peekGroup(2, "Brace")) {
      this.bump();
      raw = true;
      mutability = this.isKeyword("mut") ? "Mut" : "Not";
      this.bump();
    } else if (this.eatKeyword("mut")) mutability = "Mut";
    this.enter();
    const rangeFollows = this.isPunct("..") || this.isPunct("..=");
    const expr = rangeFollows ? this.prefixRange(this.span) : this.prefix();
    this.leave();
    const inner = this.mk({ kind: "AddrOf", raw, mutability, expr }, twice ? { ...lo, lo: lo.lo + 1 } : lo);
    return twice ? this.mk({ kind: "AddrOf", raw: false, mutability: "Not", expr: inner }, lo) : inner;
  }

  // ---- postfix ----

  postfix(first: Expr): Expr {
    let base = first;
    for (let length = 0; ; length++) {
      this.checkChain(length);
      if (this.isPunct("?")) {
        this.bump();
        base = this.mk({ kind: "Try", expr: base }, base.span);
        continue;
      }
      if (this.isPunct(".")) {
        this.bump();
        base = this.afterDot(base);
        continue;
      }
      this.expecting("?");
      this.expecting(".");
      if (this.isComplete(base)) return base;
      if (this.isGroup("Paren")) {
        const args = this.callArgs();
        base = this.mk({ kind: "Call", callee: base, args }, base.span);
        continue;
      }
      if (this.isGroup("Bracket")) {
        const brackets = this.span;
        const index = this.wholeGroup("Bracket", () => this.expr());
        base = this.mk({ kind: "Index", expr: base, index, brackets }, base.span);
        continue;
      }
      return base;
    }
  }

  private callArgs(): Expr[] {
    const args: Expr[] = [];
    const lo = this.span;
    return this.group("Paren", () => {
      while (!this.atEnd) {
        args.push(this.expr());
        if (!this.eat(",")) break;
      }
      return args;
    }, () => [...args, errExpr(lo)]);
  }

  private afterDot(base: Expr): Expr {
    const t = this.token;
    if (t !== undefined && t.kind === "Lit") {
      if (t.lit.kind === "Int") {
        const text = this.options.text(t.span);
        const ident = this.tupleIndex();
        return this.mk({ kind: "Field", expr: base, ident: /^[0-9]+$/.test(text) ? { ...ident, name: text } : ident }, base.span);
      }
      if (t.lit.kind === "Float") return this.floatAfterDot(base, t.lit.text, t.span);
    }
    if (this.isKeyword("await")) {
      this.bump();
      return this.mk({ kind: "Await", expr: base }, base.span);
    }
    if (this.isKeyword("use")) {
      this.unstable("ergonomic clones are experimental", this.span);
      this.bump();
      return errExpr(this.to(base.span));
    }
    if (!this.isIdent() && !(t !== undefined && t.kind === "Ident" && isPathKeyword(t.name)) && this.interpolated("Ident") === undefined) {
      if (t !== undefined && t.kind === "Ident" && !this.onNewLine()) this.ident();
      this.error(`unexpected token: ${this.describe()}`, this.span, "unexpected token");
      return this.mk({ kind: "Err" }, base.span);
    }
    const segment = this.segment("Expr");
    if (this.isGroup("Paren")) {
      const args = this.callArgs();
      return this.mk({ kind: "MethodCall", receiver: base, segment, args }, base.span);
    }
    this.expecting("(");
    if (segment.args !== undefined) this.error("field expressions cannot have generic arguments", segment.args.span);
    return this.mk({ kind: "Field", expr: base, ident: segment.ident }, base.span);
  }

  /** `t.0.1`: the lexer saw the number `0.1`. */
  private floatAfterDot(base: Expr, text: string, span: Span): Expr {
    const [first, second] = text.split(".");
    if (second === undefined || !/^[0-9]+$/.test(first) || !/^[0-9]*$/.test(second)) {
      this.fail(`unexpected token: \`${text}\``, span, "unexpected token");
    }
    this.bump();
    const at = span.lo + first.length;
    const ident: Ident = { name: first, span: { ...span, hi: at } };
    const outer: Expr = { kind: { kind: "Field", expr: base, ident }, attrs: NO_ATTRIBUTES, span: { ...base.span, hi: at } };
    if (second === "") return this.afterDot(outer);
    return this.mk({ kind: "Field", expr: outer, ident: { name: second, span: { ...span, lo: at + 1 } } }, base.span);
  }
}
