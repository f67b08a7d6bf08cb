/**
 * A macro's rules, read once: `($x:expr, $($y:ident),*) => { … }` becomes a matcher to run and a template to fill.
 * Counterpart: rustc_expand `mbe.rs`, `mbe/quoted.rs`, `mbe/macro_rules.rs`.
 */
import { error } from "../../source/diagnostic";
import { spanTo } from "../../source/span";
import type { Span } from "../../source/span";
import type { Ident } from "../ast";
import type { ParseSession } from "../session";
import type { Delimiter, Token, TokenTree } from "../token";

export type FragmentKind = "block" | "expr" | "expr_2021" | "ident" | "item" | "lifetime" | "literal" | "meta" | "pat" | "pat_param" | "path" | "stmt" | "tt" | "ty" | "vis";

const FRAGMENTS: ReadonlySet<string> = new Set(["block", "expr", "expr_2021", "ident", "item", "lifetime", "literal", "meta", "pat", "pat_param", "path", "stmt", "tt", "ty", "vis"]);

export type RepeatOp = "*" | "+" | "?";

/** Token trees of a macro's definition with `$` constructs recognised. */
export type RuleTree =
  | { readonly kind: "Token"; readonly token: Token }
  | { readonly kind: "Delimited"; readonly delim: Delimiter; readonly trees: readonly RuleTree[]; readonly open: Span; readonly close: Span }
  | { readonly kind: "Sequence"; readonly trees: readonly RuleTree[]; readonly separator: Token | undefined; readonly op: RepeatOp; readonly span: Span }
  /** `$x:expr` on the left. */
  | { readonly kind: "Declaration"; readonly name: string; readonly fragment: FragmentKind; readonly span: Span }
  /** `$x` on the right. */
  | { readonly kind: "Variable"; readonly name: string; readonly span: Span };

export interface MacroRule {
  /** Inside of the left delimiters. */
  readonly left: readonly RuleTree[];
  readonly leftSpan: Span;
  /** Inside of the right delimiters. */
  readonly right: readonly RuleTree[];
}

export interface MacroRules {
  readonly name: string;
  readonly definition: Span;
  readonly rules: readonly MacroRule[];
  /** False when an error in the definition was reported: then nothing is expanded. */
  readonly valid: boolean;
}

const VALID_FRAGMENTS = "valid fragment specifiers are `ident`, `block`, `stmt`, `expr`, `pat`, `ty`, `lifetime`, `literal`, `path`, `meta`, `tt`, `item` and `vis`, along with `expr_2021` and `pat_param` for edition compatibility";

/** Reads the inside of `macro_rules! name { … }`. */
export function readRules(name: Ident, body: readonly TokenTree[], session: ParseSession, isDeclMacro = false): MacroRules {
  const reader = new RuleReader(session);
  const rules: MacroRule[] = [];
  let i = 0;
  while (i < body.length) {
    const left = body[i];
    if (left.kind !== "Delimited") {
      reader.complain("wrong number of delimited groups", left.token.span, `no rules expected this token in macro definition`);
      break;
    }
    if (!isPunct(body[i + 1], "=>")) {
      const at = body[i + 1] === undefined ? { ...left.close, lo: left.close.hi } : spanOf(body[i + 1]);
      const found = body[i + 1] === undefined ? "end of macro arguments" : "another token";
      reader.complain(`expected \`=>\`, found ${found}`, at, "expected `=>`");
      break;
    }
    const right = body[i + 2];
    if (right === undefined || right.kind !== "Delimited") {
      reader.complain("macro rhs must be delimited", right === undefined ? spanOf(body[i + 1]) : spanOf(right), "");
      break;
    }
    rules.push({ left: reader.trees(left.tokens, true), leftSpan: spanTo(left.open, left.close), right: reader.trees(right.tokens, false) });
    i += 3;
    if (i < body.length) {
      const separated = isPunct(body[i], ";") || (isDeclMacro && isPunct(body[i], ","));
      if (separated) i++;
      else if (!isDeclMacro) {
        reader.complain("expected one of: `;` or the end of the macro", spanOf(body[i]), "");
        break;
      }
    }
  }
  if (body.length === 0) reader.complain("macros must contain at least one rule", name.span, "");
  return { name: name.name, definition: name.span, rules, valid: !reader.failed };
}

export function spanOf(tree: TokenTree): Span {
  return tree.kind === "Token" ? tree.token.span : spanTo(tree.open, tree.close);
}

function isPunct(tree: TokenTree | undefined, punct: string): boolean {
  return tree !== undefined && tree.kind === "Token" && tree.token.kind === "Punct" && tree.token.punct === punct;
}

class RuleReader {
  failed = false;

  constructor(private readonly session: ParseSession) {}

  complain(message: string, span: Span, label: string, help?: string, code?: string): void {
    this.failed = true;
    this.session.sink.report(error(code, message, span, label, [], help === undefined ? [] : [{ level: "help", message: help }]));
  }

  trees(input: readonly TokenTree[], isLeft: boolean): RuleTree[] {
    const out: RuleTree[] = [];
    for (let i = 0; i < input.length; ) i = this.tree(input, i, isLeft, out);
    return out;
  }

  /** Reads one construct at `i`; gives the index after it. */
  private tree(input: readonly TokenTree[], i: number, isLeft: boolean, out: RuleTree[]): number {
    const tree = input[i];
    if (tree.kind === "Delimited") {
      out.push({ kind: "Delimited", delim: tree.delim, trees: this.trees(tree.tokens, isLeft), open: tree.open, close: tree.close });
      return i + 1;
    }
    const { token } = tree;
    if (token.kind === "DocComment" && isLeft) return i + 1;
    if (token.kind !== "Punct" || token.punct !== "$") {
      out.push({ kind: "Token", token });
      return i + 1;
    }
    const next = input[i + 1];
    if (next === undefined) {
      out.push({ kind: "Token", token });
      return i + 1;
    }
    if (next.kind === "Delimited") return this.afterDollarGroup(input, i, next, isLeft, out);
    if (next.token.kind === "Punct" && next.token.punct === "$") {
      const library = this.session.sources.files[token.span.file].isLibrary;
      if (!library) this.complain("usage of `$$` is unstable", spanTo(token.span, next.token.span), "", undefined, "E0658");
      out.push({ kind: "Token", token: next.token });
      return i + 2;
    }
    if (next.token.kind !== "Ident") {
      this.complain(`expected identifier, found \`${this.session.sources.text(next.token.span)}\``, next.token.span, "");
      return i + 2;
    }
    if (next.token.name === "crate" && !next.token.raw) {
      out.push({ kind: "Token", token: { ...next.token, name: "$crate" } });
      return i + 2;
    }
    const span = spanTo(token.span, next.token.span);
    if (!isLeft) {
      out.push({ kind: "Variable", name: next.token.name, span });
      return i + 2;
    }
    return this.declaration(input, i, next.token.name, span, out);
  }

  private declaration(input: readonly TokenTree[], i: number, name: string, span: Span, out: RuleTree[]): number {
    const kind = input[i + 3];
    if (!isPunct(input[i + 2], ":") || kind === undefined || kind.kind !== "Token" || kind.token.kind !== "Ident") {
      this.complain("missing fragment specifier", span, "", VALID_FRAGMENTS);
      return i + 2;
    }
    const whole = spanTo(span, kind.token.span);
    const fragment = kind.token.name;
    if (FRAGMENTS.has(fragment)) out.push({ kind: "Declaration", name, fragment: fragment as FragmentKind, span: whole });
    else this.complain(`invalid fragment specifier \`${fragment}\``, whole, "", VALID_FRAGMENTS);
    return i + 4;
  }

  private afterDollarGroup(input: readonly TokenTree[], i: number, group: TokenTree & { readonly kind: "Delimited" }, isLeft: boolean, out: RuleTree[]): number {
    if (group.delim !== "Paren") {
      if (group.delim === "Brace" && !isLeft) this.complain("meta-variable expressions are unstable", spanTo(group.open, group.close), "", undefined, "E0658");
      else this.complain(`expected \`(\`, found \`${group.delim === "Bracket" ? "[" : "{"}\``, group.open, "");
      return i + 2;
    }
    const trees = this.trees(group.tokens, isLeft);
    let at = i + 2;
    let op = repeatOp(input[at]);
    let separator: Token | undefined;
    if (op === undefined) {
      const sep = input[at];
      const after = repeatOp(input[at + 1]);
      if (sep === undefined || sep.kind !== "Token" || after === undefined) {
        this.complain("expected one of: `*`, `+`, or `?`", sep === undefined ? group.close : spanOf(sep), "");
        return at;
      }
      separator = sep.token;
      op = after;
      at++;
      if (op === "?") this.complain("the `?` macro repetition operator does not take a separator", separator.span, "");
    }
    const span: Span = spanTo(group.open, group.close);
    out.push({ kind: "Sequence", trees, separator, op, span });
    return at + 1;
  }
}

function repeatOp(tree: TokenTree | undefined): RepeatOp | undefined {
  if (tree === undefined || tree.kind !== "Token" || tree.token.kind !== "Punct") return undefined;
  const { punct } = tree.token;
  return punct === "*" || punct === "+" || punct === "?" ? punct : undefined;
}
