trait Shape { fn area(&self) -> f64 { unimplemented!("area of {}", self.name()) } fn name(&self) -> &str; } //~ PANIC not implemented: area of blob
struct Blob;
impl Shape for Blob { fn name(&self) -> &str { "blob" } }
fn main() { println!("{}", Blob.area()); }
