//! C strings.
use crate::prelude::v1::*;
use crate::fmt;

pub type c_int = i32;
pub type c_uint = u32;
pub type c_char = i8;
pub type c_long = i64;
pub type c_double = f64;
#[lang = "c_void"]
#[repr(u8)]
pub enum c_void { Variant1, Variant2 }

#[lang = "CStr"]
#[derive(PartialEq, Eq, Hash)]
pub struct CStr { inner: [u8] }
impl CStr {
    pub const fn to_bytes(&self) -> &[u8] {
        let bytes = self.to_bytes_with_nul();
        match bytes.split_at_checked(bytes.len() - 1) { Some((text, _)) => text, None => bytes }
    }
    pub const fn to_bytes_with_nul(&self) -> &[u8] { unsafe { &*(&raw const self.inner) } }
    pub const fn as_ptr(&self) -> *const c_char { &raw const self.inner as *const c_char }
    pub fn to_str(&self) -> Result<&str, crate::str::Utf8Error> { crate::str::from_utf8(self.to_bytes()) }
    pub const fn count_bytes(&self) -> usize { self.to_bytes_with_nul().len() - 1 }
}
impl fmt::Debug for CStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(&String::from_utf8_lossy(self.to_bytes()), f) }
}
