fn seven() -> i32 { 7 }
fn main() {
    seven() = 8; //~ ERROR E0070
    1 = 2; //~ ERROR E0070
}
