//! Explicit copies.

#[lang = "clone"]
#[rustc_diagnostic_item = "Clone"]
pub trait Clone: Sized {
    #[lang = "clone_fn"]
    fn clone(&self) -> Self;
    fn clone_from(&mut self, source: &Self) {
        *self = source.clone()
    }
}

/// Used by `#[derive(Clone)]` to say that a field can be cloned.
pub struct AssertParamIsClone<T: Clone + ?Sized> {
    _field: crate::marker::PhantomData<T>,
}
pub struct AssertParamIsCopy<T: Copy + ?Sized> {
    _field: crate::marker::PhantomData<T>,
}

macro_rules! impl_clone {
    ($($t:ty)*) => { $(impl Clone for $t { fn clone(&self) -> Self { *self } })* };
}
impl_clone! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 bool char }
impl Clone for ! {
    fn clone(&self) -> Self { *self }
}
impl<T: ?Sized> Clone for *const T {
    fn clone(&self) -> Self { *self }
}
impl<T: ?Sized> Clone for *mut T {
    fn clone(&self) -> Self { *self }
}
impl<T: ?Sized> Clone for &T {
    #[rustc_diagnostic_item = "noop_method_clone"]
    fn clone(&self) -> Self { *self }
}
