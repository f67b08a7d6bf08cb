//! Traits of tuples.
use crate::cmp::Ordering::{self, Equal};

macro_rules! tuple_impls {
    ($(($($T:ident $i:tt),+) $last:ident;)*) => {
        $(
            impl<$($T: PartialEq),+> PartialEq for ($($T,)+) {
                fn eq(&self, other: &($($T,)+)) -> bool { $(self.$i == other.$i)&&+ }
                fn ne(&self, other: &($($T,)+)) -> bool { $(self.$i != other.$i)||+ }
            }
            impl<$($T: Eq),+> Eq for ($($T,)+) {}
            impl<$($T: PartialOrd),+> PartialOrd for ($($T,)+) {
                fn partial_cmp(&self, other: &($($T,)+)) -> Option<Ordering> {
                    $(match self.$i.partial_cmp(&other.$i) { Some(Equal) => {} ordering => return ordering })+
                    Some(Equal)
                }
            }
            impl<$($T: Ord),+> Ord for ($($T,)+) {
                fn cmp(&self, other: &($($T,)+)) -> Ordering {
                    $(match self.$i.cmp(&other.$i) { Equal => {} ordering => return ordering })+
                    Equal
                }
            }
            impl<$($T: Default),+> Default for ($($T,)+) {
                fn default() -> ($($T,)+) { ($($T::default(),)+) }
            }
        )*
    };
}
tuple_impls! {
    (A 0) A;
    (A 0, B 1) B;
    (A 0, B 1, C 2) C;
    (A 0, B 1, C 2, D 3) D;
    (A 0, B 1, C 2, D 3, E 4) E;
    (A 0, B 1, C 2, D 3, E 4, F 5) F;
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6) G;
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7) H;
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8) I;
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9) J;
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10) K;
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11) L;
}
macro_rules! tuple_from_array {
    ($($n:literal ($($T:ident $x:ident),+);)*) => {
        $(
            impl<T> From<[T; $n]> for ($($T,)+) {
                fn from(array: [T; $n]) -> Self { let [$($x),+] = array; ($($x,)+) }
            }
            impl<T> From<($($T,)+)> for [T; $n] {
                fn from(tuple: ($($T,)+)) -> Self { let ($($x,)+) = tuple; [$($x),+] }
            }
        )*
    };
}
tuple_from_array! {
    1 (T a); 2 (T a, T b); 3 (T a, T b, T c); 4 (T a, T b, T c, T d); 5 (T a, T b, T c, T d, T e); 6 (T a, T b, T c, T d, T e, T f);
    7 (T a, T b, T c, T d, T e, T f, T g); 8 (T a, T b, T c, T d, T e, T f, T g, T h); 9 (T a, T b, T c, T d, T e, T f, T g, T h, T i);
    10 (T a, T b, T c, T d, T e, T f, T g, T h, T i, T j); 11 (T a, T b, T c, T d, T e, T f, T g, T h, T i, T j, T k);
    12 (T a, T b, T c, T d, T e, T f, T g, T h, T i, T j, T k, T l);
}
