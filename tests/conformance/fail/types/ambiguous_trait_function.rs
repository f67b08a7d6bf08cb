trait Generator { fn create() -> u32; }
struct One;
impl Generator for One { fn create() -> u32 { 1 } }
fn main() {
    println!("{}", Generator::create()); //~ ERROR E0790
}
