fn main() {
    let n = 2u8;
    let p = &raw const n as *const bool;
    if unsafe { *p } { println!("yes") } //~ UB invalid_value
}
