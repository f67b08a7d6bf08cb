trait Left { fn go(&self) -> i32; }
trait Right { fn go(&self) -> i32; }
struct Walker;
impl Left for Walker { fn go(&self) -> i32 { 1 } }
impl Right for Walker { fn go(&self) -> i32 { 2 } }
fn main() {
    let w = Walker;
    println!("{}", w.go()); //~ ERROR E0034
}
