//! Text with characters escaped.
use super::Chars;
use crate::char;
use crate::fmt::{self, Write};
use crate::iter::FusedIterator;

macro_rules! text_escapes {
    ($($name:ident $Name:ident |$c:ident| $escape:expr, |$chars:ident| $front:expr;)*) => {
        impl str {
            $(pub fn $name(&self) -> $Name<'_> {
                let mut $chars = self.chars();
                let front = $front;
                $Name { front, chars: $chars }
            })*
        }
        $(
            #[derive(Clone, Debug)]
            pub struct $Name<'a> { front: Option<char::$Name>, chars: Chars<'a> }
            impl<'a> Iterator for $Name<'a> {
                type Item = char;
                fn next(&mut self) -> Option<char> {
                    loop {
                        if let Some(front) = &mut self.front {
                            if let Some(c) = front.next() { return Some(c); }
                        }
                        let $c = self.chars.next()?;
                        self.front = Some($escape);
                    }
                }
                fn size_hint(&self) -> (usize, Option<usize>) {
                    let front = self.front.as_ref().map_or(0, |front| front.len());
                    let (lower, upper) = self.chars.size_hint();
                    (lower.saturating_add(front), if upper == Some(0) { Some(front) } else { None })
                }
            }
            impl FusedIterator for $Name<'_> {}
            impl fmt::Display for $Name<'_> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.clone().try_for_each(|c| f.write_char(c)) }
            }
        )*
    };
}
text_escapes! {
    escape_debug EscapeDebug |c| char::EscapeDebug::of(c, true, false), |chars| chars.next().map(char::escape_debug);
    escape_default EscapeDefault |c| c.escape_default(), |chars| None;
    escape_unicode EscapeUnicode |c| c.escape_unicode(), |chars| None;
}
