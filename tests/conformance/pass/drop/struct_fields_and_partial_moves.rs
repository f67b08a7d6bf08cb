struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0) } }
struct Pair { a: D, b: D, c: Option<D> }
struct Outer { first: D, second: Pair }
impl Drop for Outer { fn drop(&mut self) { println!("outer goes, {}", self.second.a.0) } }
fn take(d: D) { println!("taking {}", d.0) }
fn main() {
    let p = Pair { a: D("a"), b: D("b"), c: Some(D("c")) };
    take(p.b);
    println!("b is gone");
    let Pair { c: Some(inner), .. } = p else { return };
    println!("got {}", inner.0);
    let _o = Outer { first: D("first"), second: Pair { b: D("b2"), a: D("a2"), c: None } };
    let t = (D("t0"), D("t1"), D("t2"));
    let (_, moved, _) = t;
    println!("moved {}", moved.0);
}
