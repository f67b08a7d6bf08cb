fn main() {
    let x = 1 + 1.0; //~ ERROR E0277
    println!("{}", x);
}
