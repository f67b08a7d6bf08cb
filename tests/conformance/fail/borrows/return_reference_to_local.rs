fn dangle() -> &'static String {
    let s = String::from("x");
    &s //~ ERROR E0515
}
fn main() { dangle(); }
