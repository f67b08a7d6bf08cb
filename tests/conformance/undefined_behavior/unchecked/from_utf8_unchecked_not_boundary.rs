fn main() {
    let mut s = String::from("abc");
    unsafe { s.as_mut_vec().set_len(8); }
    println!("{}", s.len());
    let c = unsafe { s.get_unchecked(0..20) }; //~ UB unreachable_reached
    println!("{}", c.len());
}
