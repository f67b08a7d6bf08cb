fn main() {
    let n: u32 = 0;
    println!("{}", n - 1); //~ ERROR
}
