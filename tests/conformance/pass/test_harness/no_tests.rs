//@ test
pub fn nothing_tested() {}

fn main() {
    println!("main does not run");
}
