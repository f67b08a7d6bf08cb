//! Formatting.

mod arguments;
mod builders;
mod formatter;
mod impls;
mod num;
mod float;
pub mod rt;

pub use arguments::{format, write, Argument, Arguments};
pub use builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple, from_fn, FromFn};
pub use formatter::{Alignment, Formatter, FormattingOptions};

pub type Result = crate::result::Result<(), Error>;

/// A writer refused the text.
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Error;
impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { f.pad("an error occurred when formatting an argument") }
}
impl crate::error::Error for Error {}

/// Something text can be written to.
#[rustc_diagnostic_item = "FmtWrite"]
pub trait Write {
    fn write_str(&mut self, s: &str) -> Result;
    fn write_char(&mut self, c: char) -> Result {
        let mut buffer = [0u8; 4];
        self.write_str(c.encode_utf8(&mut buffer))
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        let mut this = WriteThrough { inner: self };
        write(&mut this, args)
    }
}
/// A sized stand-in for a writer that may be unsized.
struct WriteThrough<'a, W: ?Sized> { inner: &'a mut W }
impl<W: Write + ?Sized> Write for WriteThrough<'_, W> {
    fn write_str(&mut self, s: &str) -> Result { self.inner.write_str(s) }
    fn write_char(&mut self, c: char) -> Result { self.inner.write_char(c) }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result { self.inner.write_fmt(args) }
}
impl<W: Write + ?Sized> Write for &mut W {
    fn write_str(&mut self, s: &str) -> Result { (**self).write_str(s) }
    fn write_char(&mut self, c: char) -> Result { (**self).write_char(c) }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result { (**self).write_fmt(args) }
}
#[rustc_diagnostic_item = "Debug"]
pub trait Debug {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[rustc_diagnostic_item = "Display"]
pub trait Display {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    /// Bytes that `to_string` reserves.
    #[doc(hidden)]
    fn __text_capacity(&self) -> usize { 0 }
    /// The same of a reference to it: only references to `str` are special.
    #[doc(hidden)]
    fn __ref_text_capacity(&self) -> usize { 0 }
}
#[rustc_diagnostic_item = "Octal"]
pub trait Octal {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[rustc_diagnostic_item = "LowerHex"]
pub trait LowerHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[rustc_diagnostic_item = "UpperHex"]
pub trait UpperHex {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[rustc_diagnostic_item = "Binary"]
pub trait Binary {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[rustc_diagnostic_item = "Pointer"]
pub trait Pointer {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[rustc_diagnostic_item = "LowerExp"]
pub trait LowerExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
#[rustc_diagnostic_item = "UpperExp"]
pub trait UpperExp {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}

macro_rules! reference_impls {
    ($($Trait:ident)*) => {
        $(
            impl<T: ?Sized + $Trait> $Trait for &T {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { $Trait::fmt(&**self, f) }
            }
            impl<T: ?Sized + $Trait> $Trait for &mut T {
                fn fmt(&self, f: &mut Formatter<'_>) -> Result { $Trait::fmt(&**self, f) }
            }
        )*
    };
}
impl<T: ?Sized + Display> Display for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { Display::fmt(&**self, f) }
    fn __text_capacity(&self) -> usize { (**self).__ref_text_capacity() }
    fn __ref_text_capacity(&self) -> usize { (**self).__ref_text_capacity() }
}
impl<T: ?Sized + Display> Display for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { Display::fmt(&**self, f) }
}
reference_impls! { Debug Octal Binary LowerHex UpperHex LowerExp UpperExp }
