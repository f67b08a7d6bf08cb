trait Named { fn name(&self) -> String; }
trait Greeter: Named { fn greet(&self); }
struct S;
impl Greeter for S { fn greet(&self) {} } //~ ERROR E0277
fn main() {}
