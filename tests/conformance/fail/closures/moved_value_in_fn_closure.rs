fn twice<F: Fn()>(f: F) { f(); f(); }
fn main() {
    let s = String::from("x");
    let c = move || drop(s); //~ ERROR E0525
    twice(c);
}
