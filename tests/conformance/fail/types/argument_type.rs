fn f(n: u8, s: &str) {
    println!("{}{}", n, s);
}
fn main() {
    f("a", "b"); //~ ERROR E0308
}
