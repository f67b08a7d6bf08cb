//! What can be called.
use crate::marker::Tuple;
use crate::future::Future;

#[lang = "fn_once"]
#[rustc_paren_sugar]
#[fundamental]
pub trait FnOnce<Args: Tuple> {
    #[lang = "fn_once_output"]
    type Output;
    extern "rust-call" fn call_once(self, args: Args) -> Self::Output;
}
#[lang = "fn_mut"]
#[rustc_paren_sugar]
#[fundamental]
pub trait FnMut<Args: Tuple>: FnOnce<Args> {
    extern "rust-call" fn call_mut(&mut self, args: Args) -> Self::Output;
}
#[lang = "fn"]
#[rustc_paren_sugar]
#[fundamental]
pub trait Fn<Args: Tuple>: FnMut<Args> {
    extern "rust-call" fn call(&self, args: Args) -> Self::Output;
}

impl<A: Tuple, F: ?Sized> Fn<A> for &F where F: Fn<A> {
    extern "rust-call" fn call(&self, args: A) -> F::Output { (**self).call(args) }
}
impl<A: Tuple, F: ?Sized> FnMut<A> for &F where F: Fn<A> {
    extern "rust-call" fn call_mut(&mut self, args: A) -> F::Output { (**self).call(args) }
}
impl<A: Tuple, F: ?Sized> FnOnce<A> for &F where F: Fn<A> {
    type Output = F::Output;
    extern "rust-call" fn call_once(self, args: A) -> F::Output { (*self).call(args) }
}
impl<A: Tuple, F: ?Sized> FnMut<A> for &mut F where F: FnMut<A> {
    extern "rust-call" fn call_mut(&mut self, args: A) -> F::Output { (*self).call_mut(args) }
}
impl<A: Tuple, F: ?Sized> FnOnce<A> for &mut F where F: FnMut<A> {
    type Output = F::Output;
    extern "rust-call" fn call_once(self, args: A) -> F::Output { (*self).call_mut(args) }
}

#[lang = "async_fn_once"]
#[rustc_paren_sugar]
#[fundamental]
pub trait AsyncFnOnce<Args: Tuple> {
    #[lang = "call_once_future"]
    type CallOnceFuture: Future<Output = Self::Output>;
    #[lang = "async_fn_once_output"]
    type Output;
    extern "rust-call" fn async_call_once(self, args: Args) -> Self::CallOnceFuture;
}
#[lang = "async_fn_mut"]
#[rustc_paren_sugar]
#[fundamental]
pub trait AsyncFnMut<Args: Tuple>: AsyncFnOnce<Args> {
    #[lang = "call_ref_future"]
    type CallRefFuture: Future<Output = Self::Output>;
    extern "rust-call" fn async_call_mut(&mut self, args: Args) -> Self::CallRefFuture;
}
#[lang = "async_fn"]
#[rustc_paren_sugar]
#[fundamental]
pub trait AsyncFn<Args: Tuple>: AsyncFnMut<Args> {
    extern "rust-call" fn async_call(&self, args: Args) -> Self::CallRefFuture;
}
// Differs from rustc: the compiler's own impls also cover closures whose futures borrow from them.
impl<A: Tuple, F: FnOnce<A>> AsyncFnOnce<A> for F where F::Output: Future {
    type CallOnceFuture = F::Output;
    type Output = <F::Output as Future>::Output;
    extern "rust-call" fn async_call_once(self, args: A) -> F::Output { self.call_once(args) }
}
impl<A: Tuple, F: FnMut<A>> AsyncFnMut<A> for F where F::Output: Future {
    type CallRefFuture = F::Output;
    extern "rust-call" fn async_call_mut(&mut self, args: A) -> F::Output { self.call_mut(args) }
}
impl<A: Tuple, F: Fn<A>> AsyncFn<A> for F where F::Output: Future {
    extern "rust-call" fn async_call(&self, args: A) -> F::Output { self.call(args) }
}
