fn f() -> String {
    "literal" //~ ERROR E0308
}
fn main() {
    f();
}
