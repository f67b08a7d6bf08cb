/**
 * What `#[test]`, `#[should_panic]` and `#[ignore]` say of a function, and who may bear them.
 * Counterpart: rustc_builtin_macros `test.rs`.
 */
import type { Span } from "../../source/span";
import type { Attribute, Item } from "../../syntax/ast";
import type { DefId } from "../def";
import { note } from "../session";
import type { Session } from "../session";

/** One function that the harness runs. */
export interface TestCase {
  readonly def: DefId;
  /** `tests::adds`: the path inside of the crate, as the harness prints it. */
  readonly name: string;
  /** Undefined: not ignored; the reason may be empty. */
  readonly ignored: string | undefined;
  readonly shouldPanic: ShouldPanic;
  /** Where the return type stands: a type that is no `Termination` is reported there. */
  readonly outputSpan: Span;
}

export type ShouldPanic = { readonly kind: "No" } | { readonly kind: "Yes" } | { readonly kind: "WithMessage"; readonly expected: string };

const isTest = (a: Attribute): boolean => a.path === "test" && !a.isDoc;

/** Reports a `#[test]` on what is no free function. Said of everything that bears one, with or without a harness. */
export function checkTestPlace(session: Session, item: Item, attrs: readonly Attribute[], isFree: boolean): void {
  const attr = attrs.find(isTest);
  if (attr === undefined) return;
  if (attr.args.length > 0 || attr.value !== undefined) session.error(undefined, "attribute must be of the form `#[test]`", attr.span);
  else if (!isFree || item.kind.kind !== "Fn") session.error(undefined, "the `#[test]` attribute may only be used on a free function", attr.span, "the `#[test]` macro causes a function to be run as a test and has no effect on non-functions");
}

/** The case a function with `#[test]` stands for; undefined after an error. `name` is its path, `span` its place without attributes. */
export function testCaseOf(session: Session, item: Item, attrs: readonly Attribute[], def: DefId, name: string, span: Span): TestCase | undefined {
  if (item.kind.kind !== "Fn") return undefined;
  const { fn } = item.kind;
  if (fn.decl.params.length > 0) return refuse(session, "functions used as tests can not have any arguments", span);
  if (fn.generics.params.some((p) => p.kind.kind !== "Lifetime")) return refuse(session, "functions used as tests can not have any non-lifetime generic parameters", span);
  if (fn.header.isAsync) return refuse(session, "async functions cannot be used for tests", span);
  const shouldPanic = shouldPanicOf(session, attrs);
  if (shouldPanic.kind !== "No" && fn.decl.output !== undefined && !isUnitOrNever(fn.decl.output.kind)) return refuse(session, "functions using `#[should_panic]` must return `()`", span);
  const outputSpan = fn.decl.output?.span ?? item.ident.span;
  return { def, name, ignored: ignoredOf(session, attrs), shouldPanic, outputSpan };
}

function isUnitOrNever(kind: { readonly kind: string; readonly tys?: readonly unknown[] }): boolean {
  return kind.kind === "Never" || (kind.kind === "Tup" && kind.tys?.length === 0);
}

function refuse(session: Session, message: string, span: Span): undefined {
  session.error(undefined, message, span);
  return undefined;
}

function ignoredOf(session: Session, attrs: readonly Attribute[]): string | undefined {
  const attr = attrs.find((a) => a.path === "ignore");
  if (attr === undefined) return undefined;
  if (attr.args.length > 0) session.error(undefined, "valid forms for the attribute are `#[ignore = \"reason\"]` and `#[ignore]`", attr.span);
  return attr.value ?? "";
}

/** `#[should_panic]`, `#[should_panic = "text"]`, `#[should_panic(expected = "text")]`. */
function shouldPanicOf(session: Session, attrs: readonly Attribute[]): ShouldPanic {
  const attr = attrs.find((a) => a.path === "should_panic");
  if (attr === undefined) return { kind: "No" };
  if (attr.value !== undefined) return { kind: "WithMessage", expected: attr.value };
  if (attr.args.length === 0) return { kind: "Yes" };
  const [key, eq, value] = attr.args;
  const isKey = key?.kind === "Token" && key.token.kind === "Ident" && key.token.name === "expected";
  const isEq = eq?.kind === "Token" && eq.token.kind === "Punct" && eq.token.punct === "=";
  if (isKey && isEq && value?.kind === "Token" && value.token.kind === "Lit" && value.token.lit.kind === "Str") return { kind: "WithMessage", expected: value.token.lit.value };
  const labels = isKey && isEq && value?.kind === "Token" ? [note(value.token.span, "expected a string literal here")] : [];
  session.error("E0539", "malformed `should_panic` attribute input", attr.span, labels.length > 0 ? "" : "the only valid argument here is \"expected\"", labels);
  return { kind: "Yes" };
}
