fn main() {
    let mut v = vec![1];
    let p = v.as_ptr();
    for i in 0..100 { v.push(i); }
    println!("{}", unsafe { *p }); //~ UB use_after_free
}
