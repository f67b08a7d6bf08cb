const N: usize = { let mut i = 0; let mut s = 0; while i < 5 { s += i; i += 1; } s };
const TABLE: [u32; 5] = { let mut t = [0; 5]; let mut i = 0; while i < 5 { t[i] = (i * i) as u32; i += 1; } t };
const fn gcd(a: u32, b: u32) -> u32 { if b == 0 { a } else { gcd(b, a % b) } }
static GREETING: &str = "hi";
static mut COUNTER: u32 = 0;
const G: u32 = gcd(48, 36);
fn next() -> u32 { unsafe { COUNTER += 1; COUNTER } }
fn main() {
    let x = 5;
    let x = x + 1;
    { let x = x * 2; println!("inner {x}"); }
    let x = format!("{x}!");
    println!("{x} {N} {TABLE:?} {G} {GREETING}");
    next(); next();
    println!("{}", next());
    const LOCAL: [&str; 2] = ["a", "b"];
    let [p, q] = LOCAL;
    println!("{p}{q} {}", const { 7 * 6 });
    let arr = [const { Vec::<u8>::new() }; 3];
    println!("{arr:?} {}", [0u8; N].len());
    fn inner() -> &'static str { const MSG: &str = "nested"; MSG }
    println!("{}", inner());
}
