struct D(&'static str);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0) } }
impl D { fn get(&self) -> Option<usize> { Some(self.0.len()) } }
fn main() {
    match D("scrutinee").get() { Some(n) => println!("arm {n}"), None => {} }
    println!("--");
    if let Some(n) = D("if let").get() { println!("body {n}") } else { println!("else") }
    println!("--");
    if D("cond").get().is_some() { println!("then") }
    println!("--");
    while let Some(n) = D("while").get() { println!("loop {n}"); break; }
    println!("--");
    let n = D("init").get().unwrap();
    println!("after init {n}");
    let _ = D("underscore");
    let _x = D("named");
    _ = D("assigned away");
    println!("end");
}
