fn name() -> &'static str {
    let s = String::from("x");
    s.as_str() //~ ERROR E0515
}
fn main() { name(); }
