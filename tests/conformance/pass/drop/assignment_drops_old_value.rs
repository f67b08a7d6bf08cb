struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let mut d = D(1);
    println!("before {}", d.0);
    d = D(2);
    println!("after {}", d.0);
}
