fn add(a: i32, b: i32) -> i32 { //~ ERROR E0308
    a + b;
}
fn main() { add(1, 2); }
