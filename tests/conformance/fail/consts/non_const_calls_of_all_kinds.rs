struct S(u8);
impl S { fn make() -> S { S(1) } fn get(&self) -> u8 { self.0 } const fn ok() -> S { S(2) } }
const A: S = S::make(); //~ ERROR E0015
const B: u8 = S::ok().get(); //~ ERROR E0015
static C: String = String::from("a"); //~ ERROR E0015
const fn text() -> String { "a".to_string() } //~ ERROR E0015
const D: u32 = { let mut s = 0; for i in 0..3 { s += i } s }; //~ ERROR E0015
fn main() {}
