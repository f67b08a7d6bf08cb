//! Types at run time.
use crate::{fmt, intrinsics};

#[rustc_diagnostic_item = "Any"]
pub trait Any: 'static {
    fn type_id(&self) -> TypeId;
}
impl<T: 'static + ?Sized> Any for T {
    fn type_id(&self) -> TypeId { TypeId::of::<T>() }
}

/// Stands for a type; equal types have equal ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[lang = "type_id"]
pub struct TypeId {
    id: [u64; 2],
}
impl TypeId {
    pub const fn of<T: ?Sized + 'static>() -> TypeId {
        let id = intrinsics::type_id::<T>();
        TypeId { id: [id as u64, (id >> 64) as u64] }
    }
}
impl fmt::Debug for TypeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "TypeId({:#034x})", (self.id[1] as u128) << 64 | self.id[0] as u128) }
}
pub const fn type_name<T: ?Sized>() -> &'static str { intrinsics::type_name::<T>() }
pub const fn type_name_of_val<T: ?Sized>(_val: &T) -> &'static str { intrinsics::type_name::<T>() }

macro_rules! any_methods {
    ($($t:ty)*) => {
        $(
            impl fmt::Debug for $t {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("Any { .. }") }
            }
            impl $t {
                pub fn is<T: Any>(&self) -> bool { TypeId::of::<T>() == self.type_id() }
                pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
                    if self.is::<T>() { unsafe { Some(&*(self as *const $t as *const T)) } } else { None }
                }
                pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
                    if self.is::<T>() { unsafe { Some(&mut *(self as *mut $t as *mut T)) } } else { None }
                }
            }
        )*
    };
}
any_methods! { (dyn Any) (dyn Any + Send) (dyn Any + Send + Sync) }
