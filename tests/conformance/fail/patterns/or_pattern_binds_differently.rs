enum E { A(i32), B(i32), C }
fn main() {
    match E::A(1) {
        E::A(x) | E::B(y) => {} //~ ERROR E0408
//~| ERROR E0408
        E::C => {}
    }
}
