//! `Box`: a value on the heap with one owner.
use crate::alloc::{allocate, deallocate, Layout};
use crate::any::Any;
use crate::borrow::{Borrow, BorrowMut, Cow};
use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt;
use crate::future::Future;
use crate::hash::{Hash, Hasher};
use crate::iter::FusedIterator;
use crate::marker::{Tuple, Unsize};
use crate::mem::{self, MaybeUninit};
use crate::ops::{CoerceUnsized, Deref, DerefMut, DerefPure, DispatchFromDyn, LegacyReceiver};
use crate::pin::Pin;
use crate::ptr::{self, NonNull, Unique};
use crate::task::{Context, Poll};

#[lang = "owned_box"]
#[fundamental]
pub struct Box<T: ?Sized>(Unique<T>);

/// Writes a value made after the box: `vec![…]` allocates before it evaluates its elements.
#[doc(hidden)]
pub fn box_write<T>(boxed: Box<MaybeUninit<T>>, value: T) -> Box<T> { Box::write(boxed, value) }

impl<T> Box<T> {
    #[rustc_diagnostic_item = "box_new"]
    pub fn new(x: T) -> Self {
        unsafe {
            let ptr = allocate(Layout::new::<T>()) as *mut T;
            ptr::write(ptr, x);
            Box::from_raw(ptr)
        }
    }
    pub fn new_uninit() -> Box<MaybeUninit<T>> {
        unsafe { Box::from_raw(allocate(Layout::new::<T>()) as *mut MaybeUninit<T>) }
    }
    pub fn new_zeroed() -> Box<MaybeUninit<T>> {
        let mut boxed = Box::new_uninit();
        unsafe { ptr::write_bytes(&raw mut *boxed as *mut MaybeUninit<T>, 0, 1); }
        boxed
    }
    pub fn pin(x: T) -> Pin<Box<T>> { Box::into_pin(Box::new(x)) }
    pub fn into_inner(boxed: Self) -> T { *boxed }
    pub fn into_boxed_slice(boxed: Self) -> Box<[T]> {
        let raw = Box::into_raw(boxed);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(raw, 1)) }
    }
}
impl<T> Box<MaybeUninit<T>> {
    pub unsafe fn assume_init(self) -> Box<T> {
        let raw = Box::into_raw(self);
        unsafe { Box::from_raw(raw as *mut T) }
    }
    pub fn write(mut boxed: Self, value: T) -> Box<T> {
        unsafe {
            (*boxed).write(value);
            boxed.assume_init()
        }
    }
}
impl<T: ?Sized> Box<T> {
    pub const unsafe fn from_raw(raw: *mut T) -> Self { unsafe { Box(Unique::new_unchecked(raw)) } }
    pub unsafe fn from_non_null(raw: NonNull<T>) -> Self { unsafe { Box::from_raw(raw.as_ptr()) } }
    pub fn into_raw(b: Self) -> *mut T {
        let mut b = mem::ManuallyDrop::new(b);
        &raw mut **b
    }
    pub fn into_non_null(b: Self) -> NonNull<T> { unsafe { NonNull::new_unchecked(Box::into_raw(b)) } }
    pub fn as_ptr(b: &Self) -> *const T { &raw const **b }
    pub fn as_mut_ptr(b: &mut Self) -> *mut T { &raw mut **b }
    pub fn leak<'a>(b: Self) -> &'a mut T where T: 'a {
        unsafe {
            let p = Box::into_raw(b);
            crate::intrinsics::memsim_note_leak(p as *const u8);
            &mut *p
        }
    }
    pub fn into_pin(boxed: Self) -> Pin<Self> { unsafe { Pin::new_unchecked(boxed) } }
}
impl<T> Box<[T]> {
    pub fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]> {
        let mut v = Vec::<MaybeUninit<T>>::with_capacity(len);
        unsafe { v.set_len(len); }
        v.into_boxed_slice()
    }
    pub fn new_zeroed_slice(len: usize) -> Box<[MaybeUninit<T>]> {
        let mut boxed = Box::<[T]>::new_uninit_slice(len);
        unsafe { ptr::write_bytes(boxed.as_mut_ptr(), 0, len); }
        boxed
    }
}
impl<T> Box<[MaybeUninit<T>]> {
    pub unsafe fn assume_init(self) -> Box<[T]> { unsafe { Box::from_raw(Box::into_raw(self) as *mut [T]) } }
}

unsafe impl<#[may_dangle] T: ?Sized> Drop for Box<T> {
    /// Gives the memory back; the compiler drops the value itself before.
    fn drop(&mut self) {
        let raw = self.0.as_ptr();
        unsafe {
            let layout = Layout::for_value::<T>(&*raw);
            deallocate(raw as *mut u8, layout);
        }
    }
}
impl<T: ?Sized> Deref for Box<T> {
    type Target = T;
    fn deref(&self) -> &T { &**self }
}
impl<T: ?Sized> DerefMut for Box<T> {
    fn deref_mut(&mut self) -> &mut T { &mut **self }
}
unsafe impl<T: ?Sized> DerefPure for Box<T> {}
impl<T: ?Sized> LegacyReceiver for Box<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Box<U>> for Box<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Box<U>> for Box<T> {}
impl<T: ?Sized> Unpin for Box<T> {}

impl<T: Default> Default for Box<T> {
    fn default() -> Self { Box::new(T::default()) }
}
impl<T> Default for Box<[T]> {
    fn default() -> Self { Vec::new().into_boxed_slice() }
}
impl Default for Box<str> {
    fn default() -> Self { String::new().into_boxed_str() }
}
impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Self {
        let boxed = Box::new_uninit();
        box_write(boxed, (**self).clone())
    }
    fn clone_from(&mut self, source: &Self) { (**self).clone_from(&**source) }
}
impl<T: Clone> Clone for Box<[T]> {
    fn clone(&self) -> Self { self.to_vec().into_boxed_slice() }
}
impl Clone for Box<str> {
    fn clone(&self) -> Self { Box::from(&**self) }
}
impl<T: ?Sized + PartialEq> PartialEq for Box<T> {
    fn eq(&self, other: &Self) -> bool { PartialEq::eq(&**self, &**other) }
    fn ne(&self, other: &Self) -> bool { PartialEq::ne(&**self, &**other) }
}
impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> { PartialOrd::partial_cmp(&**self, &**other) }
}
impl<T: ?Sized + Ord> Ord for Box<T> {
    fn cmp(&self, other: &Self) -> Ordering { Ord::cmp(&**self, &**other) }
}
impl<T: ?Sized + Eq> Eq for Box<T> {}
impl<T: ?Sized + Hash> Hash for Box<T> {
    fn hash<H: Hasher>(&self, state: &mut H) { (**self).hash(state); }
}
impl<T: ?Sized + Hasher> Hasher for Box<T> {
    fn finish(&self) -> u64 { (**self).finish() }
    fn write(&mut self, bytes: &[u8]) { (**self).write(bytes) }
}
impl<T: fmt::Display + ?Sized> fmt::Display for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&**self, f) }
}
impl<T: fmt::Debug + ?Sized> fmt::Debug for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&**self, f) }
}
impl<T: ?Sized> fmt::Pointer for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ptr: *const T = &**self;
        fmt::Pointer::fmt(&ptr, f)
    }
}
impl<I: Iterator + ?Sized> Iterator for Box<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> { (**self).next() }
    fn size_hint(&self) -> (usize, Option<usize>) { (**self).size_hint() }
    fn nth(&mut self, n: usize) -> Option<I::Item> { (**self).nth(n) }
}
impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item> { (**self).next_back() }
}
impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
impl<I: FusedIterator + ?Sized> FusedIterator for Box<I> {}

impl<Args: Tuple, F: FnOnce<Args> + ?Sized> FnOnce<Args> for Box<F> {
    type Output = <F as FnOnce<Args>>::Output;
    extern "rust-call" fn call_once(self, args: Args) -> Self::Output { <F as FnOnce<Args>>::call_once(*self, args) }
}
impl<Args: Tuple, F: FnMut<Args> + ?Sized> FnMut<Args> for Box<F> {
    extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output { <F as FnMut<Args>>::call_mut(&mut **self, args) }
}
impl<Args: Tuple, F: Fn<Args> + ?Sized> Fn<Args> for Box<F> {
    extern "rust-call" fn call(&self, args: Args) -> Self::Output { <F as Fn<Args>>::call(&**self, args) }
}
impl<F: ?Sized + Future + Unpin> Future for Box<F> {
    type Output = F::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> { F::poll(Pin::new(&mut **self), cx) }
}

impl<T> From<T> for Box<T> {
    fn from(t: T) -> Self { Box::new(t) }
}
impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {
    fn from(boxed: Box<T>) -> Self { Box::into_pin(boxed) }
}
impl<T: Clone> From<&[T]> for Box<[T]> {
    fn from(slice: &[T]) -> Box<[T]> { slice.to_vec().into_boxed_slice() }
}
impl From<&str> for Box<str> {
    fn from(s: &str) -> Box<str> { String::from(s).into_boxed_str() }
}
impl<T: Clone> From<&mut [T]> for Box<[T]> {
    fn from(slice: &mut [T]) -> Box<[T]> { Self::from(&*slice) }
}
impl<T: Clone> From<Cow<'_, [T]>> for Box<[T]> {
    fn from(cow: Cow<'_, [T]>) -> Box<[T]> { cow.into_owned().into_boxed_slice() }
}
impl From<&mut str> for Box<str> {
    fn from(s: &mut str) -> Box<str> { Self::from(&*s) }
}
impl From<Box<str>> for Box<[u8]> {
    fn from(s: Box<str>) -> Box<[u8]> { s.into_boxed_bytes() }
}
impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> {
    type Error = Box<[T]>;
    fn try_from(slice: Box<[T]>) -> Result<Box<[T; N]>, Box<[T]>> {
        if slice.len() == N { Ok(unsafe { Box::from_raw(Box::into_raw(slice) as *mut [T; N]) }) } else { Err(slice) }
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> {
    type Error = Vec<T>;
    fn try_from(vec: Vec<T>) -> Result<Box<[T; N]>, Vec<T>> {
        if vec.len() == N { Ok(unsafe { Box::from_raw(Box::into_raw(vec.into_boxed_slice()) as *mut [T; N]) }) } else { Err(vec) }
    }
}
impl From<String> for Box<str> {
    fn from(s: String) -> Box<str> { s.into_boxed_str() }
}
impl<T: Clone> From<&mut [T]> for Box<[T]> {
    fn from(slice: &mut [T]) -> Box<[T]> { Box::from(&*slice) }
}
impl<T: Clone> From<Cow<'_, [T]>> for Box<[T]> {
    fn from(cow: Cow<'_, [T]>) -> Box<[T]> { cow.into_owned().into_boxed_slice() }
}
impl From<&mut str> for Box<str> {
    fn from(s: &mut str) -> Box<str> { Box::from(&*s) }
}
impl From<Box<str>> for Box<[u8]> {
    fn from(s: Box<str>) -> Self { unsafe { Box::from_raw(Box::into_raw(s) as *mut [u8]) } }
}
impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> {
    type Error = Box<[T]>;
    fn try_from(slice: Box<[T]>) -> Result<Self, Self::Error> {
        if slice.len() == N { Ok(unsafe { Box::from_raw(Box::into_raw(slice) as *mut [T; N]) }) } else { Err(slice) }
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> {
    type Error = Vec<T>;
    fn try_from(vec: Vec<T>) -> Result<Self, Self::Error> {
        if vec.len() != N { return Err(vec); }
        Ok(unsafe { Box::from_raw(Box::into_raw(vec.into_boxed_slice()) as *mut [T; N]) })
    }
}
impl From<Cow<'_, str>> for Box<str> {
    fn from(cow: Cow<'_, str>) -> Box<str> { cow.into_owned().into_boxed_str() }
}
impl<T, const N: usize> From<[T; N]> for Box<[T]> {
    fn from(array: [T; N]) -> Box<[T]> { Box::new(array) }
}
impl<T> From<Vec<T>> for Box<[T]> {
    fn from(v: Vec<T>) -> Self { v.into_boxed_slice() }
}
impl<T> FromIterator<T> for Box<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { iter.into_iter().collect::<Vec<T>>().into_boxed_slice() }
}
macro_rules! boxed_text {
    ($(($($g:tt)*) $T:ty;)*) => {
        $(impl<$($g)*> FromIterator<$T> for Box<str> {
            fn from_iter<I: IntoIterator<Item = $T>>(iter: I) -> Self { String::from_iter(iter).into_boxed_str() }
        })*
    };
}
boxed_text! { () char; ('a) &'a char; ('a) &'a str; () String; () Box<str>; ('a) Cow<'a, str>; }
impl<T> IntoIterator for Box<[T]> {
    type Item = T;
    type IntoIter = crate::vec::IntoIter<T>;
    fn into_iter(self) -> crate::vec::IntoIter<T> { self.into_vec().into_iter() }
}
impl<'a, T> IntoIterator for &'a Box<[T]> {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;
    fn into_iter(self) -> crate::slice::Iter<'a, T> { self.iter() }
}
impl<'a, T> IntoIterator for &'a mut Box<[T]> {
    type Item = &'a mut T;
    type IntoIter = crate::slice::IterMut<'a, T>;
    fn into_iter(self) -> crate::slice::IterMut<'a, T> { self.iter_mut() }
}
impl<T: ?Sized> Borrow<T> for Box<T> {
    fn borrow(&self) -> &T { &**self }
}
impl<T: ?Sized> BorrowMut<T> for Box<T> {
    fn borrow_mut(&mut self) -> &mut T { &mut **self }
}
impl<T: ?Sized> AsRef<T> for Box<T> {
    fn as_ref(&self) -> &T { &**self }
}
impl<T: ?Sized> AsMut<T> for Box<T> {
    fn as_mut(&mut self) -> &mut T { &mut **self }
}

impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {
    fn from(err: E) -> Box<dyn Error + 'a> { Box::new(err) }
}
impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: E) -> Box<dyn Error + Send + Sync + 'a> { Box::new(err) }
}
/// An error that is only a text.
struct StringError(String);
impl Error for StringError {}
impl fmt::Display for StringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&self.0, f) }
}
impl fmt::Debug for StringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&self.0, f) }
}
impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: String) -> Box<dyn Error + Send + Sync + 'a> { Box::new(StringError(err)) }
}
impl<'a> From<String> for Box<dyn Error + 'a> {
    fn from(err: String) -> Box<dyn Error + 'a> { Box::new(StringError(err)) }
}
impl<'a, 'b> From<&'b str> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: &'b str) -> Box<dyn Error + Send + Sync + 'a> { From::from(String::from(err)) }
}
impl<'a, 'b> From<&'b str> for Box<dyn Error + 'a> {
    fn from(err: &'b str) -> Box<dyn Error + 'a> { From::from(String::from(err)) }
}
impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + 'a> {
    fn from(err: Cow<'b, str>) -> Box<dyn Error + 'a> { From::from(err.into_owned()) }
}
impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: Cow<'b, str>) -> Box<dyn Error + Send + Sync + 'a> { From::from(err.into_owned()) }
}
impl<T: Error> Error for Box<T> {
    fn source(&self) -> Option<&(dyn Error + 'static)> { Error::source(&**self) }
}

macro_rules! downcasts {
    ($($T:ty)*) => { $(
        impl Box<$T> {
            pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {
                if self.is::<T>() { unsafe { Ok(Box::from_raw(Box::into_raw(self) as *mut T)) } } else { Err(self) }
            }
        }
    )* };
}
downcasts! { (dyn Any) (dyn Any + Send) (dyn Any + Send + Sync) }
