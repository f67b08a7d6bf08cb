/** What the view and the explanations need to know about compiled code: names, types, places of variables, where code came from. Data only. */
import type { DefId } from "../hir/def";
import type { Local, Location, Place } from "../mir/mir";
import type { Span } from "../source/span";
import type { Ty } from "../ty/ty";

/** Where a variable's value lies. `offset` is in bytes from the frame's lowest address; `derefs` are followed from there (captures by reference). */
export interface VariableDebug {
  readonly name: string;
  readonly ty: Ty;
  readonly local: Local;
  /** The place that the variable names in MIR; `local` is its root. */
  readonly place: Place;
  readonly offset: number;
  readonly size: number;
  /** The value is reached through a pointer at `offset`, then `derefOffset` bytes further (closure captures). */
  readonly through: { readonly derefOffset: number; readonly derefAgain: boolean } | undefined;
  /** Captured by reference: the type of the reference that leads to it. */
  readonly reference: Ty | undefined;
  /** 1-based position of a parameter. */
  readonly argument: number | undefined;
  /** Not the reader's: made by a desugaring or a macro of the library. */
  readonly isMade: boolean;
  /** Index into `FunctionDebug.scopes`: visible where the point's scope is this one or inside it. */
  readonly scope: number;
}

/** A local of the body: variables, arguments, temporaries. */
export interface LocalDebug {
  readonly local: Local;
  readonly ty: Ty;
  readonly offset: number;
  readonly size: number;
  readonly kind: "User" | "Arg" | "Return" | "Temp" | "Internal";
  readonly name: string | undefined;
  /** Initialisation bits and an allocation are kept for it (its address is taken, or its type may be partly uninitialised). */
  readonly inMemory: boolean;
}

/** Code from `pc` to the next entry's belongs to this MIR location. */
export interface PointDebug {
  readonly pc: number;
  readonly span: Span;
  readonly scope: number;
  readonly location: Location;
}

export interface FunctionDebug {
  readonly name: string;
  readonly def: DefId | undefined;
  /** The reader's own, or of the library. */
  readonly user: boolean;
  readonly kind: "Fn" | "Closure" | "DropGlue" | "Shim" | "Const" | "Static" | "Promoted" | "Entry";
  readonly span: Span;
  readonly locals: readonly LocalDebug[];
  readonly variables: readonly VariableDebug[];
  readonly scopes: readonly { readonly parent: number | undefined }[];
  /** Ascending by pc. */
  readonly points: readonly PointDebug[];
}

/** What a global allocation is. */
export interface GlobalDebug {
  readonly kind: "Static" | "Const" | "Promoted" | "Literal" | "Vtable" | "Location";
  readonly name: string;
  readonly ty: Ty | undefined;
  /** Of a vtable: the trait. */
  readonly def: DefId | undefined;
  /** Made for the reader's code, as opposed to the library's. */
  readonly user: boolean;
}

export interface DebugTables {
  /** By function index. */
  readonly functions: readonly FunctionDebug[];
  /** By global index; 0 is none. */
  readonly globals: readonly (GlobalDebug | undefined)[];
}

/** The point of execution at a code index of a function; for callers pass the return address minus one. */
export function pointAt(fn: FunctionDebug, pc: number): PointDebug | undefined {
  let lo = -1;
  let hi = fn.points.length;
  while (hi - lo > 1) {
    const mid = (lo + hi) >> 1;
    if (fn.points[mid].pc <= pc) lo = mid;
    else hi = mid;
  }
  return lo < 0 ? undefined : fn.points[lo];
}
