#[derive(Debug)]
struct Rect {
    w: u32,
    h: u32,
}
impl Rect {
    const UNIT: u32 = 1;
    fn square(s: u32) -> Self {
        Self { w: s, h: s }
    }
    fn area(&self) -> u32 {
        self.w * self.h
    }
    fn grow(&mut self, by: u32) -> &mut Self {
        self.w += by;
        self
    }
    fn into_pair(self) -> (u32, u32) {
        (self.w, self.h)
    }
}
fn main() {
    let mut r = Rect::square(3);
    r.grow(1).grow(Rect::UNIT);
    println!("{} {:?}", r.area(), r);
    println!("{:?}", r.into_pair());
}
