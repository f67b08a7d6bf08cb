struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn test(flag: bool) {
    let a = D("a");
    if flag {
        drop(a);
    }
    println!("after");
}
fn main() {
    test(true);
    test(false);
}
