trait Animal { fn eat(&self) -> Self::Food; } //~ ERROR E0220
fn main() {}
