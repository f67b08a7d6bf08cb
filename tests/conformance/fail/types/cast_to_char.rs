fn main() {
    let c = 65u32 as char; //~ ERROR E0604
    let d = 'a' as u8 as char;
    println!("{c}{d}");
}
