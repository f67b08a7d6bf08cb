fn main() {
    let m = i32::MIN;
    println!("{}", -m); //~ ERROR
}
