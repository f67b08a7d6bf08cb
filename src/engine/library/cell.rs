//! Shareable mutable containers.
use crate::cmp::Ordering;
use crate::fmt;
use crate::marker::{PhantomData, Unsize};
use crate::mem;
use crate::ops::{CoerceUnsized, Deref, DerefMut};
use crate::ptr::{self, NonNull};

pub mod lazy;
pub use lazy::{LazyCell, OnceCell};

#[lang = "unsafe_cell"]
#[repr(transparent)]
pub struct UnsafeCell<T: ?Sized> {
    value: T,
}
impl<T> UnsafeCell<T> {
    pub const fn new(value: T) -> UnsafeCell<T> { UnsafeCell { value } }
    pub const fn into_inner(self) -> T { self.value }
}
impl<T: ?Sized> UnsafeCell<T> {
    pub const fn from_mut(value: &mut T) -> &mut UnsafeCell<T> { unsafe { &mut *(value as *mut T as *mut UnsafeCell<T>) } }
    pub const fn get(&self) -> *mut T { self as *const UnsafeCell<T> as *const T as *mut T }
    pub const fn get_mut(&mut self) -> &mut T { &mut self.value }
    pub const fn raw_get(this: *const Self) -> *mut T { this as *const T as *mut T }
}
impl<T> From<T> for UnsafeCell<T> {
    fn from(t: T) -> UnsafeCell<T> { UnsafeCell::new(t) }
}
impl<T: Default> Default for UnsafeCell<T> {
    fn default() -> UnsafeCell<T> { UnsafeCell::new(T::default()) }
}
impl<T: CoerceUnsized<U>, U> CoerceUnsized<UnsafeCell<U>> for UnsafeCell<T> {}
impl<T: ?Sized> fmt::Debug for UnsafeCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("UnsafeCell").finish_non_exhaustive() }
}

/// A place whose value is moved in and out.
#[rustc_diagnostic_item = "Cell"]
#[repr(transparent)]
pub struct Cell<T: ?Sized> {
    value: UnsafeCell<T>,
}
impl<T> Cell<T> {
    pub const fn new(value: T) -> Cell<T> { Cell { value: UnsafeCell::new(value) } }
    pub fn set(&self, val: T) { self.replace(val); }
    pub fn swap(&self, other: &Self) {
        if !ptr::eq(self, other) { unsafe { ptr::swap(self.value.get(), other.value.get()); } }
    }
    pub const fn replace(&self, val: T) -> T { mem::replace(unsafe { &mut *self.value.get() }, val) }
    pub fn into_inner(self) -> T { self.value.into_inner() }
    pub fn get(&self) -> T where T: Copy { unsafe { *self.value.get() } }
    pub fn update(&self, f: impl FnOnce(T) -> T) where T: Copy {
        let old = self.get();
        self.set(f(old));
    }
    pub fn take(&self) -> T where T: Default { self.replace(Default::default()) }
}
impl<T: ?Sized> Cell<T> {
    pub const fn as_ptr(&self) -> *mut T { self.value.get() }
    pub fn get_mut(&mut self) -> &mut T { self.value.get_mut() }
    pub fn from_mut(t: &mut T) -> &Cell<T> { unsafe { &*(t as *mut T as *const Cell<T>) } }
}
impl<T> Cell<[T]> {
    pub fn as_slice_of_cells(&self) -> &[Cell<T>] { unsafe { &*(self as *const Cell<[T]> as *const [Cell<T>]) } }
}
impl<T, const N: usize> Cell<[T; N]> {
    pub const fn as_array_of_cells(&self) -> &[Cell<T>; N] { unsafe { &*(self as *const Cell<[T; N]> as *const [Cell<T>; N]) } }
}
unsafe impl<T: ?Sized> Send for Cell<T> where T: Send {}
impl<T: ?Sized> !Sync for Cell<T> {}
impl<T: Copy> Clone for Cell<T> {
    fn clone(&self) -> Cell<T> { Cell::new(self.get()) }
}
impl<T: Default> Default for Cell<T> {
    fn default() -> Cell<T> { Cell::new(Default::default()) }
}
impl<T: PartialEq + Copy> PartialEq for Cell<T> {
    fn eq(&self, other: &Cell<T>) -> bool { self.get() == other.get() }
}
impl<T: Eq + Copy> Eq for Cell<T> {}
impl<T: PartialOrd + Copy> PartialOrd for Cell<T> {
    fn partial_cmp(&self, other: &Cell<T>) -> Option<Ordering> { self.get().partial_cmp(&other.get()) }
}
impl<T: Ord + Copy> Ord for Cell<T> {
    fn cmp(&self, other: &Cell<T>) -> Ordering { self.get().cmp(&other.get()) }
}
impl<T> From<T> for Cell<T> {
    fn from(t: T) -> Cell<T> { Cell::new(t) }
}
impl<T: CoerceUnsized<U>, U> CoerceUnsized<Cell<U>> for Cell<T> {}
impl<T: Copy + fmt::Debug> fmt::Debug for Cell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Cell").field("value", &self.get()).finish() }
}

/// Positive: number of shared borrows; -1 and below: exclusive ones; 0: free.
type BorrowCounter = isize;

#[rustc_diagnostic_item = "RefCell"]
pub struct RefCell<T: ?Sized> {
    borrow: Cell<BorrowCounter>,
    value: UnsafeCell<T>,
}
pub struct BorrowError { _private: () }
pub struct BorrowMutError { _private: () }
impl fmt::Debug for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("BorrowError") }
}
impl fmt::Display for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("already mutably borrowed") }
}
impl crate::error::Error for BorrowError {}
impl fmt::Debug for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("BorrowMutError") }
}
impl fmt::Display for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("already borrowed") }
}
impl crate::error::Error for BorrowMutError {}
#[track_caller]
fn panic_already_borrowed() -> ! { panic!("RefCell already borrowed") }
#[track_caller]
fn panic_already_mutably_borrowed() -> ! { panic!("RefCell already mutably borrowed") }

impl<T> RefCell<T> {
    pub const fn new(value: T) -> RefCell<T> { RefCell { value: UnsafeCell::new(value), borrow: Cell::new(0) } }
    pub fn into_inner(self) -> T { self.value.into_inner() }
    #[track_caller]
    pub fn replace(&self, t: T) -> T { mem::replace(&mut *self.borrow_mut(), t) }
    #[track_caller]
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {
        let mut_borrow = &mut *self.borrow_mut();
        let replacement = f(mut_borrow);
        mem::replace(mut_borrow, replacement)
    }
    #[track_caller]
    pub fn swap(&self, other: &Self) { mem::swap(&mut *self.borrow_mut(), &mut *other.borrow_mut()) }
    #[track_caller]
    pub fn take(&self) -> T where T: Default { self.replace(Default::default()) }
}
impl<T: ?Sized> RefCell<T> {
    #[track_caller]
    pub fn borrow(&self) -> Ref<'_, T> {
        match self.try_borrow() { Ok(b) => b, Err(_) => panic_already_mutably_borrowed() }
    }
    pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {
        match BorrowRef::new(&self.borrow) {
            Some(borrow) => Ok(Ref { value: unsafe { NonNull::new_unchecked(self.value.get()) }, borrow }),
            None => Err(BorrowError { _private: () }),
        }
    }
    #[track_caller]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        match self.try_borrow_mut() { Ok(b) => b, Err(_) => panic_already_borrowed() }
    }
    pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {
        match BorrowRefMut::new(&self.borrow) {
            Some(borrow) => Ok(RefMut { value: unsafe { NonNull::new_unchecked(self.value.get()) }, borrow, marker: PhantomData }),
            None => Err(BorrowMutError { _private: () }),
        }
    }
    pub fn as_ptr(&self) -> *mut T { self.value.get() }
    pub unsafe fn try_borrow_unguarded(&self) -> Result<&T, BorrowError> {
        if self.borrow.get() < 0 { Err(BorrowError { _private: () }) } else { Ok(unsafe { &*self.value.get() }) }
    }
    pub fn get_mut(&mut self) -> &mut T { self.value.get_mut() }
}
unsafe impl<T: ?Sized> Send for RefCell<T> where T: Send {}
impl<T: ?Sized> !Sync for RefCell<T> {}
impl<T: Clone> Clone for RefCell<T> {
    #[track_caller]
    fn clone(&self) -> RefCell<T> { RefCell::new((*self.borrow()).clone()) }
}
impl<T: Default> Default for RefCell<T> {
    fn default() -> RefCell<T> { RefCell::new(Default::default()) }
}
impl<T: ?Sized + PartialEq> PartialEq for RefCell<T> {
    fn eq(&self, other: &RefCell<T>) -> bool { *self.borrow() == *other.borrow() }
}
impl<T: ?Sized + Eq> Eq for RefCell<T> {}
impl<T: ?Sized + PartialOrd> PartialOrd for RefCell<T> {
    fn partial_cmp(&self, other: &RefCell<T>) -> Option<Ordering> { self.borrow().partial_cmp(&*other.borrow()) }
}
impl<T: ?Sized + Ord> Ord for RefCell<T> {
    fn cmp(&self, other: &RefCell<T>) -> Ordering { self.borrow().cmp(&*other.borrow()) }
}
impl<T> From<T> for RefCell<T> {
    fn from(t: T) -> RefCell<T> { RefCell::new(t) }
}
impl<T: CoerceUnsized<U>, U> CoerceUnsized<RefCell<U>> for RefCell<T> {}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RefCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_struct("RefCell");
        match self.try_borrow() {
            Ok(borrow) => d.field("value", &borrow),
            Err(_) => d.field("value", &format_args!("<borrowed>")),
        };
        d.finish()
    }
}

struct BorrowRef<'b> { borrow: &'b Cell<BorrowCounter> }
impl<'b> BorrowRef<'b> {
    fn new(borrow: &'b Cell<BorrowCounter>) -> Option<BorrowRef<'b>> {
        let b = borrow.get().wrapping_add(1);
        if b <= 0 { return None; }
        borrow.set(b);
        Some(BorrowRef { borrow })
    }
}
impl Drop for BorrowRef<'_> {
    fn drop(&mut self) { self.borrow.set(self.borrow.get() - 1); }
}
impl Clone for BorrowRef<'_> {
    fn clone(&self) -> Self {
        self.borrow.set(self.borrow.get() + 1);
        BorrowRef { borrow: self.borrow }
    }
}
struct BorrowRefMut<'b> { borrow: &'b Cell<BorrowCounter> }
impl<'b> BorrowRefMut<'b> {
    fn new(borrow: &'b Cell<BorrowCounter>) -> Option<BorrowRefMut<'b>> {
        if borrow.get() != 0 { return None; }
        borrow.set(-1);
        Some(BorrowRefMut { borrow })
    }
    fn clone(&self) -> BorrowRefMut<'b> {
        self.borrow.set(self.borrow.get() - 1);
        BorrowRefMut { borrow: self.borrow }
    }
}
impl Drop for BorrowRefMut<'_> {
    fn drop(&mut self) { self.borrow.set(self.borrow.get() + 1); }
}

#[rustc_diagnostic_item = "RefCellRef"]
pub struct Ref<'b, T: ?Sized + 'b> {
    value: NonNull<T>,
    borrow: BorrowRef<'b>,
}
impl<'b, T: ?Sized> Ref<'b, T> {
    pub fn clone(orig: &Ref<'b, T>) -> Ref<'b, T> { Ref { value: orig.value, borrow: orig.borrow.clone() } }
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&T) -> (&U, &V)>(orig: Ref<'b, T>, f: F) -> (Ref<'b, U>, Ref<'b, V>) {
        let (a, b) = f(&*orig);
        let borrow = orig.borrow.clone();
        (Ref { value: NonNull::from(a), borrow }, Ref { value: NonNull::from(b), borrow: orig.borrow })
    }
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<'b, T>, f: F) -> Ref<'b, U> {
        Ref { value: NonNull::from(f(&*orig)), borrow: orig.borrow }
    }
    pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(orig: Ref<'b, T>, f: F) -> Result<Ref<'b, U>, Self> {
        match f(&*orig) {
            Some(value) => Ok(Ref { value: NonNull::from(value), borrow: orig.borrow }),
            None => Err(orig),
        }
    }
}
impl<T: ?Sized> Deref for Ref<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { unsafe { self.value.as_ref() } }
}
impl<'b, T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Ref<'b, U>> for Ref<'b, T> {}
impl<T: ?Sized + fmt::Display> fmt::Display for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for Ref<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}

#[rustc_diagnostic_item = "RefCellRefMut"]
pub struct RefMut<'b, T: ?Sized + 'b> {
    value: NonNull<T>,
    borrow: BorrowRefMut<'b>,
    marker: PhantomData<&'b mut T>,
}
impl<'b, T: ?Sized> RefMut<'b, T> {
    pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(mut orig: RefMut<'b, T>, f: F) -> Result<RefMut<'b, U>, Self> {
        match f(unsafe { &mut *orig.value.as_ptr() }) {
            Some(value) => Ok(RefMut { value: NonNull::from(value), borrow: orig.borrow, marker: PhantomData }),
            None => Err(orig),
        }
    }
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(mut orig: RefMut<'b, T>, f: F) -> RefMut<'b, U> {
        let value = NonNull::from(f(&mut *orig));
        RefMut { value, borrow: orig.borrow, marker: PhantomData }
    }
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&mut T) -> (&mut U, &mut V)>(mut orig: RefMut<'b, T>, f: F) -> (RefMut<'b, U>, RefMut<'b, V>) {
        let borrow = orig.borrow.clone();
        let (a, b) = f(&mut *orig);
        let (a, b) = (NonNull::from(a), NonNull::from(b));
        (RefMut { value: a, borrow, marker: PhantomData }, RefMut { value: b, borrow: orig.borrow, marker: PhantomData })
    }
}
impl<T: ?Sized> Deref for RefMut<'_, T> {
    type Target = T;
    fn deref(&self) -> &T { unsafe { self.value.as_ref() } }
}
impl<T: ?Sized> DerefMut for RefMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T { unsafe { self.value.as_mut() } }
}
impl<'b, T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<RefMut<'b, U>> for RefMut<'b, T> {}
impl<T: ?Sized + fmt::Display> fmt::Display for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
impl<T: ?Sized + fmt::Debug> fmt::Debug for RefMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { (**self).fmt(f) }
}
