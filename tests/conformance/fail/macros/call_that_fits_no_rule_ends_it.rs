fn four() {
    let v = vec![1 2]; //~ ERROR
    undefined4();
}
fn main() { undefined5(); let x: i32 = "a"; }
