unsafe fn danger() {}
fn main() {
    danger(); //~ ERROR E0133
}
