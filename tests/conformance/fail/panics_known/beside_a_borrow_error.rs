fn f() -> i32 { let zero = 0; 1 / zero } //~ ERROR
fn main() {
    let s = String::new();
    drop(s);
    drop(s); //~ ERROR E0382
}
