struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0) } }
fn inner(v: &[u8]) -> u8 { let _a = D("inner a"); let _b = D("inner b"); v[9] } //~ PANIC index out of bounds: the len is 2 but the index is 9
fn outer(_arg: D) -> u8 { let _x = D("outer x"); let r = inner(&[1, 2]); let _y = D("outer y"); r }
fn main() {
    let _m = D("main");
    let boxed: Box<D> = Box::new(D("boxed"));
    println!("{}", outer(D("argument")));
    drop(boxed);
}
