use std::ops::Index;
struct Ring(Vec<u8>);
impl Index<isize> for Ring {
    type Output = u8;
    fn index(&self, i: isize) -> &u8 {
        assert!(i >= 0, "negative index {i}");
        &self.0[i as usize % self.0.len()]
    }
}
fn main() {
    let r = Ring(vec![1, 2, 3]);
    println!("{} {}", r[1], r[7]);
    println!("{}", r[-2]); //~ PANIC negative index -2
}
