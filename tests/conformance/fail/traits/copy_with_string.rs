#[derive(Clone, Copy)]
struct S { //~ ERROR E0204
    s: String,
}
fn main() {}
