/** A name where an item should begin: which keyword was probably forgotten. Counterpart: rustc_parse `parser/item.rs` (recover_missing_kw_before_item). */
import type { TokenTree } from "../token";

/** rustc's words for the item that `peek(0)`, an identifier, seems to name; undefined when it names a macro or nothing. */
export function missingKeyword(peek: (ahead: number) => TokenTree | undefined, isPub: boolean): { readonly message: string; readonly help: string | undefined } | undefined {
  const name = peek(0);
  if (name === undefined || name.kind !== "Token" || name.token.kind !== "Ident") return undefined;
  let at = 1;
  const isGeneric = isPunct(peek(1), "<");
  if (isGeneric) {
    while (peek(at) !== undefined && !isPunct(peek(at), ">")) at++;
    at++;
  }
  const found = (keyword: string, item: string): { readonly message: string; readonly help: string } => ({
    message: `missing \`${keyword}\` for ${item} definition`,
    help: `add \`${keyword}\` here to parse \`${name.token.kind === "Ident" ? name.token.name : ""}\` as ${item === "enum" ? "an" : "a"} ${item}`,
  });
  const ambiguous = { message: "missing `fn` or `struct` for function or struct definition", help: undefined };
  const group = peek(at);
  if (group === undefined || group.kind !== "Delimited") return isGeneric ? ambiguous : undefined;
  if (group.delim === "Brace") {
    if (group.tokens.length === 0) return { message: "missing `enum` or `struct` for enum or struct definition", help: undefined };
    return isPunct(group.tokens[1], ":") || isPunct(group.tokens[2], ":") ? found("struct", "struct") : found("enum", "enum");
  }
  if (group.delim !== "Paren") return isGeneric ? ambiguous : undefined;
  const after = peek(at + 1);
  if (isPunct(after, "->") || (after !== undefined && after.kind === "Delimited" && after.delim === "Brace")) return takesSelf(group.tokens) ? found("fn", "method") : found("fn", "function");
  return isPub && isPunct(after, ";") ? found("struct", "struct") : ambiguous;
}

function isPunct(tree: TokenTree | undefined, punct: string): boolean {
  return tree !== undefined && tree.kind === "Token" && tree.token.kind === "Punct" && tree.token.punct === punct;
}

/** Do the parameters begin with a form of `self`? */
function takesSelf(params: readonly TokenTree[]): boolean {
  for (const tree of params) {
    if (tree.kind !== "Token" || isPunct(tree, ",") || isPunct(tree, ":")) return false;
    if (tree.token.kind === "Ident" && tree.token.name === "self") return true;
  }
  return false;
}
