macro_rules! hy { () => { x + 1 } } //~ ERROR E0425
fn main() {
    let x = 1;
    let y = hy!();
}
