trait Counter { fn bump(&mut self); }
struct C(u32);
impl Counter for C {
    fn bump(&self) {} //~ ERROR E0053
}
fn main() {}
