fn apply<F: Fn()>(f: F) { f() }
fn main() {
    let mut n = 0;
    apply(|| n += 1);
    let s = String::new();
    apply(|| drop(s));
    apply(|x| ()); //~ ERROR E0593
    apply(|| 3); //~ ERROR E0308
}
