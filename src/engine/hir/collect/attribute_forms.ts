/**
 * Built-in attributes in a form, or on an item, that they do not allow. Hints of `repr` that contradict the type are `ty/check/repr.ts`.
 * Not modelled: attributes that have no effect here are accepted in any form.
 * Counterpart: rustc_attr_parsing, rustc_passes `check_attr.rs`.
 */
import type { Attribute, Item } from "../../syntax/ast";
import type { Span } from "../../source/span";
import type { Attr } from "../hir";
import type { Session } from "../session";
import { lowerAttrs } from "./attributes";

/** How messages call an item. */
const PLURALS: Readonly<Record<string, string>> = {
  ExternCrate: "extern crates", Use: "use statements", Static: "statics", Const: "constants", Fn: "functions", Mod: "modules", ForeignMod: "foreign modules",
  TyAlias: "type aliases", Enum: "enums", Struct: "structs", Union: "unions", Trait: "traits", Impl: "inherent impl blocks", MacCall: "macro calls", MacroDef: "macro defs",
};

const INT_HINT = /^[iu](8|16|32|64|128|size)$/;

export function checkAttributeForms(session: Session, item: Item, attrs: readonly Attribute[]): void {
  const lowered = lowerAttrs(attrs);
  let deprecated: Attr | undefined;
  for (const attr of lowered) {
    const text = session.sourceMap.text(attr.span);
    switch (attr.name) {
      case "inline": checkInline(session, item, attr, text); break;
      case "deprecated":
        if (deprecated !== undefined) session.error(undefined, "multiple `deprecated` attributes", attr.span, "", [], [{ level: "note", message: "attribute also specified here", span: deprecated.span }]);
        else checkDeprecated(session, attr);
        deprecated = attr;
        break;
      case "repr": checkRepr(session, item, attr, text); break;
      case "track_caller":
        if (item.kind.kind !== "Fn") misplaced(session, item, attr, "can only be applied to functions");
        break;
      case "non_exhaustive":
        if (item.kind.kind !== "Struct" && item.kind.kind !== "Enum") misplaced(session, item, attr, "can be applied to data types and enum variants");
        break;
      case "stable": case "unstable":
        session.error("E0734", "stability attributes may not be used outside of the standard library", attr.span);
        break;
      case "export_name":
        if (attr.value?.includes("\0") === true) session.error("E0648", "`export_name` may not contain null characters", attr.span);
        break;
      case "derive":
        for (const a of attr.args) if (a.startsWith("\"")) session.error("E0777", "expected path to a trait, found literal", argSpan(attr, text, a), "not a trait", [], [{ level: "help", message: `try using \`#[derive(${a.slice(1, -1)})]\`` }]);
        break;
      default:
    }
    checkLint(session, attr, text);
  }
}

/** The place of an argument in the attribute's text. */
function argSpan(attr: Attr, text: string, arg: string): Span {
  const at = text.indexOf(arg);
  return at < 0 ? attr.span : { ...attr.span, lo: attr.span.lo + at, hi: attr.span.lo + at + arg.length };
}

function misplaced(session: Session, item: Item, attr: Attr, where: string): void {
  session.error(undefined, `\`#[${attr.name}]\` attribute cannot be used on ${PLURALS[item.kind.kind] ?? "this item"}`, attr.span, "", [], [{ level: "help", message: `\`#[${attr.name}]\` ${where}` }]);
}

function checkInline(session: Session, item: Item, attr: Attr, text: string): void {
  const malformed = (code: string, why: string): void => { session.error(code, "malformed `inline` attribute input", attr.span, why); };
  if (attr.value !== undefined) session.error(undefined, "valid forms for the attribute are `#[inline(always)]`, `#[inline(never)]`, and `#[inline]`", attr.span);
  else if (text.includes("(") && attr.args.length !== 1) malformed("E0805", "expected a single argument here");
  else if (attr.args.length === 1 && attr.args[0] !== "always" && attr.args[0] !== "never") malformed("E0539", "valid arguments are `always` or `never`");
  else if (item.kind.kind !== "Fn" && item.kind.kind !== "MacroDef") misplaced(session, item, attr, "can only be applied to functions");
}

function checkDeprecated(session: Session, attr: Attr): void {
  const seen = new Set<string>();
  for (const arg of attr.args) {
    const [key] = arg.split("=");
    const malformed = (code: string, why: string): void => { session.error(code, "malformed `deprecated` attribute input", attr.span, why); };
    if (key !== "since" && key !== "note" && key !== "suggestion") return malformed("E0539", "valid arguments are `since` or `note`");
    if (!arg.includes("=\"")) return malformed("E0539", `expected this to be of the form \`${key} = "..."\``);
    if (seen.has(key)) return malformed("E0538", `found \`${key}\` used as a key more than once`);
    seen.add(key);
  }
}

function checkRepr(session: Session, item: Item, attr: Attr, text: string): void {
  if (!text.includes("(")) return session.error("E0539", "malformed `repr` attribute input", attr.span, "expected this to be a list");
  const { kind } = item.kind;
  for (const arg of attr.args) {
    if (arg.startsWith("\"")) {
      session.error("E0565", "meta item in `repr` must be an identifier", attr.span);
      continue;
    }
    const [, name, number] = /^(\w+)(?:\((.*)\))?$/.exec(arg) ?? [];
    const wrong = (what: string): void => {
      session.error("E0517", `attribute should be applied to ${what}`, argSpan(attr, text, arg), "", [{ span: item.span, text: `not ${what}`, primary: false }]);
    };
    if (name === "align" && number !== undefined && !isPowerOfTwo(number)) session.error("E0589", "invalid `repr(align)` attribute: not a power of two", argSpan(attr, text, number));
    else if (INT_HINT.test(arg)) {
      if (kind !== "Enum") wrong("an enum");
    } else if (name === "packed") {
      if (kind !== "Struct" && kind !== "Union") wrong("a struct or union");
    } else if (name === "C" || name === "Rust" || name === "transparent") {
      if (kind !== "Struct" && kind !== "Enum" && kind !== "Union") wrong("a struct, enum, or union");
    } else if (name !== "align" && name !== "simd") {
      session.error("E0552", "unrecognized representation hint", argSpan(attr, text, arg), "", [], [{ level: "help", message: "valid reprs are `Rust` (default), `C`, `align`, `packed`, `transparent`, `simd`, `i8`, `u8`, `i16`, `u16`, `i32`, `u32`, `i64`, `u64`, `i128`, `u128`, `isize`, `usize`" }]);
    }
  }
}

function isPowerOfTwo(text: string): boolean {
  const n = Number(text);
  return Number.isInteger(n) && n > 0 && (n & (n - 1)) === 0;
}

const TOOLS: ReadonlySet<string> = new Set(["clippy", "rustc", "rustdoc", "miri", "diagnostic", "rust_analyzer", "rustfmt"]);

/** Features that were taken out of the language. */
const REMOVED_FEATURES: ReadonlySet<string> = new Set([
  "main", "plugin", "platform_intrinsics", "in_band_lifetimes", "ffi_returns_twice", "box_syntax", "on_unimplemented", "managed_boxes", "custom_derive",
  "crate_visibility_modifier", "doc_spotlight", "external_doc", "macro_reexport", "optin_builtin_traits", "quote", "reflect", "struct_inherit", "visible_private_types",
]);

/** `#![feature]`, which the stable compiler refuses, and lint levels of the whole crate. */
export function checkCrateAttributes(session: Session, attrs: readonly Attribute[]): void {
  for (const attr of lowerAttrs(attrs)) {
    if (attr.name === "feature") {
      const removed = attr.args.some((f) => REMOVED_FEATURES.has(f));
      if (removed) session.error("E0557", "feature has been removed", attr.span, "feature has been removed");
      else session.error("E0554", "`#![feature]` may not be used on the stable release channel", attr.span);
    }
    checkLint(session, attr, session.sourceMap.text(attr.span));
    if (attr.name === "forbid") for (const lint of attr.args) session.forbidden.set(lint, attr.span);
  }
}

/** `allow`, `warn`, `deny`, `forbid`, `expect`. */
function checkLint(session: Session, attr: Attr, text: string): void {
  if (!/^(allow|warn|deny|forbid|expect)$/.test(attr.name)) return;
  for (const arg of attr.args) {
    const tool = /^(\w+)::/.exec(arg)?.[1];
    if (arg.includes("=")) {
      if (!/^reason="/.test(arg)) session.error("E0452", "malformed lint attribute input", attr.span, "bad attribute argument");
    } else if (attr.name !== "deny" && attr.name !== "forbid" && session.forbidden.has(arg)) {
      const set = session.forbidden.get(arg) ?? attr.span;
      session.error("E0453", `${attr.name}(${arg}) incompatible with previous forbid`, argSpan(attr, text, arg), "overruled by previous forbid", [{ span: set, text: "`forbid` level set here", primary: false }]);
    } else if (tool !== undefined && !TOOLS.has(tool)) session.error("E0710", `unknown tool name \`${tool}\` found in scoped lint: \`${arg}\``, argSpan(attr, text, tool));
  }
}
