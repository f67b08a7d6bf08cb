/** Programs resolved against a library of a few lines, for tables. */
import { collectLibrary, resolveProgram } from "../../../src/engine/hir";
import type { LibraryDefs, Resolution } from "../../../src/engine/hir";
import { Diagnostics } from "../../../src/engine/source/diagnostic";
import { SourceMap } from "../../../src/engine/source/source_map";
import { parseCrate } from "../../../src/engine/syntax";

const LIBRARY: ReadonlyMap<string, string> = new Map([
  ["lib.rs", `
#[macro_use] mod macros;
pub mod option; pub mod fmt;
pub mod prelude { pub mod rust_2024 { pub use crate::option::Option::{self, Some, None}; pub use crate::clone::Clone; pub use crate::marker::{Copy, Sized}; pub use crate::ops::Fn; } pub use rust_2024 as rust_2021; }
pub mod clone { pub trait Clone { fn clone(&self) -> Self; } pub struct AssertParamIsClone<T: Clone>(T); }
pub mod marker { pub trait Copy {} #[lang = "sized"] pub trait Sized {} }
pub mod ops { pub trait Fn<A> { type Output; } }
pub mod cmp { pub trait PartialEq { fn eq(&self, other: &Self) -> bool; } pub enum Ordering { Less, Equal, Greater } }
pub mod io { pub fn _print(a: crate::fmt::Arguments) {} fn hidden() {} }
pub mod collections { pub struct HashMap<K, V>(K, V); impl<K, V> HashMap<K, V> { pub fn new() -> Self { loop {} } } }
pub mod mem { pub fn swap() {} }`],
  ["option.rs", "pub enum Option<T> { None, Some(T) } impl<T> Option<T> { pub fn map(self) -> Self { self } }"],
  ["fmt/mod.rs", "pub trait Debug { fn fmt(&self, f: &mut Formatter) -> Result; } pub struct Formatter; pub struct Arguments; pub struct Error; pub type Result = crate::option::Option<Error>;"],
  ["macros.rs", `
#[rustc_builtin_macro] #[macro_export] macro_rules! format_args { () => {} }
#[rustc_builtin_macro] #[macro_export] macro_rules! format_args_nl { () => {} }
#[macro_export] macro_rules! println { ($($t:tt)*) => {{ $crate::io::_print($crate::format_args_nl!($($t)*)); }}; }`],
]);

let library: LibraryDefs | undefined;

export interface Resolved extends Resolution {
  /** `line:column E0425 message`, one a diagnostic. */
  readonly messages: readonly string[];
}

export function resolve(text: string, options: { readonly edition?: 2021 | 2024; readonly test?: boolean } = {}): Resolved {
  const libraryErrors = new Diagnostics();
  library ??= collectLibrary(LIBRARY, 2024, libraryErrors);
  const edition = options.edition ?? 2024;
  const sourceMap = new SourceMap();
  const sink = new Diagnostics();
  const user = parseCrate(sourceMap.addFile("main.rs", text), { edition, lazyBodies: false }, sink);
  const resolution = resolveProgram({ sourceMap, sink, edition, library, user, test: options.test });
  const messages = [...libraryErrors.all, ...sink.all].map((d) => {
    const at = sourceMap.outermostCall(d.span);
    const { line, column } = sourceMap.lineColumn(at.file, at.lo);
    return `${line}:${column} ${d.code === undefined ? "" : `${d.code} `}${d.message}`;
  });
  return { ...resolution, messages };
}
