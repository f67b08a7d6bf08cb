struct S;
fn main() {
    S.fly(); //~ ERROR E0599
}
