struct W<T>(T);
fn f<T>(t: T, n: u32) {
    if n > 0 {
        f(W(t), n - 1); //~ ERROR
    }
}
fn main() { f(1, 3); }
