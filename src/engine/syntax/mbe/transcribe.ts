/** Fills a rule's right side with what the left side captured. Counterpart: rustc_expand `mbe/transcribe.rs`. */
import { error, unsupported } from "../../source/diagnostic";
import type { SourceMap } from "../../source/source_map";
import type { Span, SyntaxContext } from "../../source/span";
import { LazyGroup } from "../lex/lazy_group";
import type { ParseSession } from "../session";
import type { Nonterminal, Token, TokenTree } from "../token";
import type { NamedMatch } from "./matcher";
import type { RuleTree } from "./rules";

/** One expansion may not make more tokens than this: macros that double themselves would fill the memory. */
const MAX_TOKENS = 500_000;

class TranscriptionFailure extends Error {}

/**
 * Undefined after a reported error. `lazy`: what stands in braces is written when it is first read (for the library's macros, which write
 * whole impls of which few are ever used, and which are known to be right). `mark` gives the context of tokens that the
 * macro's definition wrote. `hidden`: a macro of the library, of whose text messages show nothing.
 */
export function transcribe(trees: readonly RuleTree[], bindings: ReadonlyMap<string, NamedMatch>, callSite: Span, mark: (ctxt: SyntaxContext) => SyntaxContext, session: ParseSession, lazy: boolean, hidden: boolean): TokenTree[] | undefined {
  let indices: number[] = [];
  let count = 0;
  /** Between variables that repeat without anything else: rustc does not note where those stand. */
  let bare = false;
  const fail = (message: string, span: Span, label = ""): never => {
    session.sink.report(error(undefined, message, span, label));
    throw new TranscriptionFailure(message);
  };
  const marked = (span: Span): Span => ({ file: span.file, lo: span.lo, hi: span.hi, ctxt: mark(span.ctxt) });
  const run = (list: readonly RuleTree[], out: TokenTree[]): void => {
    for (const tree of list) {
      session.sources.tokensWritten++;
      if (++count > MAX_TOKENS) {
        // Told once: nothing is expanded any more.
        if (session.sources.tokensWritten < Infinity) session.sink.report(unsupported(`a macro expansion of more than ${MAX_TOKENS} tokens`, callSite));
        session.sources.tokensWritten = Infinity;
        throw new TranscriptionFailure("too many tokens");
      }
      switch (tree.kind) {
        case "Token":
          out.push({ kind: "Token", token: { ...tree.token, span: marked(tree.token.span) } satisfies Token });
          break;
        case "Delimited": {
          const inner: TokenTree[] = [];
          bare = false;
          if (lazy && tree.delim === "Brace") {
            out.push(later(tree.trees, marked(tree.open), marked(tree.close)));
            break;
          }
          run(tree.trees, inner);
          out.push({ kind: "Delimited", delim: tree.delim, tokens: inner, open: marked(tree.open), close: marked(tree.close) });
          break;
        }
        case "Variable":
          variable(tree.name, tree.span, out);
          break;
        case "Sequence":
          sequence(tree, out);
          break;
        case "Declaration":
      }
    }
  };
  const later = (list: readonly RuleTree[], open: Span, close: Span): LazyGroup => {
    const here = [...indices];
    return new LazyGroup(open, close, () => {
      const saved = indices;
      indices = here;
      const inner: TokenTree[] = [];
      try {
        run(list, inner);
      } catch (e) {
        if (!(e instanceof TranscriptionFailure)) throw e;
      }
      indices = saved;
      return inner;
    });
  };
  const variable = (name: string, span: Span, out: TokenTree[]): void => {
    const bound = lookUp(name);
    if (bound === undefined) {
      out.push({ kind: "Token", token: { kind: "Punct", punct: "$", joint: false, span: marked({ ...span, hi: span.lo + 1 }) } });
      out.push({ kind: "Token", token: { kind: "Ident", name, raw: false, span: marked({ ...span, lo: span.lo + 1 }) } });
      return;
    }
    if (bound.kind === "Seq") return fail(`variable \`${name}\` is still repeating at this depth`, span);
    const { tree, isTt } = bound;
    if (tree.kind === "Delimited" && tree.delim === "Invisible") out.push(...tree.tokens);
    else if (hidden) out.push(tree);
    else if (!isTt) out.push(placed(tree, marked(span)));
    else out.push(bare ? tree : placedTt(tree, marked(span), session.sources));
  };
  const lookUp = (name: string): NamedMatch | undefined => {
    let bound = bindings.get(name);
    for (const i of indices) {
      if (bound === undefined || bound.kind === "Single") break;
      bound = bound.matches[i];
    }
    return bound;
  };
  const sequence = (tree: RuleTree & { readonly kind: "Sequence" }, out: TokenTree[]): void => {
    const length = repetitions(tree, lookUp, fail);
    if (length === 0 && tree.op === "+") fail("this must repeat at least once", tree.span);
    for (let i = 0; i < length; i++) {
      if (i > 0 && tree.separator !== undefined) out.push({ kind: "Token", token: { ...tree.separator, span: marked(tree.separator.span) } });
      indices.push(i);
      bare = tree.separator === undefined && tree.op !== "?" && tree.trees.length === 1;
      run(tree.trees, out);
      bare = false;
      indices.pop();
    }
  };
  try {
    const out: TokenTree[] = [];
    run(trees, out);
    return out;
  } catch (e) {
    if (e instanceof TranscriptionFailure) return undefined;
    throw e;
  }
}

/** How often the sequence repeats: what its repeating variables agree on. */
function repetitions(tree: RuleTree & { readonly kind: "Sequence" }, lookUp: (name: string) => NamedMatch | undefined, fail: (message: string, span: Span) => never): number {
  let length: number | undefined;
  let first = "";
  const visit = (list: readonly RuleTree[]): void => {
    for (const t of list) {
      if (t.kind === "Delimited" || t.kind === "Sequence") visit(t.trees);
      if (t.kind !== "Variable") continue;
      const bound = lookUp(t.name);
      if (bound === undefined || bound.kind === "Single") continue;
      const n = bound.matches.length;
      if (length === undefined) {
        length = n;
        first = t.name;
      } else if (length !== n) fail(`meta-variable \`${first}\` repeats ${times(length)}, but \`${t.name}\` repeats ${times(n)}`, tree.span);
    }
  };
  visit(tree.trees);
  return length ?? fail("attempted to repeat an expression containing no syntax variables matched as repeating at this depth", tree.span);
}

function times(n: number): string {
  return `${n} time${n === 1 ? "" : "s"}`;
}

/** A fragment stands where the macro's text has its variable. */
function placed(tree: TokenTree, at: Span): TokenTree {
  if (tree.kind === "Delimited") return tree;
  const { token } = tree;
  const put = { ...token, place: at, span: { ...token.span, metavar: at } };
  if (put.kind !== "Interpolated" || put.nt.kind === "Vis") return { kind: "Token", token: put };
  const node = { ...put.nt.node, span: { ...put.nt.node.span, metavar: at } };
  return { kind: "Token", token: { ...put, nt: { ...put.nt, node } as Nonterminal } };
}

/** A token tree stays where it was written; used again, it stands in the macro's text. */
function placedTt(tree: TokenTree, at: Span, sources: SourceMap): TokenTree {
  if (tree.kind === "Delimited") return { ...tree, open: sources.withMetavar(tree.open, at), close: sources.withMetavar(tree.close, at) };
  const { token } = tree;
  const span = sources.withMetavar(token.span, at);
  return { kind: "Token", token: span.metavar === at || token.place !== undefined ? { ...token, span } : { ...token, span, place: { ...at, ctxt: span.ctxt, metavar: at } } };
}
