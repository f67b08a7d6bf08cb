fn main() {
    let b = Box::new(5);
    let p = &*b as *const i32;
    drop(b);
    let x = unsafe { *p }; //~ UB use_after_free
    println!("{}", x);
}
