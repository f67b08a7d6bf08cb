struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0) } }
impl std::ops::Deref for D { type Target = str; fn deref(&self) -> &str { self.0 } }
fn main() {
    let s: &str = &&D("behind two");
    println!("{s}");
    let (ref d, n) = (D("in tuple"), 1);
    println!("{} {n}", d.0);
    let len = (&D("not extended")).len();
    println!("{len}");
    let arr = [&D("in array")];
    println!("{}", arr[0].0);
}
