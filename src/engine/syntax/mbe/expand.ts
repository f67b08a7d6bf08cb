/** `macro_rules!` from definition to expansion. Counterpart: rustc_expand `mbe/macro_rules.rs`. */
import { error, unsupported } from "../../source/diagnostic";
import type { SubDiagnostic } from "../../source/diagnostic";
import type { Span, SyntaxContext } from "../../source/span";
import type { Ident, MacCall } from "../ast";
import type { ParseSession } from "../session";
import type { TokenTree } from "../token";
import { checkRules } from "./check";
import { buildMatcher, match } from "./matcher";
import type { Loc, Matcher, MatchResult } from "./matcher";
import { readRules } from "./rules";
import type { MacroRules } from "./rules";
import { transcribe } from "./transcribe";

/** rustc's default `recursion_limit`. */
const RECURSION_LIMIT = 128;
/** Expansions a session may make: a guard against macros that grow exponentially within the recursion limit. */
const MAX_EXPANSIONS = 200_000;
/** Tokens that all expansions of a program may write: each of many calls may double what it was given. */
const MAX_TOKENS = 2_000_000;

/** A macro ready to be called. */
export interface CompiledMacro {
  readonly rules: MacroRules;
  readonly matchers: readonly Matcher[];
}

/** Reads and checks a `MacroDef` item's body; do it once. */
export function compileMacroRules(name: Ident, body: readonly TokenTree[], session: ParseSession, isDeclMacro = false): CompiledMacro {
  const read = readRules(name, body, session, isDeclMacro);
  const sound = checkRules(read, session);
  return { rules: { ...read, valid: read.valid && sound }, matchers: read.rules.map((r) => buildMatcher(r.left)) };
}

/**
 * The tokens a call expands to; undefined after an error, which was reported. `fromLibrary` says the macro is one of our library's.
 * The expansion is entered in the source map; tokens of the definition carry its context, tokens of the call keep theirs.
 */
export function expandMacroRules(macro: CompiledMacro, call: MacCall, fromLibrary: boolean, session: ParseSession): TokenTree[] | undefined {
  const { rules, matchers } = macro;
  if (!rules.valid) return undefined;
  const { sources, sink } = session;
  let depth = 0;
  for (let c = call.span.ctxt; c !== 0; c = sources.expansion(c).parent) depth++;
  if (depth >= RECURSION_LIMIT) {
    sink.report({ ...error(undefined, `recursion limit reached while expanding \`${rules.name}!\``, call.span, "", [], [
      { level: "help", message: `consider increasing the recursion limit by adding a \`#![recursion_limit = "${RECURSION_LIMIT * 2}"]\` attribute to your crate` },
    ]), endsWithExpansion: true });
    return undefined;
  }
  if (sources.ownExpansions > MAX_EXPANSIONS) {
    // Told once: the expansion entered here steps over the bound.
    if (sources.ownExpansions === MAX_EXPANSIONS + 1) {
      sink.report(unsupported(`more than ${MAX_EXPANSIONS} macro expansions`, call.span));
      sources.addExpansion({ macroName: rules.name, callSite: call.span, parent: call.span.ctxt, fromLibrary });
    }
    return undefined;
  }
  if (sources.tokensWritten > MAX_TOKENS) {
    if (sources.tokensWritten < Infinity) sink.report(unsupported(`macros that write more than ${MAX_TOKENS} tokens`, call.span));
    sources.tokensWritten = Infinity;
    return undefined;
  }
  const end: Span = { ...call.span, lo: call.span.hi - 1 };
  let best: (MatchResult & { readonly kind: "Failure" }) | undefined;
  for (let i = 0; i < matchers.length; i++) {
    const result = match(matchers[i], call.tokens, end, rules.name, session);
    if (result.kind === "Success") {
      const marks = new Map<SyntaxContext, SyntaxContext>();
      const mark = (definitionCtxt: SyntaxContext): SyntaxContext => {
        let ctxt = marks.get(definitionCtxt);
        if (ctxt === undefined) {
          ctxt = sources.addExpansion({ macroName: rules.name, callSite: call.span, parent: call.span.ctxt, fromLibrary, definitionCtxt, definition: rules.definition });
          marks.set(definitionCtxt, ctxt);
        }
        return ctxt;
      };
      return transcribe(rules.rules[i].right, result.bindings, call.span, mark, session, fromLibrary && sources.files[call.span.file].isLibrary, fromLibrary);
    }
    if (result.kind === "Reported") return undefined;
    if (result.kind === "Ambiguity") {
      sink.report(error(undefined, result.message, result.at));
      return undefined;
    }
    if (best === undefined || result.position > best.position) best = result;
  }
  if (best !== undefined) reportNoMatch(best, call, rules, session, fromLibrary);
  return undefined;
}

function reportNoMatch(failure: MatchResult & { readonly kind: "Failure" }, call: MacCall, rules: MacroRules, session: ParseSession, fromLibrary: boolean): void {
  const { tree, wanted } = failure;
  const children: SubDiagnostic[] = [];
  const what = wanted === undefined ? undefined : describeLoc(wanted, session);
  if (what !== undefined && wanted !== undefined) children.push({ level: "note", message: `while trying to match ${what}`, span: spanOfLoc(wanted) });
  const labels = fromLibrary ? [] : [{ span: rules.definition, text: "when calling this macro", primary: false }];
  if (tree === undefined && failure.at.lo === call.span.hi - 1) {
    const last = call.tokens.at(-1);
    const lastSpan = last === undefined || last.kind === "Delimited" ? last?.close : last.token.span;
    const at = lastSpan === undefined ? call.span : { ...lastSpan, lo: lastSpan.hi };
    session.sink.report({ ...error(undefined, "unexpected end of macro invocation", at, "missing tokens in macro arguments", labels, children), endsWithExpansion: true });
    return;
  }
  const shown = tree === undefined ? closerText(failure.at, session) : tree.kind === "Delimited" ? ({ Paren: "(", Bracket: "[", Brace: "{", Invisible: "" } as const)[tree.delim] : session.sources.text(tree.token.span);
  session.sink.report({ ...error(undefined, `no rules expected \`${shown}\``, failure.at, "no rules expected this token in macro call", labels, children), endsWithExpansion: true });
}

function closerText(at: Span, session: ParseSession): string {
  return session.sources.text({ ...at, hi: at.lo + 1 });
}

function describeLoc(loc: Loc, session: ParseSession): string | undefined {
  switch (loc.kind) {
    case "Token":
    case "Separator":
      return `\`${loc.token.kind === "Ident" && loc.token.name === "$crate" ? "$crate" : session.sources.text(loc.token.span)}\``;
    case "Declaration":
      return `meta-variable \`$${loc.name}:${loc.fragment}\``;
    case "Open":
    case "Close":
      return `\`${session.sources.text(loc.span)}\``;
    default:
      return undefined;
  }
}

function spanOfLoc(loc: Loc): Span | undefined {
  switch (loc.kind) {
    case "Token":
    case "Separator":
      return loc.token.span;
    case "Declaration":
    case "Open":
    case "Close":
      return loc.span;
    default:
      return undefined;
  }
}
