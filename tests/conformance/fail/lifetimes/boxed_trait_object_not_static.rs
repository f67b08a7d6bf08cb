trait Shape {}
struct Line<'a>(&'a u8);
impl Shape for Line<'_> {}
fn make(n: &u8) -> Box<dyn Shape> { Box::new(Line(n)) } //~ ERROR
fn main() {}
