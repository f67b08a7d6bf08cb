fn main() {
    println!("{}", i32::MIN / -1); //~ ERROR
}
