use std::fmt::Debug;
struct S { f: impl Debug } //~ ERROR E0562
fn main() {
    let x: impl Debug = 5; //~ ERROR E0562
    type T = impl Debug; //~ ERROR E0658
}
