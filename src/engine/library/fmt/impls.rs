//! How the primitive types and tuples look.
use super::*;
use super::Result;

impl Debug for ! {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result { *self }
}
impl Display for ! {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result { *self }
}
impl Debug for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { Display::fmt(self, f) }
}
impl Display for bool {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { f.pad(if *self { "true" } else { "false" }) }
    fn __text_capacity(&self) -> usize { if *self { 4 } else { 5 } }
}
impl Debug for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_char('"')?;
        let mut from = 0;
        for (i, c) in self.char_indices() {
            if !crate::char::shown_as_is(c, '"') {
                f.write_str(&self[from..i])?;
                Display::fmt(&crate::char::EscapeDebug::of(c, true, true), f)?;
                from = i + c.len_utf8();
            }
        }
        f.write_str(&self[from..])?;
        f.write_char('"')
    }
}
impl Display for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { f.pad(self) }
    fn __text_capacity(&self) -> usize { self.len() }
    fn __ref_text_capacity(&self) -> usize { self.len() }
}
impl Debug for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_char('\'')?;
        if crate::char::shown_as_is(*self, '\'') { f.write_char(*self)?; } else { Display::fmt(&crate::char::EscapeDebug::of(*self, true, true), f)?; }
        f.write_char('\'')
    }
}
impl Display for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if f.options.width.is_none() && f.options.precision.is_none() { f.write_char(*self) }
        else {
            let mut buffer = [0u8; 4];
            f.pad(self.encode_utf8(&mut buffer))
        }
    }
    fn __text_capacity(&self) -> usize { self.len_utf8() }
}
impl Debug for () {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { f.pad("()") }
}
impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { f.debug_list().entries(self.iter()).finish() }
}
impl<T: Debug, const N: usize> Debug for [T; N] {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { f.debug_list().entries(self.iter()).finish() }
}
macro_rules! debug_tuples {
    ($(($($T:ident $x:ident),+);)*) => {
        $(impl<$($T: Debug),+> Debug for ($($T,)+) {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let ($($x,)+) = self;
                f.debug_tuple("")$(.field($x))+.finish()
            }
        })*
    };
}
debug_tuples! {
    (A a);
    (A a, B b);
    (A a, B b, C c);
    (A a, B b, C c, D d);
    (A a, B b, C c, D d, E e);
    (A a, B b, C c, D d, E e, F g);
    (A a, B b, C c, D d, E e, F g, G h);
    (A a, B b, C c, D d, E e, F g, G h, H i);
    (A a, B b, C c, D d, E e, F g, G h, H i, I j);
    (A a, B b, C c, D d, E e, F g, G h, H i, I j, J k);
    (A a, B b, C c, D d, E e, F g, G h, H i, I j, J k, K l);
    (A a, B b, C c, D d, E e, F g, G h, H i, I j, J k, K l, L m);
}

pub(crate) fn pointer(addr: usize, f: &mut Formatter<'_>) -> Result {
    let saved = f.options;
    if f.alternate() {
        f.options.flags |= super::formatter::ZERO_PAD;
        if f.options.width.is_none() { f.options.width = Some((usize::BITS / 4 + 2) as u16); }
    }
    f.options.flags |= super::formatter::ALTERNATE;
    let result = LowerHex::fmt(&addr, f);
    f.options = saved;
    result
}
impl<T: ?Sized> Pointer for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { pointer((*self).addr(), f) }
}
impl<T: ?Sized> Pointer for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { pointer((*self).addr(), f) }
}
impl<T: ?Sized> Pointer for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { pointer((*self as *const T).addr(), f) }
}
impl<T: ?Sized> Pointer for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { pointer((&raw const **self).addr(), f) }
}
impl<T: ?Sized> Debug for *const T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { Pointer::fmt(self, f) }
}
impl<T: ?Sized> Debug for *mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { Pointer::fmt(self, f) }
}
