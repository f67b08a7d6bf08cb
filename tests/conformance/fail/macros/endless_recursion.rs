macro_rules! again {
    () => { again!() }; //~ ERROR
}
fn main() {
    again!();
}
