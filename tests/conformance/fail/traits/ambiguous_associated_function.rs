trait Cat { fn name() -> String; }
trait Dog { fn name() -> String; }
struct Pet;
impl Cat for Pet { fn name() -> String { "cat".into() } }
impl Dog for Pet { fn name() -> String { "dog".into() } }
fn main() { println!("{}", Pet::name()); } //~ ERROR E0034
