fn main() {
    let x: i32 = "five"; //~ ERROR E0308
    println!("{}", x);
}
