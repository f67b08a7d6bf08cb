mod m {
    pub struct S;
    impl S { fn hidden(&self) {} fn make() -> S { S } }
}
fn main() {
    let s = m::S;
    s.hidden(); //~ ERROR E0624
    m::S::make(); //~ ERROR E0624
}
