macro_rules! swap { ($a:ident, $b:ident) => { let tmp = $a; $a = $b; $b = tmp; }; }
macro_rules! with { ($x:ident, $e:expr) => {{ let $x = 10; let y = 1; $e + y }}; }
macro_rules! my_if { ($c:expr; $t:block else $e:block) => { match $c { true => $t, false => $e } }; }
macro_rules! each { ($p:pat in $e:expr => $b:stmt) => { for $p in $e { $b } }; }
macro_rules! kind { ($l:literal) => { concat!("lit ", $l) }; ($i:ident) => { concat!("ident ", stringify!($i)) }; ($($t:tt)*) => { concat!("tts ", stringify!($($t)*)) }; }
macro_rules! life { ($l:lifetime, $t:ty) => { fn first<$l>(v: &$l [$t]) -> &$l $t { &v[0] } }; }
life!('z, u8);
macro_rules! block_label { ($body:block) => { 'out: { if true { break 'out 1; } $body } }; }
fn main() {
    let (mut tmp, mut other) = (1, 2);
    swap!(tmp, other);
    println!("{tmp} {other}");
    let y = 100;
    println!("{}", with!(x, x * 2 + y));
    println!("{}", my_if!(y > 5; { "big" } else { "small" }));
    each!((i, c) in "ab".chars().enumerate() => print!("{i}{c} "));
    println!();
    println!("{} {} {}", kind!(5), kind!(foo), kind!(a + b));
    println!("{} {}", first(&[7, 8]), block_label!({ 2 }));
}
