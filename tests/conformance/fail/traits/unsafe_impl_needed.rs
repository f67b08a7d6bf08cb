unsafe trait U {}
struct S;
impl U for S {} //~ ERROR E0200
trait V {}
unsafe impl V for S {} //~ ERROR E0199
fn main() {}
