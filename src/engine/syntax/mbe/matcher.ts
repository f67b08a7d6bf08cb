/**
 * Does a macro call fit a rule? A set of positions in the rule advances over the call's tokens, as rustc does it (no backtracking):
 * matching `a a a` against `$($i:ident)* b`, after each `a` one position waits for another identifier and one for `b`.
 * A fragment (`$x:expr`) is parsed only when nothing else could go on; two ways to go on are an ambiguity.
 * Counterpart: rustc_expand `mbe/macro_parser.rs`.
 */
import type { Span } from "../../source/span";
import type { ParseSession } from "../session";
import type { Delimiter, Token, TokenTree } from "../token";
import { fragmentMayBegin, parseFragment } from "./fragments";
import type { FragmentKind, RepeatOp, RuleTree } from "./rules";

/** A rule's left side, flattened. Counterpart: `MatcherLoc`. */
export type Loc =
  | { readonly kind: "Token"; readonly token: Token }
  | { readonly kind: "Open"; readonly delim: Delimiter; readonly span: Span }
  | { readonly kind: "Close"; readonly delim: Delimiter; readonly span: Span }
  | { readonly kind: "Sequence"; readonly op: RepeatOp; readonly firstVar: number; readonly lastVar: number; readonly after: number; readonly depth: number }
  | { readonly kind: "Repeat"; readonly op: RepeatOp; readonly first: number }
  | { readonly kind: "Separator"; readonly token: Token }
  | { readonly kind: "AfterSeparator"; readonly first: number }
  | { readonly kind: "Declaration"; readonly name: string; readonly fragment: FragmentKind; readonly index: number; readonly depth: number; readonly span: Span }
  | { readonly kind: "Eof" };

export interface Matcher {
  readonly locs: readonly Loc[];
  /** Names of the variables, by index. */
  readonly names: readonly string[];
}

/** What a variable captured: one fragment, or one entry a repetition. */
export type NamedMatch = { readonly kind: "Single"; readonly tree: TokenTree; /** Captured as it was written (`$x:tt`), not as a piece of grammar. */ readonly isTt: boolean } | { readonly kind: "Seq"; readonly matches: NamedMatch[] };

export type MatchResult =
  | { readonly kind: "Success"; readonly bindings: ReadonlyMap<string, NamedMatch> }
  /** The token no rule expected (undefined: the call ended), and what the rule wanted there. `position` counts tokens: the furthest failure is the one told. */
  | { readonly kind: "Failure"; readonly tree: TokenTree | undefined; readonly at: Span; readonly wanted: Loc | undefined; readonly position: number }
  | { readonly kind: "Ambiguity"; readonly message: string; readonly at: Span }
  /** A fragment did not parse; already reported. */
  | { readonly kind: "Reported" };

export function buildMatcher(trees: readonly RuleTree[]): Matcher {
  const locs: Loc[] = [];
  const names: string[] = [];
  const add = (list: readonly RuleTree[], depth: number): void => {
    for (const tree of list) {
      switch (tree.kind) {
        case "Token":
          locs.push({ kind: "Token", token: tree.token });
          break;
        case "Delimited":
          locs.push({ kind: "Open", delim: tree.delim, span: tree.open });
          add(tree.trees, depth);
          locs.push({ kind: "Close", delim: tree.delim, span: tree.close });
          break;
        case "Sequence": {
          const at = locs.length;
          const firstVar = names.length;
          locs.push({ kind: "Eof" });
          add(tree.trees, depth + 1);
          if (tree.separator !== undefined) {
            locs.push({ kind: "Separator", token: tree.separator });
            locs.push({ kind: "AfterSeparator", first: at + 1 });
          } else locs.push({ kind: "Repeat", op: tree.op, first: at + 1 });
          locs[at] = { kind: "Sequence", op: tree.op, firstVar, lastVar: names.length, after: locs.length, depth };
          break;
        }
        case "Declaration":
          locs.push({ kind: "Declaration", name: tree.name, fragment: tree.fragment, index: names.length, depth, span: tree.span });
          names.push(tree.name);
          break;
        case "Variable":
      }
    }
  };
  add(trees, 0);
  locs.push({ kind: "Eof" });
  return { locs, names };
}

/** What a position captured so far: a list shared between positions, newest first. */
interface Captured {
  readonly previous: Captured | undefined;
  readonly index: number;
  readonly depth: number;
  readonly match: TokenTree | "Seq";
  readonly isTt: boolean;
}

interface Position {
  readonly loc: number;
  readonly captured: Captured | undefined;
}

/** Where we are in the call's tokens: inside nested groups. */
class Input {
  private readonly stack: { readonly trees: readonly TokenTree[]; readonly pos: number; readonly close: Span; readonly delim: Delimiter }[] = [];
  private pos = 0;
  private delim: Delimiter | undefined;
  position = 0;

  constructor(private trees: readonly TokenTree[], private close: Span) {}

  /** Skips doc comments' place: they were turned into attributes before. */
  get tree(): TokenTree | undefined {
    return this.trees[this.pos];
  }

  get closing(): Delimiter | undefined {
    return this.tree === undefined ? this.delim : undefined;
  }

  get atEof(): boolean {
    return this.tree === undefined && this.delim === undefined;
  }

  get span(): Span {
    const { tree } = this;
    if (tree === undefined) return this.close;
    return tree.kind === "Token" ? tree.token.span : tree.open;
  }

  get rest(): { trees: readonly TokenTree[]; pos: number; close: Span } {
    return { trees: this.trees, pos: this.pos, close: this.close };
  }

  /** Over a token, into a group, or out of the one that ends here. */
  advance(): void {
    const { tree } = this;
    this.position++;
    if (tree === undefined) {
      const outer = this.stack.pop();
      if (outer === undefined) return;
      this.trees = outer.trees;
      this.pos = outer.pos + 1;
      this.close = outer.close;
      this.delim = this.stack.length === 0 ? undefined : outer.delim;
      return;
    }
    if (tree.kind === "Token") {
      this.pos++;
      return;
    }
    this.stack.push({ trees: this.trees, pos: this.pos, close: this.close, delim: this.delim ?? "Paren" });
    this.trees = desugarDocComments(tree.tokens);
    this.pos = 0;
    this.close = tree.close;
    this.delim = tree.delim;
  }

  /** After a fragment was parsed: `consumed` trees are gone; `current` is the half of a token that was split, if one was. */
  skip(to: number, current: TokenTree | undefined): void {
    this.position += to - this.pos;
    this.pos = to;
    if (current !== undefined && current !== this.trees[to]) this.trees = [...this.trees.slice(0, to), current, ...this.trees.slice(to + 1)];
  }
}

/** How many positions one token may keep alive, before the match is given up: rules of ordinary macros stay under ten. */
const MAX_POSITIONS = 10_000;

export function match(matcher: Matcher, tokens: readonly TokenTree[], end: Span, macroName: string, session: ParseSession): MatchResult {
  const { locs } = matcher;
  const input = new Input(desugarDocComments(tokens), end);
  let current: Position[] = [{ loc: 0, captured: undefined }];
  for (;;) {
    const next: Position[] = [];
    const fragments: Position[] = [];
    const finished: Position[] = [];
    let wanted: Loc | undefined;
    const { tree, closing } = input;
    let steps = 0;
    while (current.length > 0) {
      const { loc: at, captured } = current.pop() as Position;
      const loc = locs[at];
      if (++steps > MAX_POSITIONS) return { kind: "Ambiguity", message: `local ambiguity when calling macro \`${macroName}\`: too many ways to match`, at: input.span };
      switch (loc.kind) {
        case "Token":
          if (tree !== undefined && tree.kind === "Token" && sameToken(tree.token, loc.token)) next.push({ loc: at + 1, captured });
          else wanted = loc;
          break;
        case "Open":
          if (tree !== undefined && tree.kind === "Delimited" && tree.delim === loc.delim) next.push({ loc: at + 1, captured });
          else wanted = loc;
          break;
        case "Close":
          if (closing === loc.delim) next.push({ loc: at + 1, captured });
          else wanted = loc;
          break;
        case "Sequence": {
          let started = captured;
          for (let v = loc.firstVar; v < loc.lastVar; v++) started = { previous: started, index: v, depth: loc.depth, match: "Seq", isTt: false };
          if (loc.op !== "+") current.push({ loc: loc.after, captured: started });
          current.push({ loc: at + 1, captured: started });
          break;
        }
        case "Repeat":
          current.push({ loc: at + 1, captured });
          if (loc.op !== "?") current.push({ loc: loc.first, captured });
          break;
        case "Separator":
          current.push({ loc: at + 2, captured });
          if (tree !== undefined && tree.kind === "Token" && sameToken(tree.token, loc.token)) next.push({ loc: at + 1, captured });
          else wanted = loc;
          break;
        case "AfterSeparator":
          current.push({ loc: loc.first, captured });
          break;
        case "Declaration":
          if (fragmentMayBegin(loc.fragment, tree, session.edition)) fragments.push({ loc: at, captured });
          else wanted = loc;
          break;
        case "Eof":
          if (input.atEof) finished.push({ loc: at, captured });
          break;
      }
    }
    if (input.atEof) {
      if (finished.length === 1) return { kind: "Success", bindings: bindings(matcher.names, finished[0].captured) };
      if (finished.length > 1) return { kind: "Ambiguity", message: "ambiguity: multiple successful parses", at: end };
      return { kind: "Failure", tree: undefined, at: end, wanted, position: input.position };
    }
    if (next.length === 0 && fragments.length === 0) return { kind: "Failure", tree, at: input.span, wanted, position: input.position };
    if (fragments.length === 0) {
      current = next;
      input.advance();
      continue;
    }
    if (next.length > 0 || fragments.length > 1) return ambiguity(locs, fragments, next.length, macroName, input.span);
    const { loc: at, captured } = fragments[0];
    const loc = locs[at];
    if (loc.kind !== "Declaration") return { kind: "Reported" };
    const { trees, pos, close } = input.rest;
    const parsed = parseFragment(loc.fragment, trees, pos, close, session);
    if (parsed === undefined) return { kind: "Reported" };
    input.skip(parsed.next, parsed.current);
    current = [{ loc: at + 1, captured: { previous: captured, index: loc.index, depth: loc.depth, match: parsed.tree, isTt: loc.fragment === "tt" } }];
  }
}

function ambiguity(locs: readonly Loc[], fragments: readonly Position[], others: number, macroName: string, at: Span): MatchResult {
  const nts = fragments.map((p) => {
    const loc = locs[p.loc];
    return loc.kind === "Declaration" ? `${loc.fragment} ('${loc.name}')` : "";
  }).join(" or ");
  const tail = others === 0 ? `built-in NTs ${nts}.` : `built-in NTs ${nts} or ${others} other option${others === 1 ? "" : "s"}.`;
  return { kind: "Ambiguity", message: `local ambiguity when calling macro \`${macroName}\`: multiple parsing options: ${tail}`, at };
}

/** Replays what a position captured, oldest first, into one tree a variable. */
function bindings(names: readonly string[], last: Captured | undefined): Map<string, NamedMatch> {
  const events: Captured[] = [];
  for (let c = last; c !== undefined; c = c.previous) events.push(c);
  const roots: (NamedMatch | undefined)[] = names.map(() => undefined);
  for (let i = events.length - 1; i >= 0; i--) {
    const { index, depth, match: captured, isTt } = events[i];
    const value: NamedMatch = captured === "Seq" ? { kind: "Seq", matches: [] } : { kind: "Single", tree: captured, isTt };
    if (depth === 0) {
      roots[index] = value;
      continue;
    }
    let list = roots[index];
    for (let d = 1; d < depth && list !== undefined && list.kind === "Seq"; d++) list = list.matches[list.matches.length - 1];
    if (list !== undefined && list.kind === "Seq") list.matches.push(value);
  }
  const map = new Map<string, NamedMatch>();
  names.forEach((name, i) => {
    const root = roots[i];
    if (root !== undefined) map.set(name, root);
  });
  return map;
}

/** Equal as macro matching has it: same text, whatever the hygiene. */
export function sameToken(a: Token, b: Token): boolean {
  switch (a.kind) {
    case "Ident":
      return b.kind === "Ident" && a.name === b.name && a.raw === b.raw;
    case "Lifetime":
      return b.kind === "Lifetime" && a.name === b.name;
    case "Punct":
      return b.kind === "Punct" && a.punct === b.punct;
    case "Lit": {
      if (b.kind !== "Lit" || a.lit.kind !== b.lit.kind) return false;
      const x = a.lit;
      const y = b.lit;
      if (x.kind === "Int" && y.kind === "Int") return x.value === y.value && x.suffix === y.suffix;
      if (x.kind === "Float" && y.kind === "Float") return x.text === y.text && x.suffix === y.suffix;
      if (x.kind === "Err" || y.kind === "Err") return false;
      if ((x.kind === "ByteStr" || x.kind === "CStr") && (y.kind === "ByteStr" || y.kind === "CStr")) return x.value.join() === y.value.join();
      return "value" in x && "value" in y && x.value === y.value;
    }
    default:
      return false;
  }
}

/** `/// text` is matched as `#[doc = "text"]`. */
function desugarDocComments(trees: readonly TokenTree[]): readonly TokenTree[] {
  if (!trees.some((t) => t.kind === "Token" && t.token.kind === "DocComment")) return trees;
  const out: TokenTree[] = [];
  const token = (t: Token): TokenTree => ({ kind: "Token", token: t });
  for (const tree of trees) {
    if (tree.kind !== "Token" || tree.token.kind !== "DocComment") {
      out.push(tree);
      continue;
    }
    const { span, text, inner } = tree.token;
    out.push(token({ kind: "Punct", punct: "#", joint: false, span }));
    if (inner) out.push(token({ kind: "Punct", punct: "!", joint: false, span }));
    const tokens = [
      token({ kind: "Ident", name: "doc", raw: false, span }),
      token({ kind: "Punct", punct: "=", joint: false, span }),
      token({ kind: "Lit", lit: { kind: "Str", value: text, raw: true, span }, span }),
    ];
    out.push({ kind: "Delimited", delim: "Bracket", tokens, open: span, close: span });
  }
  return out;
}
