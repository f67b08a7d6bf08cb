fn zero() -> i32 { 0 }
fn main() {
    match 1 {
        zero => {}
    }
    match 2 {
        zero() => {} //~ ERROR E0532
        _ => {}
    }
}
