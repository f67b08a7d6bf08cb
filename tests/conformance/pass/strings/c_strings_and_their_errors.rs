use std::error::Error;
use std::ffi::{CStr, CString};

fn main() {
    let e = CString::new("a\0b").unwrap_err();
    println!("{e}; {:?}; {}", e, e.nul_position());
    println!("{:?}", CString::from_vec_with_nul(b"ok\0".to_vec()));
    println!("{}", CString::from_vec_with_nul(b"o\0k\0".to_vec()).unwrap_err());
    println!("{}", CString::from_vec_with_nul(b"ok".to_vec()).unwrap_err());
    let bad = CString::new(vec![0xff]).unwrap().into_string().unwrap_err();
    println!("{bad}; {}", bad.source().unwrap());
    let boxed: Box<CStr> = c"hello".into();
    println!("{:?} {:?}", boxed, boxed.clone().into_c_string().into_string());
    println!("{:?}", &c"hello"[2..]);
}
