struct Counter { n: u32 }
impl Counter {
    fn bump() { self.n += 1; } //~ ERROR E0424
}
fn free() { println!("{}", self); } //~ ERROR E0424
fn main() {}
