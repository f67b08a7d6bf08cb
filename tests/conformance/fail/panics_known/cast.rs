fn main() {
    let n = 300i32;
    let m = n as u8;
    let k = m - 45; //~ ERROR
    println!("{k}");
}
