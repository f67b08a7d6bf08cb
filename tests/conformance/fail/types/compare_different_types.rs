fn main() {
    let a: i32 = 1;
    let b: i64 = 1;
    if a == b { println!("same"); } //~ ERROR E0308
}
