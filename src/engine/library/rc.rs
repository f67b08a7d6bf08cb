//! `Rc`: shared ownership, counted.
use crate::alloc::{allocate, deallocate, Layout};
use crate::borrow::{Borrow, Cow};
use crate::cell::Cell;
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
struct RcInner<T: ?Sized> {
    strong: Cell<usize>,
    weak: Cell<usize>,
    value: T,
}

shared_pointer! { Rc RcInner "Rc" "RcWeak" }

impl<T: ?Sized> !Send for Rc<T> {}
impl<T: ?Sized> !Sync for Rc<T> {}
impl<T: ?Sized> !Send for Weak<T> {}
impl<T: ?Sized> !Sync for Weak<T> {}
impl<T: ?Sized> Rc<T> {
    fn strong(&self) -> usize { self.inner().strong.get() }
    fn set_strong(&self, n: usize) { self.inner().strong.set(n) }
    fn weak(&self) -> usize { self.inner().weak.get() }
    fn retain(&self) { self.set_strong(self.strong() + 1) }
    fn retain_weak(&self) { self.inner().weak.set(self.weak() + 1) }
    /// One owner less; how many are left.
    fn release(&self) -> usize {
        self.set_strong(self.strong() - 1);
        self.strong()
    }
    fn release_weak(&self) -> usize {
        self.inner().weak.set(self.weak() - 1);
        self.weak()
    }
    /// One owner more, unless there is none.
    fn try_retain(&self) -> bool {
        if self.strong() == 0 { return false; }
        self.retain();
        true
    }
    /// The only owner gives up.
    fn take_last(&self) -> bool {
        if self.strong() != 1 { return false; }
        self.set_strong(0);
        true
    }
}
fn new_inner<T>(strong: usize, weak: usize, value: T) -> RcInner<T> { RcInner { strong: Cell::new(strong), weak: Cell::new(weak), value } }
impl Rc<dyn crate::any::Any> {
    pub fn downcast<T: crate::any::Any>(self) -> Result<Rc<T>, Self> {
        if (*self).is::<T>() {
            let this = mem::ManuallyDrop::new(self);
            Ok(Rc { ptr: this.ptr.cast(), phantom: PhantomData })
        } else { Err(self) }
    }
}
