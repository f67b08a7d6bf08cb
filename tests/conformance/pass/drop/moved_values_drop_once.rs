struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn eat(_d: D) {
    println!("eat");
}
fn main() {
    let a = D("a");
    let b = D("b");
    eat(a);
    drop(b);
    println!("end");
}
