struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn inner() {
    let _b = D("b");
    panic!("boom {}", 1); //~ PANIC boom 1
}
fn main() {
    let _a = D("a");
    inner();
}
