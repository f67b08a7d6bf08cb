struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0) } }
impl D { fn none(&self) -> Option<u8> { None } }
fn tail() -> usize { let d = D("local"); D("tail temp").0.len() + d.0.len() }
fn main() {
    if let Some(_) = D("scrutinee").none() { println!("then") } else { println!("else") }
    println!("{}", tail());
    let x = { let inner = D("inner"); &D("block temp").0.len() + inner.0.len() };
    println!("{x}");
}
