use std::mem::{align_of, size_of, size_of_val};
struct Mixed {
    _a: u8,
    _b: u32,
    _c: u8,
}
#[repr(C)]
struct C {
    _a: u8,
    _b: u32,
    _c: u8,
}
fn main() {
    println!("{} {} {}", size_of::<Mixed>(), size_of::<C>(), align_of::<Mixed>());
    println!("{} {}", size_of::<Option<Box<i32>>>(), size_of::<Option<u32>>());
    println!("{} {} {}", size_of::<&str>(), size_of::<String>(), size_of::<Vec<u8>>());
    println!("{} {}", size_of::<Option<char>>(), size_of::<Option<Option<bool>>>());
    println!("{} {}", size_of_val("hello"), size_of_val(&[1_u16; 3]));
    println!("{} {}", size_of::<()>(), size_of::<&dyn Fn()>());
}
