struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn risky(give: bool) {
    let a = Loud("a");
    let b = Loud("b");
    if give {
        drop(a);
    }
    let n: Option<u32> = None;
    n.expect("a number"); //~ PANIC a number
    drop(b);
}
fn main() {
    let _outer = Loud("outer");
    risky(true);
}
