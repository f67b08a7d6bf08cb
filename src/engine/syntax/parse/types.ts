/** Paths, generic arguments, types and bounds. Counterpart: rustc_parse `parser/path.rs`, `parser/ty.rs`. */
import type { AngleBracketedArg, AnonConst, Block, Expr, FnDecl, GenericArgs, GenericBound, GenericParam, Ident, MacCall, Param, Pat, Path, PathSegment, QSelf, Ty, TyKind } from "../ast";
import type { Span } from "../../source/span";
import { AttributeParser } from "./attributes";
import { isPathKeyword } from "./keywords";

const TYPE_PUNCTS: ReadonlySet<string> = new Set(["!", "*", "&", "&&", "?", "<", "<<", "::", "..."]);
const TYPE_WORDS: ReadonlySet<string> = new Set(["_", "for", "impl", "fn", "unsafe", "extern", "dyn", "typeof"]);

export type PathMode = "Expr" | "Type" | "Mod";

export abstract class TypeParser extends AttributeParser {
  abstract genericConst(): AnonConst;
  abstract block(): Block;
  abstract forBinder(): readonly GenericParam[];
  abstract abi(): string | undefined;
  abstract literalExpr(): Expr;

  // ---- paths ----

  path(mode: PathMode): Path {
    const node = this.interpolated("Path");
    if (node !== undefined) {
      this.bump();
      return this.isPunct("::") || (mode === "Type" && this.startsWith("<")) ? this.pathAfter(node, mode) : node;
    }
    const ty = this.interpolated("Ty");
    if (ty !== undefined && ty.kind.kind === "Path" && ty.kind.qself === undefined) {
      this.bump();
      return this.isPunct("::") ? this.pathAfter(ty.kind.path, mode) : ty.kind.path;
    }
    const lo = this.span;
    const global = this.eat("::");
    const segments: PathSegment[] = [];
    this.segments(segments, mode);
    return { isGlobal: global, segments, span: this.to(lo) };
  }

  private pathAfter(head: Path, mode: PathMode): Path {
    const segments = [...head.segments];
    if (mode === "Type" && this.startsWith("<") && segments.length > 0) segments.push({ ...(segments.pop() as PathSegment), args: this.angleArgs() });
    while (this.isPunct("::")) {
      this.bump();
      segments.push(this.segment(mode));
    }
    return { isGlobal: head.isGlobal, segments, span: this.to(head.span) };
  }

  private segments(into: PathSegment[], mode: PathMode): void {
    for (;;) {
      into.push(this.segment(mode));
      if (!this.check("::")) return;
      if (mode === "Mod" && (this.peekGroup(1, "Brace") || this.peekPunct(1, "*"))) return;
      this.bump();
    }
  }

  segment(mode: PathMode): PathSegment {
    const ident = this.segmentIdent();
    if (mode === "Mod") return { ident, args: undefined };
    if (mode === "Type") {
      if (this.startsWith("<") && !this.isPunct("<=") && !this.isPunct("<<=")) return { ident, args: this.angleArgs() };
      if (this.isGroup("Paren")) return { ident, args: this.parenthesizedArgs() };
      this.expecting("<");
      this.expecting("(");
    }
    if (this.check("::")) {
      if (this.peekAngle(1)) {
        this.bump();
        return { ident, args: this.angleArgs() };
      }
      if (this.peekGroup(1, "Paren")) {
        this.bump();
        return { ident, args: this.parenthesizedArgs() };
      }
    }
    return { ident, args: undefined };
  }

  /** `<`, or a longer token that begins with it: `::<<T as A>::B>`, `::<-1>`. */
  private peekAngle(ahead: number): boolean {
    return this.peekPunct(ahead, "<") || this.peekPunct(ahead, "<<") || this.peekPunct(ahead, "<-");
  }

  private segmentIdent(): Ident {
    const t = this.token;
    if (t !== undefined && t.kind === "Ident" && !t.raw && isPathKeyword(t.name)) {
      this.bump();
      return { name: t.name, span: t.span };
    }
    return this.ident();
  }

  /** `<T as Trait>::a::b`, from the `<`. */
  qualifiedPath(mode: PathMode): { qself: QSelf; path: Path } {
    const lo = this.span;
    this.expectSplit("<");
    const ty = this.ty();
    const segments: PathSegment[] = [];
    let global = false;
    if (this.eatKeyword("as")) {
      const trait = this.path("Type");
      segments.push(...trait.segments);
      global = trait.isGlobal;
    }
    const position = segments.length;
    this.expectSplit(">");
    this.expect("::");
    this.segments(segments, mode);
    return { qself: { ty, position }, path: { isGlobal: global, segments, span: this.to(lo) } };
  }

  angleArgs(): GenericArgs {
    const lo = this.span;
    this.expectSplit("<");
    const args: AngleBracketedArg[] = [];
    while (!this.startsWith(">")) {
      this.outerAttributes();
      args.push(this.angleArg());
      if (!this.eat(",")) break;
    }
    this.expectSplit(">");
    return { kind: "AngleBracketed", args, span: this.to(lo) };
  }

  private angleArg(): AngleBracketedArg {
    const lo = this.span;
    if (this.isLifetime() && !this.peekPunct(1, "+")) return { kind: "Lifetime", lifetime: this.lifetime() };
    if (this.isConstArg()) return { kind: "Const", value: this.genericConst() };
    if (!this.canBeginType() && !this.isLifetime()) {
      for (const word of [">", "a const expression", "lifetime", "type"]) this.expecting(word);
      this.failUnexpected();
    }
    const ty = this.ty();
    const path = ty.kind.kind === "Path" && ty.kind.qself === undefined ? ty.kind.path : undefined;
    if (path !== undefined && path.segments.length === 1 && !path.isGlobal) {
      const { ident, args } = path.segments[0];
      if (this.eat("=")) {
        const value = this.isConstArg() ? { kind: "Const" as const, value: this.genericConst() } : { kind: "Ty" as const, ty: this.ty() };
        return { kind: "Constraint", ident, args, value, span: this.to(lo) };
      }
      if (this.eat(":")) return { kind: "Constraint", ident, args, value: { kind: "Bound", bounds: this.bounds() }, span: this.to(lo) };
    }
    return { kind: "Type", ty };
  }

  protected canBeginType(): boolean {
    const t = this.token;
    if (t === undefined) return this.isGroup("Paren") || this.isGroup("Bracket");
    if (t.kind === "Punct") return TYPE_PUNCTS.has(t.punct);
    if (t.kind === "Interpolated") return t.nt.kind === "Ty" || t.nt.kind === "Path" || t.nt.kind === "Ident";
    return t.kind === "Ident" && (this.isPathStart() || TYPE_WORDS.has(t.name));
  }

  private isConstArg(): boolean {
    const t = this.token;
    return this.isGroup("Brace") || this.isLiteral() || (t !== undefined && t.kind === "Interpolated" && (t.nt.kind === "Expr" || t.nt.kind === "Block")) ||
      this.isKeyword("const") || (this.isPunct("-") && this.literalAhead(1));
  }

  private literalAhead(ahead: number): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Token" && t.token.kind === "Lit";
  }

  private parenthesizedArgs(): GenericArgs {
    const lo = this.span;
    const inputs = this.commaGroup("Paren", () => this.ty());
    const output = this.eat("->") ? this.tyNoPlus() : undefined;
    return { kind: "Parenthesized", inputs, output, span: this.to(lo) };
  }

  // ---- types ----

  ty(): Ty {
    return this.tyWith(true);
  }

  /** A type where a `+` after it belongs to something else: after `&`, `->`, `as`. */
  tyNoPlus(): Ty {
    return this.tyWith(false);
  }

  private tyWith(allowPlus: boolean): Ty {
    const node = this.interpolated("Ty");
    if (node !== undefined) {
      this.bump();
      if (this.isPunct("::") && node.kind.kind === "Path") {
        const path = this.pathAfter(node.kind.path, "Type");
        return { kind: { kind: "Path", qself: node.kind.qself, path }, span: path.span };
      }
      if (this.isPunct("::")) return this.typeRelative(node);
      return node;
    }
    this.enter();
    const lo = this.span;
    const kind = this.tyKind(lo, allowPlus);
    this.leave();
    return { kind, span: this.to(lo) };
  }

  /** `$t::Name` where `$t` is a type that is no path: as if written `<$t>::Name`. */
  private typeRelative(ty: Ty): Ty {
    const segments: PathSegment[] = [];
    while (this.isPunct("::")) {
      this.bump();
      segments.push(this.segment("Type"));
    }
    const path: Path = { isGlobal: false, segments, span: this.to(ty.span) };
    return { kind: { kind: "Path", qself: { ty, position: 0 }, path }, span: path.span };
  }

  private tyKind(lo: Span, allowPlus: boolean): TyKind {
    const { tree } = this;
    if (tree !== undefined && tree.kind === "Delimited") {
      if (tree.delim === "Paren") return this.parenType(allowPlus);
      if (tree.delim === "Bracket") return this.sliceOrArray();
    }
    const t = this.token;
    if (t === undefined) return this.failType();
    if (t.kind === "Punct") {
      switch (t.punct) {
        case "!":
          this.bump();
          return { kind: "Never" };
        case "*":
          return this.pointerType();
        case "&":
        case "&&":
          return this.referenceType(allowPlus);
        case "<":
        case "<<": {
          const { qself, path } = this.qualifiedPath("Type");
          return { kind: "Path", qself, path };
        }
        case "...":
          this.bump();
          this.error("C-variadic type `...` may not be nested inside another type", this.prev, "", [], [], "E0743");
          return { kind: "Err" };
        case "?":
          return { kind: "TraitObject", bounds: this.bounds(), isBare: true };
        default:
      }
    }
    if (t.kind === "Lifetime" && this.peekPunct(1, "+")) return { kind: "TraitObject", bounds: this.bounds(), isBare: true };
    if (t.kind === "Ident" && !t.raw) {
      switch (t.name) {
        case "_":
          this.bump();
          return { kind: "Infer" };
        case "typeof":
          if (!this.peekGroup(1, "Paren")) break;
          this.bump();
          this.bump();
          this.error("`typeof` is a reserved keyword but unimplemented", this.to(lo), "reserved keyword", [], [], "E0516");
          return { kind: "Err" };
        case "impl":
          this.bump();
          return { kind: "ImplTrait", bounds: this.boundsWith(allowPlus) };
        case "dyn":
          this.bump();
          return { kind: "TraitObject", bounds: this.boundsWith(allowPlus), isBare: false };
        case "for": {
          const boundParams = this.forBinder();
          if (this.isFnPointer()) return this.fnPointer(boundParams);
          const path = this.path("Type");
          return { kind: "TraitObject", bounds: this.moreBounds({ kind: "Trait", boundParams, modifier: "None", path, span: this.to(lo) }, allowPlus), isBare: true };
        }
        case "fn":
        case "unsafe":
        case "extern":
          if (this.isFnPointer()) return this.fnPointer([]);
          break;
        default:
      }
    }
    if (!this.isPathStart()) return this.failType();
    const path = this.path("Type");
    if (this.check("!")) {
      const mac = this.macroAfterPath(path);
      return { kind: "MacCall", mac };
    }
    if (allowPlus && this.check("+")) {
      return { kind: "TraitObject", bounds: this.moreBounds({ kind: "Trait", boundParams: [], modifier: "None", path, span: path.span }, true), isBare: true };
    }
    return { kind: "Path", qself: undefined, path };
  }

  private failType(): never {
    this.fail(`expected type, found ${this.isLifetime() ? "lifetime" : this.describe()}`, this.span, "expected type");
  }

  /** `!(…)` after a macro's path. */
  macroAfterPath(path: Path): MacCall {
    this.expect("!");
    const { tree } = this;
    if (tree === undefined || tree.kind !== "Delimited" || tree.delim === "Invisible") {
      this.expecting("(");
      this.expecting("[");
      this.expecting("{");
      this.failUnexpected();
    }
    this.bump();
    return { path, delim: tree.delim, tokens: tree.tokens, span: this.to(path.span) };
  }

  private parenType(allowPlus: boolean): TyKind {
    const lo = this.span;
    let comma = false;
    const tys: Ty[] = [];
    this.group("Paren", () => {
      while (!this.atEnd) {
        tys.push(this.ty());
        comma = this.eat(",");
        if (!comma) break;
      }
    }, () => {
      tys.push({ kind: { kind: "Err" }, span: lo });
    });
    if (tys.length !== 1 || comma) return { kind: "Tup", tys };
    const only = tys[0];
    if (allowPlus && this.isPunct("+") && only.kind.kind === "Path" && only.kind.qself === undefined) {
      return { kind: "TraitObject", bounds: this.moreBounds({ kind: "Trait", boundParams: [], modifier: "None", path: only.kind.path, span: only.span }, true), isBare: true };
    }
    return { kind: "Paren", ty: only };
  }

  private sliceOrArray(): TyKind {
    return this.group<TyKind>("Bracket", () => {
      const ty = this.ty();
      if (this.eat(";")) return { kind: "Array", ty, len: { expr: this.expr() } };
      if (!this.atEnd) this.fail(`expected \`;\` or \`]\`, found ${this.describe()}`, this.span, "expected `;` or `]`");
      return { kind: "Slice", ty };
    }, () => ({ kind: "Err" }));
  }

  private pointerType(): TyKind {
    this.bump();
    const isMut = this.eatKeyword("mut");
    if (!isMut && !this.eatKeyword("const")) {
      this.error("expected `mut` or `const` keyword in raw pointer type", { ...this.prev, lo: this.prev.hi }, "", [], [{ level: "help", message: "add `mut` or `const` here" }]);
    }
    return { kind: "Ptr", mutability: isMut ? "Mut" : "Not", ty: this.tyNoPlus() };
  }

  private referenceType(allowPlus: boolean): TyKind {
    const outer = this.isPunct("&&");
    const lo = this.span;
    this.bump();
    const lifetime = this.isLifetime() ? this.lifetime() : undefined;
    const mutability = this.eatKeyword("mut") ? "Mut" : "Not";
    const inner = this.tyNoPlus();
    if (allowPlus && this.isPunct("+") && inner.kind.kind === "Path") {
      this.bump();
      this.bounds();
      this.error("expected a path on the left-hand side of `+`", this.to(lo), "", [], [{ level: "help", message: "try adding parentheses" }], "E0178");
    }
    const ref: TyKind = { kind: "Ref", lifetime, mutability, ty: inner };
    if (!outer) return ref;
    return { kind: "Ref", lifetime: undefined, mutability: "Not", ty: { kind: ref, span: this.to({ ...lo, lo: lo.lo + 1 }) } };
  }

  private isFnPointer(): boolean {
    if (this.isKeyword("fn")) return true;
    if (this.isKeyword("unsafe")) return this.peekKeyword(1, "fn") || this.peekKeyword(1, "extern");
    return this.isKeyword("extern");
  }

  private fnPointer(boundParams: readonly GenericParam[]): TyKind {
    const isUnsafe = this.eatKeyword("unsafe");
    const abi = this.abi();
    this.expectKeyword("fn");
    let cVariadic = false;
    const params: Param[] = [];
    if (!this.isGroup("Paren")) this.missingParameters();
    this.group("Paren", () => {
      while (!this.atEnd) {
        const attrs = this.outerAttributes();
        const lo = this.span;
        if (this.eat("...")) {
          cVariadic = true;
          continue;
        }
        if ((this.isKeyword("mut") && this.peekIdent(1) && this.peekPunct(2, ":")) || (this.isPunct("&") && this.peekIdent(1) && this.peekPunct(2, ":"))) {
          this.bump();
          this.errorLate("patterns aren't allowed in function pointer types", { ...this.to(lo), hi: this.span.hi }, "", [], "E0561");
        }
        const named = (this.peekIdent(0) || this.isKeyword("_") || this.isKeyword("self")) && this.peekPunct(1, ":");
        let pat: Pat = { kind: { kind: "Wild" }, span: { ...lo, hi: lo.lo } };
        if (named) {
          const name = this.isKeyword("_") ? undefined : this.anyIdent();
          if (name === undefined) this.bump();
          else pat = { kind: { kind: "Ident", byRef: "No", mutability: "Not", ident: name, sub: undefined }, span: name.span };
          this.bump();
        }
        const ty = this.ty();
        params.push({ attrs, pat, ty, selfKind: "None", span: this.to(lo) });
        if (!this.eat(",")) break;
      }
    }, () => undefined);
    const output = this.eat("->") ? this.tyNoPlus() : undefined;
    const decl: FnDecl = { params, output, cVariadic };
    return { kind: "BareFn", boundParams, isUnsafe, abi, decl };
  }

  /** After `fn`: complains about the missing `(…)`. */
  protected missingParameters(): never {
    this.fail("missing parameters for function definition", { ...this.prev, lo: this.prev.hi }, "", [], [{ level: "help", message: "add a parameter list" }]);
  }

  // ---- bounds ----

  /** `A + 'b + ?C`, possibly empty. */
  bounds(): readonly GenericBound[] {
    return this.boundsWith(true);
  }

  private boundsWith(allowPlus: boolean): GenericBound[] {
    const bounds: GenericBound[] = [];
    while (this.canBeginBound()) {
      bounds.push(this.bound());
      if (!allowPlus || !this.eatSplit("+")) break;
    }
    return bounds;
  }

  private moreBounds(first: GenericBound, allowPlus: boolean): GenericBound[] {
    if (!allowPlus || !this.eat("+")) return [first];
    return [first, ...this.boundsWith(true)];
  }

  private canBeginBound(): boolean {
    const t = this.token;
    if (t === undefined) return this.isGroup("Paren") || this.isConstBracket();
    if (t.kind === "Lifetime") return true;
    if (t.kind === "Punct") return t.punct === "?" || t.punct === "~" || t.punct === "!" || t.punct === "::";
    if (t.kind === "Interpolated") return t.nt.kind === "Path" || t.nt.kind === "Ty";
    return t.kind === "Ident" && (this.isPathStart() || t.name === "for" || t.name === "use" || t.name === "const" || t.name === "async");
  }

  /** `[const]` before a bound. */
  private isConstBracket(): boolean {
    const { tree } = this;
    if (tree === undefined || tree.kind !== "Delimited" || tree.delim !== "Bracket" || tree.tokens.length !== 1) return false;
    const [only] = tree.tokens;
    return only.kind === "Token" && only.token.kind === "Ident" && only.token.name === "const";
  }

  private bound(): GenericBound {
    const lo = this.span;
    if (this.isLifetime()) return { kind: "Outlives", lifetime: this.lifetime() };
    if (this.isGroup("Paren")) {
      return this.group<GenericBound>("Paren", () => this.bound(), () => ({ kind: "Use", args: [], span: lo }));
    }
    if (this.isKeyword("use")) {
      this.bump();
      this.expectSplit("<");
      const args: Ident[] = [];
      while (!this.startsWith(">")) {
        args.push(this.isLifetime() ? this.lifetime() : this.segmentIdent());
        if (!this.eat(",")) break;
      }
      this.expectSplit(">");
      return { kind: "Use", args, span: this.to(lo) };
    }
    let boundParams: readonly GenericParam[] = this.isKeyword("for") ? this.forBinder() : [];
    if (this.isGroup("Bracket")) {
      this.unstable("const trait impls are experimental", this.span);
      this.bump();
    } else if (this.isPunct("~")) {
      this.bump();
      this.eatKeyword("const");
    } else if (this.isKeyword("const")) this.bump();
    if (this.isKeyword("async")) this.bump();
    const modifier = this.isPunct("?") ? "Maybe" : this.isPunct("!") ? "Negative" : "None";
    if (modifier !== "None") this.bump();
    if (this.isKeyword("for")) boundParams = [...boundParams, ...this.forBinder()];
    const ty = this.interpolated("Ty");
    if (ty !== undefined && ty.kind.kind === "Path") {
      this.bump();
      return { kind: "Trait", boundParams, modifier, path: ty.kind.path, span: this.to(lo) };
    }
    const path = this.path("Type");
    return { kind: "Trait", boundParams, modifier, path, span: this.to(lo) };
  }
}
