macro_rules! maxm { ($x:expr) => { $x }; ($x:expr, $($rest:expr),+) => {{ let a = $x; let b = maxm!($($rest),+); if a > b { a } else { b } }}; }
macro_rules! map { ($($k:expr => $v:expr),* $(,)?) => {{ let mut m = std::collections::BTreeMap::new(); $(m.insert($k, $v);)* m }}; }
macro_rules! make_struct {
    ($(#[$m:meta])* $vis:vis struct $n:ident { $($f:ident : $t:ty = $d:expr),* $(,)? }) => {
        $(#[$m])* $vis struct $n { $($f: $t),* }
        impl Default for $n { fn default() -> Self { Self { $($f: $d),* } } }
        impl $n { const FIELDS: &'static [&'static str] = &[$(stringify!($f)),*]; }
    };
}
make_struct! { #[derive(Debug)] pub struct Config { port: u16 = 80, host: String = "localhost".into(), } }
macro_rules! count { () => { 0 }; ($h:tt $($t:tt)*) => { 1 + count!($($t)*) }; }
macro_rules! matrix { ($([$($x:expr),*]),*) => { vec![$(vec![$($x * 2),*]),*] }; }
macro_rules! ops { ($($name:ident = $op:tt;)*) => { $(fn $name(a: i32, b: i32) -> i32 { a $op b })* }; }
ops! { plus = +; minus = -; times = *; shl = <<; }
fn main() {
    println!("{} {:?}", maxm!(3, 9, 4 + 1), map! { "b" => 2, "a" => 1, });
    println!("{:?} {:?}", Config::default(), Config::FIELDS);
    println!("{} {:?}", count!(a (b c) [d] + 1), matrix!([1, 2], [3]));
    println!("{} {} {} {}", plus(1, 2), minus(1, 2), times(3, 4), shl(1, 5));
}
