fn four() {
    let y = 5 6; //~ ERROR
    undefined4();
}
fn main() { fn } //~ ERROR
