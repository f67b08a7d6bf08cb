mod a {
    pub(crate) fn f() {}
    pub(crate) mod m {}
}
pub use a::f as g; //~ ERROR E0364
pub use a::m as n; //~ ERROR E0365
fn main() {}
