struct Zero;
impl Zero { fn new() -> Zero { Zero } }
fn main() {
    match Zero {
        Zero::new() => {} //~ ERROR E0164
    }
}
