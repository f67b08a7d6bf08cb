fn main() {
    let c: char = unsafe { std::mem::transmute(0xD800_u32) }; //~ UB invalid_value
    println!("{}", c as u32);
}
