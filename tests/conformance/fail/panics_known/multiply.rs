fn main() {
    let n = 100_000_i32;
    let square = n * n; //~ ERROR
    println!("{square}");
}
