trait Chicken: Egg {} //~ ERROR E0391
trait Egg: Chicken {}
fn main() {}
