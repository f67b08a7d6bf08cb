fn four() {
    for i 0..3 {} //~ ERROR
    undefined4(); //~ ERROR E0425
}
fn main() { undefined5(); let x: i32 = "a"; } //~ ERROR E0425
//~| ERROR E0308
