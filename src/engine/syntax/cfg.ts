/** Conditional compilation: what `#[cfg(…)]` says on the machine we model. Counterpart: rustc_attr `cfg`; the Reference, "Conditional compilation". */
import type { Span } from "../source/span";
import type { Attribute } from "./ast";
import type { TokenTree } from "./token";

export interface CfgOptions {
  /** Compiled as a test harness. */
  readonly test: boolean;
  readonly edition: 2021 | 2024;
  /** Bits of a pointer; 64 when absent. */
  readonly pointerWidth?: 32 | 64;
}

const NAMES: ReadonlySet<string> = new Set(["unix", "debug_assertions", "overflow_checks", "panic_unwind", "true"]);

const VALUES: Readonly<Record<string, readonly string[]>> = {
  target_os: ["linux"], target_family: ["unix"], target_env: ["gnu"], target_vendor: ["unknown"], target_endian: ["little"],
  target_has_atomic: ["8", "16", "32", "64", "ptr"], panic: ["unwind"], target_feature: ["fxsr", "sse", "sse2"],
};

/** The words of `#[name(…)]` as trees, split at commas. */
export function splitAtCommas(tokens: readonly TokenTree[]): readonly (readonly TokenTree[])[] {
  const parts: TokenTree[][] = [[]];
  for (const t of tokens) {
    if (t.kind === "Token" && t.token.kind === "Punct" && t.token.punct === ",") parts.push([]);
    else parts[parts.length - 1].push(t);
  }
  if (parts[parts.length - 1].length === 0) parts.pop();
  return parts;
}

/** Is the predicate in `#[cfg(predicate)]` true? Attributes of another name are. */
export function isCfgTrue(attr: Attribute, options: CfgOptions): boolean {
  return attr.path !== "cfg" || evaluateCfg(attr.args, options);
}

/** Are all `#[cfg]`s among the attributes true, those inside `#[cfg_attr]` included? */
export function isConfigured(attrs: readonly Attribute[], options: CfgOptions): boolean {
  return expandCfgAttrs(attrs, options).every((a) => isCfgTrue(a, options));
}

/** `name`, `name = "value"`, `all(…)`, `any(…)`, `not(…)`. */
export function evaluateCfg(tokens: readonly TokenTree[], options: CfgOptions): boolean {
  const [first, second, third] = tokens;
  if (first === undefined || first.kind !== "Token" || first.token.kind !== "Ident") return false;
  const { name } = first.token;
  if (second !== undefined && second.kind === "Delimited") {
    const parts = splitAtCommas(second.tokens);
    if (name === "all") return parts.every((p) => evaluateCfg(p, options));
    if (name === "any") return parts.some((p) => evaluateCfg(p, options));
    return name === "not" && parts.length === 1 && !evaluateCfg(parts[0], options);
  }
  if (third !== undefined && third.kind === "Token" && third.token.kind === "Lit" && third.token.lit.kind === "Str") {
    const { value } = third.token.lit;
    const width = options.pointerWidth ?? 64;
    if (name === "target_pointer_width") return value === String(width);
    if (name === "target_arch") return value === (width === 64 ? "x86_64" : "x86");
    return Object.hasOwn(VALUES, name) && VALUES[name].includes(value);
  }
  if (name === "test") return options.test;
  return NAMES.has(name);
}

/** What is wrong with a predicate's form, if something is. */
export function checkCfg(tokens: readonly TokenTree[], report: (code: string, message: string, span: Span) => void): void {
  const [first, second] = tokens;
  if (first === undefined || first.kind !== "Token" || first.token.kind !== "Ident" || second === undefined || second.kind !== "Delimited") return;
  const { name, span } = first.token;
  const parts = splitAtCommas(second.tokens);
  if (name === "not" && parts.length !== 1) report("E0536", "expected 1 cfg-pattern", { ...span, hi: second.close.hi });
  else if (name !== "all" && name !== "any" && name !== "not" && name !== "target" && name !== "version" && name !== "accessible") report("E0537", `invalid predicate \`${name}\``, { ...span, hi: second.close.hi });
  for (const part of parts) checkCfg(part, report);
}

/** Replaces `#[cfg_attr(predicate, a, b)]` by `#[a] #[b]` or by nothing. */
export function expandCfgAttrs(attrs: readonly Attribute[], options: CfgOptions): readonly Attribute[] {
  if (!attrs.some((a) => a.path === "cfg_attr")) return attrs;
  return attrs.flatMap((attr) => {
    if (attr.path !== "cfg_attr") return [attr];
    const [predicate, ...rest] = splitAtCommas(attr.args);
    if (predicate === undefined || !evaluateCfg(predicate, options)) return [];
    return expandCfgAttrs(rest.map((tokens) => attributeOf(tokens, attr)), options);
  });
}

function attributeOf(tokens: readonly TokenTree[], outer: Attribute): Attribute {
  let path = "";
  let i = 0;
  for (; i < tokens.length; i++) {
    const t = tokens[i];
    if (t.kind === "Token" && t.token.kind === "Ident") path += t.token.name;
    else if (t.kind === "Token" && t.token.kind === "Punct" && t.token.punct === "::") path += "::";
    else break;
  }
  const next = tokens[i];
  const value = tokens[i + 1];
  const text = value !== undefined && value.kind === "Token" && value.token.kind === "Lit" && value.token.lit.kind === "Str" ? value.token.lit.value : undefined;
  return { path, args: next !== undefined && next.kind === "Delimited" ? next.tokens : [], value: text, isDoc: false, inner: outer.inner, span: outer.span };
}

/** The first attribute of that path. */
export function findAttr(attrs: readonly Attribute[], path: string): Attribute | undefined {
  return attrs.find((a) => a.path === path);
}

/** The plain words in `#[path(a, b::c)]`, e.g. the traits of a derive; each as written, segments joined by `::`. */
export function attrWords(attr: Attribute): readonly string[] {
  return splitAtCommas(attr.args).map((part) => part.map((t) => (t.kind !== "Token" ? "" : t.token.kind === "Ident" ? t.token.name : t.token.kind === "Punct" ? t.token.punct : "")).join(""));
}
