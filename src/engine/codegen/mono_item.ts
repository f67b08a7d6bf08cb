/** What gets compiled: instances as rustc resolves them, and bodies that only the compiler asks for. */
import type { Body } from "../mir/mir";
import type { DefId } from "../hir/def";
import { argsKey } from "../ty/interner";
import type { Instance } from "../ty/instance";
import type { GenericArg } from "../ty/ty";

export type MonoItem =
  | Instance
  /** A `#[track_caller]` function as a value: forwards its arguments and its own definition's location. */
  | { readonly kind: "ReifyShim"; readonly instance: Instance }
  /** A by-value method in a vtable: takes a pointer to the receiver and moves it out. */
  | { readonly kind: "VTableShim"; readonly instance: Instance }
  /** A closure without captures as a function pointer. */
  | { readonly kind: "ClosureFnPointer"; readonly def: DefId; readonly args: readonly GenericArg[] }
  /** Computes a const or static. */
  | { readonly kind: "Initialiser"; readonly def: DefId; readonly args: readonly GenericArg[] }
  | { readonly kind: "Promoted"; readonly owner: string; readonly index: number; readonly body: Body; readonly args: readonly GenericArg[] }
  /** Stands for the library functions that were left out, see `ProgramBuilder.leftOut`. */
  | { readonly kind: "LeftOut" }
  /** The process's start: calls the library's `lang_start` with `main`, or `main` itself. */
  | { readonly kind: "Entry"; readonly main: DefId };

/** Equal for equal items. */
export function itemKey(item: MonoItem): string {
  switch (item.kind) {
    case "Item": case "Intrinsic": case "Ctor": case "ClosureOnceShim": case "ClosureFnPointer": case "Initialiser": return `${item.kind}:${item.def}<${argsKey(item.args)}`;
    case "DropGlue": case "CloneShim": return `${item.kind}:${item.ty.id}`;
    case "FnPtrShim": return `${item.kind}:${item.ty.id}:${item.traitDef}`;
    case "Virtual": return `Virtual:${item.def}:${item.slot}`;
    case "ReifyShim": case "VTableShim": return `${item.kind}(${itemKey(item.instance)})`;
    case "Promoted": return `Promoted:${item.owner}:${item.index}`;
    case "LeftOut": case "Entry": return item.kind;
  }
}
