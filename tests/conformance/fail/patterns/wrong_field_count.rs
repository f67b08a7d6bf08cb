enum E {
    P(i32, i32),
}
fn main() {
    let E::P(a) = E::P(1, 2); //~ ERROR E0023
    println!("{}", a);
}
