fn main() {
    let mut v: Vec<u8> = Vec::with_capacity(4);
    unsafe { v.set_len(2); }
    println!("{}", v[0] + 1); //~ UB uninitialized_read
}
