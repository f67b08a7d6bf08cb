fn main() {
    let max: u8 = 255;
    let more = max + 1; //~ ERROR
    println!("{more}");
}
