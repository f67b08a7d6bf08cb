//! `Formatter`: where text goes and how.
use super::rt::{self, Placeholder};
use super::{Arguments, Result, Write};

/// Bits of `FormattingOptions::flags`.
pub(crate) const SIGN_PLUS: u32 = 1 << 0;
pub(crate) const SIGN_MINUS: u32 = 1 << 1;
pub(crate) const ALTERNATE: u32 = 1 << 2;
pub(crate) const ZERO_PAD: u32 = 1 << 3;
pub(crate) const DEBUG_LOWER_HEX: u32 = 1 << 4;
pub(crate) const DEBUG_UPPER_HEX: u32 = 1 << 5;

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
#[rustc_diagnostic_item = "Alignment"]
pub enum Alignment { Left, Right, Center }

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct FormattingOptions {
    pub(crate) flags: u32,
    pub(crate) fill: char,
    pub(crate) align: Option<Alignment>,
    pub(crate) width: Option<u16>,
    pub(crate) precision: Option<u16>,
}
impl FormattingOptions {
    pub const fn new() -> Self { FormattingOptions { flags: 0, fill: ' ', align: None, width: None, precision: None } }
    pub(crate) fn from_spec(spec: &Placeholder, width: Option<u16>, precision: Option<u16>) -> Self {
        let align = match spec.align {
            rt::Alignment::Left => Some(Alignment::Left),
            rt::Alignment::Right => Some(Alignment::Right),
            rt::Alignment::Center => Some(Alignment::Center),
            rt::Alignment::Unknown => None,
        };
        FormattingOptions { flags: spec.flags, fill: spec.fill, align, width, precision }
    }
}

#[rustc_diagnostic_item = "Formatter"]
pub struct Formatter<'a> {
    pub(crate) options: FormattingOptions,
    pub(crate) buf: &'a mut (dyn Write + 'a),
}
impl<'a> Formatter<'a> {
    pub fn new(buf: &'a mut (dyn Write + 'a), options: FormattingOptions) -> Formatter<'a> { Formatter { options, buf } }
    pub fn write_str(&mut self, data: &str) -> Result { self.buf.write_str(data) }
    pub fn write_char(&mut self, c: char) -> Result { self.buf.write_char(c) }
    pub fn write_fmt(&mut self, args: Arguments<'_>) -> Result { super::write(self.buf, args) }
    pub fn flags(&self) -> u32 { self.options.flags }
    pub fn fill(&self) -> char { self.options.fill }
    pub fn align(&self) -> Option<Alignment> { self.options.align }
    pub fn width(&self) -> Option<usize> {
        match self.options.width { Some(w) => Some(w as usize), None => None }
    }
    pub fn precision(&self) -> Option<usize> {
        match self.options.precision { Some(p) => Some(p as usize), None => None }
    }
    pub fn sign_plus(&self) -> bool { self.options.flags & SIGN_PLUS != 0 }
    pub fn sign_minus(&self) -> bool { self.options.flags & SIGN_MINUS != 0 }
    pub fn alternate(&self) -> bool { self.options.flags & ALTERNATE != 0 }
    pub fn sign_aware_zero_pad(&self) -> bool { self.options.flags & ZERO_PAD != 0 }
    pub(crate) fn debug_lower_hex(&self) -> bool { self.options.flags & DEBUG_LOWER_HEX != 0 }
    pub(crate) fn debug_upper_hex(&self) -> bool { self.options.flags & DEBUG_UPPER_HEX != 0 }

    fn fill_times(&mut self, count: usize) -> Result {
        let fill = self.options.fill;
        let mut i = 0;
        while i < count {
            self.buf.write_char(fill)?;
            i += 1;
        }
        Ok(())
    }
    /// Writes fill characters before, answers how many follow.
    fn padding(&mut self, padding: usize, default: Alignment) -> crate::result::Result<usize, super::Error> {
        let left = match self.options.align {
            Some(Alignment::Left) => 0,
            Some(Alignment::Right) => padding,
            Some(Alignment::Center) => padding / 2,
            None => match default { Alignment::Left => 0, Alignment::Right => padding, Alignment::Center => padding / 2 },
        };
        self.fill_times(left)?;
        Ok(padding - left)
    }
    /// Text with width, alignment and (as maximal length) precision.
    pub fn pad(&mut self, s: &str) -> Result {
        if self.options.width.is_none() && self.options.precision.is_none() { return self.buf.write_str(s); }
        let s = match self.options.precision {
            Some(max) => match s.char_indices().nth(max as usize) { Some((end, _)) => &s[..end], None => s },
            None => s,
        };
        match self.options.width {
            None => self.buf.write_str(s),
            Some(width) => {
                let chars = s.chars().count();
                if chars >= width as usize { return self.buf.write_str(s); }
                let post = self.padding(width as usize - chars, Alignment::Left)?;
                self.buf.write_str(s)?;
                self.fill_times(post)
            }
        }
    }
    fn write_prefix(&mut self, sign: Option<char>, prefix: Option<&str>) -> Result {
        if let Some(c) = sign { self.buf.write_char(c)?; }
        match prefix { Some(prefix) => self.buf.write_str(prefix), None => Ok(()) }
    }
    /// Digits of a number with its sign and prefix, padded.
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result {
        let mut width = buf.len();
        let mut sign = None;
        if !is_nonnegative {
            sign = Some('-');
            width += 1;
        } else if self.sign_plus() {
            sign = Some('+');
            width += 1;
        }
        let prefix = if self.alternate() {
            width += prefix.chars().count();
            Some(prefix)
        } else { None };
        let min = match self.options.width { Some(min) => min as usize, None => 0 };
        if width >= min {
            self.write_prefix(sign, prefix)?;
            self.buf.write_str(buf)
        } else if self.sign_aware_zero_pad() {
            let saved = self.options;
            self.write_prefix(sign, prefix)?;
            self.options.fill = '0';
            self.fill_times(min - width)?;
            self.buf.write_str(buf)?;
            self.options = saved;
            Ok(())
        } else {
            let post = self.padding(min - width, Alignment::Right)?;
            self.write_prefix(sign, prefix)?;
            self.buf.write_str(buf)?;
            self.fill_times(post)
        }
    }
    /// A number's sign and parts, padded.
    pub(crate) fn pad_number(&mut self, sign: &str, parts: &[Part<'_>]) -> Result {
        let mut length = sign.len();
        for part in parts { length += match part { Part::Text(text) => text.len(), Part::Zeros(count) => *count }; }
        let min = match self.options.width { Some(min) => min as usize, None => 0 };
        if length >= min { return self.write_number(sign, 0, parts); }
        if self.sign_aware_zero_pad() { return self.write_number(sign, min - length, parts); }
        let post = self.padding(min - length, Alignment::Right)?;
        self.write_number(sign, 0, parts)?;
        self.fill_times(post)
    }
    fn write_number(&mut self, sign: &str, zeros: usize, parts: &[Part<'_>]) -> Result {
        self.buf.write_str(sign)?;
        self.write_zeros(zeros)?;
        for part in parts {
            match part { Part::Text(text) => self.buf.write_str(text)?, Part::Zeros(count) => self.write_zeros(*count)? }
        }
        Ok(())
    }
    fn write_zeros(&mut self, mut count: usize) -> Result {
        while count > 16 {
            self.buf.write_str("0000000000000000")?;
            count -= 16;
        }
        self.buf.write_str(&"0000000000000000"[..count])
    }
}
/// A stretch of a number's text.
#[derive(Copy, Clone)]
pub(crate) enum Part<'a> { Text(&'a str), Zeros(usize) }
impl Write for Formatter<'_> {
    fn write_str(&mut self, s: &str) -> Result { self.buf.write_str(s) }
    fn write_char(&mut self, c: char) -> Result { self.buf.write_char(c) }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result { super::write(self.buf, args) }
}
