fn nest(n: u32) -> impl Sized { //~ ERROR E0720
    if n == 0 { return (None, 0); }
    (Some(nest(n - 1)), n)
}
fn ping() -> impl Sized { (pong(), 1) } //~ ERROR E0720
fn pong() -> impl Sized { (ping(), 2) } //~ ERROR E0720
fn main() { }
