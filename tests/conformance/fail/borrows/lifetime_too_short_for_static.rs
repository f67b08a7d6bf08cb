fn need(s: &'static str) {}
fn main() {
    let s = String::from("x");
    need(&s); //~ ERROR E0597
}
