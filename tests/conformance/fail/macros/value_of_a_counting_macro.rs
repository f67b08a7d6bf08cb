macro_rules! count {
    () => { 0 };
    ($h:tt $($t:tt)*) => { 1 + count!($($t)*) }; //~ ERROR E0308
}
fn main() {
    let n: String = count!(a b c);
}
