/** What `format_args!("…", …)` means: the pieces of its string and its arguments. This file only declares. Counterpart: rustc_ast `format.rs`; grammar: std::fmt. */
import type { Span } from "../source/span";
import type { Expr, Ident } from "./ast";

export interface FormatArgs {
  readonly template: readonly FormatPiece[];
  /** Explicit positional, then explicit named, then captured. */
  readonly args: readonly FormatArgument[];
  readonly span: Span;
}

export type FormatPiece = { readonly kind: "Literal"; readonly text: string } | ({ readonly kind: "Placeholder" } & FormatPlaceholder);

export interface FormatPlaceholder {
  /** Index into `args`. */
  readonly arg: number;
  readonly trait: FormatTrait;
  readonly options: FormatOptions;
  /** The `{…}` in the string. */
  readonly span: Span;
}

export type FormatTrait = "Display" | "Debug" | "LowerExp" | "UpperExp" | "Octal" | "Pointer" | "Binary" | "LowerHex" | "UpperHex";

export interface FormatOptions {
  readonly width: FormatCount | undefined;
  readonly precision: FormatCount | undefined;
  readonly alignment: "Left" | "Right" | "Center" | undefined;
  /** A scalar value as a string; undefined is a space. */
  readonly fill: string | undefined;
  readonly sign: "Plus" | "Minus" | undefined;
  /** `#` */
  readonly alternate: boolean;
  /** `0` before the width */
  readonly zeroPad: boolean;
  /** `x?`, `X?` */
  readonly debugHex: "Lower" | "Upper" | undefined;
}

export type FormatCount =
  | { readonly kind: "Literal"; readonly value: number }
  /** The value of that argument, a `usize`. */
  | { readonly kind: "Argument"; readonly index: number };

export interface FormatArgument {
  readonly kind:
    | { readonly kind: "Normal" }
    | { readonly kind: "Named"; readonly name: Ident }
    /** `{name}` without such an argument: the variable of that name at the call. */
    | { readonly kind: "Captured"; readonly name: Ident };
  readonly expr: Expr;
}
