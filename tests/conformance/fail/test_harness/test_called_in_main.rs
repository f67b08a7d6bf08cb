#[test]
fn check() {}

fn main() {
    check(); //~ ERROR E0425
}
