fn main() {
    let p: *const i32 = std::ptr::null();
    let x = unsafe { *p }; //~ UB null_pointer
    println!("{}", x);
}
