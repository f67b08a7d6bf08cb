/** One `use`, taken apart. Counterpart: rustc_resolve `imports.rs` (`ImportData`). */
import type { Span } from "../../source/span";
import type { Ident } from "../../syntax/ast";
import type { Binding, Module, Namespace, Scope, Vis } from "../definitions";

/** One leaf of a `use` tree. */
export interface Import {
  readonly module: Module;
  readonly scope: Scope;
  /** The path as written, from the front; for a glob, the path of the module. */
  readonly idents: readonly Ident[];
  readonly isGlobal: boolean;
  /** The name it gets here; undefined for a glob. `_` binds a trait without a name. */
  readonly name: Ident | undefined;
  /** `self` in braces: only the namespace of types. */
  readonly typeOnly: boolean;
  readonly vis: Vis;
  /** The leaf alone. */
  readonly span: Span;
  /** The whole `use …;`. */
  readonly useSpan: Span;
  /** What was found, by namespace, the last time it was tried. */
  readonly found: Map<Namespace, Binding>;
}

export const NAMESPACES: readonly Namespace[] = ["Type", "Value", "Macro"];

export function isPathKeyword(name: string): boolean {
  return name === "self" || name === "super" || name === "crate" || name === "$crate";
}

/** The smaller of two visibilities, one of which lies in the other. */
export function narrower(a: Vis, b: Vis): Vis {
  if (a === "Public") return b;
  if (b === "Public") return a;
  return a.isInside(b) ? a : b;
}

/** Does `a` reach further than `b`? */
export function isWider(a: Vis, b: Vis): boolean {
  if (b === "Public") return false;
  return a === "Public" || (a !== b && b.isInside(a));
}
