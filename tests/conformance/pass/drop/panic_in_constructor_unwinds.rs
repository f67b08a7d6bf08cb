use std::panic::{catch_unwind, AssertUnwindSafe};
struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}{}", self.0, if std::thread::panicking() { " (panicking)" } else { "" }) } }
struct Three { a: D, b: D, c: D }
fn fail() -> D { panic!("no c") }
fn main() {
    std::panic::set_hook(Box::new(|_| println!("hook")));
    let r = catch_unwind(|| { let _g = D("guard"); let t = Three { a: D("a"), b: D("b"), c: fail() }; t.a.0.len() });
    println!("{}", r.is_err());
    let mut n = 0;
    let r = catch_unwind(AssertUnwindSafe(|| { let _v = [D("v0"), D("v1"), { n += 1; fail() }]; }));
    println!("{:?} {n}", r.unwrap_err().downcast_ref::<&str>());
    let v = catch_unwind(|| { let x: Vec<D> = (0..3).map(|i| if i == 2 { fail() } else { D("item") }).collect(); x.len() });
    println!("{}", v.is_err());
}
