fn main() {
    let n = 3_u8;
    let b: bool = unsafe { std::mem::transmute(n) }; //~ UB invalid_value
    println!("{}", b);
}
