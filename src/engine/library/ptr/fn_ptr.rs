//! Function pointers: compared, hashed and shown by their address.
use crate::cmp::Ordering;
use crate::fmt::{self, Formatter};
use crate::hash::{Hash, Hasher};

macro_rules! function_pointers {
    ($(($($T:ident)*);)*) => {
        $(
            impl<R, $($T),*> PartialEq for fn($($T),*) -> R { fn eq(&self, other: &Self) -> bool { *self as usize == *other as usize } }
            impl<R, $($T),*> Eq for fn($($T),*) -> R {}
            impl<R, $($T),*> PartialOrd for fn($($T),*) -> R { fn partial_cmp(&self, other: &Self) -> Option<Ordering> { Some(self.cmp(other)) } }
            impl<R, $($T),*> Ord for fn($($T),*) -> R { fn cmp(&self, other: &Self) -> Ordering { (*self as usize).cmp(&(*other as usize)) } }
            impl<R, $($T),*> Hash for fn($($T),*) -> R { fn hash<H: Hasher>(&self, state: &mut H) { state.write_usize(*self as usize) } }
            impl<R, $($T),*> fmt::Debug for fn($($T),*) -> R { fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result { fmt::Pointer::fmt(self, f) } }
            impl<R, $($T),*> fmt::Pointer for fn($($T),*) -> R { fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result { fmt::Pointer::fmt(&(*self as *const ()), f) } }
        )*
    };
}
function_pointers! { (); (A); (A B); (A B C); (A B C D); (A B C D E); (A B C D E F); }
