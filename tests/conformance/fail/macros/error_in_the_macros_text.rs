macro_rules! bad {
    ($x:expr) => {
        let y: u8 = "hi"; //~ ERROR E0308
        let z = $x;
    };
}
fn main() {
    bad!(
        5
    );
}
