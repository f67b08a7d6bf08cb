/** Attributes and derives nobody knows, or that stand in the wrong place. Counterpart: rustc_passes `check_attr.rs`, rustc_resolve `macros.rs`. */
import type { Attribute, Item } from "../../syntax/ast";
import { note } from "../session";
import type { Session } from "../session";
import { checkAttributeForms } from "./attribute_forms";

const BUILTIN: ReadonlySet<string> = new Set([
  "allow", "expect", "warn", "deny", "forbid", "deprecated", "must_use", "doc", "derive", "cfg", "cfg_attr", "test", "ignore", "should_panic", "bench", "inline", "cold", "no_mangle",
  "repr", "macro_export", "macro_use", "path", "no_std", "no_main", "recursion_limit", "type_length_limit", "feature", "non_exhaustive", "automatically_derived", "track_caller",
  "target_feature", "link", "link_name", "link_section", "export_name", "used", "global_allocator", "proc_macro", "proc_macro_derive", "proc_macro_attribute", "default", "derive_const",
  "crate_name", "crate_type", "no_builtins", "no_implicit_prelude", "windows_subsystem", "panic_handler", "instruction_set", "debugger_visualizer", "diagnostic", "test_case", "no_link",
  // Known to the compiler, though not to be used outside of its library.
  "stable", "unstable", "fundamental", "lang", "marker", "optimize", "naked", "define_opaque", "coverage", "coroutine", "ffi_const", "ffi_pure", "ffi_returns_twice", "may_dangle", "thread_local",
  "allow_internal_unstable", "allow_internal_unsafe", "const_trait", "deprecated_safe", "eii", "linkage", "no_core", "no_sanitize", "needs_allocator", "pointee", "prelude_import", "unsafe_no_drop_flag",
]);

export function checkAttributes(session: Session, item: Item, attrs: readonly Attribute[], isKnown: (path: string) => boolean): void {
  checkAttributeForms(session, item, attrs);
  for (const attr of attrs) {
    if (attr.isDoc) continue;
    if (attr.path === "derive" && item.kind.kind !== "Struct" && item.kind.kind !== "Enum" && item.kind.kind !== "Union") {
      session.error("E0774", "`derive` may only be applied to `struct`s, `enum`s and `union`s", attr.span, "not applicable here", [note(item.span, "not a `struct`, `enum` or `union`")]);
    }
    if (item.kind.kind === "MacroDef" && attr.path === "rustc_builtin_macro") continue;
    if (BUILTIN.has(attr.path) || attr.path.startsWith("rustc_") || attr.path.includes("::")) continue;
    if (isKnown(attr.path)) continue;
    session.error(undefined, `cannot find attribute \`${attr.path}\` in this scope`, { ...attr.span, lo: attr.span.lo + 2, hi: attr.span.lo + 2 + attr.path.length });
  }
}
