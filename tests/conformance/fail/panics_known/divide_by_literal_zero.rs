fn main() {
    let n = 1 / 0; //~ ERROR
    println!("{n}");
}
