fn main() {
    let p: *const i32 = std::ptr::null();
    let r: &i32 = unsafe { &*p }; //~ UB null_pointer
    println!("{:p}", r);
}
