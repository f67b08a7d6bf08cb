//! What is special to an operating system: of Unix, that its strings are bytes.
pub mod unix {
    pub mod ffi {
        use crate::ffi::{OsStr, OsString};
        pub trait OsStrExt {
            fn from_bytes(slice: &[u8]) -> &Self;
            fn as_bytes(&self) -> &[u8];
        }
        impl OsStrExt for OsStr {
            fn from_bytes(slice: &[u8]) -> &OsStr { OsStr::of(slice) }
            fn as_bytes(&self) -> &[u8] { self.as_encoded_bytes() }
        }
        pub trait OsStringExt {
            fn from_vec(vec: Vec<u8>) -> Self;
            fn into_vec(self) -> Vec<u8>;
        }
        impl OsStringExt for OsString {
            fn from_vec(vec: Vec<u8>) -> OsString { unsafe { OsString::from_encoded_bytes_unchecked(vec) } }
            fn into_vec(self) -> Vec<u8> { self.into_encoded_bytes() }
        }
    }
}
