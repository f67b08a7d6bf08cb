/**
 * Size, alignment and inner structure of types. This file only declares; numbers are bytes.
 * Counterpart: rustc_abi `LayoutData`. Only types without parameters have a layout.
 */
import type { Ty } from "../ty/ty";

export type Primitive =
  | { readonly kind: "Int"; readonly size: 1 | 2 | 4 | 8 | 16; readonly signed: boolean }
  | { readonly kind: "Float"; readonly size: 4 | 8 }
  /** Thin address; 8 bytes, or 4 on a 32-bit target. */
  | { readonly kind: "Pointer"; readonly size: 4 | 8 };

/** A primitive and the values it may hold, as a wrapping inclusive interval of its bits (`start > end` wraps). */
export interface Scalar {
  readonly primitive: Primitive;
  readonly validStart: bigint;
  readonly validEnd: bigint;
}

/** A scalar inside a type whose invalid values can encode other variants. */
export interface Niche {
  readonly offset: number;
  readonly scalar: Scalar;
}

export type BackendRepr =
  | { readonly kind: "Scalar"; readonly scalar: Scalar }
  | { readonly kind: "ScalarPair"; readonly a: Scalar; readonly b: Scalar; readonly bOffset: number }
  | { readonly kind: "Memory"; readonly sized: boolean };

export type FieldsShape =
  | { readonly kind: "Primitive" }
  | { readonly kind: "Union"; readonly count: number }
  | { readonly kind: "Array"; readonly stride: number; readonly count: number }
  /** Offsets by declaration index. */
  | { readonly kind: "Arbitrary"; readonly offsets: readonly number[] };

export type Variants =
  | { readonly kind: "Single"; readonly index: number }
  | {
      readonly kind: "Multiple";
      readonly tag: Scalar;
      /** Offset of the tag in the enum. */
      readonly tagOffset: number;
      readonly encoding:
        /** The tag holds the discriminant. */
        | { readonly kind: "Direct" }
        /** A tag outside `nicheVariants` means `untaggedVariant`; variant v has the tag `nicheStart + (v - nicheVariants.first)`, wrapping. */
        | { readonly kind: "Niche"; readonly untaggedVariant: number; readonly nicheFirst: number; readonly nicheLast: number; readonly nicheStart: bigint };
      readonly variants: readonly Layout[];
    };

export interface Layout {
  readonly ty: Ty;
  /** For unsized types: size of the sized prefix. */
  readonly size: number;
  readonly align: number;
  readonly repr: BackendRepr;
  readonly fields: FieldsShape;
  /** Types of the fields, by declaration index; of a variant's layout, that variant's. Arrays: undefined (see `ty`). */
  readonly fieldTys: readonly Ty[] | undefined;
  readonly variants: Variants;
  readonly largestNiche: Niche | undefined;
  /** No value can exist. */
  readonly uninhabited: boolean;
}
