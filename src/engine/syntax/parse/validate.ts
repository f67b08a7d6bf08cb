/**
 * What the grammar accepts and Rust does not: bodies missing or too many, `pub` where it means nothing, files that do not exist.
 * Items under `#[cfg]` are left alone, since they may be gone before anybody asks. Counterpart: rustc_ast_passes `ast_validation.rs`.
 */
import { error } from "../../source/diagnostic";
import type { Diagnostic } from "../../source/diagnostic";
import type { Span } from "../../source/span";
import type { GenericParam, Impl, Item, Param } from "../ast";

export type Place = "Statement" | "Module" | "Assoc" | "Foreign";

type Report = (diagnostic: Diagnostic) => void;

export function validateItem(item: Item, place: Place, edition: 2021 | 2024, report: Report): void {
  if (item.attrs.some((a) => a.path === "cfg" || a.path === "cfg_attr")) return;
  const { kind } = item;
  const unstable = (message: string, span: Span): void => report(error("E0658", message, span));
  const free = place === "Module" || place === "Statement";
  switch (kind.kind) {
    case "Fn":
      if (free && kind.fn.body === undefined) bodyless("free function without a body", "provide a definition for the function: `{ <body> }`", item, report);
      if (place === "Foreign" && kind.fn.body !== undefined) {
        report(error(undefined, "incorrect function inside `extern` block", item.ident.span, "cannot have a body"));
      }
      if (place === "Foreign") plainParams(kind.fn.decl.params, "E0130", "patterns aren't allowed in foreign function declarations", "pattern not allowed in foreign function", report);
      if (place === "Assoc" && kind.fn.body === undefined) plainParams(kind.fn.decl.params, "E0642", "patterns aren't allowed in functions without bodies", "pattern not allowed in function without body", report);
      if (free) noSelf(kind.fn.decl.params, report);
      if (kind.fn.header.isConst && kind.fn.header.isAsync) report(error(undefined, "functions cannot be both `const` and `async`", item.ident.span));
      genericOrder(kind.fn.generics.params, report);
      break;
    case "Const":
      if (free && kind.expr === undefined) bodyless("free constant item without body", "provide a definition for the constant: `= <expr>;`", item, report);
      break;
    case "Static":
      if (free && kind.expr === undefined) bodyless("free static item without body", "provide a definition for the static: `= <expr>;`", item, report);
      break;
    case "TyAlias":
      if (free && kind.ty === undefined) bodyless("free type alias without body", "provide a definition for the type: `= <type>;`", item, report);
      break;
    case "Mod":
      if (kind.items === undefined && !item.attrs.some((a) => a.path === "path")) missingFile(item, place, report);
      break;
    case "ForeignMod":
      if (item.vis.kind !== "Inherited") misplacedVisibility(item, "place qualifiers on individual foreign items instead", report);
      if (edition >= 2024 && !kind.isUnsafe) report(error(undefined, "extern blocks must be unsafe", item.span));
      break;
    case "Impl":
      validateImpl(item, kind.impl, report);
      break;
    case "MacroDef":
      if (kind.isDeclMacro) unstable("`macro` is experimental", item.span);
      break;
    case "Trait":
      if (kind.isAuto) unstable("auto traits are experimental and possibly buggy", item.span);
      for (const member of kind.items) {
        if (member.vis.kind !== "Inherited") misplacedVisibility(member, "trait items always share the visibility of their trait", report);
        if (member.kind.kind === "Fn" && member.kind.fn.header.isConst) report(error("E0379", "functions in traits cannot be declared const", member.span, "functions in traits cannot be const"));
      }
      break;
    case "Struct":
    case "Enum":
    case "Union":
      genericOrder(kind.generics.params, report);
      break;
    default:
  }
}

function bodyless(message: string, help: string, item: Item, report: Report): void {
  report(error(undefined, message, item.span, "", [], [{ level: "help", message: help }]));
}

function missingFile(item: Item, place: Place, report: Report): void {
  if (place === "Statement") {
    report(error(undefined, "cannot declare a file module inside a block unless it has a path attribute", item.span, "", [], [
      { level: "help", message: "maybe `use` the module `" + item.ident.name + "` instead of redeclaring it" },
      { level: "note", message: "file modules are usually placed outside of blocks, at the top level of the file" },
    ]));
    return;
  }
  const { name } = item.ident;
  report(error("E0583", `file not found for module \`${name}\``, item.span, "", [], [
    { level: "help", message: `to create the module \`${name}\`, create file "${name}.rs" or "${name}/mod.rs"` },
    { level: "note", message: `if there is a \`mod ${name}\` elsewhere in the crate already, import it with \`use crate::...\` instead` },
  ]));
}

function validateImpl(item: Item, impl: Impl, report: Report): void {
  if (item.vis.kind !== "Inherited") misplacedVisibility(item, impl.ofTrait === undefined ? "place qualifiers on individual impl items instead" : "trait items always share the visibility of their trait", report);
  if (impl.isNegative && impl.ofTrait !== undefined) {
    const { span } = impl.ofTrait;
    report(error("E0658", "negative trait bounds are not fully implemented; use marker types for now", { ...span, lo: span.lo - 1 }));
  }
  if (impl.isNegative && impl.isUnsafe) report(error("E0198", "negative impls cannot be unsafe", impl.ofTrait?.span ?? item.span, "negative because of this"));
  genericOrder(impl.generics.params, report);
  for (const member of impl.items) {
    if (member.attrs.some((a) => a.path === "cfg" || a.path === "cfg_attr")) continue;
    if (impl.ofTrait !== undefined && member.vis.kind !== "Inherited") misplacedVisibility(member, "trait items always share the visibility of their trait", report);
    const { kind } = member;
    if (kind.kind === "Fn" && kind.fn.body === undefined) bodyless("associated function in `impl` without body", "provide a definition for the function: `{ <body> }`", member, report);
    if (kind.kind === "Fn" && impl.ofTrait !== undefined && kind.fn.header.isConst) report(error("E0379", "functions in trait impls cannot be declared const", member.span, "functions in trait impls cannot be const"));
    if (kind.kind === "Const" && kind.expr === undefined) bodyless("associated constant in `impl` without body", "provide a definition for the constant: `= <expr>;`", member, report);
    if (kind.kind === "TyAlias" && kind.ty === undefined) bodyless("associated type in `impl` without body", "provide a definition for the type: `= <type>;`", member, report);
  }
}

function misplacedVisibility(item: Item, note: string, report: Report): void {
  report(error("E0449", "visibility qualifiers are not permitted here", item.visSpan ?? item.span, "", [], [{ level: "note", message: note }]));
}

function plainParams(params: readonly Param[], code: string, message: string, label: string, report: Report): void {
  for (const { pat, selfKind } of params) {
    if (selfKind !== "None" || pat.kind.kind === "Wild" || pat.kind.kind === "Err") continue;
    const plain = pat.kind.kind === "Ident" && pat.kind.byRef === "No" && pat.kind.sub === undefined && pat.kind.mutability === "Not";
    if (!plain && !(code === "E0642" && pat.kind.kind === "Ident")) report(error(code, message, pat.span, label));
  }
}

function noSelf(params: readonly Param[], report: Report): void {
  const first = params[0];
  if (first === undefined || first.selfKind === "None") return;
  report(error(undefined, "`self` parameter is only allowed in associated functions", first.span, "not semantically valid as function parameter", [], [
    { level: "note", message: "associated functions are those in `impl` or `trait` definitions" },
  ]));
}

/** Lifetimes come before types and constants. */
function genericOrder(params: readonly GenericParam[], report: Report): void {
  let seenOther = false;
  for (const p of params) {
    if (p.kind.kind !== "Lifetime") seenOther = true;
    else if (seenOther) {
      report(error(undefined, "lifetime parameters must be declared prior to type and const parameters", p.ident.span));
      return;
    }
  }
}
