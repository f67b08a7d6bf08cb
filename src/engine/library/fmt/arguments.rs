//! `Arguments`: a format string with its values, not yet text.
use super::rt::{self, Count, Placeholder};
use super::{Binary, Debug, Display, Formatter, FormattingOptions, LowerExp, LowerHex, Octal, Pointer, Result, UpperExp, UpperHex, Write};
use crate::marker::PhantomData;
use crate::mem;
use crate::ptr::NonNull;

/// One value and the function that formats it.
#[lang = "format_argument"]
#[derive(Copy, Clone)]
pub struct Argument<'a> {
    value: NonNull<()>,
    /// Undefined for a bare count, whose value is then `count`.
    formatter: Option<unsafe fn(NonNull<()>, &mut Formatter<'_>) -> Result>,
    count: u16,
    _lifetime: PhantomData<&'a ()>,
}
macro_rules! argument_new {
    ($($name:ident $Trait:ident;)*) => {
        $(pub const fn $name<T: $Trait>(x: &'a T) -> Argument<'a> { Argument::new(x, <T as $Trait>::fmt) })*
    };
}
impl<'a> Argument<'a> {
    const fn new<T>(x: &'a T, f: fn(&T, &mut Formatter<'_>) -> Result) -> Argument<'a> {
        unsafe {
            Argument {
                value: NonNull::from_ref(x).cast(),
                formatter: Some(mem::transmute::<fn(&T, &mut Formatter<'_>) -> Result, unsafe fn(NonNull<()>, &mut Formatter<'_>) -> Result>(f)),
                count: 0,
                _lifetime: PhantomData,
            }
        }
    }
    argument_new! {
        new_display Display;
        new_debug Debug;
        new_octal Octal;
        new_lower_hex LowerHex;
        new_upper_hex UpperHex;
        new_binary Binary;
        new_pointer Pointer;
        new_lower_exp LowerExp;
        new_upper_exp UpperExp;
    }
    #[track_caller]
    pub const fn from_usize(x: &'a usize) -> Argument<'a> {
        if *x > 65535 { panic!("Formatting argument out of range"); }
        Argument { value: NonNull::from_ref(x).cast(), formatter: None, count: *x as u16, _lifetime: PhantomData }
    }
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self.formatter { Some(formatter) => unsafe { formatter(self.value, f) }, None => Ok(()) }
    }
}

#[lang = "format_arguments"]
#[rustc_diagnostic_item = "FormatArguments"]
#[derive(Copy, Clone)]
pub struct Arguments<'a> {
    pieces: &'a [&'static str],
    fmt: Option<&'a [Placeholder]>,
    args: &'a [Argument<'a>],
    /// Text known as a whole, from inside the library; `pieces` is empty then.
    text: &'static str,
}
impl<'a> Arguments<'a> {
    pub const fn new_const(pieces: &'a [&'static str]) -> Arguments<'a> { Arguments { pieces, fmt: None, args: &[], text: "" } }
    pub const fn new_v1(pieces: &'a [&'static str], args: &'a [Argument<'a>]) -> Arguments<'a> { Arguments { pieces, fmt: None, args, text: "" } }
    pub const fn new_v1_formatted(pieces: &'a [&'static str], args: &'a [Argument<'a>], specs: &'a [Placeholder]) -> Arguments<'a> {
        Arguments { pieces, fmt: Some(specs), args, text: "" }
    }
    pub const fn from_str(text: &'static str) -> Arguments<'a> { Arguments { pieces: &[], fmt: None, args: &[], text } }
    pub const fn as_str(&self) -> Option<&'static str> {
        match (self.pieces, self.args) {
            ([], []) => Some(self.text),
            ([s], []) => Some(s),
            _ => None,
        }
    }
    /// Guess of the text's length, as `format!` reserves it.
    pub fn estimated_capacity(&self) -> usize {
        let mut length = 0;
        for piece in self.pieces { length += piece.len(); }
        if self.args.is_empty() { length }
        else if !self.pieces.is_empty() && self.pieces[0].is_empty() && length < 16 { 0 }
        else { length.checked_mul(2).unwrap_or(0) }
    }
}
impl Debug for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { Display::fmt(self, f) }
}
impl Display for Arguments<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { write(f.buf, *self) }
    fn __text_capacity(&self) -> usize { self.estimated_capacity() }
}

/// Writes formatted text.
pub fn write(output: &mut dyn Write, args: Arguments<'_>) -> Result {
    let mut formatter = Formatter::new(output, FormattingOptions::new());
    let mut index = 0;
    if !args.text.is_empty() { formatter.buf.write_str(args.text)?; }
    match args.fmt {
        None => {
            while index < args.args.len() {
                let piece = args.pieces[index];
                if !piece.is_empty() { formatter.buf.write_str(piece)?; }
                args.args[index].fmt(&mut formatter)?;
                index += 1;
            }
        }
        Some(specs) => {
            while index < specs.len() {
                let piece = args.pieces[index];
                if !piece.is_empty() { formatter.buf.write_str(piece)?; }
                let spec = &specs[index];
                formatter.options = FormattingOptions::from_spec(spec, count(&spec.width, args.args), count(&spec.precision, args.args));
                args.args[spec.position].fmt(&mut formatter)?;
                index += 1;
            }
        }
    }
    if index < args.pieces.len() { formatter.buf.write_str(args.pieces[index])?; }
    Ok(())
}
fn count(count: &Count, args: &[Argument<'_>]) -> Option<u16> {
    match *count {
        rt::Count::Is(n) => Some(n),
        rt::Count::Implied => None,
        rt::Count::Param(i) => Some(args[i].count),
    }
}
/// The text of `format!`.
#[must_use]
pub fn format(args: Arguments<'_>) -> String {
    match args.as_str() {
        Some(text) => String::from(text),
        None => {
            let mut output = String::with_capacity(args.estimated_capacity());
            output.write_fmt(args).expect("a formatting trait implementation returned an error when the underlying stream did not");
            output
        }
    }
}
