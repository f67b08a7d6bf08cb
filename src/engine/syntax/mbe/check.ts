/**
 * Is a macro's definition sound? After `$x:expr` only `=>`, `,` and `;` may come, whatever repetitions lie between, so that the language can grow;
 * repetitions must consume something; names must differ. Counterpart: rustc_expand `mbe/macro_rules.rs` (check_matcher_core, FirstSets).
 */
import { error } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { ParseSession } from "../session";
import type { FragmentKind, MacroRules, RuleTree } from "./rules";

/** What a piece of matcher can begin with; `maybeEmpty` when it can match nothing. */
interface First {
  readonly trees: readonly RuleTree[];
  readonly maybeEmpty: boolean;
}

export function checkRules(rules: MacroRules, session: ParseSession): boolean {
  let sound = true;
  const report = (message: string, span: Span, label: string, labels: { span: Span; text: string; primary: boolean }[] = [], note?: string): void => {
    sound = false;
    session.sink.report(error(undefined, message, span, label, labels, note === undefined ? [] : [{ level: "note", message: note }]));
  };
  for (const rule of rules.rules) {
    const seen = new Map<string, Span>();
    const names = (trees: readonly RuleTree[]): void => {
      for (const tree of trees) {
        if (tree.kind === "Delimited" || tree.kind === "Sequence") names(tree.trees);
        if (tree.kind === "Sequence" && tree.separator === undefined && tree.trees.every(matchesEmpty)) report("repetition matches empty token tree", tree.span, "");
        if (tree.kind !== "Declaration") continue;
        const before = seen.get(tree.name);
        if (before !== undefined) report("duplicate matcher binding", tree.span, "duplicate binding", [{ span: before, text: "previous binding", primary: false }]);
        seen.set(tree.name, tree.span);
      }
    };
    names(rule.left);
    const follow = (declaration: RuleTree & { readonly kind: "Declaration" }, next: RuleTree, only: boolean): void => {
      const allowed = followSet(declaration.fragment);
      if (allowed === undefined || mayFollow(declaration.fragment, next)) return;
      const shown = describe(next, session);
      report(
        `\`$${declaration.name}:${declaration.fragment}\` ${only ? "is" : "may be"} followed by \`${shown}\`, which is not allowed for \`${declaration.fragment}\` fragments`,
        spanOf(next), `not allowed after \`${declaration.fragment}\` fragments`, [], `allowed there are: ${orList(allowed)}`,
      );
    };
    checkSequence(rule.left, { trees: [], maybeEmpty: false }, follow);
  }
  return sound;
}

function matchesEmpty(tree: RuleTree): boolean {
  return (tree.kind === "Declaration" && tree.fragment === "vis") || (tree.kind === "Sequence" && (tree.op !== "+" || tree.trees.every(matchesEmpty)));
}

/** Checks every declaration in `trees` against all that can come after it; `suffix` is what can come after the whole. */
function checkSequence(trees: readonly RuleTree[], suffix: First, follow: (d: RuleTree & { readonly kind: "Declaration" }, next: RuleTree, only: boolean) => void): void {
  for (let i = 0; i < trees.length; i++) {
    const tree = trees[i];
    const after = concat(firstOf(trees, i + 1), suffix);
    switch (tree.kind) {
      case "Declaration":
        for (const next of after.trees) follow(tree, next, after.trees.length === 1);
        break;
      case "Delimited":
        checkSequence(tree.trees, { trees: [{ kind: "Token", token: { kind: "Unknown", text: CLOSERS[tree.delim], span: tree.close } }], maybeEmpty: false }, follow);
        break;
      case "Sequence": {
        const again: First = { trees: tree.separator !== undefined ? [{ kind: "Token", token: tree.separator }] : [], maybeEmpty: true };
        checkSequence(tree.trees, concat(again, after), follow);
        break;
      }
      default:
    }
  }
}

const CLOSERS = { Paren: ")", Bracket: "]", Brace: "}", Invisible: "" } as const;

function firstOf(trees: readonly RuleTree[], from: number): First {
  const found: RuleTree[] = [];
  for (let i = from; i < trees.length; i++) {
    const tree = trees[i];
    if (tree.kind === "Sequence") {
      const inner = firstOf(tree.trees, 0);
      found.push(...inner.trees);
      if (inner.maybeEmpty && tree.separator !== undefined) found.push({ kind: "Token", token: tree.separator });
      if (tree.op === "+" && !inner.maybeEmpty) return { trees: found, maybeEmpty: false };
      continue;
    }
    found.push(tree);
    if (tree.kind !== "Declaration" || tree.fragment !== "vis") return { trees: found, maybeEmpty: false };
  }
  return { trees: found, maybeEmpty: true };
}

function concat(a: First, b: First): First {
  return a.maybeEmpty ? { trees: [...a.trees, ...b.trees], maybeEmpty: b.maybeEmpty } : a;
}

/** What may come after a fragment, in rustc's words; undefined when anything may. */
function followSet(fragment: FragmentKind): readonly string[] | undefined {
  switch (fragment) {
    case "expr":
    case "expr_2021":
    case "stmt":
      return ["`=>`", "`,`", "`;`"];
    case "pat_param":
      return ["`=>`", "`,`", "`=`", "`|`", "`if`", "`in`"];
    case "pat":
      return ["`=>`", "`,`", "`=`", "`if`", "`in`"];
    case "path":
    case "ty":
      return ["`{`", "`[`", "`=>`", "`,`", "`>`", "`=`", "`:`", "`;`", "`|`", "`as`", "`where`"];
    case "vis":
      return ["`,`", "an ident", "a type"];
    default:
      return undefined;
  }
}

function mayFollow(fragment: FragmentKind, next: RuleTree): boolean {
  const text = next.kind === "Token" ? (next.token.kind === "Punct" ? next.token.punct : next.token.kind === "Ident" && !next.token.raw ? next.token.name : next.token.kind === "Unknown" ? next.token.text : undefined) : next.kind === "Delimited" ? OPENERS[next.delim] : undefined;
  if (next.kind === "Token" && next.token.kind === "Unknown") return true;
  switch (fragment) {
    case "vis":
      if (next.kind === "Declaration") return next.fragment === "ident" || next.fragment === "ty" || next.fragment === "path";
      if (next.kind === "Token" && next.token.kind === "Ident") return next.token.raw || next.token.name !== "priv";
      return text !== undefined && [",", "(", "[", "!", "*", "&", "&&", "?", "<", "<<", "::"].includes(text);
    case "path":
    case "ty":
      if (next.kind === "Declaration") return next.fragment === "block";
      return text !== undefined && ["{", "[", "=>", ",", ">", ">>", "=", ":", ";", "|", "as", "where"].includes(text);
    default: {
      const allowed = followSet(fragment);
      return allowed === undefined || (text !== undefined && allowed.includes(`\`${text}\``));
    }
  }
}

const OPENERS = { Paren: "(", Bracket: "[", Brace: "{", Invisible: "" } as const;

function spanOf(tree: RuleTree): Span {
  return tree.kind === "Token" ? tree.token.span : tree.kind === "Delimited" ? tree.open : tree.span;
}

function describe(tree: RuleTree, session: ParseSession): string {
  if (tree.kind === "Declaration") return `$${tree.name}:${tree.fragment}`;
  return session.sources.text(spanOf(tree));
}

function orList(words: readonly string[]): string {
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}
