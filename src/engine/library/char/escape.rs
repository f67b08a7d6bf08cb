//! Escapes of characters and bytes, in a buffer of their own.
use crate::fmt::{self, Write};
use crate::iter::FusedIterator;
use crate::ops::Range;

/// ASCII characters of an escape, or one character as it is: then `alive` begins at `LITERAL`.
#[derive(Clone)]
pub(crate) struct EscapeIterInner<const N: usize> { data: MaybeEscaped<N>, alive: Range<u8> }
#[derive(Copy, Clone)]
union MaybeEscaped<const N: usize> { escape_seq: [u8; N], literal: char }
const LITERAL: u8 = 128;
const HEX: &[u8; 16] = b"0123456789abcdef";

impl<const N: usize> EscapeIterInner<N> {
    pub(crate) const fn literal(c: char) -> Self { EscapeIterInner { data: MaybeEscaped { literal: c }, alive: LITERAL..LITERAL + 1 } }
    pub(crate) const fn ascii(b: u8) -> Self {
        let mut escape_seq = [0; N];
        escape_seq[0] = b;
        EscapeIterInner { data: MaybeEscaped { escape_seq }, alive: 0..1 }
    }
    pub(crate) const fn backslash(b: u8) -> Self {
        let mut escape_seq = [0; N];
        escape_seq[0] = b'\\';
        escape_seq[1] = b;
        EscapeIterInner { data: MaybeEscaped { escape_seq }, alive: 0..2 }
    }
    /// `\x7f`.
    pub(crate) const fn hex(b: u8) -> Self {
        let mut escape_seq = [0; N];
        escape_seq[0] = b'\\';
        escape_seq[1] = b'x';
        escape_seq[2] = HEX[(b >> 4) as usize];
        escape_seq[3] = HEX[(b & 15) as usize];
        EscapeIterInner { data: MaybeEscaped { escape_seq }, alive: 0..4 }
    }
    /// `\u{1f600}`, at the end of the buffer.
    pub(crate) const fn unicode(c: char) -> Self {
        let mut escape_seq = [0; N];
        let mut rest = c as u32;
        let mut at = N - 1;
        escape_seq[at] = b'}';
        loop {
            at -= 1;
            escape_seq[at] = HEX[(rest & 15) as usize];
            rest = rest >> 4;
            if rest == 0 { break; }
        }
        escape_seq[at - 1] = b'{';
        escape_seq[at - 2] = b'u';
        escape_seq[at - 3] = b'\\';
        EscapeIterInner { data: MaybeEscaped { escape_seq }, alive: at as u8 - 3..N as u8 }
    }
    /// A byte as in `b"…"`.
    pub(crate) const fn byte(b: u8) -> Self {
        match b {
            b'\t' => Self::backslash(b't'),
            b'\r' => Self::backslash(b'r'),
            b'\n' => Self::backslash(b'n'),
            b'\'' | b'"' | b'\\' => Self::backslash(b),
            b' '..=b'~' => Self::ascii(b),
            _ => Self::hex(b),
        }
    }
    fn at(&self, i: u8) -> char { unsafe { if i >= LITERAL { self.data.literal } else { self.data.escape_seq[i as usize] as char } } }
    pub(crate) fn next(&mut self) -> Option<char> {
        let i = self.alive.next()?;
        Some(self.at(i))
    }
    pub(crate) fn next_back(&mut self) -> Option<char> {
        let i = self.alive.next_back()?;
        Some(self.at(i))
    }
    pub(crate) fn len(&self) -> usize { (self.alive.end - self.alive.start) as usize }
    pub(crate) fn write(&self, f: &mut dyn Write) -> fmt::Result {
        if self.alive.start >= LITERAL { return if self.alive.is_empty() { Ok(()) } else { f.write_char(unsafe { self.data.literal }) }; }
        let bytes = unsafe { &self.data.escape_seq[self.alive.start as usize..self.alive.end as usize] };
        f.write_str(unsafe { crate::str::from_utf8_unchecked(bytes) })
    }
}
impl<const N: usize> fmt::Display for EscapeIterInner<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.write(f) }
}
impl<const N: usize> fmt::Debug for EscapeIterInner<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_tuple("EscapeIterInner").field(&format_args!("'{}'", self)).finish() }
}

macro_rules! escapes {
    ($($Name:ident)*) => {
        $(
            #[derive(Clone, Debug)]
            pub struct $Name(EscapeIterInner<10>);
            impl Iterator for $Name {
                type Item = char;
                fn next(&mut self) -> Option<char> { self.0.next() }
                fn size_hint(&self) -> (usize, Option<usize>) { (self.0.len(), Some(self.0.len())) }
                fn count(self) -> usize { self.0.len() }
                fn last(mut self) -> Option<char> { self.0.next_back() }
            }
            impl ExactSizeIterator for $Name {}
            impl FusedIterator for $Name {}
            impl fmt::Display for $Name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.write(f) }
            }
        )*
    };
}
escapes! { EscapeDebug EscapeDefault EscapeUnicode }

impl char {
    pub fn escape_debug(self) -> EscapeDebug { EscapeDebug::of(self, true, true) }
    pub fn escape_default(self) -> EscapeDefault {
        EscapeDefault(match self {
            '\t' => EscapeIterInner::backslash(b't'),
            '\r' => EscapeIterInner::backslash(b'r'),
            '\n' => EscapeIterInner::backslash(b'n'),
            '\'' | '"' | '\\' => EscapeIterInner::backslash(self as u8),
            ' '..='~' => EscapeIterInner::ascii(self as u8),
            _ => EscapeIterInner::unicode(self),
        })
    }
    pub fn escape_unicode(self) -> EscapeUnicode { EscapeUnicode(EscapeIterInner::unicode(self)) }
}
impl EscapeDebug {
    /// Both quotes are escaped if `quotes`, combining marks if `extended`.
    pub(crate) fn of(c: char, quotes: bool, extended: bool) -> EscapeDebug {
        EscapeDebug(match c {
            '\0' => EscapeIterInner::backslash(b'0'),
            '\t' => EscapeIterInner::backslash(b't'),
            '\r' => EscapeIterInner::backslash(b'r'),
            '\n' => EscapeIterInner::backslash(b'n'),
            '\\' => EscapeIterInner::backslash(b'\\'),
            '"' | '\'' if quotes => EscapeIterInner::backslash(c as u8),
            _ if super::is_escaped(c, extended) => EscapeIterInner::unicode(c),
            _ => EscapeIterInner::literal(c),
        })
    }
}
