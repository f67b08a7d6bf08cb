fn main() {
    let x: u64 = unsafe { std::mem::transmute(1u32) }; //~ ERROR E0512
    println!("{x}");
}
