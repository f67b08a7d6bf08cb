struct P { x: i32 }
trait T { fn f(&self); }
fn needs<A: std::fmt::Display>(a: A) {}
fn main() {
    let n: i32 = "a";
    let p = P { x: 1 };
    println!("{}", p);
    p.g();
    needs(p);
    missing(1);
    let x = 5;
    x = 6;
    let y: u64 = x + 1u64;
    let z = Vec::new();
    match Some(1) { Some(k) => {} }
}
