//! What a constant refers to must be promoted or a constant itself.
const NAMES: &Vec<String> = &Vec::new(); //~ UNSUPPORTED a constant that keeps a reference
fn main() {
    println!("{}", NAMES.len());
}
