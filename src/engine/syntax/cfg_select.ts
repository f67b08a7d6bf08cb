/** `cfg_select! { predicate => { … } predicate => expression, _ => … }`: the tokens of the first arm whose predicate holds. Counterpart: rustc_builtin_macros `cfg_select.rs`. */
import { error } from "../source/diagnostic";
import type { MacCall } from "./ast";
import { evaluateCfg, type CfgOptions } from "./cfg";
import type { ParseSession } from "./session";
import type { TokenTree } from "./token";

/** Undefined after a reported error. */
export function selectCfg(mac: MacCall, options: CfgOptions, { sink }: ParseSession): readonly TokenTree[] | undefined {
  const { tokens } = mac;
  for (let i = 0; i < tokens.length;) {
    const arrow = tokens.findIndex((t, k) => k >= i && isPunct(t, "=>"));
    if (arrow < 0) {
      sink.report(error(undefined, "expected `=>`, found end of `cfg_select!` input", mac.span));
      return undefined;
    }
    const predicate = tokens.slice(i, arrow);
    const body = tokens[arrow + 1];
    const braced = body?.kind === "Delimited" && body.delim === "Brace" ? body.tokens : undefined;
    let end = arrow + 2;
    if (braced === undefined) while (end < tokens.length && !isPunct(tokens[end], ",")) end++;
    const holds = isWildcard(predicate) || evaluateCfg(predicate, options);
    if (holds) return braced ?? tokens.slice(arrow + 1, end);
    i = end < tokens.length && isPunct(tokens[end], ",") ? end + 1 : end;
  }
  sink.report(error(undefined, "none of the predicates in this `cfg_select` evaluated to true", mac.span));
  return undefined;
}

function isPunct(tree: TokenTree, punct: string): boolean {
  return tree.kind === "Token" && tree.token.kind === "Punct" && tree.token.punct === punct;
}

function isWildcard(predicate: readonly TokenTree[]): boolean {
  const [first] = predicate;
  return predicate.length === 1 && first.kind === "Token" && first.token.kind === "Ident" && first.token.name === "_";
}
