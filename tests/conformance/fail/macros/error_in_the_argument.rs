macro_rules! bad {
    ($x:expr) => {
        let y: String = $x;
    };
}
fn main() {
    bad!(
        5 //~ ERROR E0308
    );
}
