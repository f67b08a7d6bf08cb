//! `Arc`: shared ownership between threads.
use crate::prelude::v1::*;
use super::atomic::{AtomicUsize, Ordering::SeqCst};
use crate::alloc::{allocate, deallocate, Layout};
use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::{PhantomData, Unsize};
use crate::mem;
use crate::ops::{CoerceUnsized, Deref, DerefPure, DispatchFromDyn, LegacyReceiver};
use crate::pin::Pin;
use crate::ptr::{self, NonNull};

/// One allocation: the counts, then the value.
#[repr(C)]
struct ArcInner<T: ?Sized> {
    strong: AtomicUsize,
    weak: AtomicUsize,
    value: T,
}

shared_pointer! { Arc ArcInner "Arc" "ArcWeak" }

unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}
impl<T: ?Sized> Arc<T> {
    fn strong(&self) -> usize { self.inner().strong.load(SeqCst) }
    fn set_strong(&self, n: usize) { self.inner().strong.store(n, SeqCst) }
    fn weak(&self) -> usize { self.inner().weak.load(SeqCst) }
    fn set_weak(&self, n: usize) { self.inner().weak.store(n, SeqCst) }
}
fn new_inner<T>(strong: usize, weak: usize, value: T) -> ArcInner<T> { ArcInner { strong: AtomicUsize::new(strong), weak: AtomicUsize::new(weak), value } }
impl Arc<dyn crate::any::Any + Send + Sync> {
    pub fn downcast<T: crate::any::Any + Send + Sync>(self) -> Result<Arc<T>, Self> {
        if (*self).is::<T>() {
            let this = mem::ManuallyDrop::new(self);
            Ok(Arc { ptr: this.ptr.cast(), phantom: PhantomData })
        } else { Err(self) }
    }
}
