macro_rules! maxi { ($x:expr) => { $x }; ($x:expr, $($r:expr),+) => {{ let a = $x; let b = maxi!($($r),+); if a > b { a } else { b } }}; }
macro_rules! point { ($n:ident { $($f:ident: $t:ty = $d:expr),* $(,)? }) => { #[derive(Debug, Clone, PartialEq)] struct $n { $($f: $t),* } impl Default for $n { fn default() -> Self { $n { $($f: $d),* } } } }; }
macro_rules! swap { ($a:ident, $b:ident) => { let tmp = $a; $a = $b; $b = tmp; }; }
macro_rules! ops { ($($name:ident => $op:tt),*) => { $(fn $name(a: i32, b: i32) -> i32 { a $op b })* } }
macro_rules! m { ($v:expr; $($k:pat => $b:block),*) => { match $v { $($k => $b),* } } }
macro_rules! lt { ($l:lifetime, $b:block) => { $l: loop { $b; break $l; } } }
macro_rules! vis { ($v:vis $n:ident) => { $v struct $n; } }
macro_rules! tup { ($($t:tt)*) => { ($($t)*) } }
macro_rules! call { ($o:expr, $m:ident $(, $a:expr)*) => { $o.$m($($a),*) } }
macro_rules! nest { ($($o:ident: [$($i:expr),*]);*) => { vec![$((stringify!($o), vec![$($i),*])),*] } }
point!(P { x: i32 = 1, y: f64 = 2.5 });
ops!(add => +, mul => *, sh => <<);
vis!(pub Unit);
fn main() {
    let (mut a, mut b) = (1, 2);
    swap!(a, b);
    println!("{} {a} {b} {:?} {} {} {}", maxi!(1, 7, 3), P::default(), add(1, 2), mul(2, 3), sh(1, 4));
    let s = m!(Some(3); Some(n) => { n + 1 }, None => { 0 });
    lt!('x, { println!("{s}") });
    let _ = Unit;
    let t = tup!(1, "a", 2 + 3);
    println!("{:?} {} {:?}", t, call!("abc", replace, "b", "x"), nest!(a: [1, 2]; b: []));
    let e: Vec<(&str, Vec<i32>)> = nest!(q: [3]);
    println!("{e:?} {}", call!(vec![1, 2], len));
}
