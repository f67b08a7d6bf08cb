/** A library of a few dozen lines: just enough for the trait solver to have something to solve. */
export const MINI_LIBRARY = `
pub mod marker {
    #[lang = "sized"] pub trait Sized {}
    #[lang = "unsize"] pub trait Unsize<T: ?Sized> {}
    #[lang = "copy"] pub trait Copy: Clone {}
    #[rustc_diagnostic_item = "Send"] pub unsafe auto trait Send {}
    #[lang = "sync"] pub unsafe auto trait Sync {}
    #[lang = "tuple_trait"] pub trait Tuple {}
    #[lang = "discriminant_kind"] pub trait DiscriminantKind { type Discriminant; }
    #[lang = "phantom_data"] pub struct PhantomData<T: ?Sized>;
    impl Copy for i32 {} impl Copy for u8 {} impl Copy for bool {} impl Copy for usize {}
    impl<T: ?Sized> Copy for &T {}
    impl<T: ?Sized> !Send for *const T {}
    impl<T: ?Sized> !Send for *mut T {}
    unsafe impl<T: Sync + ?Sized> Send for &T {}
    impl<T: ?Sized> !Sync for *mut T {}
    #[lang = "clone"] pub trait Clone: Sized { fn clone(&self) -> Self; fn clone_from(&mut self, source: &Self) { *self = source.clone() } }
    impl Clone for i32 { fn clone(&self) -> Self { *self } } impl Clone for u8 { fn clone(&self) -> Self { *self } }
    impl Clone for bool { fn clone(&self) -> Self { *self } } impl Clone for usize { fn clone(&self) -> Self { *self } }
    impl<T: ?Sized> Clone for &T { fn clone(&self) -> Self { *self } }
}
pub mod ops {
    #[lang = "drop"] pub trait Drop { fn drop(&mut self); }
    #[lang = "fn_once"] pub trait FnOnce<Args: Tuple> { #[lang = "fn_once_output"] type Output; extern "rust-call" fn call_once(self, args: Args) -> Self::Output; }
    #[lang = "fn_mut"] pub trait FnMut<Args: Tuple>: FnOnce<Args> { extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output; }
    #[lang = "fn"] pub trait Fn<Args: Tuple>: FnMut<Args> { extern "rust-call" fn call(&self, args: Args) -> Self::Output; }
    use crate::marker::*;
    #[lang = "add"] pub trait Add<Rhs = Self> { type Output; fn add(self, rhs: Rhs) -> Self::Output; }
    impl Add for i32 { type Output = i32; fn add(self, rhs: i32) -> i32 { self + rhs } }
    impl Add<&i32> for i32 { type Output = i32; fn add(self, rhs: &i32) -> i32 { self + *rhs } }
    #[lang = "coerce_unsized"] pub trait CoerceUnsized<T: ?Sized> {}
    impl<'a, T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<&'a U> for &'a T {}
}
pub mod boxed {
    use crate::marker::*; use crate::ops::*; use crate::iter::*;
    #[lang = "owned_box"] pub struct Box<T: ?Sized>(*mut T);
    impl<T: ?Sized> Drop for Box<T> { fn drop(&mut self) {} }
    impl<T: Clone> Clone for Box<T> { fn clone(&self) -> Self { loop {} } }
    unsafe impl<T: ?Sized + Send> Send for Box<T> {}
    impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Box<U>> for Box<T> {}
    impl<I: Iterator + ?Sized> Iterator for Box<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { loop {} } }
}
pub mod iter {
    use crate::marker::*; use crate::ops::*;
    #[derive()] pub enum Option<T> { None, Some(T) }
    impl<T: Copy> Copy for Option<T> {}
    impl<T: Clone> Clone for Option<T> { fn clone(&self) -> Self { loop {} } }
    pub trait Iterator { type Item; fn next(&mut self) -> Option<Self::Item>; fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> where Self: Sized { loop {} } }
    pub struct Map<I, F> { iter: I, f: F }
    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> { type Item = B; fn next(&mut self) -> Option<B> { loop {} } }
    pub trait IntoIterator { type Item; type IntoIter: Iterator<Item = Self::Item>; fn into_iter(self) -> Self::IntoIter; }
    impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; fn into_iter(self) -> I { self } }
}
pub mod vec {
    use crate::marker::*; use crate::iter::*; use crate::ops::*;
    pub struct Vec<T> { ptr: *mut T, len: usize }
    unsafe impl<T: Send> Send for Vec<T> {}
    impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Self { loop {} } }
    impl<T> Drop for Vec<T> { fn drop(&mut self) {} }
    pub struct Iter<'a, T> { slice: &'a [T] }
    impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T> { loop {} } }
    pub struct IntoIter<T> { v: Vec<T> }
    impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { loop {} } }
    impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { loop {} } }
    impl<'a, T> IntoIterator for &'a Vec<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; fn into_iter(self) -> Iter<'a, T> { loop {} } }
}
pub mod convert {
    use crate::marker::*;
    pub trait From<T>: Sized { fn from(value: T) -> Self; }
    pub trait Into<T>: Sized { fn into(self) -> T; }
    impl<T, U: From<T>> Into<U> for T { fn into(self) -> U { U::from(self) } }
    impl<T> From<T> for T { fn from(t: T) -> T { t } }
}
pub mod prelude {
    pub mod v1 {
        pub use crate::marker::*; pub use crate::ops::*; pub use crate::boxed::*; pub use crate::iter::*; pub use crate::iter::Option::*;
        pub use crate::vec::Vec; pub use crate::convert::*;
    }
    pub mod rust_2021 { pub use super::v1::*; }
    pub mod rust_2024 { pub use super::v1::*; }
}
`;
