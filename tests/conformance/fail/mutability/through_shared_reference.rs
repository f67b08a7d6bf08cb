fn push(s: &String) {
    s.push('x'); //~ ERROR E0596
}
fn main() {
    let mut s = String::new();
    push(&s);
    s.clear();
}
