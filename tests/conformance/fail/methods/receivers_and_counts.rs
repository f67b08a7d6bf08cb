struct Rect { w: u32, h: u32 }
impl Rect { fn area(&self) -> u32 { self.w * self.h } fn square(s: u32) -> Self { Rect { w: s, h: s } } }
fn main() {
    let r = Rect { w: 1, h: 2 };
    println!("{}", r); //~ ERROR E0277
    println!("{:?}", r); //~ ERROR E0277
    r.square(3); //~ ERROR E0599
    Rect::area(); //~ ERROR E0061
    r.perimeter(); //~ ERROR E0599
    r.area(1); //~ ERROR E0061
}
