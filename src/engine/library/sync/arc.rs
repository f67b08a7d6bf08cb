//! `Arc`: shared ownership between threads.
use super::atomic::{AtomicUsize, Ordering::{AcqRel, Acquire, Relaxed, SeqCst}};
use crate::alloc::{allocate, deallocate, Layout};
use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::{PhantomData, Unsize};
use crate::mem::{self, MaybeUninit};
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
    fn retain(&self) { self.inner().strong.fetch_add(1, Relaxed); }
    fn retain_weak(&self) { self.inner().weak.fetch_add(1, Relaxed); }
    /// One owner less; how many are left.
    fn release(&self) -> usize { self.inner().strong.fetch_sub(1, AcqRel) - 1 }
    fn release_weak(&self) -> usize { self.inner().weak.fetch_sub(1, AcqRel) - 1 }
    /// One owner more, unless there is none.
    fn try_retain(&self) -> bool { self.inner().strong.fetch_update(Acquire, Relaxed, |n| if n == 0 { None } else { Some(n + 1) }).is_ok() }
    /// The only owner gives up.
    fn take_last(&self) -> bool { self.inner().strong.compare_exchange(1, 0, Acquire, Relaxed).is_ok() }
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
