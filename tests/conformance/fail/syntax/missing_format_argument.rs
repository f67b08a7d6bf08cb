fn main() {
    println!("{} {}", 1); //~ ERROR
}
