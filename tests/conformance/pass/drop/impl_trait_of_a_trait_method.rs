use std::fmt::{self, Display};
struct D(u8);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0) } }
impl Display for D { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "D{}", self.0) } }
trait Source { fn label(&self) -> impl Display { "default" } }
struct Plain; struct Owning;
impl Source for Plain {}
impl Source for Owning { fn label(&self) -> impl Display { D(1) } }
fn show(s: &impl Source) {
    println!("{}", s.label());
    let kept = s.label();
    println!("kept {kept}");
}
fn main() {
    show(&Plain);
    show(&Owning);
}
