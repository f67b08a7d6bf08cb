/**
 * The library's image: what a session found out about the library, written as bytes and read back piece by piece when asked for.
 * Counterpart: rustc_metadata (tables of query results by definition, decoded lazily).
 *
 * An image is a header (JSON: strings, shapes, table names, type keys) and a body of bytes. The body holds *units*: the values of tables,
 * modules, types, expansions. A unit is a value in prefix form:
 *
 *   { kind: "Fn", def: 300 }   →   Shape+1, String, Int     600     17      with shape 1 = ["kind", "def"], string 17 = "Fn"
 *
 * What is of one sort lies together, since that packs well: a table's units are in five *streams*, the tags in one, and what they announce in
 * the others; each unit has a stretch of every stream. Numbers are variable-length, seven bits a byte, low bits first. Types, modules and the crate are written as references, so that each is
 * made once. A property named in `ABSENT` is not written: reading it throws `ImageMiss`, and whoever reads it finds it out anew.
 * A property named in `LATER` is read when first touched.
 */

import { Missing } from "../data_structures/stored_map";
import type { DefId, DefKind } from "../hir/def";

/** Where a number stands. */
export const enum Stream { Structure, Numbers, Types, Lists, Strings }
export const STREAMS = 5;

/** First number of a value, in `Stream.Structure` as are lengths. From `Tag.Shape` on: an object of shape `n - Shape`. */
export const enum Tag {
  Undefined, Null, True, False,
  /** A zigzag number. */
  Int,
  /** Eight bytes, little endian, among the numbers. */
  Float,
  /** Number of the string of its decimal digits. */
  BigInt,
  /** Number of the string. */
  String,
  /** Length, then values. */
  Array,
  /** Length, then zigzag numbers. */
  Ints,
  /** Length, then the first number and the differences of the others to the one before. */
  Ascending,
  /** Length, then bytes. */
  Bytes,
  /** Length, then keys and values in turns. */
  Map,
  /** Length, then values. */
  Set,
  /** Number of a type. */
  Ty,
  /** Number of a module. */
  Module,
  /** The library's crate. */
  Crate,
  /** File, start and end as differences to the unit's last span, context. */
  Span,
  /** An object used again later in the unit follows. */
  Define,
  /** Index among the unit's defined objects. */
  Again,
  /** Lengths in bytes in each stream, then a value of its own. */
  Later,
  Shape = 20,
}

/** Property names of an object, joined by commas → those that are not kept. */
export const ABSENT: Readonly<Record<string, readonly string[]>> = {
  // Syntax: it is made again from the text.
  "kind,item,within,lifetimes": ["item"],
  "kind,module,item": ["item"],
  "kind,variant,index": ["variant"],
  "kind,expr,context": ["expr"],
  "kind,written": ["written"],
  // Macros that only the library itself calls.
  "kind,isInternal": ["macro"],
  // Bodies that have become MIR.
  "def,thir,closures,opaqueTypes,valueTy,hasErrors": ["thir"],
  "def,kind,sig,captures,thir": ["thir"],
};

/** Property names of an object, joined by commas → those read when first touched. */
export const LATER: Readonly<Record<string, readonly string[]>> = {
  "name,def,user,kind,span,locals,variables,scopes,points": ["locals", "variables", "scopes"],
  "words,asks,answers,jumps,made,start,points": ["points"],
};

/** One table of the image. */
export interface TableHeader {
  readonly name: string;
  readonly keys: "number" | "string" | "type";
  readonly count: number;
  /** Keys are in rising order, each as the difference to the one before. */
  readonly isAscending: boolean;
  /** All of it: keys, lengths of units in each stream, streams. */
  readonly bytes: number;
}

export interface ImageHeader {
  readonly strings: readonly string[];
  /** Property names by shape, joined by commas. */
  readonly shapes: readonly string[];
  readonly tables: readonly TableHeader[];
  /** Keys of the types kept, in the order of their ids, joined by line ends. */
  readonly typeKeys: string;
  /** Their ids, each as the difference to the one before. Most types are made from their keys; the table of types has the others. */
  readonly typeIds: readonly number[];
  /** Ids given away so far, those of types not kept included. */
  readonly typeCount: number;
  readonly moduleCount: number;
  readonly expansionCount: number;
  /** Definitions, in columns at the very end; and the kinds their rows mention. */
  readonly defCount: number;
  readonly defKinds: readonly DefKind[];
  /** Number of the root module. */
  readonly root: number;
  readonly impls: number;
  /** Functions that programs often mention and seldom enter. */
  readonly cold: readonly DefId[];
  /** Names of the library's files from number 1 on. */
  readonly files: readonly string[];
}

/** Something that the image does not hold was asked of it. */
export class ImageMiss extends Missing {
  constructor(what: string) {
    super(`the library's image has no ${what}`);
    this.name = "ImageMiss";
  }
}
