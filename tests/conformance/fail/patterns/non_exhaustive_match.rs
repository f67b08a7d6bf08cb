enum E {
    A,
    B,
    C,
}
fn main() {
    let e = E::A;
    match e { //~ ERROR E0004
        E::A => {}
        E::B => {}
    }
    let _ = [E::B, E::C];
}
