fn twice<F: Fn()>(f: F) { f(); f(); }
fn main() {
    let mut n = 0;
    let c = || n += 1; //~ ERROR E0525
    twice(c);
}
