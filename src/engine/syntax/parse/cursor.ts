/**
 * The parser's place in the token trees, and its ways to complain.
 * A syntax error is reported where it is found and unwinds (`ParseFailure`, never seen outside) to the next point that can go on:
 * the end of a group, of a statement, of an item. Counterpart: rustc_parse `parser/mod.rs`, `parser/diagnostics.rs`.
 */
import { error, unsupported } from "../../source/diagnostic";
import type { Diagnostic, DiagnosticSink, Label, SubDiagnostic } from "../../source/diagnostic";
import { spanTo } from "../../source/span";
import type { Span } from "../../source/span";
import type { Ident } from "../ast";
import type { Delimiter, Nonterminal, Punct, Token, TokenTree } from "../token";
import { describeToken, inWords, orList } from "./describe";
import { isKeyword, isPathKeyword } from "./keywords";

/** Unwinds to the nearest recovery point after a reported error. */
export class ParseFailure extends Error {}

let failure: ParseFailure | undefined;

/** One for all: an error that is thrown often need not take the stack's picture each time. */
function parseFailure(): ParseFailure {
  return failure ??= new ParseFailure("syntax error");
}

/** What an expression's surroundings forbid or allow. Counterpart: rustc_parse `Restrictions`. */
export const Restriction = {
  /** At the start of a statement: a block-like expression ends there. */
  Stmt: 1,
  /** Before a block (`if x {`): no struct literal. */
  NoStruct: 2,
  /** In a condition: `let` may stand here. */
  AllowLet: 4,
} as const;

type NodeOf = { readonly [N in Nonterminal as N["kind"]]: N["node"] };

/** How deep the grammar may nest before the parser gives up on a construct: everything behind the parser recurses too. */
const MAX_DEPTH = 400;

/** How long a chain (`a + b + c…`, `x.f().g()…`, `else if`) may be. */
const MAX_CHAIN = 6000;

export interface ParseOptions {
  readonly edition: 2021 | 2024;
  /** Keep function bodies as token trees (`LazyBlock`). */
  readonly lazyBodies: boolean;
  /** Our own library's text: it may use unstable syntax, and its intrinsics have no bodies. */
  readonly isLibrary: boolean;
  /** The source text under a span; messages quote it, and tell by it whether a token began a new line. */
  text(span: Span): string;
}

/** A position to come back to. */
export interface Mark {
  readonly trees: readonly TokenTree[];
  readonly pos: number;
  readonly tree: TokenTree | undefined;
  readonly prev: Span;
}

const OPENERS = { Paren: "(", Bracket: "[", Brace: "{", Invisible: "" } as const;
const CLOSERS = { Paren: ")", Bracket: "]", Brace: "}", Invisible: "" } as const;

export class Cursor {
  /** The current tree: a token or a whole group; undefined at the end of the group we are in. */
  protected tree: TokenTree | undefined;
  /** The current token, when the current tree is one. */
  protected token: Token | undefined;
  protected pos = 0;
  /** Span of what was consumed last. */
  protected prev: Span;
  protected depth = 0;
  /** What the expression being read may not be: bits of `Restriction`. */
  protected restrictions = 0;
  /** What would have been accepted here, in rustc's words. */
  private expected: string[] = [];
  private enclosing: Delimiter | undefined;
  /** Set when nesting got too deep or the lexer lost its way: the rest is parsed without a word. */
  private muted: boolean;
  private hadErrors = false;
  /** Complaints since the place where rustc would have stopped reading; undefined before it. */
  private unsaid: number | undefined;
  private readonly late: Diagnostic[] = [];

  constructor(
    protected trees: readonly TokenTree[],
    protected end: Span,
    protected readonly sink: DiagnosticSink,
    protected readonly options: ParseOptions,
    muted = false,
  ) {
    this.prev = { ...end, hi: end.lo };
    this.muted = muted;
    this.load();
  }

  private load(): void {
    const tree = this.trees[this.pos];
    this.tree = tree;
    this.token = tree !== undefined && tree.kind === "Token" ? tree.token : undefined;
  }

  // ---- looking ----

  get atEnd(): boolean {
    return this.tree === undefined;
  }

  /** How many of the given trees were consumed. */
  get consumed(): number {
    return this.pos;
  }

  /** The current tree; differs from the given one when its token was split. */
  get current(): TokenTree | undefined {
    return this.tree;
  }

  get span(): Span {
    if (this.token !== undefined) return this.token.place ?? this.token.span;
    return this.tree !== undefined && this.tree.kind === "Delimited" ? this.tree.open : this.end;
  }

  get prevSpan(): Span {
    return this.prev;
  }

  isPunct(punct: Punct): boolean {
    const t = this.token;
    return t !== undefined && t.kind === "Punct" && t.punct === punct;
  }

  isKeyword(name: string): boolean {
    const t = this.token;
    return t !== undefined && t.kind === "Ident" && t.name === name && !t.raw;
  }

  isGroup(delim: Delimiter): boolean {
    const t = this.tree;
    return t !== undefined && t.kind === "Delimited" && t.delim === delim;
  }

  /** An identifier that is no keyword. */
  isIdent(): boolean {
    const t = this.token;
    return t !== undefined && t.kind === "Ident" && (t.raw || !isKeyword(t.name, this.options.edition));
  }

  isLifetime(): boolean {
    return this.token !== undefined && this.token.kind === "Lifetime";
  }

  isLiteral(): boolean {
    const t = this.token;
    return t !== undefined && (t.kind === "Lit" || (t.kind === "Ident" && !t.raw && (t.name === "true" || t.name === "false")));
  }

  isPathStart(): boolean {
    const t = this.token;
    if (t === undefined) return false;
    if (t.kind === "Ident") return t.raw || isPathKeyword(t.name) || !isKeyword(t.name, this.options.edition);
    if (t.kind === "Punct") return t.punct === "::" || t.punct === "<" || t.punct === "<<";
    if (t.kind !== "Interpolated") return false;
    return t.nt.kind === "Path" || t.nt.kind === "Ident" || (t.nt.kind === "Ty" && this.peekPunct(1, "::"));
  }

  /** The fragment of that kind which a macro variable put here. */
  interpolated<K extends Nonterminal["kind"]>(kind: K): NodeOf[K] | undefined {
    const t = this.token;
    if (t === undefined || t.kind !== "Interpolated" || t.nt.kind !== kind) return undefined;
    return t.nt.node as NodeOf[K];
  }

  peek(ahead: number): TokenTree | undefined {
    return this.trees[this.pos + ahead];
  }

  peekPunct(ahead: number, punct: Punct): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Token" && t.token.kind === "Punct" && t.token.punct === punct;
  }

  peekKeyword(ahead: number, name: string): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Token" && t.token.kind === "Ident" && t.token.name === name && !t.token.raw;
  }

  peekGroup(ahead: number, delim: Delimiter): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Delimited" && t.delim === delim;
  }

  /** Is the tree `ahead` an identifier that is no keyword? */
  peekIdent(ahead: number): boolean {
    const t = this.peek(ahead);
    return t !== undefined && t.kind === "Token" && t.token.kind === "Ident" && (t.token.raw || !isKeyword(t.token.name, this.options.edition));
  }

  /** Does the current token begin on a later line than the previous one ended? */
  protected onNewLine(): boolean {
    const { prev, span } = this;
    return prev.file === span.file && prev.hi <= span.lo && this.options.text({ ...span, lo: prev.hi, hi: span.lo }).includes("\n");
  }

  // ---- moving ----

  bump(): void {
    const { tree } = this;
    if (tree === undefined) return;
    this.prev = tree.kind === "Token" ? (tree.token.place ?? tree.token.span) : tree.close;
    this.pos++;
    if (this.expected.length > 0) this.expected.length = 0;
    this.load();
  }

  mark(): Mark {
    return { trees: this.trees, pos: this.pos, tree: this.tree, prev: this.prev };
  }

  /** Runs `parse` without a word; undefined, and the cursor where it was, when it fails. */
  attempt<T>(parse: () => T): T | undefined {
    const mark = this.mark();
    const saved = { muted: this.muted, depth: this.depth, restrictions: this.restrictions, expected: [...this.expected] };
    this.muted = true;
    try {
      return parse();
    } catch (e) {
      if (!(e instanceof ParseFailure)) throw e;
      this.reset(mark);
      this.expected = saved.expected;
      this.depth = saved.depth;
      this.restrictions = saved.restrictions;
      return undefined;
    } finally {
      this.muted = saved.muted;
    }
  }

  /** Runs `parse`; after a reported failure calls `recover` with the cursor where it stopped. */
  recovering<T>(parse: () => T, recover: () => T): T {
    const { depth, restrictions } = this;
    try {
      return parse();
    } catch (e) {
      if (!(e instanceof ParseFailure)) throw e;
      this.depth = depth;
      this.restrictions = restrictions;
      return recover();
    }
  }

  /** Begins in the middle of the given trees. */
  startAt(pos: number): void {
    this.pos = pos;
    this.load();
  }

  /** Back to a mark made in the same group. */
  reset(mark: Mark): void {
    this.trees = mark.trees;
    this.pos = mark.pos;
    this.tree = mark.tree;
    this.token = mark.tree !== undefined && mark.tree.kind === "Token" ? mark.tree.token : undefined;
    this.prev = mark.prev;
    this.expected.length = 0;
  }

  /** `isPunct`, remembered for the error message if nothing fits. */
  check(punct: Punct): boolean {
    if (this.isPunct(punct)) return true;
    this.expected.push(punct);
    return false;
  }

  /** Notes that `what` (in rustc's words, with its own quotes) would have been accepted. */
  expecting(what: string): void {
    this.expected.push(what);
  }

  eat(punct: Punct): boolean {
    const t = this.token;
    if (t !== undefined && t.kind === "Punct" && t.punct === punct) {
      this.bump();
      return true;
    }
    this.expected.push(punct);
    return false;
  }

  eatKeyword(name: string): boolean {
    if (this.isKeyword(name)) {
      this.bump();
      return true;
    }
    this.expected.push(name);
    return false;
  }

  /** Is the current token `punct`, or a longer one that begins with it (`>>` for `>`)? */
  startsWith(punct: Punct): boolean {
    const t = this.token;
    return t !== undefined && t.kind === "Punct" && t.punct.startsWith(punct) && (t.punct.length === punct.length || SPLITTABLE.has(t.punct));
  }

  /** Eats `punct`, splitting a longer token if need be. */
  eatSplit(punct: Punct): boolean {
    const t = this.token;
    if (t === undefined || t.kind !== "Punct" || !this.startsWith(punct)) {
      this.expected.push(punct);
      return false;
    }
    if (t.punct.length === punct.length) {
      this.bump();
      return true;
    }
    const rest: Token = { kind: "Punct", punct: t.punct.slice(punct.length) as Punct, joint: t.joint, span: { ...t.span, lo: t.span.lo + punct.length } };
    this.prev = { ...t.span, hi: t.span.lo + punct.length };
    this.replaceCurrent(rest);
    return true;
  }

  /** Puts `token` in the place of the current one: the second half of a token that was split. */
  protected replaceCurrent(token: Token): void {
    this.tree = { kind: "Token", token };
    this.token = token;
    this.expected.length = 0;
  }

  expect(punct: Punct): void {
    if (!this.eat(punct)) this.failUnexpected();
  }

  expectSplit(punct: Punct): void {
    if (!this.eatSplit(punct)) this.failUnexpected();
  }

  expectKeyword(name: string): void {
    if (!this.eatKeyword(name)) this.failUnexpected();
  }

  /** Reads the group under the cursor with `parse`, which should use it up; what it leaves is an error. Failures inside stay inside: `parse` then gives `fallback()`. */
  group<T>(delim: Delimiter, parse: () => T, fallback: () => T): T {
    const { tree } = this;
    if (tree === undefined || tree.kind !== "Delimited" || tree.delim !== delim) {
      this.expected.push(OPENERS[delim]);
      this.failUnexpected();
    }
    const saved = { trees: this.trees, pos: this.pos, end: this.end, enclosing: this.enclosing, depth: this.depth, restrictions: this.restrictions };
    this.restrictions = 0;
    this.trees = tree.tokens;
    this.pos = 0;
    this.end = tree.close;
    this.enclosing = delim;
    this.prev = tree.open;
    this.expected.length = 0;
    this.load();
    let result: T;
    try {
      this.enter();
      result = parse();
      if (!this.atEnd) {
        this.expected.push(CLOSERS[delim]);
        this.failUnexpected();
      }
    } catch (e) {
      if (!(e instanceof ParseFailure)) throw e;
      result = fallback();
    }
    this.depth = saved.depth;
    this.restrictions = saved.restrictions;
    this.trees = saved.trees;
    this.pos = saved.pos;
    this.end = saved.end;
    this.enclosing = saved.enclosing;
    this.prev = tree.close;
    this.pos++;
    this.expected.length = 0;
    this.load();
    return result;
  }

  /** As `group`, but a failure inside is one of what stands around it too. */
  wholeGroup<T>(delim: Delimiter, parse: () => T): T {
    const result = this.group<{ readonly value: T } | undefined>(delim, () => ({ value: parse() }), () => undefined);
    if (result === undefined) throw parseFailure();
    return result.value;
  }

  /** `delim a, b, c delim`; after an error inside, what was read before it. */
  commaGroup<T>(delim: Delimiter, parseOne: () => T): T[] {
    const list: T[] = [];
    return this.group(delim, () => {
      while (!this.atEnd) {
        list.push(parseOne());
        if (!this.eat(",")) break;
      }
      return list;
    }, () => list);
  }

  /** Did the comma list in the current group end with a comma? */
  protected prevWasComma(): boolean {
    const t = this.trees[this.pos - 1];
    return t !== undefined && t.kind === "Token" && t.token.kind === "Punct" && t.token.punct === ",";
  }

  // ---- names ----

  ident(): Ident {
    const t = this.token;
    if (t !== undefined && t.kind === "Ident") {
      if (!t.raw && isKeyword(t.name, this.options.edition)) this.failIdent();
      this.bump();
      return { name: t.name, span: t.span };
    }
    const node = this.interpolated("Ident");
    if (node !== undefined) {
      this.bump();
      return node;
    }
    return this.failIdent();
  }

  /** Is the cursor at a word, be it a keyword? */
  isName(): boolean {
    return this.token !== undefined && this.token.kind === "Ident";
  }

  /** A word that may be a keyword, as macros' own grammars allow. */
  anyIdent(): Ident {
    const t = this.token;
    if (t === undefined || t.kind !== "Ident") return this.ident();
    this.bump();
    return { name: t.name, span: t.span };
  }

  lifetime(): Ident {
    const t = this.token;
    if (t === undefined || t.kind !== "Lifetime") {
      this.expecting("lifetime");
      return this.failUnexpected();
    }
    this.bump();
    return { name: t.name, span: t.span };
  }

  private failIdent(): never {
    this.expected.length = 0;
    const found = this.describe();
    const word = found.startsWith("`") ? "" : `, found ${found.slice(0, found.indexOf(" `"))}`;
    const t = this.token;
    const escapable = t !== undefined && t.kind === "Ident" && t.name !== "_" && !isPathKeyword(t.name);
    this.fail(`expected identifier, found ${found}`, this.span, `expected identifier${word}`, [], escapable ? [
      { level: "help", message: `escape \`${t.name}\` to use it as an identifier`, span: this.span, suggestion: `r#${t.name}` },
    ] : []);
  }

  // ---- complaining ----

  report(diagnostic: Diagnostic): void {
    if (this.muted) return;
    this.hadErrors = true;
    if (this.unsaid !== undefined) {
      this.unsaid++;
      return;
    }
    this.sink.report(diagnostic);
  }

  /** For what rustc finds only after parsing: told at the end (`finish`), if the syntax was right. */
  reportLate(diagnostic: Diagnostic): void {
    if (!this.muted) this.late.push(diagnostic);
  }

  /** What rustc finds when it lowers the tree. */
  errorLate(message: string, span: Span, label = "", children: readonly SubDiagnostic[] = [], code?: string): void {
    this.reportLate(error(code, message, span, label, [], children));
  }

  /** Unstable syntax, which stable rustc refuses; our own library may use it. */
  unstable(message: string, span: Span): void {
    if (!this.options.isLibrary) this.reportLate(error("E0658", message, span));
  }

  /** To be called when all is parsed. */
  finish(): void {
    if (this.hadErrors || this.muted) return;
    for (const d of this.late) this.sink.report(d);
    this.late.length = 0;
  }

  error(message: string, span: Span, label = "", labels: readonly Label[] = [], children: readonly SubDiagnostic[] = [], code?: string): void {
    this.report(error(code, message, span, label, labels, children));
  }

  fail(message: string, span: Span, label = "", labels: readonly Label[] = [], children: readonly SubDiagnostic[] = []): never {
    this.error(message, span, label, labels, children);
    throw parseFailure();
  }

  /** Unwinds after an error that was reported otherwise. */
  throwFailure(): never {
    throw parseFailure();
  }

  /** How rustc names the current token: "`x`", "keyword `fn`", "`}`", "<eof>". */
  describe(): string {
    const { tree } = this;
    if (tree === undefined) return this.enclosing === undefined || this.enclosing === "Invisible" ? "`<eof>`" : `\`${CLOSERS[this.enclosing]}\``;
    if (tree.kind === "Delimited") return `\`${OPENERS[tree.delim]}\``;
    return describeToken(tree.token, this.options.edition, (span) => this.options.text(span));
  }

  /** "expected one of …, found …" from what was checked for since the last token. */
  failUnexpected(): never {
    const wanted = [...new Set(this.expected)].map(inWords).sort();
    this.expected.length = 0;
    const found = this.describe();
    const list = orList(wanted);
    const message = wanted.length === 0 ? `unexpected token: ${found}` : wanted.length > 1 ? `expected one of ${list}, found ${found}` : `expected ${list}, found ${found}`;
    const label = wanted.length === 0 ? "unexpected token" : wanted.length > 6 ? `expected one of ${wanted.length} possible tokens` : wanted.length > 1 ? `expected one of ${list}` : `expected ${list}`;
    const after: Span = { ...this.prev, lo: this.prev.hi };
    if (wanted.includes("`;`") && !wanted.includes("`,`") && this.missingSemi()) {
      const labels: Label[] = [{ span: this.span, text: "unexpected token", primary: false }];
      this.fail(`expected \`;\`, found ${found}`, after, "help: add `;` here", labels);
    }
    if (this.atEnd && this.enclosing === undefined) this.fail(message, this.prev, label);
    if (this.onNewLine()) {
      this.fail(message, this.span, "unexpected token", [{ span: after, text: label, primary: false }]);
    }
    this.fail(message, this.span, label);
  }

  /** rustc's guess that only a `;` is missing: the statement's line ended, and another begins or the block ends. */
  private missingSemi(): boolean {
    if (!this.onNewLine()) return false;
    if (this.atEnd) return this.enclosing === "Brace";
    const t = this.token;
    return this.isGroup("Brace") || this.isGroup("Paren") || (t !== undefined && (t.kind === "Ident" || t.kind === "Lit" || t.kind === "Lifetime"));
  }

  /** Nothing that was read can be relied on. */
  get isLost(): boolean { return this.muted; }

  /** After an item that could not be read: rustc stops here. The rest is read, so that we know what it is, but what is wrong with it is not told. */
  stop(): void {
    if (!this.muted) this.unsaid ??= 0;
  }

  get unsaidAfterStop(): number | undefined { return this.unsaid; }

  /** Takes one step deeper into the grammar; gives up when it is too deep. Pair with `leave`. */
  enter(): void {
    if (++this.depth > MAX_DEPTH) this.tooDeep();
  }

  leave(): void {
    this.depth--;
  }

  /** For chains read in a loop (`a + b + c…`), which make trees as deep as they are long. */
  checkChain(length: number): void {
    if (length > MAX_CHAIN) this.tooDeep();
  }

  private tooDeep(): never {
    this.report(unsupported(`deeply nested code`, this.span));
    this.muted = true;
    throw parseFailure();
  }

  /** From `first` to what was consumed last. */
  to(first: Span): Span {
    const last = this.prev;
    if (first.file === last.file && first.ctxt === last.ctxt && first.lo <= last.lo) return { file: first.file, lo: first.lo, hi: last.hi, ctxt: first.ctxt };
    return spanTo(first, last);
  }
}

/** Tokens whose first character may be taken alone. */
const SPLITTABLE: ReadonlySet<string> = new Set([">>", ">=", ">>=", "<<", "<<=", "<=", "<-", "&&", "&=", "||", "|=", "+="]);
