//! The second word of wide pointers.
use crate::hash::Hash;
use crate::marker::Freeze;

#[lang = "pointee_trait"]
pub trait Pointee {
    #[lang = "metadata_type"]
    type Metadata: crate::fmt::Debug + Copy + Send + Sync + Ord + Hash + Unpin + Freeze;
}
pub trait Thin: Pointee<Metadata = ()> {}
impl<T: ?Sized + Pointee<Metadata = ()>> Thin for T {}

/// The vtable of a trait object.
#[lang = "dyn_metadata"]
pub struct DynMetadata<Dyn: ?Sized> {
    vtable: *const (),
    phantom: crate::marker::PhantomData<Dyn>,
}

pub fn metadata<T: ?Sized>(ptr: *const T) -> <T as Pointee>::Metadata {
    unsafe { crate::ptr::read((&raw const ptr as *const usize).add(1) as *const <T as Pointee>::Metadata) }
}
pub fn from_raw_parts<T>(data: *const T, _metadata: ()) -> *const T { data }
pub fn from_raw_parts_mut<T>(data: *mut T, _metadata: ()) -> *mut T { data }
