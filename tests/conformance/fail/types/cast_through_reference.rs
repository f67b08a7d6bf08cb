fn main() {
    let x = 5u8;
    let r = &x;
    let y = r as u32; //~ ERROR E0606
    println!("{y}");
}
