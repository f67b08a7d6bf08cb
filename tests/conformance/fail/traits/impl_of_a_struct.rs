struct Shape;
struct Square;
impl Shape for Square {} //~ ERROR E0404
fn size<T: Shape>(t: T) {} //~ ERROR E0404
fn main() {}
