//! The shared part of `Rc` and `Arc`.

/// What `Rc` and `Arc` share: everything but how they are sent between threads.
macro_rules! shared_pointer {
    ($Rc:ident $Inner:ident $name:literal $weak_name:literal) => {
        #[rustc_diagnostic_item = $name]
        pub struct $Rc<T: ?Sized> {
            ptr: NonNull<$Inner<T>>,
            phantom: PhantomData<$Inner<T>>,
        }
        #[rustc_diagnostic_item = $weak_name]
        pub struct Weak<T: ?Sized> {
            ptr: NonNull<$Inner<T>>,
        }
        impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<$Rc<U>> for $Rc<T> {}
        impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<$Rc<U>> for $Rc<T> {}
        impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Weak<U>> for Weak<T> {}
        impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Weak<U>> for Weak<T> {}
        impl<T: ?Sized> LegacyReceiver for $Rc<T> {}
        impl<T: ?Sized> Unpin for $Rc<T> {}
        unsafe impl<T: ?Sized> DerefPure for $Rc<T> {}

        /// Is the weak pointer one that never had a value?
        fn is_dangling<T: ?Sized>(ptr: *const T) -> bool { (ptr as *const ()).addr() == usize::MAX }
        /// Gives the counts' and the value's memory back.
        unsafe fn free<T: ?Sized>(ptr: NonNull<$Inner<T>>) {
            unsafe { deallocate(ptr.as_ptr() as *mut u8, Layout::for_value(&*ptr.as_ptr())) }
        }
        /// A block for the counts, which are 1 and 1, and a value that is still to be written.
        fn counted(layout: Layout, zeroed: bool) -> *mut u8 {
            unsafe {
                let block = if zeroed { crate::alloc::alloc_zeroed(layout) } else { allocate(layout) };
                ptr::write(block as *mut [usize; 2], [1, 1]);
                block
            }
        }
        fn slice_of<T>(len: usize, zeroed: bool) -> $Rc<[mem::MaybeUninit<T>]> {
            unsafe {
                let (layout, _) = Layout::new::<$Inner<()>>().extend(Layout::array::<T>(len).unwrap()).unwrap();
                let block = counted(layout.pad_to_align(), zeroed);
                let wide = ptr::slice_from_raw_parts_mut(block as *mut mem::MaybeUninit<T>, len) as *mut $Inner<[mem::MaybeUninit<T>]>;
                $Rc::from_inner(NonNull::new_unchecked(wide))
            }
        }
        impl<T> $Rc<[T]> {
            pub fn new_uninit_slice(len: usize) -> $Rc<[mem::MaybeUninit<T>]> { slice_of(len, false) }
            pub fn new_zeroed_slice(len: usize) -> $Rc<[mem::MaybeUninit<T>]> { slice_of(len, true) }
        }
        impl<T> $Rc<mem::MaybeUninit<T>> {
            pub unsafe fn assume_init(self) -> $Rc<T> { unsafe { $Rc::from_inner(mem::ManuallyDrop::new(self).ptr.cast()) } }
        }
        impl<T> $Rc<[mem::MaybeUninit<T>]> {
            pub unsafe fn assume_init(self) -> $Rc<[T]> {
                unsafe { $Rc::from_inner(NonNull::new_unchecked(mem::ManuallyDrop::new(self).ptr.as_ptr() as *mut $Inner<[T]>)) }
            }
        }
        impl<T> $Rc<T> {
            pub fn new(value: T) -> $Rc<T> {
                unsafe {
                    let inner = allocate(Layout::new::<$Inner<T>>()) as *mut $Inner<T>;
                    ptr::write(inner, new_inner(1, 1, value));
                    $Rc::from_inner(NonNull::new_unchecked(inner))
                }
            }
            pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> $Rc<T> {
                unsafe {
                    let inner = allocate(Layout::new::<$Inner<T>>()) as *mut $Inner<T>;
                    ptr::write(inner as *mut [usize; 2], [0, 1]);
                    let weak = Weak { ptr: NonNull::new_unchecked(inner) };
                    let value = data_fn(&weak);
                    ptr::write(&raw mut (*inner).value, value);
                    let strong = $Rc::from_inner(weak.ptr);
                    strong.set_strong(1);
                    mem::forget(weak);
                    strong
                }
            }
            pub fn new_uninit() -> $Rc<mem::MaybeUninit<T>> { unsafe { $Rc::from_inner(NonNull::new_unchecked(counted(Layout::new::<$Inner<T>>(), false).cast())) } }
            pub fn new_zeroed() -> $Rc<mem::MaybeUninit<T>> { unsafe { $Rc::from_inner(NonNull::new_unchecked(counted(Layout::new::<$Inner<T>>(), true).cast())) } }
            pub fn pin(value: T) -> Pin<$Rc<T>> { unsafe { Pin::new_unchecked($Rc::new(value)) } }
            pub fn try_unwrap(this: Self) -> Result<T, Self> {
                if !this.take_last() { return Err(this); }
                unsafe {
                    let value = ptr::read(&this.inner().value);
                    let _weak = Weak { ptr: this.ptr };
                    mem::forget(this);
                    Ok(value)
                }
            }
            pub fn into_inner(this: Self) -> Option<T> { $Rc::try_unwrap(this).ok() }
            pub fn unwrap_or_clone(this: Self) -> T where T: Clone { $Rc::try_unwrap(this).unwrap_or_else(|rc| (*rc).clone()) }
        }
        impl<T: ?Sized> $Rc<T> {
            unsafe fn from_inner(ptr: NonNull<$Inner<T>>) -> Self { $Rc { ptr, phantom: PhantomData } }
            fn inner(&self) -> &$Inner<T> { unsafe { self.ptr.as_ref() } }
            pub fn into_raw(this: Self) -> *const T {
                let this = mem::ManuallyDrop::new(this);
                $Rc::as_ptr(&this)
            }
            pub fn as_ptr(this: &Self) -> *const T { unsafe { &raw const (*this.ptr.as_ptr()).value } }
            pub fn downgrade(this: &Self) -> Weak<T> {
                this.retain_weak();
                Weak { ptr: this.ptr }
            }
            pub fn weak_count(this: &Self) -> usize { this.weak() - 1 }
            pub fn strong_count(this: &Self) -> usize { this.strong() }
            pub fn get_mut(this: &mut Self) -> Option<&mut T> {
                if this.strong() == 1 && this.weak() == 1 { unsafe { Some(&mut (*this.ptr.as_ptr()).value) } } else { None }
            }
            pub fn ptr_eq(this: &Self, other: &Self) -> bool { ptr::addr_eq(this.ptr.as_ptr() as *const $Inner<T>, other.ptr.as_ptr() as *const $Inner<T>) }
        }
        /// From a pointer to the value to one to its allocation.
        unsafe fn inner_of_value<T: ?Sized>(ptr: *const T) -> *mut $Inner<T> {
            unsafe {
                let align = align_of_val(&*ptr);
                let offset = (2 * size_of::<usize>() + align - 1) & !(align - 1);
                (ptr as *mut T).byte_sub(offset) as *mut $Inner<T>
            }
        }
        impl<T: ?Sized> $Rc<T> {
            pub unsafe fn from_raw(ptr: *const T) -> Self { unsafe { $Rc::from_inner(NonNull::new_unchecked(inner_of_value(ptr))) } }
            pub unsafe fn increment_strong_count(ptr: *const T) {
                let rc = mem::ManuallyDrop::new(unsafe { $Rc::from_raw(ptr) });
                rc.retain();
            }
            pub unsafe fn decrement_strong_count(ptr: *const T) { unsafe { drop($Rc::from_raw(ptr)); } }
        }
        impl<T: Clone> $Rc<T> {
            pub fn make_mut(this: &mut Self) -> &mut T {
                if this.strong() != 1 {
                    unsafe {
                        let mut inner = Box::<$Inner<T>>::new_uninit();
                        ptr::write(inner.as_mut_ptr(), new_inner(1, 1, (**this).clone()));
                        *this = $Rc::from_inner(NonNull::new_unchecked(Box::into_raw(inner) as *mut $Inner<T>));
                    }
                }
                else if this.weak() != 1 {
                    unsafe {
                        let inner = allocate(Layout::new::<$Inner<T>>()) as *mut $Inner<T>;
                        ptr::write(inner, new_inner(1, 1, ptr::read(&**this)));
                        this.set_strong(0);
                        this.release_weak();
                        ptr::write(this, $Rc::from_inner(NonNull::new_unchecked(inner)));
                    }
                }
                unsafe { &mut (*this.ptr.as_ptr()).value }
            }
        }
        impl<T: ?Sized> Deref for $Rc<T> {
            type Target = T;
            fn deref(&self) -> &T { &self.inner().value }
        }
        unsafe impl<#[may_dangle] T: ?Sized> Drop for $Rc<T> {
            fn drop(&mut self) {
                if self.release() == 0 {
                    let _weak = Weak { ptr: self.ptr };
                    unsafe { ptr::drop_in_place(&raw mut (*self.ptr.as_ptr()).value); }
                }
            }
        }
        impl<T: ?Sized> Clone for $Rc<T> {
            fn clone(&self) -> Self {
                self.retain();
                $Rc { ptr: self.ptr, phantom: PhantomData }
            }
        }
        impl<T: Default> Default for $Rc<T> {
            fn default() -> $Rc<T> { $Rc::new(Default::default()) }
        }
        impl<T: ?Sized + PartialEq> PartialEq for $Rc<T> {
            fn eq(&self, other: &$Rc<T>) -> bool { **self == **other }
            fn ne(&self, other: &$Rc<T>) -> bool { **self != **other }
        }
        impl<T: ?Sized + Eq> Eq for $Rc<T> {}
        impl<T: ?Sized + PartialOrd> PartialOrd for $Rc<T> {
            fn partial_cmp(&self, other: &$Rc<T>) -> Option<Ordering> { (**self).partial_cmp(&**other) }
        }
        impl<T: ?Sized + Ord> Ord for $Rc<T> {
            fn cmp(&self, other: &$Rc<T>) -> Ordering { (**self).cmp(&**other) }
        }
        impl<T: ?Sized + Hash> Hash for $Rc<T> {
            fn hash<H: Hasher>(&self, state: &mut H) { (**self).hash(state); }
        }
        impl<T: ?Sized + fmt::Display> fmt::Display for $Rc<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&**self, f) }
        }
        impl<T: ?Sized + fmt::Debug> fmt::Debug for $Rc<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&**self, f) }
        }
        impl<T: ?Sized> fmt::Pointer for $Rc<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Pointer::fmt(&$Rc::as_ptr(self), f) }
        }
        impl<T> From<T> for $Rc<T> {
            fn from(t: T) -> Self { $Rc::new(t) }
        }
        /// Allocates counts and a copy of a slice's elements, which the slice's owner must then forget.
        unsafe fn copy_slice<T>(from: *const T, len: usize) -> $Rc<[T]> {
            unsafe {
                let head = Layout::new::<$Inner<()>>();
                let array = Layout::array::<T>(len).unwrap();
                let (layout, offset) = head.extend(array).unwrap();
                let block = allocate(layout.pad_to_align());
                ptr::write(block as *mut [usize; 2], [1, 1]);
                ptr::copy_nonoverlapping(from, block.add(offset) as *mut T, len);
                let wide = ptr::slice_from_raw_parts_mut(block as *mut T, len) as *mut $Inner<[T]>;
                $Rc::from_inner(NonNull::new_unchecked(wide))
            }
        }
        impl<T> From<Vec<T>> for $Rc<[T]> {
            fn from(mut v: Vec<T>) -> $Rc<[T]> {
                unsafe {
                    let rc = copy_slice(v.as_ptr(), v.len());
                    v.set_len(0);
                    rc
                }
            }
        }
        impl<T: Clone> From<&[T]> for $Rc<[T]> {
            fn from(v: &[T]) -> $Rc<[T]> {
                unsafe {
                    let rc = copy_slice(v.as_ptr() as *const mem::MaybeUninit<T>, v.len());
                    let place = &mut (*rc.ptr.as_ptr()).value;
                    place.write_clone_of_slice(v);
                    let rc = mem::ManuallyDrop::new(rc);
                    $Rc::from_inner(NonNull::new_unchecked(rc.ptr.as_ptr() as *mut $Inner<[T]>))
                }
            }
        }
        impl<T: Clone> From<&mut [T]> for $Rc<[T]> {
            fn from(v: &mut [T]) -> $Rc<[T]> { $Rc::from(&*v) }
        }
        impl<T, const N: usize> TryFrom<$Rc<[T]>> for $Rc<[T; N]> {
            type Error = $Rc<[T]>;
            fn try_from(slice: $Rc<[T]>) -> Result<$Rc<[T; N]>, $Rc<[T]>> {
                if slice.len() != N { return Err(slice); }
                let rc = mem::ManuallyDrop::new(slice);
                Ok(unsafe { $Rc::from_inner(NonNull::new_unchecked(rc.ptr.as_ptr() as *mut $Inner<[T; N]>)) })
            }
        }
        impl<T, const N: usize> From<[T; N]> for $Rc<[T]> {
            fn from(v: [T; N]) -> $Rc<[T]> { $Rc::<[T; N]>::new(v) }
        }
        impl<T: ?Sized> From<Box<T>> for $Rc<T> {
            fn from(v: Box<T>) -> $Rc<T> {
                unsafe {
                    let value = Layout::for_value::<T>(&*v);
                    let (layout, offset) = Layout::new::<$Inner<()>>().extend(value).unwrap();
                    let block = counted(layout.pad_to_align(), false);
                    let raw = Box::into_raw(v);
                    ptr::copy_nonoverlapping(raw as *const u8, block.add(offset), value.size());
                    deallocate(raw as *mut u8, value);
                    $Rc::from_inner(NonNull::new_unchecked(ptr::with_address(raw, block) as *mut $Inner<T>))
                }
            }
        }
        impl From<&str> for $Rc<str> {
            fn from(v: &str) -> $Rc<str> {
                unsafe {
                    let rc = mem::ManuallyDrop::new(copy_slice(v.as_ptr(), v.len()));
                    $Rc::from_inner(NonNull::new_unchecked(rc.ptr.as_ptr() as *mut $Inner<str>))
                }
            }
        }
        impl From<&mut str> for $Rc<str> {
            fn from(v: &mut str) -> $Rc<str> { $Rc::from(&*v) }
        }
        impl From<$Rc<str>> for $Rc<[u8]> {
            fn from(rc: $Rc<str>) -> $Rc<[u8]> {
                let rc = mem::ManuallyDrop::new(rc);
                unsafe { $Rc::from_inner(NonNull::new_unchecked(rc.ptr.as_ptr() as *mut $Inner<[u8]>)) }
            }
        }
        impl<'a, B: ?Sized + ToOwned> From<Cow<'a, B>> for $Rc<B> where $Rc<B>: From<&'a B> + From<B::Owned> {
            fn from(cow: Cow<'a, B>) -> $Rc<B> {
                match cow { Cow::Borrowed(s) => $Rc::from(s), Cow::Owned(s) => $Rc::from(s) }
            }
        }
        impl From<String> for $Rc<str> {
            fn from(v: String) -> $Rc<str> { $Rc::from(&v[..]) }
        }
        impl<'a, B: ?Sized + crate::borrow::ToOwned> From<crate::borrow::Cow<'a, B>> for $Rc<B> where $Rc<B>: From<&'a B> + From<B::Owned> {
            fn from(cow: crate::borrow::Cow<'a, B>) -> $Rc<B> {
                match cow { crate::borrow::Cow::Borrowed(s) => $Rc::from(s), crate::borrow::Cow::Owned(s) => $Rc::from(s) }
            }
        }
        impl From<$Rc<str>> for $Rc<[u8]> {
            fn from(v: $Rc<str>) -> $Rc<[u8]> { unsafe { $Rc::from_inner(NonNull::new_unchecked(mem::ManuallyDrop::new(v).ptr.as_ptr() as *mut $Inner<[u8]>)) } }
        }
        impl Default for $Rc<str> {
            fn default() -> Self { $Rc::from("") }
        }
        impl<T> Default for $Rc<[T]> {
            fn default() -> Self { $Rc::from([]) }
        }
        impl<T> FromIterator<T> for $Rc<[T]> {
            fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { $Rc::from(iter.into_iter().collect::<Vec<T>>()) }
        }
        impl<T: ?Sized> Borrow<T> for $Rc<T> {
            fn borrow(&self) -> &T { &**self }
        }
        impl<T: ?Sized> AsRef<T> for $Rc<T> {
            fn as_ref(&self) -> &T { &**self }
        }
        impl<T: crate::error::Error + ?Sized> crate::error::Error for $Rc<T> {
            fn source(&self) -> Option<&(dyn crate::error::Error + 'static)> { crate::error::Error::source(&**self) }
        }

        impl<T> Weak<T> {
            pub const fn new() -> Weak<T> { unsafe { Weak { ptr: NonNull::new_unchecked(ptr::without_provenance_mut(usize::MAX)) } } }
        }
        impl<T> Weak<T> {
            pub unsafe fn from_raw(ptr: *const T) -> Weak<T> {
                if (ptr as *const u8).addr() == usize::MAX { return Weak::new(); }
                let strong = mem::ManuallyDrop::new(unsafe { $Rc::from_raw(ptr) });
                Weak { ptr: strong.ptr }
            }
            pub fn into_raw(self) -> *const T { if is_dangling(self.ptr.as_ptr() as *const $Inner<T>) { ptr::without_provenance(usize::MAX) } else { mem::ManuallyDrop::new(self).as_ptr() } }
        }
        impl<T: ?Sized> Weak<T> {
            /// The pointer as a strong one, not counted.
            fn as_strong(&self) -> Option<mem::ManuallyDrop<$Rc<T>>> {
                if is_dangling(self.ptr.as_ptr() as *const $Inner<T>) { None } else { Some(mem::ManuallyDrop::new($Rc { ptr: self.ptr, phantom: PhantomData })) }
            }
            pub fn upgrade(&self) -> Option<$Rc<T>> {
                let strong = self.as_strong()?;
                if strong.try_retain() { Some(mem::ManuallyDrop::into_inner(strong)) } else { None }
            }
            pub fn strong_count(&self) -> usize {
                match self.as_strong() { Some(strong) => strong.strong(), None => 0 }
            }
            pub fn weak_count(&self) -> usize {
                match self.as_strong() { Some(strong) => if strong.strong() > 0 { strong.weak() - 1 } else { 0 }, None => 0 }
            }
            pub fn ptr_eq(&self, other: &Self) -> bool { ptr::addr_eq(self.ptr.as_ptr() as *const $Inner<T>, other.ptr.as_ptr() as *const $Inner<T>) }
            pub fn as_ptr(&self) -> *const T { unsafe { &raw const (*self.ptr.as_ptr()).value } }
        }
        unsafe impl<#[may_dangle] T: ?Sized> Drop for Weak<T> {
            fn drop(&mut self) {
                let strong = match self.as_strong() { Some(strong) => strong, None => return };
                if strong.release_weak() == 0 { unsafe { free(self.ptr); } }
            }
        }
        impl<T: ?Sized> Clone for Weak<T> {
            fn clone(&self) -> Weak<T> {
                if let Some(strong) = self.as_strong() { strong.retain_weak(); }
                Weak { ptr: self.ptr }
            }
        }
        impl<T> Default for Weak<T> {
            fn default() -> Weak<T> { Weak::new() }
        }
        impl<T: ?Sized> fmt::Debug for Weak<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("(Weak)") }
        }
    };
}
