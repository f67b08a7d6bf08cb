/** Patterns. Counterpart: rustc_parse `parser/pat.rs`. */
import type { Block, Expr, Ident, Mutability, Pat, PatField, PatKind, Path, QSelf } from "../ast";
import type { Span } from "../../source/span";
import { GenericsParser, type PatternWord } from "./generics";
import { isPathKeyword } from "./keywords";

export abstract class PatternParser extends GenericsParser {
  abstract constBlock(): Block;
  abstract override expr(): Expr;

  /** The pattern of a `let` or of a parameter: its alternatives must stand in parentheses. */
  patternBeforeType(place: "`let` bindings" | "function parameters"): Pat {
    const lo = this.span;
    const bare = this.interpolated("Pat") === undefined;
    const leading = this.isPunct("|");
    const pat = this.pattern(place === "`let` bindings" ? "pattern" : "parameter name");
    if (leading || (bare && pat.kind.kind === "Or")) {
      this.error(`${place} require top-level or-patterns in parentheses`, this.to(lo), "", [], [{ level: "help", message: pat.kind.kind === "Or" ? "wrap the pattern in parentheses" : "remove the `|`" }]);
    }
    return pat;
  }

  /** With alternatives, a leading `|` allowed. */
  pattern(word?: PatternWord): Pat {
    const lo = this.span;
    this.eat("|");
    const first = this.patternNoTopAlt(word);
    if (!this.isPunct("|") && !this.isPunct("||")) {
      this.expecting("|");
      return first;
    }
    const pats = [first];
    for (;;) {
      if (this.isPunct("||")) {
        this.error("unexpected token `||` in pattern", this.span, "", [], [{ level: "help", message: "use a single `|` to separate multiple alternative patterns" }]);
        this.bump();
      } else if (!this.eat("|")) break;
      pats.push(this.patternNoTopAlt());
      this.checkChain(pats.length / 16);
    }
    return { kind: { kind: "Or", pats }, span: this.to(lo) };
  }

  /** Inside parentheses and brackets, where unstable Rust allows `pattern if condition`. */
  private guardedPattern(): Pat {
    const pat = this.pattern();
    if (this.eatKeyword("if")) {
      const guard = this.expr();
      this.unstable("guard patterns are experimental", guard.span);
    }
    return pat;
  }

  patternNoTopAlt(word?: PatternWord): Pat {
    const node = this.interpolated("Pat");
    if (node !== undefined) {
      this.bump();
      return node;
    }
    this.enter();
    const lo = this.span;
    const kind = this.patKind(lo, word);
    this.leave();
    return { kind, span: this.to(lo) };
  }

  private patKind(lo: Span, word: PatternWord | undefined): PatKind {
    const { tree } = this;
    if (tree !== undefined && tree.kind === "Delimited") {
      if (tree.delim === "Paren") return this.parenPattern();
      if (tree.delim === "Bracket") return { kind: "Slice", pats: this.onlyOneRest(this.commaGroup("Bracket", () => this.guardedPattern()), "slice") };
    }
    const t = this.token;
    if (t === undefined) return this.failPattern(word);
    if (t.kind === "Punct") {
      switch (t.punct) {
        case "&":
        case "&&":
          return this.referencePattern(lo);
        case "..": {
          this.bump();
          return this.canBeginRangeEnd() ? { kind: "Range", start: undefined, end: this.rangeEnd(), closed: false } : { kind: "Rest" };
        }
        case "..=":
        case "...":
          this.bump();
          return { kind: "Range", start: undefined, end: this.rangeEnd(), closed: true };
        case "!":
          this.unstable("`!` patterns are experimental", this.span);
          this.bump();
          return { kind: "Never" };
        case "-":
          return this.rangeOrValue(this.literalExpr());
        case "<":
        case "<<": {
          const { qself, path } = this.qualifiedPath("Expr");
          return this.afterPath(qself, path, lo);
        }
        default:
      }
    }
    if (this.isLiteral() || this.interpolated("Expr") !== undefined) return this.rangeOrValue(this.literalExpr());
    if (t.kind === "Ident" && !t.raw) {
      switch (t.name) {
        case "_":
          this.bump();
          return { kind: "Wild" };
        case "mut":
          return this.mutPattern();
        case "ref": {
          this.bump();
          const byRef = this.eatKeyword("mut") ? "RefMut" : "Ref";
          return this.binding(byRef, "Not");
        }
        case "box":
          this.fail("box pattern syntax is experimental", this.span);
          break;
        case "const":
          if (this.peekGroup(1, "Brace")) {
            this.bump();
            const block = this.constBlock();
            return this.rangeOrValue({ kind: { kind: "ConstBlock", block }, attrs: [], span: this.to(lo) });
          }
          break;
        default:
      }
    }
    if (t.kind === "Ident" && !(!t.raw && (isPathKeyword(t.name) || t.name === "in")) && this.isLoneIdent()) return this.binding("No", "Not");
    if (!this.isPathStart()) return this.failPattern(word);
    return this.afterPath(undefined, this.path("Expr"), lo);
  }

  private failPattern(word: PatternWord = "pattern"): never {
    this.fail(`expected ${word}, found ${this.describe()}`, this.span, `expected ${word}`);
  }

  /** An identifier that is not the start of a longer path, struct, call, range or macro. */
  private isLoneIdent(): boolean {
    const next = this.peek(1);
    if (next === undefined) return true;
    if (next.kind === "Delimited") return next.delim !== "Paren" && next.delim !== "Brace";
    if (next.token.kind !== "Punct") return true;
    const { punct } = next.token;
    return punct !== "::" && punct !== "!" && punct !== ".." && punct !== "..=" && punct !== "...";
  }

  private binding(byRef: "No" | "Ref" | "RefMut", mutability: Mutability): PatKind {
    const ident = this.ident();
    if (this.isGroup("Paren") && byRef !== "No") this.fail("expected identifier, found enum pattern", this.span);
    const sub = this.eat("@") ? this.patternNoTopAlt() : undefined;
    return { kind: "Ident", byRef, mutability, ident, sub };
  }

  /** `mut x`; `mut ref x` is only for the unstable feature. */
  private mutPattern(): PatKind {
    const lo = this.span;
    this.bump();
    if (this.isKeyword("mut")) {
      this.error("`mut` on a binding may not be repeated", this.span);
      while (this.eatKeyword("mut")) continue;
    }
    if (this.isKeyword("self")) {
      const span = this.span;
      this.bump();
      return { kind: "Ident", byRef: "No", mutability: "Mut", ident: { name: "self", span }, sub: undefined };
    }
    if (this.isIdent() || this.interpolated("Ident") !== undefined) return this.binding("No", "Mut");
    const rest = this.patternNoTopAlt("identifier");
    this.error("`mut` must be attached to each individual binding", this.to(lo), "", [], [{ level: "note", message: "`mut` may be followed by `variable` and `variable @ pattern`" }]);
    return rest.kind;
  }

  private referencePattern(lo: Span): PatKind {
    const twice = this.isPunct("&&");
    this.bump();
    if (this.isLifetime()) this.error(`unexpected lifetime \`${this.lifetime().name}\` in pattern`, this.prev);
    const mutability = this.eatKeyword("mut") ? "Mut" : "Not";
    const pat = this.patternNoTopAlt();
    const inner: PatKind = { kind: "Ref", mutability, pat };
    return twice ? { kind: "Ref", mutability: "Not", pat: { kind: inner, span: this.to({ ...lo, lo: lo.lo + 1 }) } } : inner;
  }

  private parenPattern(): PatKind {
    let comma = false;
    const pats: Pat[] = [];
    this.group("Paren", () => {
      while (!this.atEnd) {
        pats.push(this.guardedPattern());
        comma = this.eat(",");
        if (!comma) break;
      }
    }, () => undefined);
    if (pats.length === 1 && !comma && pats[0].kind.kind !== "Rest") return { kind: "Paren", pat: pats[0] };
    return { kind: "Tuple", pats: this.onlyOneRest(pats, "tuple") };
  }

  /** `..` may stand once among the parts. */
  private onlyOneRest(pats: readonly Pat[], what: string): readonly Pat[] {
    let first: Span | undefined;
    for (const { kind, span } of pats) {
      const isRest = kind.kind === "Rest" || (kind.kind === "Ident" && kind.sub !== undefined && kind.sub.kind.kind === "Rest");
      if (isRest && first !== undefined) this.error(`\`..\` can only be used once per ${what} pattern`, span, `can only be used once per ${what} pattern`, [{ span: first, text: "previously used here", primary: false }]);
      else if (isRest) first = span;
    }
    return pats;
  }

  private canBeginRangeEnd(): boolean {
    return this.isLiteral() || this.isPathStart() || this.isPunct("-") || this.interpolated("Expr") !== undefined || (this.isKeyword("const") && this.peekGroup(1, "Brace"));
  }

  private rangeEnd(): Expr {
    const lo = this.span;
    if (this.isLiteral() || this.isPunct("-") || this.interpolated("Expr") !== undefined) return this.literalExpr();
    if (this.isKeyword("const") && this.peekGroup(1, "Brace")) {
      this.bump();
      const block = this.constBlock();
      return { kind: { kind: "ConstBlock", block }, attrs: [], span: this.to(lo) };
    }
    if (this.isPunct("<") || this.isPunct("<<")) {
      const { qself, path } = this.qualifiedPath("Expr");
      return { kind: { kind: "Path", qself, path }, attrs: [], span: path.span };
    }
    if (!this.isPathStart()) return this.failPattern();
    const path = this.path("Expr");
    return { kind: { kind: "Path", qself: undefined, path }, attrs: [], span: path.span };
  }

  /** After a value: `a..=b`, `a..b`, `a..`, or the value alone. */
  private rangeOrValue(start: Expr): PatKind {
    const range = this.rangeAfter(start);
    return range ?? { kind: "Expr", expr: start };
  }

  private rangeAfter(start: Expr): PatKind | undefined {
    if (this.isPunct("..=") || this.isPunct("...")) {
      const old = this.isPunct("...");
      if (old) this.errorLate("`...` range patterns are not allowed", this.span, "", [{ level: "help", message: "use `..=` for an inclusive range" }], "E0783");
      this.bump();
      if (!this.canBeginRangeEnd()) {
        this.error("inclusive range with no end", this.prev, "", [], [{ level: "note", message: "inclusive ranges must be bounded at the end (`..=b` or `a..=b`)" }], "E0586");
        return { kind: "Range", start, end: undefined, closed: false };
      }
      return { kind: "Range", start, end: this.rangeEnd(), closed: true };
    }
    if (this.isPunct("..")) {
      this.bump();
      return { kind: "Range", start, end: this.canBeginRangeEnd() ? this.rangeEnd() : undefined, closed: false };
    }
    this.expecting("..");
    this.expecting("..=");
    this.expecting("...");
    return undefined;
  }

  private afterPath(qself: QSelf | undefined, path: Path, lo: Span): PatKind {
    if (qself === undefined && this.check("!")) return { kind: "MacCall", mac: this.macroAfterPath(path) };
    if (this.isGroup("Brace")) return this.structPattern(qself, path);
    if (this.isGroup("Paren")) return { kind: "TupleStruct", qself, path, pats: this.onlyOneRest(this.commaGroup("Paren", () => this.guardedPattern()), "tuple struct") };
    this.expecting("{");
    this.expecting("(");
    const value: Expr = { kind: { kind: "Path", qself, path }, attrs: [], span: this.to(lo) };
    return this.rangeAfter(value) ?? { kind: "Path", qself, path };
  }

  private structPattern(qself: QSelf | undefined, path: Path): PatKind {
    const fields: PatField[] = [];
    let hasRest = false;
    this.group("Brace", () => {
      while (!this.atEnd) {
        this.outerAttributes();
        if (this.isPunct("..")) {
          const at = this.span;
          this.bump();
          hasRest = true;
          if (this.isPunct(",")) {
            this.error(`expected \`}\`, found \`,\``, this.span, "expected `}`", [{ span: at, text: "`..` must be at the end and cannot have a trailing comma", primary: false }]);
            this.bump();
          }
          continue;
        }
        fields.push(this.patField());
        if (!this.eat(",") && !this.atEnd) this.fail("expected `,`", this.span);
      }
    }, () => {
      hasRest = true;
    });
    return { kind: "Struct", qself, path, fields, hasRest };
  }

  private patField(): PatField {
    const lo = this.span;
    const t = this.token;
    if (t !== undefined && this.peekPunct(1, ":") && (t.kind === "Ident" || t.kind === "Lit")) {
      const ident: Ident = t.kind === "Lit" ? this.tupleIndex() : this.ident();
      this.bump();
      const pat = this.pattern();
      return { ident, pat, isShorthand: false, span: this.to(lo) };
    }
    let byRef: "No" | "Ref" | "RefMut" = "No";
    if (this.eatKeyword("ref")) byRef = this.eatKeyword("mut") ? "RefMut" : "Ref";
    const mutability: Mutability = byRef === "No" && this.eatKeyword("mut") ? "Mut" : "Not";
    const ident = this.ident();
    const pat: Pat = { kind: { kind: "Ident", byRef, mutability, ident, sub: undefined }, span: this.to(lo) };
    return { ident, pat, isShorthand: true, span: this.to(lo) };
  }

  /** A tuple position used as a field name: `0`. */
  tupleIndex(): Ident {
    const t = this.token;
    if (t === undefined || t.kind !== "Lit" || t.lit.kind !== "Int") return this.ident();
    if (t.lit.suffix !== undefined) this.error("suffixes on a tuple index are invalid", t.span, `invalid suffix \`${t.lit.suffix}\``);
    this.bump();
    return { name: t.lit.value.toString(), span: t.span };
  }
}
