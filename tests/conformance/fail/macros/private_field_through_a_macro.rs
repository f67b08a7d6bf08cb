macro_rules! priv_access { ($x:expr) => { $x.secret } } //~ ERROR E0616
mod m { pub struct S { secret: i32 } impl S { pub fn new() -> S { S { secret: 1 } } } }
fn main() {
    let s = m::S::new();
    let _ = priv_access!(s);
}
