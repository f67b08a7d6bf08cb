fn main() {
    let t = (1, "a");
    println!("{}", t.2); //~ ERROR E0609
}
