/** What both sides of an image agree on beyond its form: how keys and the library's own structures are kept. */
import type { DefId } from "../hir/def";
import type { ModuleKind } from "../hir/definitions";
import type { Origin } from "../hir/origins";
import type { Ty } from "../ty/ty";
import type { TableHeader } from "./format";

/** The header's length stands in this many bytes at the beginning. */
export const HEADER_BYTES = 4;

/** A key as it is stored. Where some keys are names (`str`) and others definitions, these are written `#17`. */
export function storedKey(keys: TableHeader["keys"], key: unknown): number | string {
  switch (keys) {
    case "type": return (key as Ty).id;
    case "number": return key as number;
    case "string": return typeof key === "number" ? `#${key}` : key as string;
  }
}

/** A textual scope of macros: the macro that begins it, and the scope around. */
export interface StoredMacroScope {
  readonly parent: number | undefined;
  /** Definition of the macro. */
  readonly macro: DefId;
}

/** An `Origin` with its scope by number. */
export type StoredOrigin = Omit<Origin, "macroScope"> & { readonly macroScope: number | undefined };

/** A module without what is inside of it. */
export interface StoredHead {
  readonly kind: ModuleKind;
  readonly def: number;
  readonly parent: number | undefined;
}
