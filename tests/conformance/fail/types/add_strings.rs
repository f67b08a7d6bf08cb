fn main() {
    let s = "a" + "b"; //~ ERROR E0369
    println!("{}", s);
}
