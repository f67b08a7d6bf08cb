trait Make {
    fn make() -> Self;
}
fn f(_: &dyn Make) {} //~ ERROR E0038
fn main() {}
