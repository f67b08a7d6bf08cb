struct Square;
impl Drawable for Square {} //~ ERROR E0405
fn draw(d: &dyn Paintable) {} //~ ERROR E0405
fn main() {}
