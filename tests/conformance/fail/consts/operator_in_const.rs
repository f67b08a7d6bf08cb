#[derive(PartialEq, Clone, Copy)]
struct P(u8);
impl std::ops::Add for P { type Output = P; fn add(self, o: P) -> P { P(self.0 + o.0) } }
const Q: P = P(1) + P(2); //~ ERROR E0015
fn main() {}
