fn main() {
    let bytes = [1u8, 2, 3];
    let n: u32 = unsafe { std::mem::transmute(bytes) }; //~ ERROR E0512
    println!("{n}");
}
