//! Errors.
use crate::any::TypeId;
use crate::fmt::{Debug, Display};

#[rustc_diagnostic_item = "Error"]
pub trait Error: Debug + Display {
    fn source(&self) -> Option<&(dyn Error + 'static)> { None }
    fn description(&self) -> &str { "description() is deprecated; use Display" }
    fn cause(&self) -> Option<&dyn Error> { self.source() }
    #[doc(hidden)]
    fn __type_id(&self) -> TypeId where Self: 'static { TypeId::of::<Self>() }
}
impl<'a, T: Error + ?Sized> Error for &'a T {
    fn source(&self) -> Option<&(dyn Error + 'static)> { Error::source(&**self) }
}
macro_rules! downcasts {
    ($($t:ty)*) => {
        $(impl $t {
            pub fn is<T: Error + 'static>(&self) -> bool { TypeId::of::<T>() == self.__type_id() }
            pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {
                if self.is::<T>() { unsafe { Some(&*(self as *const $t as *const T)) } } else { None }
            }
            pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> {
                if self.is::<T>() { unsafe { Some(&mut *(self as *mut $t as *mut T)) } } else { None }
            }
            pub fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<Self>> {
                if self.is::<T>() { unsafe { Ok(Box::from_raw(Box::into_raw(self) as *mut T)) } } else { Err(self) }
            }
        })*
    };
}
downcasts! { (dyn Error + 'static) (dyn Error + Send + 'static) (dyn Error + Send + Sync + 'static) }
