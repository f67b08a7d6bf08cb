fn main() {
    let p = &0u8 as *const u8;
    let s = p as *const [u8]; //~ ERROR E0607
    println!("{}", s.len());
}
