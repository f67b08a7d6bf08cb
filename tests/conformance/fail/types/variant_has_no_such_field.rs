enum Shape { Rect { w: u32, h: u32 } }
fn main() {
    let r = Shape::Rect { w: 1, height: 2 }; //~ ERROR E0559
}
