struct D(u8);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); if self.0 == 2 { panic!("in drop of 2"); } } } //~ PANIC in drop of 2
fn main() {
    let _first = D(9);
    let v = vec![D(1), D(2), D(3)];
    drop(v);
    println!("unreached");
}
