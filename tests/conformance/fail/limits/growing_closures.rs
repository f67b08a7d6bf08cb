fn f<F: Fn()>(g: F, n: u32) {
    if n > 0 {
        f(|| g(), n - 1) //~ ERROR
    } else {
        g()
    }
}
fn main() { f(|| (), 3); }
