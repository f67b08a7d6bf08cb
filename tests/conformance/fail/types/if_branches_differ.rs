fn main() {
    let x = if true { 1 } else { "two" }; //~ ERROR E0308
    println!("{}", x);
}
